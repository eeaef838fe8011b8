import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { neutralised, restored } from './cell-text.js';
import type { ExportedSection } from './export.service.js';

/** A cell of a workbook holds at most 32,767 UTF-16 units. */
const CELL = 15_000;
/** What XML cannot hold or would change, and what reads like our own way of writing it. */
const UNSAFE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/gu;
/** How a list or an object begins; a text that does so gets an apostrophe. */
const STRUCTURE = /^[[{]/;

/** A text as a cell holds it: no formula, every character as it was. */
export const toCell = (text: string): string => inXml(neutralised(text));

/** The text of a cell; the library has decoded its characters. */
export const fromCell = (text: string): string => restored(text);

const inXml = (text: string): string =>
  text.replace(UNSAFE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** Says in the cells to the right of a row where a longer value goes on. */
export const continued = (column: string): string => `${column} … `;

/**
 * Writes an export as a workbook while it is read: one sheet per list, its columns named in the first row. Lists and
 * objects are JSON; longer values go on in the cells to the right. `readWorkbook` reads it.
 */
export async function writeWorkbook(sections: Iterable<ExportedSection>, to: Writable): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: to,
    useStyles: true,
    useSharedStrings: true,
  });
  for (const { name, rows, columns: known } of sections) {
    const sheet = workbook.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    let columns = known;
    const head = (names: readonly string[]): void => {
      const row = sheet.addRow([...names]);
      row.font = { bold: true };
      row.commit();
    };
    if (columns) head(columns);
    for await (const row of rows) {
      if (!columns) head((columns = Object.keys(row)));
      sheet.addRow(cellsOf(columns, row)).commit();
    }
    sheet.commit();
  }
  await workbook.commit();
}

type Cell = string | number | boolean | null;

function cellsOf(columns: readonly string[], row: Readonly<Record<string, unknown>>): Cell[] {
  const cells = columns.map((column) => cellOf(row[column]));
  const rest = cells.flatMap(([, ...more], index) =>
    more.map((part) => `${inXml(continued(columns[index] ?? ''))}${part}`),
  );
  return [...cells.map(([first]) => first), ...rest];
}

function cellOf(value: unknown): [Cell, ...string[]] {
  if (value === null || value === undefined) return [null];
  if (typeof value === 'number' || typeof value === 'boolean') return [value];
  const plain = typeof value === 'string';
  const text = plain ? value : JSON.stringify(value);
  const [first = '', ...rest] = text.match(new RegExp(`[^]{1,${CELL}}`, 'gu')) ?? [''];
  const marked = plain && STRUCTURE.test(first) ? inXml(`'${first}`) : toCell(first);
  return [marked, ...rest.map(toCell)];
}
