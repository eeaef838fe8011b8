import { PROFILE_SHAPE, type Fields, type Kind } from '@ringfair/vendors-core';
import { labelKeys } from '../vendors/profile-labels.js';
import { lines, partLines, textOf, type Speaker } from '../vendors/profile-words.js';

type Plain = Readonly<Record<string, unknown>>;
interface Place {
  field: string;
  kind: Kind;
  /** What follows the field: a part, a language and a part, or what rows are about. */
  rest: string[];
}

function placeOf(path: string): Place {
  const [field = path, ...rest] = path.split('.');
  return { field, rest, kind: (PROFILE_SHAPE as Fields)[field] ?? { kind: 'flag' } };
}

/** What rows of a list are about: the field whose value stands in their path. */
function aboutField(field: string, fields: Fields): string {
  if (field === 'metrics') return 'metric';
  return field === 'certifications' ? 'standard' : (Object.keys(fields)[0] ?? '');
}

/** What a row of the comparison is called. */
export function rowLabel(path: string, speaker: Speaker): string {
  const { t } = speaker;
  const { field, kind, rest } = placeOf(path);
  const own = t(labelKeys(field));
  const [first] = rest;
  if (first === undefined) return own;
  if (kind.kind === 'rows') {
    const about = aboutField(field, kind.fields);
    const inner = kind.fields[about];
    const name = inner ? textOf(inner, `${field}.${about}`, rest.join('.'), {}, speaker) : own;
    // A figure is called by its name alone, as everywhere.
    return field === 'metrics' ? name : `${own} · ${name}`;
  }
  if (kind.kind !== 'map') return `${own} · ${t(labelKeys(path))}`;
  const [language = '', ...part] = rest;
  return [own, t(`vendors:textIn.${language}`), t(labelKeys([field, ...part].join('.')))].join(' · ');
}

/** What a vendor states there, line by line; null says nothing. */
export function cellLines(path: string, json: string | null, speaker: Speaker): string[] {
  if (json === null) return [];
  const value = JSON.parse(json) as unknown;
  const { field, kind, rest } = placeOf(path);
  if (kind.kind === 'rows') return rowsLines(field, kind.fields, rest, value as Plain[], speaker);
  if (rest.length === 0) return lines(kind, path, value, speaker);
  if (kind.kind !== 'part' && kind.kind !== 'map') return [];
  const name = rest.at(-1) ?? '';
  const inner = kind.fields[name];
  const part = value as Plain;
  return inner ? [textOf(inner, `${field}.${name}`, part[name], part, speaker)] : [];
}

function rowsLines(
  field: string,
  fields: Fields,
  rest: readonly string[],
  rows: readonly Plain[],
  speaker: Speaker,
): string[] {
  const about = rest.length > 0 ? aboutField(field, fields) : null;
  const told = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== about));
  return rows.map(
    (row) => partLines(told, field, row, speaker).join(' · ') || speaker.t('editor:choose.yes'),
  );
}
