import {
  PROFILE_SHAPE,
  type CalendarException,
  type Fields,
  type Kind,
  type OpenHours,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { exceptionText, hoursText } from '../vendors/hours-text.js';
import { labelKeys } from '../vendors/profile-labels.js';
import { lines, partLines, placeOf, textOf, type Speaker } from '../vendors/profile-words.js';
import { sizeText } from '../vendors/size-text.js';
import { rowInWords, type SaidLine, type Side } from './said-rows.js';

type Plain = Readonly<Record<string, unknown>>;
interface At {
  field: string;
  kind: Kind;
  /** What follows the field: a part, a language and a part, or what rows are about. */
  rest: string[];
}

function at(path: string): At {
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
  const { field, kind, rest } = at(path);
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

/** One statement of a vendor. */
export interface Said {
  /** Where its source is told (`Vendor.provenance`). */
  path: string;
  /** The telling one first. */
  lines: SaidLine[];
}

/** What a vendor states there, in the words of its own page; nothing: it does not say. */
export function cellSaid(path: string, json: string | null, side: Side): Said[] {
  if (json === null) return [];
  const value = JSON.parse(json) as unknown;
  const { field, kind, rest } = at(path);
  if (kind.kind === 'rows') return rowsSaid(field, kind.fields, rest, value as Plain[], side);
  const told =
    rest.length === 0 ? wholeLines(path, kind, value, side) : partText(path, kind, value as Plain, side);
  const source = kind.kind === 'map' ? `${field}.${rest[0]}` : field;
  return told.length === 0 ? [] : [{ path: source, lines: told.map(plain) }];
}

const plain = (text: string): SaidLine => ({ text, missing: false });

/** Numbers that the vendor's page tells in a sentence, by its text. */
const COUNTED: Readonly<Record<string, string>> = {
  answerAfterRings: 'listing:service.afterRings',
  agentsAddedPerWeek: 'listing:capacity.agents',
  'training.initialHours': 'listing:people.initialHours',
  'training.monthlyHours': 'listing:people.monthlyHours',
  'complaintPath.answerHours': 'listing:people.complaintHours',
  'continuity.recoveryHours': 'listing:continuity.hours',
  'terms.termMonths': 'listing:price.term',
  'terms.noticeDays': 'listing:price.notice',
  'terms.launchDays': 'listing:price.launch',
};

function wholeLines(path: string, kind: Kind, value: unknown, side: Side): string[] {
  if (path in COUNTED) return [side.t(COUNTED[path] ?? '', { count: value })];
  if (path === 'size') return [sizeText(value as VendorProfile['size'], side) ?? ''].filter(Boolean);
  if (path === 'headquarters') return [placeOf(value as Plain, side)];
  return lines(kind, path, value, side);
}

function partText(path: string, kind: Kind, part: Plain, side: Side): string[] {
  const name = path.split('.').at(-1) ?? '';
  const value = part[name];
  if (path in COUNTED) return [side.t(COUNTED[path] ?? '', { count: value })];
  if (path === 'projectManager.timePercent') return [side.t('listing:people.timeShare', { percent: value })];
  if (path.startsWith('tenure.')) return [side.t('listing:metric.value.PERCENT', { value })];
  if (path === 'calendar.hours') return [hoursText(value as OpenHours[], side)];
  if (path === 'calendar.exceptions')
    return (value as CalendarException[]).map((exception) => exceptionText(exception, side));
  const inner = kind.kind === 'part' || kind.kind === 'map' ? kind.fields[name] : undefined;
  return inner ? [textOf(inner, `${path.split('.')[0]}.${name}`, value, part, side)] : [];
}

function rowsSaid(
  field: string,
  fields: Fields,
  rest: readonly string[],
  rows: readonly Plain[],
  side: Side,
): Said[] {
  const about = rest.length > 0 ? aboutField(field, fields) : null;
  const told = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== about));
  return rows.map((row, index) => {
    const inWords =
      rowInWords(field, withAmounts(fields, row), side) ??
      (about
        ? partLines(told, field, row, side)
        : lines({ kind: 'rows', fields, most: 1 }, field, row, side)
      ).map(plain);
    return {
      path: sourceOf(field, row, rest, index),
      lines: inWords.length > 0 ? inWords : [plain(side.t('editor:choose.yes'))],
    };
  });
}

/** A second row of the same code is named by its number, as in the API. */
function sourceOf(field: string, row: Plain, rest: readonly string[], index: number): string {
  if ('id' in row) return `${field}.${String(row['id'])}`;
  return `${field}.${rest.join('.')}${index > 0 ? `#${index + 1}` : ''}`;
}

/** Amounts as text, as the API has them where the vendor's page reads them. */
const withAmounts = (fields: Fields, row: Plain): Plain =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      fields[name]?.kind === 'amount' && value !== null ? String(value) : value,
    ]),
  );
