import { PROFILE_SHAPE, type Fields, type Kind, type ProfileChange } from '@ringfair/vendors-core';
import { labelKeys } from './profile-labels.js';
import { formatRate } from './rate.js';
import type { Words } from './words.js';

/** Names of what a document only refers to. */
export interface ProfileNamer {
  language: Readonly<Record<string, string>>;
  country: Readonly<Record<string, string>>;
  /** Agent locations by the id of their row. */
  place: Readonly<Record<string, string>>;
}

export interface ChangeWords {
  path: string;
  /** Which field, and which row of it. */
  label: string;
  before: string[];
  after: string[];
}

export interface Speaker extends Words {
  names: ProfileNamer;
}

type Plain = Readonly<Record<string, unknown>>;

/**
 * A difference between two profiles in words: the name of the field, and what stood and stands in it, line by line.
 * Of a row that was changed only the fields that differ are told.
 */
export function changeWords(change: ProfileChange, speaker: Speaker): ChangeWords {
  const { path } = change;
  const [field = path, ...rest] = path.split('.');
  const kind = (PROFILE_SHAPE as Fields)[field];
  const [before, after] = [parse(change.before), parse(change.after)];
  const label = speaker.t(labelKeys(field));
  if (!kind) return { path, label, before: [], after: [] };
  if (kind.kind === 'rows' && rest.length > 0) {
    const row = rowName(field, kind.fields, (after ?? before) as Plain | null, speaker);
    return {
      path,
      label: row ? `${label} · ${row}` : label,
      before: rowLines(kind.fields, field, before, after, speaker),
      after: rowLines(kind.fields, field, after, before, speaker),
    };
  }
  const inner = innerKind(kind, rest);
  // Of a row within a part the list is named: its hours or its date are told.
  const place = [field, ...(inner.kind === 'rows' ? rest.slice(0, 1) : rest)];
  const name = innerLabel(kind, place, speaker);
  return {
    path,
    label: name ? `${label} · ${name}` : label,
    before: lines(inner, place.join('.'), before, speaker),
    after: lines(inner, place.join('.'), after, speaker),
  };
}

const parse = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));

function innerKind(kind: Kind, rest: readonly string[]): Kind {
  const [first, ...more] = rest;
  if (first === undefined) return kind;
  if (kind.kind === 'part') return innerKind(kind.fields[first] ?? { kind: 'flag' }, more);
  if (kind.kind === 'map') return innerKind({ kind: 'part', fields: kind.fields, required: false }, more);
  return kind;
}

function innerLabel(kind: Kind, path: readonly string[], { t }: Speaker): string {
  if (path.length < 2) return '';
  if (kind.kind !== 'map') return t(labelKeys(path.join('.')));
  const [field = '', language = '', ...rest] = path;
  const own = t(`vendors:textIn.${language}`);
  return rest.length > 0 ? `${own} · ${t(labelKeys([field, ...rest].join('.')))}` : own;
}

/** What a row says first: its code, its name, its place. */
function rowName(field: string, fields: Fields, row: Plain | null, speaker: Speaker): string {
  if (!row) return '';
  if (field === 'locations') return placeOf(row, speaker);
  const first = Object.keys(fields).find((name) => name !== 'id' && row[name] !== null);
  const kind = first ? fields[first] : undefined;
  return first && kind ? textOf(kind, `${field}.${first}`, row[first], row, speaker) : '';
}

export function placeOf(row: Plain, { names }: Pick<Speaker, 'names'>): string {
  const country = String(row['country'] ?? '');
  return [row['city'], row['region'], names.country[country] ?? country].filter(Boolean).join(', ');
}

function rowLines(fields: Fields, path: string, row: unknown, other: unknown, speaker: Speaker): string[] {
  if (!isPlain(row)) return [];
  const differing = Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) => !isPlain(other) || JSON.stringify(row[name]) !== JSON.stringify(other[name]),
    ),
  );
  return partLines(differing, path, row, speaker, isPlain(other));
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One line for each field that says something; where rows are compared also for those that no longer do. */
export function partLines(
  fields: Fields,
  path: string,
  row: Plain,
  speaker: Speaker,
  silent = false,
): string[] {
  return Object.entries(fields).flatMap(([name, kind]) => {
    if (kind.kind === 'id' || name === 'rateScale') return [];
    const inner = `${path}.${name}`;
    const text = textOf(kind, inner, row[name], row, speaker);
    if (!text && !silent) return [];
    return [`${speaker.t(labelKeys(inner))}: ${text || speaker.t('words.nothing')}`];
  });
}

export function lines(kind: Kind, path: string, value: unknown, speaker: Speaker): string[] {
  if (value === null || value === undefined) return [];
  if (kind.kind === 'part' && isPlain(value)) return partLines(kind.fields, path, value, speaker);
  if (kind.kind === 'map' && isPlain(value)) {
    return Object.entries(value).flatMap(([language, row]) =>
      isPlain(row)
        ? [speaker.t(`vendors:textIn.${language}`), ...partLines(kind.fields, path, row, speaker)]
        : [],
    );
  }
  if (kind.kind === 'rows') {
    return [value].flat().map((row) => rowText(kind.fields, path, row as Plain, speaker));
  }
  return [textOf(kind, path, value, {}, speaker)];
}

function rowText(fields: Fields, path: string, row: Plain, speaker: Speaker): string {
  if ('days' in fields) {
    const days = textOf(fields['days']!, `${path}.days`, row['days'], row, speaker);
    return `${days} ${String(row['from'])}–${String(row['to'])}`;
  }
  if (path === 'locations') return placeOf(row, speaker);
  return Object.entries(fields)
    .filter(([name]) => name !== 'id' && name !== 'rateScale')
    .map(([name, kind]) => textOf(kind, `${path}.${name}`, row[name], row, speaker))
    .filter(Boolean)
    .join(', ');
}

const key = (path: string): string => path.replaceAll('.', '_');

export function textOf(kind: Kind, path: string, value: unknown, row: Plain, speaker: Speaker): string {
  if (value === null || value === undefined) return '';
  const { t, locale } = speaker;
  const code = (one: string) => t([`code.${key(path)}.${one}`, `codes:${one}`]);
  switch (kind.kind) {
    case 'code':
      return code(String(value));
    case 'codes':
      return (value as string[]).map(code).join(', ');
    case 'flag':
      return t(value === true ? 'choose.yes' : 'choose.no');
    case 'number':
      return new Intl.NumberFormat(locale, {
        useGrouping: !/year$/i.test(path),
        maximumFractionDigits: 6,
      }).format(Number(value));
    case 'amount':
      return formatRate(locale, {
        amountMinor: String(value),
        currency: String(row['currency'] ?? 'EUR'),
        rateScale: /(amountMinor|overageMinor)$/.test(path) ? Number(row['rateScale'] ?? 0) : 0,
      });
    case 'format':
      return named(kind.format, String(value), speaker);
    case 'formats':
      return (value as string[]).map((one) => named(kind.format, one, speaker)).join(', ');
    case 'rows':
      return (value as Plain[]).map((inner) => rowText(kind.fields, path, inner, speaker)).join(' · ');
    default:
      return String(value);
  }
}

function named(format: string, value: string, { t, locale, names }: Speaker): string {
  switch (format) {
    case 'country':
      return names.country[value] ?? value;
    case 'language':
      return names.language[value] ?? value;
    case 'row':
      return names.place[value] ?? value;
    case 'file':
      return t('words.file');
    case 'date':
      return Number.isNaN(Date.parse(value))
        ? value
        : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
    default:
      return value;
  }
}
