import ExcelJS from 'exceljs';
import type { ExportedRow } from './export.repository.js';
import { continued, fromCell } from './workbook.js';

/**
 * The rows of a workbook by the names of its sheets, and in each by the names in its first row: as `writeWorkbook`
 * wrote them, or as a person has changed them. Everything is in memory: who takes it from others looks at its size first.
 * @throws Error when it is no workbook
 */
export async function readWorkbook(bytes: Buffer): Promise<Map<string, ExportedRow[]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, tableOf(sheet)]));
}

function tableOf(sheet: ExcelJS.Worksheet): ExportedRow[] {
  const columns: (string | null)[] = [];
  sheet.getRow(1).eachCell((cell, column) => (columns[column] = fromCell(textOf(cell.value))));
  const rows: ExportedRow[] = [];
  for (let number = 2; number <= sheet.rowCount; number += 1) rows.push(rowOf(sheet.getRow(number), columns));
  return rows;
}

function rowOf(row: ExcelJS.Row, columns: readonly (string | null)[]): ExportedRow {
  const rest: string[] = [];
  row.eachCell((cell, column) => {
    if (column >= columns.length) rest.push(textOf(cell.value));
  });
  return Object.fromEntries(
    columns.flatMap((name, column) => {
      if (!name) return [];
      const head = continued(name);
      const more = rest
        .filter((part) => part.startsWith(head))
        .map((part) => fromCell(part.slice(head.length)));
      return [[name, valueOf(row.getCell(column).value, more.join(''))]];
    }),
  );
}

/** What a person, or a spreadsheet for them, has put into a cell. */
function valueOf(value: ExcelJS.CellValue, rest: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && 'result' in value) return valueOf(value.result ?? null, rest);
  const text = textOf(value);
  return /^[[{]/.test(text) ? structure(text + rest) : fromCell(text) + rest;
}

/** What a person has written with a brace is a text. */
function structure(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function textOf(value: ExcelJS.CellValue): string {
  if (typeof value === 'object' && value !== null) {
    if ('richText' in value) return value.richText.map(({ text }) => text).join('');
    if ('text' in value) return textOf(value.text);
  }
  return String(value);
}
