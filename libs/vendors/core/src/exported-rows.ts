import { EVIDENCE_KINDS } from './evidence-codes.js';
import { DOSSIER_KINDS } from './dossier-rules.js';
import type { ExportedDossierItem } from './exported-listing.js';
import type { Report } from './profile-checks.js';
import { EVIDENCE_STATES } from './provenance.js';
import { CONSENT_WAYS, type ConsentWay, type ReferenceDetails } from './reference-rules.js';
import {
  code,
  type Fields,
  form,
  forms,
  text,
  theCode,
  theForm,
  theWhole,
  whole,
  words,
} from './shape-kinds.js';
import { INDUSTRIES, SERVICES } from './vocabulary.js';

/** The form of rows as an export has them: names of columns, and what may stand there. */
export const VENDOR: Fields = { id: theForm('file') };
/** As the database has it. */
export const SLUG = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const EVIDENCE: Fields = {
  path: words(101),
  kind: theCode(EVIDENCE_KINDS),
  file_id: theForm('file'),
  issued_on: theForm('date'),
  valid_until: form('date'),
  state: theCode(EVIDENCE_STATES),
};
export const REFERENCE: Fields = {
  industry: theCode(INDUSTRIES),
  country: theForm('country'),
  service: theCode(SERVICES),
  since_year: theWhole(1900, 2200),
  until_year: whole(1900, 2200),
  consented_on: form('date'),
};
export const CONTACT: Fields = {
  client: words(200),
  person: words(200),
  post: text(200),
  phone: form('phone'),
  email: form('email'),
  languages: forms('language'),
  work: text(2000),
  consented_by: text(200),
  consented_how: code(CONSENT_WAYS),
};
export const ITEM: Fields = { kind: theCode(DOSSIER_KINDS), title: words(200) };
export const REVISION: Fields = {
  file_id: form('file'),
  statement: text(4000),
  recovery_time_hours: whole(0, 8760),
  recovery_point_hours: whole(0, 8760),
  issued_on: theForm('date'),
  expires_on: form('date'),
};

export interface ReferenceColumns extends Omit<ReferenceDetails, 'sinceYear' | 'untilYear' | 'consent'> {
  since_year: number;
  until_year: number | null;
  consented_on: string | null;
  consented_by: string | null;
  consented_how: ConsentWay | null;
}

/** A reference, of its row and that of its contact. */
export function detailsOf(row: ReferenceColumns): ReferenceDetails {
  const { since_year, until_year, consented_on, consented_by, consented_how, ...details } = row;
  const consent =
    consented_on && consented_by && consented_how
      ? { by: consented_by, on: consented_on, how: consented_how }
      : null;
  return { ...details, sinceYear: since_year, untilYear: until_year, consent };
}

export interface ItemColumns extends Pick<ExportedDossierItem, 'kind' | 'title' | 'statement'> {
  file_id: string | null;
  recovery_time_hours: number | null;
  recovery_point_hours: number | null;
  issued_on: string;
  expires_on: string | null;
}

/**
 * An item of a dossier, of its row and that of its revision.
 * @param at its place in the export
 */
export const itemOf = (at: string, row: ItemColumns): ExportedDossierItem => ({
  at,
  kind: row.kind,
  title: row.title,
  statement: row.statement,
  recoveryTimeHours: row.recovery_time_hours,
  recoveryPointHours: row.recovery_point_hours,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
  fileId: row.file_id,
});

/** The statement that evidence was sent for. */
export function parsed(value: unknown, report: Report): unknown {
  try {
    return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  } catch {
    report('claimed_value', 'WRONG_TYPE', 'This is no statement.');
    return null;
  }
}
