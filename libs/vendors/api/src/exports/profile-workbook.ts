import type { ExportedRow, ExportedSection } from '@ringfair/platform/export';
import { type Fields, type Kind, PROFILE_SHAPE, type VendorProfile } from '@ringfair/vendors-core';

type Plain = Readonly<Record<string, unknown>>;
type Cell = string | number | boolean | null;
type Read = ReadonlyMap<string, readonly ExportedRow[]>;
interface Sheet {
  columns: string[];
  rows: Cell[][];
}

/** Sheet of everything that is no list. */
export const PROFILE_SHEET = 'profile';
/** Column of a list inside the rows of another: number of the row that it belongs to. */
const OF = 'of row';
const KEY = 'language';
const SEPARATOR = ', ';

/**
 * A profile as sheets of a workbook: one of single values, one per list, lists within rows on sheets of their own. It
 * follows the shape of the document, so that a new field has its place by itself.
 */
export function profileSheets(profile: VendorProfile): ExportedSection[] {
  const sheets = new Map<string, Sheet>([[PROFILE_SHEET, { columns: ['field', 'value'], rows: [] }]]);
  writeFields(sheets, PROFILE_SHAPE as Fields, profile as unknown as Plain, '');
  return [...sheets].map(([name, { columns, rows }]) => ({
    name,
    columns,
    rows: rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [columns[index] ?? '', cell]))),
  }));
}

/** What sheets say of a profile, to be read by `readProfile`; those and columns that it does not know are left out. */
export function readProfileSheets(sheets: ReadonlyMap<string, readonly ExportedRow[]>): Plain {
  const values = Object.fromEntries(
    (sheets.get(PROFILE_SHEET) ?? []).map((row) => [String(row['field']), row['value']]),
  );
  return readFields(sheets, PROFILE_SHAPE as Fields, values, '');
}

const isList = ({ kind }: Kind): boolean => kind === 'codes' || kind === 'formats';

function writeFields(sheets: Map<string, Sheet>, fields: Fields, value: Plain, prefix: string): void {
  for (const [name, kind] of Object.entries(fields)) {
    const path = prefix + name;
    const said = value[name] ?? null;
    if (kind.kind === 'rows') writeRows(sheets, kind.fields, said as Plain[] | null, path, null);
    else if (kind.kind === 'map')
      writeMap(sheets, kind.fields, said as Readonly<Record<string, Plain>>, path);
    else if (kind.kind === 'part') writeFields(sheets, kind.fields, (said ?? {}) as Plain, `${path}.`);
    else if (kind.kind !== 'version') sheets.get(PROFILE_SHEET)?.rows.push([path, cellOf(kind, said)]);
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
  value: Readonly<Record<string, Plain>>,
  path: string,
): void {
  const names = Object.keys(fields);
  sheets.set(path, {
    columns: [KEY, ...names],
    rows: Object.entries(value).map(([key, entry]) => [
      key,
      ...Object.entries(fields).map(([name, kind]) => cellOf(kind, entry[name] ?? null)),
    ]),
  });
}

function cellOf(kind: Kind, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  return isList(kind) ? (value as string[]).join(SEPARATOR) : (value as Cell);
}

function readFields(sheets: Read, fields: Fields, values: Plain, prefix: string): Plain {
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

function readRows(sheets: Read, fields: Fields, path: string, of: number | null): Plain[] {
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

function readMap(sheets: Read, fields: Fields, path: string): Record<string, Plain> {
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
  if (wanted) return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
