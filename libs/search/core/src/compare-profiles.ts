import {
  METRICS,
  PROFILE_SHAPE,
  type Fields,
  type Kind,
  type Metric,
  type VendorProfile,
} from '@ringfair/vendors-core';

/** How many vendors stand side by side. */
export const COMPARED = { least: 2, most: 6 } as const;

/** The sections of a public page in their order; how long callers wait comes first, for it is asked first. */
export const PROFILE_SECTIONS = [
  'waiting',
  'about',
  'services',
  'agents',
  'hours',
  'channels',
  'prices',
  'quality',
  'people',
  'experience',
  'technology',
  'security',
  'continuity',
  'company',
] as const;
/** What is reckoned and measured here stands before what vendors say of themselves. */
export const COMPARE_SECTIONS = ['month', 'measured', 'calls', ...PROFILE_SECTIONS] as const;
export type CompareSection = (typeof COMPARE_SECTIONS)[number];

type Field = Exclude<keyof VendorProfile, 'schemaVersion'>;

/** The section of each field: a new field of a profile does not compile until it has one. */
const SECTION_OF: Readonly<Record<Field, CompareSection>> = {
  texts: 'about',
  directions: 'services',
  services: 'services',
  workForms: 'services',
  preparations: 'services',
  scripts: 'services',
  routing: 'services',
  answerAfterRings: 'services',
  capacity: 'services',
  agentsAddedPerWeek: 'services',
  locations: 'agents',
  coverage: 'hours',
  calendar: 'hours',
  channels: 'channels',
  languages: 'channels',
  pricingStyle: 'prices',
  prices: 'prices',
  terms: 'prices',
  pilotOffers: 'prices',
  metrics: 'quality',
  reporting: 'people',
  training: 'people',
  incentives: 'people',
  tenure: 'people',
  authority: 'people',
  complaintPath: 'people',
  projectManager: 'people',
  industries: 'experience',
  caseStudies: 'experience',
  clientCountries: 'experience',
  clientCurrencies: 'experience',
  technology: 'technology',
  messageDelivery: 'technology',
  certifications: 'security',
  dataHandling: 'security',
  continuity: 'continuity',
  outboundConsent: 'continuity',
  name: 'company',
  legalName: 'company',
  registerNumbers: 'company',
  legalAddress: 'company',
  site: 'company',
  phone: 'company',
  email: 'company',
  contacts: 'company',
  logoFileId: 'company',
  foundedYear: 'company',
  foundedOn: 'company',
  size: 'company',
  headquarters: 'company',
};

/** Figures that say how long a caller waits: always beside each other, also where nobody states them. */
export const WAITING_METRICS = [
  'ASA',
  'WAIT_P95',
  'HOLD_TIME',
  'SERVICE_LEVEL',
] as const satisfies readonly Metric[];

/** Rows that are set beside each other by another field than the first one. */
const ROWS_BY: Partial<Record<Field, string>> = { metrics: 'metric', certifications: 'standard' };
/** Parts that are one statement: a place, a number of people. */
const WHOLE_PARTS: readonly Field[] = ['size', 'headquarters'];

export interface ComparedRow {
  section: CompareSection;
  /** "foundedYear", "terms.noticeDays", "texts.en.summary"; rows by what they are about: "technology.CRM". */
  path: string;
  /** JSON for each profile, in their order; null: not provided. */
  values: (string | null)[];
  differs: boolean;
}

type Plain = Readonly<Record<string, unknown>>;
interface Line {
  path: string;
  kind: Kind;
  values: unknown[];
}

/**
 * Profiles side by side over every field that their form has. Pure; the order of the profiles decides the order of
 * the values and nothing else.
 */
export function compareProfiles(profiles: readonly VendorProfile[]): ComparedRow[] {
  const rows = Object.entries(SECTION_OF).flatMap(([name, section]) => {
    const field = name as Field;
    return linesOf(field, PROFILE_SHAPE[field], profiles).map(({ path, kind, values }): ComparedRow => ({
      section: isWaiting(path) ? 'waiting' : section,
      path,
      values: values.map((value) => (isSaid(value) ? JSON.stringify(value) : null)),
      differs: new Set(values.map((value) => JSON.stringify(meaningOf(kind, value)))).size > 1,
    }));
  });
  return rows.toSorted((a, b) => COMPARE_SECTIONS.indexOf(a.section) - COMPARE_SECTIONS.indexOf(b.section));
}

/**
 * A row of what no profile says: reckoned, measured or counted here.
 * @param values for each vendor, in their order; null: there is nothing
 * @param figure what of a value is compared; the rest tells how it came about
 */
