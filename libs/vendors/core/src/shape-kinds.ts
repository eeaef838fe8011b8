import type { Format } from './profile-formats.js';

/** What one field of a document may hold. */
export type Kind =
  /** Identity of a row: prefix and number. */
  | { kind: 'id'; prefix: string }
  | { kind: 'text'; most: number; required: boolean }
  | { kind: 'code'; codes: readonly string[]; required: boolean }
  | { kind: 'number'; least: number; most: number; decimals: number; required: boolean }
  | { kind: 'flag' }
  | { kind: 'codes'; codes: readonly string[]; most: number }
  /** Codes whose list is not ours. */
  | { kind: 'format'; format: Format; required: boolean }
  | { kind: 'formats'; format: Format; most: number }
  /** Minor units of a currency. */
  | { kind: 'amount'; least: 0 | 1; required: boolean }
  | { kind: 'part'; fields: Fields; required: boolean }
  | { kind: 'rows'; fields: Fields; most: number }
  /** Keyed by a code. */
  | { kind: 'map'; fields: Fields; codes: readonly string[] }
  | { kind: 'version'; value: number };
export type Fields = Readonly<Record<string, Kind>>;

export const text = (most: number): Kind => ({ kind: 'text', most, required: false });
export const words = (most: number): Kind => ({ kind: 'text', most, required: true });
export const code = (list: readonly string[]): Kind => ({ kind: 'code', codes: list, required: false });
export const theCode = (list: readonly string[]): Kind => ({ kind: 'code', codes: list, required: true });
export const form = (format: Format): Kind => ({ kind: 'format', format, required: false });
export const theForm = (format: Format): Kind => ({ kind: 'format', format, required: true });
export const whole = (least: number, most: number): Kind => ({
  kind: 'number',
  least,
  most,
  decimals: 0,
  required: false,
});
export const theWhole = (least: number, most: number): Kind => ({
  kind: 'number',
  least,
  most,
  decimals: 0,
  required: true,
});
export const decimal = (least: number, most: number, decimals: number): Kind => ({
  kind: 'number',
  least,
  most,
  decimals,
  required: false,
});
export const flag: Kind = { kind: 'flag' };
export const list = (of: readonly string[], most = 200): Kind => ({ kind: 'codes', codes: of, most });
export const forms = (format: Format): Kind => ({ kind: 'formats', format, most: 250 });
export const rows = (fields: Fields, most: number): Kind => ({ kind: 'rows', fields, most });
export const part = (fields: Fields): Kind => ({ kind: 'part', fields, required: false });
export const id = (prefix: string): Kind => ({ kind: 'id', prefix });
