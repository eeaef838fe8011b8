import { FORMATS } from './profile-formats.js';
import type { Report } from './profile-checks.js';
import { withRowIds } from './profile-rows.js';
import { PROFILE_SHAPE } from './profile-shape.js';
import type { Fields, Kind } from './shape-kinds.js';
import type { VendorProfile } from './profile.js';

/** Amounts stay below this number of minor units: larger ones are typing errors, and sums stay exact. */
export const AMOUNT_LIMIT = 10 ** 12;

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The document in its stored form of whatever a client, a file or an older version of the vendor's own system says:
 * texts trimmed, codes in their canonical spelling, amounts as numbers, what is absent null or empty, what is not
 * part of a profile left out. Every departure from the form is reported with its path; meaning is not looked at
 * (`validateProfile` does both). Reading a stored document gives the same document.
 */
export function readProfile(value: unknown, report: Report): VendorProfile {
  const source = isObject(value) ? value : {};
  if (!isObject(value)) report('', 'WRONG_TYPE', 'A profile is an object.');
  return fields(PROFILE_SHAPE as Fields, source, '', report) as unknown as VendorProfile;
}

/** A profile of which some is said: the rest may be left out. */
export type Said<T> = T extends readonly (infer Row)[]
  ? readonly Said<Row>[]
  : T extends object
    ? { [Name in keyof T]?: Said<T[Name]> }
    : T;

/** The whole document of what is said of it, rows with their ids; its form is not checked. */
export function profileFrom(said: Said<Omit<VendorProfile, 'schemaVersion'>>): VendorProfile {
  return withRowIds(readProfile(said, () => undefined));
}

/** Some top-level fields of a document, read in the same way; others are left out. */
export function readFields(value: Plain, report: Report): Partial<VendorProfile> {
  const shape = Object.fromEntries(
    Object.entries(PROFILE_SHAPE).filter(([name]) => value[name] !== undefined),
  );
  return fields(shape, value, '', report) as Partial<VendorProfile>;
}

/**
 * A row of another shape, read in the same way.
 * @param prefix of the paths under which departures from the form are reported, such as "evidence.3."
 */
export const readShape = (
  shape: Fields,
  row: Plain,
  prefix: string,
  report: Report,
): Record<string, unknown> => fields(shape, row, prefix, report);

function fields(shape: Fields, source: Plain, prefix: string, report: Report): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, kind]) => [name, read(kind, source[name], `${prefix}${name}`, report)]),
  );
}

function read(kind: Kind, value: unknown, path: string, report: Report): unknown {
  switch (kind.kind) {
    case 'version':
      return kind.value;
    case 'id':
      return typeof value === 'string' ? value : '';
    case 'flag':
      return flag(value, path, report);
    case 'number':
    case 'amount':
      return numeric(kind, value, path, report);
    case 'codes':
    case 'formats':
      return list(value, kind.most, path, report).flatMap((entry, index) => {
        const read = single(kind, entry, `${path}.${index}`, report);
        return read === null ? [] : [read];
      });
    case 'rows':
      return list(value, kind.most, path, report).map((row, index) => {
        if (!isObject(row)) report(`${path}.${index}`, 'WRONG_TYPE', 'This is no row.');
        return fields(kind.fields, isObject(row) ? row : {}, `${path}.${index}.`, report);
      });
    case 'part':
      return part(kind, value, path, report);
    case 'map':
      return map(kind, value, path, report);
    default:
      return single(kind, value, path, report) ?? (kind.required ? '' : null);
  }
}

function single(
  kind: Extract<Kind, { kind: 'text' | 'code' | 'codes' | 'format' | 'formats' }>,
  value: unknown,
  path: string,
  report: Report,
): string | null {
  if (value !== null && value !== undefined && typeof value !== 'string') {
    report(path, 'WRONG_TYPE', 'This is no text.');
    return null;
  }
  let text = value?.trim() ?? '';
  if (text === '') {
    if ('required' in kind && kind.required) report(path, 'REQUIRED', 'This cannot be left out.');
    return null;
  }
  if (kind.kind === 'text') {
    if (text.length > kind.most && [...text].length > kind.most) {
      report(path, 'TOO_LONG', `At most ${kind.most} characters.`);
    }
  } else if ('codes' in kind) {
    if (!kind.codes.includes(text)) report(path, 'UNKNOWN_CODE', `One of ${kind.codes.join(', ')}.`);
  } else {
    const { clean, valid, reason, message } = FORMATS[kind.format];
    text = clean?.(text) ?? text;
    if (!valid(text)) report(path, reason, message);
  }
  return text;
}

function flag(value: unknown, path: string, report: Report): boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'boolean') report(path, 'WRONG_TYPE', 'This is yes or no.');
  return value === true;
}

function numeric(
  kind: Extract<Kind, { kind: 'number' | 'amount' }>,
  value: unknown,
  path: string,
  report: Report,
): number | null {
  if (value === null || value === undefined || value === '') {
    if (kind.required) report(path, 'REQUIRED', 'This cannot be left out.');
    return null;
  }
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) {
    report(path, 'WRONG_TYPE', 'This is no number.');
    return null;
  }
  if (kind.kind === 'amount') {
    if (!Number.isInteger(number) || number < kind.least) {
      report(
        path,
        'PRICE_NOT_POSITIVE',
        kind.least ? 'A price is above zero.' : 'An amount is not negative.',
      );
    } else if (number >= AMOUNT_LIMIT) {
      report(path, 'PRICE_TOO_HIGH', 'The amount is too large.');
    }
  } else if (number < kind.least || number > kind.most || number !== rounded(number, kind.decimals)) {
    const what = kind.decimals === 0 ? 'A whole number' : `A number with at most ${kind.decimals} decimals`;
    report(path, 'OUT_OF_RANGE', `${what} from ${kind.least} to ${kind.most}.`);
  }
  return number;
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

function list(value: unknown, most: number, path: string, report: Report): readonly unknown[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    report(path, 'WRONG_TYPE', 'This is no list.');
    return [];
  }
  if (value.length > most) report(path, 'TOO_MANY', `At most ${most} rows.`);
  return value;
}

/** A part of which nothing is said is not there. */
function part(
  kind: Extract<Kind, { kind: 'part' }>,
  value: unknown,
  path: string,
  report: Report,
): Record<string, unknown> | null {
  if (value !== null && value !== undefined && !isObject(value))
    report(path, 'WRONG_TYPE', 'This is no part.');
  const source = isObject(value) ? value : {};
  if (!kind.required && Object.values(source).every(isNothing)) return null;
  return fields(kind.fields, source, `${path}.`, report);
}

function map(
  kind: Extract<Kind, { kind: 'map' }>,
  value: unknown,
  path: string,
  report: Report,
): Record<string, unknown> {
  if (value !== null && value !== undefined && !isObject(value))
    report(path, 'WRONG_TYPE', 'This is no object.');
  const entries = Object.entries(isObject(value) ? value : {}).filter(
    ([, entry]) => isObject(entry) && !Object.values(entry).every(isNothing),
  );
  for (const [key] of entries) {
    if (!kind.codes.includes(key))
      report(`${path}.${key}`, 'UNKNOWN_CODE', `One of ${kind.codes.join(', ')}.`);
  }
  return Object.fromEntries(
    kind.codes.flatMap((key) => {
      const entry = entries.find(([name]) => name === key)?.[1];
      return isObject(entry) ? [[key, fields(kind.fields, entry, `${path}.${key}.`, report)]] : [];
    }),
  );
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
