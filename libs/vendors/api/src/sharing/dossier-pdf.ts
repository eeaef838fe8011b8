import type { DossierCover, ProfileLanguage } from '@ringfair/vendors-core';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { pdfMaker } from './pdf-maker.js';

/** The cover of a dossier as PDF: all items with date, end and hash, and who shared them with whom. */
export async function dossierPdf(cover: DossierCover, language: ProfileLanguage): Promise<Buffer> {
  const pdfmake = await pdfMaker();
  const definition: TDocumentDefinitions = {
    info: { title: `${cover.title}: ${cover.head[0]?.[1] ?? ''}` },
    language,
    pageMargins: [48, 56, 48, 56],
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.25 },
    content: [
      { text: cover.title, fontSize: 20, bold: true, margin: [0, 0, 0, 12] },
      {
        layout: 'noBorders',
        table: {
          widths: [120, '*'],
          body: cover.head.map(([label, value]) => [{ text: label, color: '#555555' }, value]),
        },
        margin: [0, 0, 0, 16],
      },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ['*', 80, 100],
          body: [cover.columns.map((text) => ({ text, bold: true })), ...cover.lines.map(rowOf)],
        },
      },
      { text: cover.note, color: '#555555', fontSize: 8, margin: [0, 16, 0, 0] },
    ],
    footer: (page, pages) => ({
      text: `${page} / ${pages}`,
      alignment: 'center',
      fontSize: 8,
      margin: [0, 16],
    }),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function rowOf(line: DossierCover['lines'][number]): Content[] {
  return [
    {
      stack: [
        { text: line.kind, color: '#555555', fontSize: 8 },
        { text: line.title, bold: true },
        ...line.facts.map((text) => ({ text: wrappable(text), fontSize: 8 })),
      ],
    },
    { text: line.issuedOn },
    {
      stack: [
        line.expiresOn,
        { text: line.state, bold: line.expired, ...(line.expired ? { color: '#b3261e' } : {}) },
      ],
    },
  ];
}

/** Words longer than a line, hashes and file names among them, may break anywhere. */
const wrappable = (text: string): string => text.replace(/\S{40}(?=\S)/gu, '$&\u200b');
