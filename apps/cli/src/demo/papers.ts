import type { Locale } from '@ringfair/platform/auth';
import { pdfMaker } from '@ringfair/vendors-api';

/** A sheet as an authority, an auditor or the company itself would have issued it. */
export interface Paper {
  locale: Locale;
  title: string;
  /** What stands on it, label and value. */
  rows: readonly (readonly [label: string, value: string])[];
  /** ISO day. */
  issuedOn: string;
}

export const paperWords = {
  en: {
    company: 'Company',
    date: 'Date',
    number: 'Number',
    issuer: 'Issued by',
    until: 'Valid until',
    people: 'Employed on the date of issue',
    hours: 'Week',
    standard: 'Standard',
    note: 'Made up for the demo: neither the issuer nor the company exists.',
  },
  ru: {
    company: 'Организация',
    date: 'Дата',
    number: 'Номер',
    issuer: 'Выдан',
    until: 'Действителен до',
    people: 'Работников на дату выдачи',
    hours: 'Неделя',
    standard: 'Стандарт',
    note: 'Составлено для демонстрации: ни органа, ни организации не существует.',
  },
  el: {
    company: 'Εταιρεία',
    date: 'Ημερομηνία',
    number: 'Αριθμός',
    issuer: 'Εκδότης',
    until: 'Ισχύει έως',
    people: 'Εργαζόμενοι την ημέρα έκδοσης',
    hours: 'Εβδομάδα',
    standard: 'Πρότυπο',
    note: 'Φτιάχτηκε για την επίδειξη: ούτε ο εκδότης ούτε η εταιρεία υπάρχουν.',
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** The sheet as PDF; the same sheet, the same bytes, so that a second load sends no second file. */
export async function printed({ locale, title, rows, issuedOn }: Paper): Promise<Buffer> {
  const pdfmake = await pdfMaker();
  const words = paperWords[locale];
  return pdfmake
    .createPdf({
      info: { title, creationDate: new Date(`${issuedOn}T12:00:00Z`) },
      language: locale,
      pageMargins: [64, 72, 64, 72],
      defaultStyle: { font: 'Roboto', fontSize: 12, lineHeight: 1.4 },
      content: [
        { text: title, fontSize: 20, margin: [0, 0, 0, 24] },
        {
          layout: 'lightHorizontalLines',
          table: {
            widths: [170, '*'],
            body: [...rows, [words.date, issuedOn] as const].map(([label, value]) => [
              { text: label, color: '#555555' },
              value,
            ]),
          },
        },
        { text: words.note, color: '#555555', fontSize: 9, margin: [0, 32, 0, 0] },
      ],
    })
    .getBuffer();
}
