import { isDate, type ProfileProblemReason } from './profile-checks.js';

/** What a buyer examines before it outsources, in the order in which it is read. */
export const DOSSIER_KINDS = [
  'REGISTER_EXTRACT',
  'ANNUAL_ACCOUNTS',
  'INSURANCE',
  'OWNERS',
  'SUBCONTRACTORS',
  'RECOVERY_TIMES',
  'CERTIFICATE',
  'OTHER',
] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

export interface DossierFacts {
  kind: DossierKind;
  /** Is there a file, or are the facts stated in words? */
  hasFile: boolean;
  statement: string | null;
  /** RTO: hours until the service runs again. */
  recoveryTimeHours: number | null;
  /** RPO: hours of data that may be lost. */
  recoveryPointHours: number | null;
  /** ISO 8601 days. */
  issuedOn: string;
  expiresOn: string | null;
}

/** One thing that is wrong with an item on its face. */
export interface DossierProblem {
  path: keyof DossierFacts;
  reason: ProfileProblemReason | 'NOT_FOR_THIS_KIND';
  message: string;
}

type Report = (path: DossierProblem['path'], reason: DossierProblem['reason'], message: string) => void;

export const DOSSIER_STATES = ['CURRENT', 'ENDS_SOON', 'EXPIRED'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** So many days before an item expires its vendor is told. */
export const EXPIRY_NOTICE_DAYS = 30;

/** How an item stands on a day: on its last day it still holds. Days are ISO 8601. */
export function dossierState(expiresOn: string | null, today: string): DossierState {
  if (expiresOn === null) return 'CURRENT';
  if (expiresOn < today) return 'EXPIRED';
  const notice = new Date(`${today}T00:00:00Z`);
  notice.setUTCDate(notice.getUTCDate() + EXPIRY_NOTICE_DAYS);
  return expiresOn <= notice.toISOString().slice(0, 10) ? 'ENDS_SOON' : 'CURRENT';
}

/**
 * What is wrong with an item on its face.
 * @param today the latest day that is not in the future, ISO 8601
 */
export function dossierProblems(facts: DossierFacts, today: string): DossierProblem[] {
  const problems: DossierProblem[] = [];
  const report: Report = (path, reason, message) => problems.push({ path, reason, message });
  checkContent(facts, report);
  checkDates(facts, today, report);
  return problems;
}

function checkContent(facts: DossierFacts, report: Report): void {
  const { recoveryTimeHours: rto, recoveryPointHours: rpo } = facts;
  if (facts.kind === 'RECOVERY_TIMES') {
    if (rto === null) report('recoveryTimeHours', 'REQUIRED', 'The recovery time in hours is needed.');
    if (rpo === null) report('recoveryPointHours', 'REQUIRED', 'The recovery point in hours is needed.');
    return;
  }
  if (rto !== null) report('recoveryTimeHours', 'NOT_FOR_THIS_KIND', 'Only recovery times have hours.');
  if (rpo !== null) report('recoveryPointHours', 'NOT_FOR_THIS_KIND', 'Only recovery times have hours.');
  if (!facts.hasFile && facts.statement === null)
    report('statement', 'REQUIRED', 'A file or a statement is needed.');
}

function checkDates({ issuedOn, expiresOn }: DossierFacts, today: string, report: Report): void {
  const known = (day: string) => isDate(day) && day >= '1900';
  if (!known(issuedOn)) report('issuedOn', 'INVALID_DATE', 'No such day.');
  else if (issuedOn > today) report('issuedOn', 'IN_THE_FUTURE', 'The day lies in the future.');
  if (expiresOn === null) return;
  if (!known(expiresOn)) report('expiresOn', 'INVALID_DATE', 'No such day.');
  else if (expiresOn < issuedOn) report('expiresOn', 'DATES_REVERSED', 'The end lies before the beginning.');
}

/** Longest name inside an archive: with a folder it stays below what old systems can unpack. */
const MAX_ENTRY = 120;

/**
 * Name of a file inside an archive: its place and kind go before, so that no two are equal; what some system
 * cannot write, or takes for a path or a device, is replaced.
 * @param position from 1
 */
export function entryName(position: number, kind: DossierKind, fileName: string): string {
  const prefix = `${String(position).padStart(2, '0')}-${kind.toLowerCase().replaceAll('_', '-')}-`;
  const safe = fileName
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replace(/[. ]+$/, '');
  const extension = /\.[a-z0-9]{1,5}$/i.exec(safe)?.[0] ?? '';
  const stem = [...safe.slice(0, safe.length - extension.length)];
  return `${prefix}${stem.slice(0, MAX_ENTRY - prefix.length - extension.length).join('')}${extension}`;
}
