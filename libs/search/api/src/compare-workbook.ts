import { toCell } from '@ringfair/platform/export';
import ExcelJS from 'exceljs';
import type { VendorComparison } from './compare.type.js';

/** A cell of a workbook holds at most 32,767 UTF-16 units. */
const CELL = 30_000;
export const NOT_PROVIDED_CELL = 'not provided';

/** A comparison as a workbook: one row for each statement, one column for each vendor; no text is run as a formula. */
export async function compareWorkbook({ vendors, rows }: VendorComparison): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('comparison');
  sheet.addRow(['section', 'field', 'differs', ...vendors.map(({ name }) => toCell(name))]);
  for (const { section, path, differs, values } of rows) {
    sheet.addRow([section, toCell(path), differs, ...values.map((value) => cellOf(value, path))]);
  }
  sheet.getRow(1).font = { bold: true };
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 1 }];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function cellOf(json: string | null, path: string): string | number | boolean {
  if (json === null) return NOT_PROVIDED_CELL;
  const value = plain(JSON.parse(json, path === 'locations' ? undefined : withoutId));
  return typeof value === 'string' ? toCell([...value].slice(0, CELL / 2).join('')) : value;
}

/** Numbers of rows say nothing to a reader; locations keep theirs, for capacity names them. */
const withoutId = (name: string, value: unknown): unknown => (name === 'id' ? undefined : value);

/** "service: DISPATCH, agentModel: SHARED" for a row, one line for each of several; what is not said is left out. */
function plain(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    const inner = value.map(plain);
    return inner.join(value.some((one) => typeof one === 'object') ? '\n' : ', ');
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0))
    .map(([name, one]) => `${name}: ${plain(one)}`)
    .join(', ');
}