export function measuredRow<Value>(
  section: CompareSection,
  path: string,
  values: readonly (Value | null | undefined)[],
  figure: (value: Value) => unknown = (value) => value,
): ComparedRow {
  const said = values.map((value) => value ?? null);
  return {
    section,
    path,
    values: said.map((value) => (value === null ? null : JSON.stringify(value))),
    differs: new Set(said.map((value) => JSON.stringify(value === null ? null : figure(value)))).size > 1,
  };
}

const isWaiting = (path: string): boolean => WAITING_METRICS.some((metric) => path === `metrics.${metric}`);

function linesOf(field: Field, kind: Kind, profiles: readonly VendorProfile[]): Line[] {
  const said = profiles.map((profile) => profile[field] as unknown);
  if (kind.kind === 'rows') return rowLines(field, kind, said as Plain[][]);
  if (kind.kind === 'map') return mapLines(field, kind, said as Record<string, Plain>[]);
  if (kind.kind === 'part' && !WHOLE_PARTS.includes(field))
    return partLines(field, kind.fields, said as Plain[]);
  return [{ path: field, kind, values: said }];
}

/** Each part of a statement on its own; an amount takes its currency along. */
function partLines(path: string, fields: Fields, said: readonly (Plain | null | undefined)[]): Line[] {
  const amounts = Object.values(fields).some(({ kind }) => kind === 'amount');
  return Object.entries(fields)
    .filter(([name]) => !(amounts && name === 'currency'))
    .map(([name, kind]) => {
      const own: Fields =
        kind.kind === 'amount' ? { [name]: kind, currency: fields['currency']! } : { [name]: kind };
      return {
        path: `${path}.${name}`,
        kind: { kind: 'part', fields: own, required: false },
        values: said.map((part) =>
          part && isSaid(part[name])
            ? Object.fromEntries(Object.keys(own).map((key) => [key, part[key] ?? null]))
            : null,
        ),
      };
    });
}

function mapLines(
  path: string,
  { fields, codes }: { fields: Fields; codes: readonly string[] },
  said: readonly Record<string, Plain>[],
): Line[] {
  const used = codes.filter((code) => said.some((map) => map[code]));
  if (used.length === 0) return [{ path, kind: { kind: 'flag' }, values: said.map(() => null) }];
  return used.flatMap((code) =>
    partLines(
      `${path}.${code}`,
      fields,
      said.map((map) => map[code]),
    ),
  );
}

/** Rows about the same thing beside each other; rows that are about nothing in common stay together. */
function rowLines(field: Field, kind: Kind & { kind: 'rows' }, said: readonly Plain[][]): Line[] {
  const [first = ''] = Object.keys(kind.fields);
  const by = ROWS_BY[field] ?? (kind.fields[first]?.kind === 'id' ? null : first);
  if (by === null) return [{ path: field, kind, values: [...said] }];
  const about = (row: Plain): string => String(row[by]);
  const used = new Set(said.flatMap((rows) => rows.map(about)));
  if (field === 'metrics') for (const metric of WAITING_METRICS) used.add(metric);
  if (used.size === 0) return [{ path: field, kind, values: [...said] }];
  return inOrder(kind.fields[by], used).map((code) => ({
    path: `${field}.${code}`,
    kind,
    values: said.map((rows) => rows.filter((row) => about(row) === code)),
  }));
}

/** In the order of the vocabulary, else by the alphabet: not by who said it first. */
function inOrder(kind: Kind | undefined, used: ReadonlySet<string>): string[] {
  const codes: readonly string[] = kind?.kind === 'code' ? kind.codes : METRICS;
  const known = codes.filter((code) => used.has(code));
  return [...known, ...[...used].filter((code) => !known.includes(code)).sort()];
}

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'object' ? Object.values(value).some(isSaid) : true;
}

/** A value without what does not count: identities of rows, the order of lists, fields that say nothing. */
function meaningOf(kind: Kind, value: unknown): unknown {
  if (!isSaid(value) || kind.kind === 'id') return null;
  if (kind.kind === 'codes' || kind.kind === 'formats') return (value as string[]).toSorted();
  if (kind.kind === 'part') return partMeaning(kind.fields, value as Plain);
  if (kind.kind === 'rows') {
    const rows = (value as Plain[]).map((row) => JSON.stringify(partMeaning(kind.fields, row)));
    return rows.toSorted();
  }
  // Where somebody is free is a row of the vendor's own: only that it is said can be compared.
  return kind.kind === 'format' && kind.format === 'row' ? true : value;
}

const partMeaning = (fields: Fields, part: Plain): unknown[] =>
  Object.entries(fields).map(([name, kind]) => meaningOf(kind, part[name]));
