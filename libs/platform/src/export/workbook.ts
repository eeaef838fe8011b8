import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { neutralised, restored } from './cell-text.js';
import type { ExportedSection } from './export.service.js';

/** A cell of a workbook holds at most 32,767 UTF-16 units. */
const CELL = 15_000;
/** What XML cannot hold or would change, and what reads like our own way of writing it. */
const UNSAFE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/gu;

/** A text as a cell holds it: no formula, every character as it was. */
export const toCell = (text: string): string =>
  neutralised(text).replace(
    UNSAFE,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

/** The text of a cell; the library has decoded its characters. */
export const fromCell = (text: string): string => restored(text);

/** Writes an export as a workbook while it is read: one sheet per list; longer values go on in the cells to the right. */
export async function writeWorkbook(sections: Iterable<ExportedSection>, to: Writable): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: to, useStyles: false });
  for (const { name, rows } of sections) {
    const sheet = workbook.addWorksheet(name.slice(0, 31));
    let columns: string[] | undefined;
    for await (const row of rows) {
      if (!columns) {
        columns = Object.keys(row);
        sheet.addRow(columns).commit();
      }
      const cells = columns.map((column) => cellOf(row[column]));
      const rest = cells.flatMap(([, ...more], index) => more.map((part) => `${columns?.[index]} … ${part}`));
      sheet.addRow([...cells.map(([first]) => first), ...rest]).commit();
    }
    sheet.commit();
  }
  await workbook.commit();
}

type Cell = string | number | boolean | null;

function cellOf(value: unknown): [Cell, ...string[]] {
  if (value === null || value === undefined) return [null];
  if (typeof value === 'number' || typeof value === 'boolean') return [value];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const parts = text.match(new RegExp(`[^]{1,${CELL}}`, 'gu')) ?? [''];
  const [first = '', ...rest] = parts.map(toCell);
  return [first, ...rest];
}
