import { fromCell, toCell } from '@ringfair/platform/export';
import { type Fields, type Kind, PROFILE_SHAPE, type VendorProfile } from '@ringfair/vendors-core';
import ExcelJS from 'exceljs';

type Plain = Record<string, unknown>;
type Cell = string | number | boolean | null;
interface Sheet {
  columns: string[];
  rows: Cell[][];
}

/** Sheet of everything that is no list. */
const MAIN = 'profile';
/** Column of a list inside the rows of another: number of the row that it belongs to. */
const OF = 'of row';
const KEY = 'language';
const SEPARATOR = ', ';

/**
 * A profile as a workbook: one sheet of single values, one per list, lists within rows on sheets of their own. It
 * follows the shape of the document, so that a new field has its place by itself.
 */
export async function profileWorkbook(profile: VendorProfile): Promise<Buffer> {
  const sheets = new Map<string, Sheet>([[MAIN, { columns: ['field', 'value'], rows: [] }]]);
  writeFields(sheets, PROFILE_SHAPE as Fields, profile as unknown as Plain, '');
  const workbook = new ExcelJS.Workbook();
  for (const [name, { columns, rows }] of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow(columns);
    sheet.addRows(rows);
    sheet.getRow(1).font = { bold: true };
    sheet.views = [{ state: 'frozen', ySplit: 1 }];
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** What a workbook says of a profile, to be read by `readProfile`; sheets and columns that it does not know are left out. */
export async function readProfileWorkbook(bytes: Buffer): Promise<Plain> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheets = new Map<string, Plain[]>();
  for (const sheet of workbook.worksheets) sheets.set(sheet.name, tableOf(sheet));
  const values = Object.fromEntries(
    (sheets.get(MAIN) ?? []).map((row) => [String(row['field']), row['value']]),
  );
  return readFields(sheets, PROFILE_SHAPE as Fields, values, '');
}

const isList = ({ kind }: Kind): boolean => kind === 'codes' || kind === 'formats';

function writeFields(sheets: Map<string, Sheet>, fields: Fields, value: Plain, prefix: string): void {
  for (const [name, kind] of Object.entries(fields)) {
    const path = prefix + name;
    const said = value[name] ?? null;
    if (kind.kind === 'rows') writeRows(sheets, kind.fields, said as Plain[] | null, path, null);
    else if (kind.kind === 'map') writeMap(sheets, kind.fields, said as Record<string, Plain>, path);
    else if (kind.kind === 'part') writeFields(sheets, kind.fields, (said ?? {}) as Plain, `${path}.`);
    else if (kind.kind !== 'version') sheets.get(MAIN)?.rows.push([path, cellOf(kind, said)]);
  }
}

function writeRows(
  sheets: Map<string, Sheet>,
  fields: Fields,
  rows: readonly Plain[] | null,
  path: string,
  of: number | null,
): void {
  const single = Object.entries(fields).filter(([, kind]) => kind.kind !== 'rows');
  const sheet = sheets.get(path) ?? {
    columns: [...(of === null ? [] : [OF]), ...single.map(([name]) => name)],
    rows: [],
  };
  sheets.set(path, sheet);
  for (const row of rows ?? []) {
    sheet.rows.push([
      ...(of === null ? [] : [of]),
      ...single.map(([name, kind]) => cellOf(kind, row[name] ?? null)),
    ]);
  }
  for (const [name, kind] of Object.entries(fields)) {
    if (kind.kind !== 'rows') continue;
    const inner = `${path}.${name}`;
    if (!rows?.length) writeRows(sheets, kind.fields, [], inner, 0);
    rows?.forEach((row, index) => writeRows(sheets, kind.fields, row[name] as Plain[], inner, index + 1));
  }
}

function writeMap(
  sheets: Map<string, Sheet>,
  fields: Fields,
  value: Record<string, Plain>,
  path: string,
): void {
  const names = Object.keys(fields);
  sheets.set(path, {
    columns: [KEY, ...names],
    rows: Object.entries(value).map(([key, entry]) => [
      toCell(key),
      ...Object.entries(fields).map(([name, kind]) => cellOf(kind, entry[name] ?? null)),
    ]),
  });
}

function cellOf(kind: Kind, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (isList(kind)) return toCell((value as string[]).join(SEPARATOR));
  return typeof value === 'string' ? toCell(value) : (value as number | boolean);
}

function readFields(sheets: Map<string, Plain[]>, fields: Fields, values: Plain, prefix: string): Plain {
  return Object.fromEntries(
    Object.entries(fields).map(([name, kind]): [string, unknown] => {
      const path = prefix + name;
      if (kind.kind === 'rows') return [name, readRows(sheets, kind.fields, path, null)];
      if (kind.kind === 'map') return [name, readMap(sheets, kind.fields, path)];
      if (kind.kind === 'part') return [name, readFields(sheets, kind.fields, values, `${path}.`)];
      return [name, valueOf(kind, values[path])];
    }),
  );
}

function readRows(sheets: Map<string, Plain[]>, fields: Fields, path: string, of: number | null): Plain[] {
  const rows = sheets.get(path) ?? [];
  const own = of === null ? rows : rows.filter((row) => Number(row[OF]) === of);
  return own.map((row, index) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, kind]) => [
        name,
        kind.kind === 'rows'
          ? readRows(sheets, kind.fields, `${path}.${name}`, index + 1)
          : valueOf(kind, row[name]),
      ]),
    ),
  );
}

function readMap(sheets: Map<string, Plain[]>, fields: Fields, path: string): Record<string, Plain> {
  const rows = sheets.get(path) ?? [];
  const entry = (row: Plain) =>
    Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, valueOf(kind, row[name])]));
  return Object.fromEntries(rows.map((row) => [String(row[KEY]), entry(row)]));
}

function valueOf(kind: Kind, value: unknown): unknown {
  if (value === null || value === undefined) return isList(kind) ? [] : null;
  if (isList(kind))
    return String(value)
      .split(SEPARATOR.trim())
      .map((part) => part.trim());
  const wanted = kind.kind === 'number' || kind.kind === 'amount' || kind.kind === 'flag';
  return wanted ? value : String(value);
}

/** The rows of a sheet by the names in its first row. */
function tableOf(sheet: ExcelJS.Worksheet): Plain[] {
  const columns: (string | null)[] = [];
  sheet.getRow(1).eachCell((cell, column) => (columns[column] = textOf(cell.value)));
  const rows: Plain[] = [];
  for (let number = 2; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    rows.push(
      Object.fromEntries(
        columns.flatMap((name, column) => (name ? [[name, plainOf(row.getCell(column).value)]] : [])),
      ),
    );
  }
  return rows;
}

/** What a person, or a spreadsheet for them, has put into a cell. */
function plainOf(value: ExcelJS.CellValue): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && 'result' in value) return plainOf(value.result ?? null);
  return textOf(value);
}

function textOf(value: ExcelJS.CellValue): string {
  if (typeof value === 'object' && value !== null) {
    if ('richText' in value) return fromCell(value.richText.map(({ text }) => text).join(''));
    if ('text' in value) return textOf(value.text);
  }
  return fromCell(String(value));
}
