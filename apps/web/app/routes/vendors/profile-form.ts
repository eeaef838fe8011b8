import {
  PROFILE_SHAPE,
  readFields,
  type Fields,
  type Kind,
  type ProfileProblem,
  type VendorProfile,
} from '@ringfair/vendors-core';
import type { FieldProblem, FormValue, FormValues } from '@ringfair/web-ui/form-result';
import type { FormInput } from '../../platform/form-data.js';
import type { ChoiceNames } from './choice-names.js';
import type { ProfileField } from './profile-sections.js';
import { majorUnits, minorUnits, scaleOf } from './rate.js';

/*
 * A field of the document "prices.0.nightPercent" is the field "profile.prices.0.nightPercent" of the form; what
 * it holds there follows from its kind in PROFILE_SHAPE; countries and languages stand there by name. Rows that are
 * empty or removed are left out, so that later ones stand elsewhere in the document: `rows` keeps where.
 */

export interface ReadSection {
  /** Top-level fields as a document has them; only those whose form is right may be stored. */
  fields: Partial<VendorProfile>;
  /** What departs from the form of a profile, by the name of the form's field. */
  problems: FieldProblem[];
  /** Top-level fields with such a problem. */
  wrong: ReadonlySet<string>;
  /** Rows of the document to rows of the form: "services.1" to "profile.services.3". */
  rows: RowNames;
}

export type RowNames = ReadonlyMap<string, string>;

const at = (path: string): string => `profile.${path}`;
const kindOf = (field: string): Kind => (PROFILE_SHAPE as Fields)[field] ?? { kind: 'flag' };

/** What a section's form says. `today` (ISO 8601) dates capacity that was given without a day. */
export function readSection(
  form: FormInput,
  names: readonly ProfileField[],
  {
    today,
    timeZone,
    names: choices,
    remove,
  }: { today: string; timeZone: string; names: ChoiceNames; remove?: string | null },
): ReadSection {
  const reading: Reading = { form, choices, rows: new Map(), problems: [], remove: remove ?? null };
  const said = Object.fromEntries(
    names.map((name) => [name, read(reading, kindOf(name), at(name), name)] as const),
  );
  withDefaults(said, today, timeZone);
  const found: ProfileProblem[] = [];
  const fields = readFields(said, (path, reason, message) => found.push({ path, reason, message }));
  const problems = [
    ...reading.problems,
    ...found.map(({ path, reason, message }) => ({ name: formName(path, reading.rows), reason, message })),
  ].filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index);
  const wrong = new Set(problems.map(({ name }) => name.split('.')[1] ?? ''));
  return { fields, problems, wrong, rows: reading.rows };
}

/** The name of the form's field for a path of the document. */
export function formName(path: string, rows: RowNames): string {
  const parts = path.split('.');
  for (let length = parts.length; length > 1; length -= 1) {
    const row = rows.get(parts.slice(0, length).join('.'));
    if (row) return [row, ...parts.slice(length)].join('.');
  }
  return at(path);
}

interface Reading {
  choices: ChoiceNames;
  form: FormInput;
  rows: Map<string, string>;
  problems: FieldProblem[];
  remove: string | null;
}

function read(reading: Reading, kind: Kind, name: string, path: string): unknown {
  const { form } = reading;
  switch (kind.kind) {
    case 'codes':
      return form.all(name).filter(Boolean);
    case 'formats':
      return readList(reading, kind.format, name, path);
    case 'rows':
      return readRows(reading, kind.fields, name, path);
    case 'part':
      return readFieldsOf(reading, kind.fields, name, path);
    case 'map':
      return Object.fromEntries(
        kind.codes.map((code) => [
          code,
          readFieldsOf(reading, kind.fields, `${name}.${code}`, `${path}.${code}`),
        ]),
      );
    case 'flag':
      return { yes: true, no: false }[form.text(name)] ?? null;
    case 'number':
      return plainNumber(form.text(name)) || null;
    default:
      return spelled(reading, kind, form.text(name)) || null;
  }
}

type Plain = Record<string, unknown>;

function readFieldsOf(reading: Reading, fields: Fields, name: string, path: string): Plain {
  const row = Object.fromEntries(
    Object.entries(fields).map(([field, kind]) => [
      field,
      read(reading, kind, `${name}.${field}`, `${path}.${field}`),
    ]),
  );
  return withMinorUnits(reading, fields, row, name);
}

function readList(
  reading: Reading,
  format: Parameters<ChoiceNames['codeOf']>[0],
  name: string,
  path: string,
): string[] {
  const kept = reading.form.list(name, (row) => row).filter((row) => reading.form.text(row));
  return kept.map((row, index) => {
    reading.rows.set(`${path}.${index}`, row);
    return reading.choices.codeOf(format, reading.form.text(row));
  });
}

