import { createRequire } from 'node:module';
import path from 'node:path';
import type { DossierCover, ProfileLanguage } from '@ringfair/vendors-core';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

// Roboto, which comes with pdfmake, has Latin, Cyrillic and Greek.
const fonts = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts/Roboto',
);

/** It takes a fifth of a second to load, so only who makes a document waits for it. */
async function load() {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({
    Roboto: {
      normal: path.join(fonts, 'Roboto-Regular.ttf'),
      bold: path.join(fonts, 'Roboto-Medium.ttf'),
    },
  });
  // What people typed goes into documents: nothing of it may fetch or read anything.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file) => path.dirname(file) === fonts);
  return pdfmake;
}
let loading: ReturnType<typeof load> | undefined;

/** The cover of a dossier as PDF: all items with date, end and hash, and who shared them with whom. */
export async function dossierPdf(cover: DossierCover, language: ProfileLanguage): Promise<Buffer> {
  const pdfmake = await (loading ??= load());
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
