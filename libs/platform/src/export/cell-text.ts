/** Signs that make a spreadsheet take a text for a formula, or hide that it is one. */
const FORMULA = /^[=+\-@\t\r']/;

/** A text that no spreadsheet runs: an apostrophe goes before what would be a formula, and before an apostrophe. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `neutralised` was given. */
export const restored = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

/** One line of a CSV file as RFC 4180 writes it, without formulas. */
export const csvRow = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: string | number | boolean | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = neutralised(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