/** Rows that say anything. The places of rows within rows are those of the rows that are kept. */
function readRows(reading: Reading, fields: Fields, name: string, path: string): Plain[] {
  const rows: Plain[] = [];
  for (const prefix of reading.form.list(name, (row) => row)) {
    if (prefix === reading.remove) continue;
    const here = `${path}.${rows.length}`;
    const problems = reading.problems.length;
    const row = readFieldsOf(reading, fields, prefix, here);
    if (Object.entries(row).some(([field, value]) => !isUnseen(field, fields) && isSaid(value))) {
      reading.rows.set(here, prefix);
      rows.push(row);
    } else reading.problems.length = problems;
  }
  return rows;
}

/** Sent along with each row, whether anything was filled in or not. */
const isUnseen = (field: string, fields: Fields): boolean =>
  fields[field]?.kind === 'id' || field === 'rateScale';

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isSaid);
  return value !== null && value !== undefined && value !== '';
}

/** Amounts are typed in units of the currency beside them; a rate may be finer than its smallest coin. */
function withMinorUnits(reading: Reading, fields: Fields, row: Plain, name: string): Plain {
  const amounts = Object.entries(fields).filter(([, { kind }]) => kind === 'amount');
  if (amounts.length === 0) return row;
  const currency = String(row['currency'] ?? 'EUR').toUpperCase();
  const typed = (field: string) => String(row[field] ?? '');
  const scaled = 'rateScale' in fields ? ['amountMinor', 'overageMinor'] : [];
  const scale = Math.max(
    Number(row['rateScale']) || 0,
    ...scaled.map((field) => scaleOf(typed(field), currency)),
  );
  const minor = amounts.map(([field]) => {
    if (!typed(field)) return [field, null];
    const value = minorUnits(typed(field), currency, scaled.includes(field) ? scale : 0);
    if (value === null) reading.problems.push({ name: `${name}.${field}`, reason: 'IS_MONEY' });
    return [field, value];
  });
  return {
    ...row,
    ...Object.fromEntries(minor),
    ...('rateScale' in fields ? { rateScale: scale } : {}),
  };
}

/** "1 250,5" as people type it; what is no number stays as it is and is refused. */
const plainNumber = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');

function spelled({ choices }: Reading, kind: Kind, text: string): string {
  if (kind.kind !== 'format' || text === '') return text;
  if (kind.format === 'site') return /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (kind.format !== 'time') return choices.codeOf(kind.format, text);
  const [, hour, minute] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

/** What nobody should have to type: the day on which capacity was counted, the zone of the hours, the year of a day. */
function withDefaults(said: Plain, today: string, timeZone: string): void {
  const day = /^(\d{4})-/.exec(typeof said['foundedOn'] === 'string' ? said['foundedOn'] : '');
  if (day) said['foundedYear'] ??= day[1];
  for (const row of (said['capacity'] ?? []) as Plain[]) row['asOf'] ??= today;
  const calendar = said['calendar'] as Plain | undefined;
  if (calendar && isSaid({ ...calendar, timeZone: null })) calendar['timeZone'] ??= timeZone;
}

/** What the form of a field shows of a document. */
export function formValue(field: ProfileField, profile: VendorProfile, names: ChoiceNames): FormValue {
  return shown(kindOf(field), profile[field], names);
}

/** The defaults of a form with these fields. */
export function sectionDefaults(
  profile: VendorProfile,
  fields: readonly ProfileField[],
  names: ChoiceNames,
): FormValues {
  return { profile: Object.fromEntries(fields.map((field) => [field, formValue(field, profile, names)])) };
}

function shown(kind: Kind, value: unknown, names: ChoiceNames): FormValue {
  if (value === null || value === undefined) return undefined;
  switch (kind.kind) {
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'codes':
      return value as string[];
    case 'format':
      return names.nameOf(kind.format, String(value));
    case 'formats':
      return (value as string[]).map((code) => names.nameOf(kind.format, code));
    case 'rows':
      return (value as Plain[]).map((row) => shownFields(kind.fields, row, names));
    case 'part':
      return shownFields(kind.fields, value as Plain, names);
    case 'map':
      return Object.fromEntries(
        Object.entries(value as Record<string, Plain>).map(([code, row]) => [
          code,
          shownFields(kind.fields, row, names),
        ]),
      );
    default:
      return String(value);
  }
}

function shownFields(fields: Fields, row: Plain, names: ChoiceNames): FormValues {
  const currency = String(row['currency'] ?? 'EUR');
  const scale = Number(row['rateScale'] ?? 0);
  const scaled = ['amountMinor', 'overageMinor'];
  return Object.fromEntries(
    Object.entries(fields).map(([name, kind]) => [
      name,
      kind.kind === 'amount' && row[name] !== null && row[name] !== undefined
        ? majorUnits(String(row[name]), currency, scaled.includes(name) ? scale : 0)
        : shown(kind, row[name], names),
    ]),
  );
}
