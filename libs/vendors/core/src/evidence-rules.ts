/** Documents that can show what a profile says. */
export const EVIDENCE_KINDS = [
  'REGISTER_EXTRACT',
  'TAX_CERTIFICATE',
  'ARTICLES',
  'PAYROLL_STATEMENT',
  'ANNUAL_ACCOUNTS',
  'LEASE',
  'SUBCONTRACT',
  'CERTIFICATE',
  'ATTESTATION',
  'AUDIT_REPORT',
  'SYSTEM_REPORT',
  'SURVEY_REPORT',
  'CLIENT_LETTER',
  'CLIENT_CONTRACT',
  'PRICE_LIST',
  'INSURANCE_POLICY',
  'CONTINUITY_TEST',
  'PROCESSING_AGREEMENT',
  'LICENCE',
  'SKILL_TESTS',
  'TRAINING_RECORDS',
  'ROSTER',
  'REGISTER_ACCESS',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a moderator compares. The first two and the last apply to every document. */
export const EVIDENCE_CHECKS = [
  'SAME_COMPANY',
  'AUTHENTIC',
  'SAME_NUMBER',
  'SAME_ADDRESS',
  'SAME_YEAR',
  'SAME_COUNT',
  'SAME_PLACE',
  'SAME_OWNERSHIP',
  'SAME_SCOPE',
  'SAME_FIGURE',
  'SAME_WORK',
  'SAME_PRICE',
  'SAME_PRODUCT',
  'SAME_LANGUAGE',
  'SAME_HOURS',
  'SAME_PRACTICE',
  'STILL_VALID',
] as const;
export type EvidenceCheck = (typeof EVIDENCE_CHECKS)[number];

/** Kinds of statements that evidence can show. */
export const EVIDENCE_CLAIMS = [
  'LEGAL_NAME',
  'REGISTER_NUMBER',
  'LEGAL_ADDRESS',
  'HEADQUARTERS',
  'FOUNDED',
  'SIZE',
  'SERVICE',
  'LANGUAGE',
  'LOCATION',
  'HOURS',
  'INDUSTRY',
  'TECHNOLOGY',
  'CERTIFICATION',
  'TRAINING',
  'TENURE',
  'DATA_HANDLING',
  'CONTINUITY',
  'OUTBOUND_CONSENT',
  'PRICE',
  'TERMS',
  'CASE_STUDY',
  'METRIC',
] as const;
export type EvidenceClaim = (typeof EVIDENCE_CLAIMS)[number];

export interface EvidenceRule {
  claim: EvidenceClaim;
  /** Where the profile says it; `*` stands for the id or code of a row: `certifications.e2`, `registerNumbers.EIN`. */
  path: string;
  accepts: readonly EvidenceKind[];
  /** What a moderator compares beside the checks of every document. */
  compares: readonly EvidenceCheck[];
  /** How many months it holds from its date of issue. */
  holdsMonths: number;
  /** A document that names its own end holds until then, at most so many months from its date of issue. */
  mostMonths: number;
}

/** Compared for every document. */
export const COMMON_CHECKS: readonly EvidenceCheck[] = ['SAME_COMPANY', 'AUTHENTIC', 'STILL_VALID'];

const rule = (
  claim: EvidenceClaim,
  path: string,
  accepts: readonly EvidenceKind[],
  compares: readonly EvidenceCheck[],
  holdsMonths: number,
  mostMonths = holdsMonths,
): EvidenceRule => ({ claim, path, accepts, compares, holdsMonths, mostMonths });

/**
 * What is accepted for which statement, what a moderator compares, and for how long it holds. docs/evidence.md, the
 * moderators' desk, the vendors' pages and the API say what stands here.
 */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [
  rule('LEGAL_NAME', 'legalName', ['REGISTER_EXTRACT', 'ARTICLES'], [], 12),
  rule('REGISTER_NUMBER', 'registerNumbers.*', ['REGISTER_EXTRACT', 'TAX_CERTIFICATE'], ['SAME_NUMBER'], 24),
  rule('LEGAL_ADDRESS', 'legalAddress', ['REGISTER_EXTRACT', 'TAX_CERTIFICATE'], ['SAME_ADDRESS'], 12),
  rule('HEADQUARTERS', 'headquarters', ['REGISTER_EXTRACT', 'LEASE'], ['SAME_PLACE'], 12, 36),
  rule('FOUNDED', 'foundedYear', ['REGISTER_EXTRACT', 'ARTICLES'], ['SAME_YEAR'], 120),
  rule('SIZE', 'size', ['PAYROLL_STATEMENT', 'ANNUAL_ACCOUNTS'], ['SAME_COUNT'], 12),
  rule('SERVICE', 'services.*', ['CLIENT_LETTER', 'CLIENT_CONTRACT', 'LICENCE'], ['SAME_WORK'], 24, 36),
  rule('LANGUAGE', 'languages.*', ['SKILL_TESTS', 'CLIENT_LETTER'], ['SAME_LANGUAGE'], 24),
  rule(
    'LOCATION',
    'locations.*',
    ['LEASE', 'PAYROLL_STATEMENT', 'SUBCONTRACT'],
    ['SAME_PLACE', 'SAME_COUNT', 'SAME_OWNERSHIP'],
    12,
    36,
  ),
  rule('HOURS', 'calendar', ['ROSTER', 'SYSTEM_REPORT'], ['SAME_HOURS'], 12),
  rule('INDUSTRY', 'industries.*', ['CLIENT_LETTER', 'CLIENT_CONTRACT'], ['SAME_WORK', 'SAME_YEAR'], 36),
  rule('TECHNOLOGY', 'technology.*', ['LICENCE', 'SYSTEM_REPORT'], ['SAME_PRODUCT'], 12, 36),
  rule(
    'CERTIFICATION',
    'certifications.*',
    ['CERTIFICATE', 'ATTESTATION', 'AUDIT_REPORT'],
    ['SAME_NUMBER', 'SAME_SCOPE'],
    12,
    36,
  ),
  rule('TRAINING', 'training', ['TRAINING_RECORDS', 'AUDIT_REPORT'], ['SAME_PRACTICE'], 12),
  rule('TENURE', 'tenure', ['PAYROLL_STATEMENT', 'AUDIT_REPORT'], ['SAME_FIGURE'], 12),
  rule(
    'DATA_HANDLING',
    'dataHandling',
    ['PROCESSING_AGREEMENT', 'AUDIT_REPORT', 'ATTESTATION'],
    ['SAME_PRACTICE'],
    24,
    36,
  ),
  rule('CONTINUITY', 'continuity', ['CONTINUITY_TEST', 'INSURANCE_POLICY'], ['SAME_PRACTICE'], 12, 24),
  rule('OUTBOUND_CONSENT', 'outboundConsent', ['REGISTER_ACCESS', 'AUDIT_REPORT'], ['SAME_PRACTICE'], 12, 24),
  rule('PRICE', 'prices.*', ['PRICE_LIST', 'CLIENT_CONTRACT'], ['SAME_PRICE'], 12),
  rule('TERMS', 'terms', ['PRICE_LIST', 'CLIENT_CONTRACT'], ['SAME_PRICE'], 12),
  rule('CASE_STUDY', 'caseStudies.*', ['CLIENT_LETTER', 'CLIENT_CONTRACT'], ['SAME_WORK', 'SAME_YEAR'], 36),
  rule(
    'METRIC',
    'metrics.*',
    ['SYSTEM_REPORT', 'AUDIT_REPORT', 'SURVEY_REPORT', 'PAYROLL_STATEMENT'],
    ['SAME_FIGURE'],
    12,
  ),
];

/** The rule of a claim's path, or undefined for what evidence cannot show. */
export function evidenceRuleOf(path: string): EvidenceRule | undefined {
  const [field = '', ...row] = path.split('.');
  const pattern = row.length === 0 ? field : `${field}.*`;
  return EVIDENCE_RULES.find((one) => one.path === pattern);
}

/** Everything that a moderator compares under a rule, in the order of the list. */
export const checksOf = ({ compares }: EvidenceRule): EvidenceCheck[] =>
  EVIDENCE_CHECKS.filter((check) => COMMON_CHECKS.includes(check) || compares.includes(check));

/**
 * Last day on which evidence holds.
 * @param issuedOn date of the document
 * @param validUntil the end that the document names itself; null: none
 */
export function evidenceHoldsUntil(
  { holdsMonths, mostMonths }: EvidenceRule,
  issuedOn: string,
  validUntil: string | null,
): string {
  if (validUntil === null) return addMonths(issuedOn, holdsMonths);
  const most = addMonths(issuedOn, mostMonths);
  return validUntil < most ? validUntil : most;
}

/** The same day of a later month, or its last day when it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(2000, month - 1 + months, 1));
  first.setUTCFullYear(first.getUTCFullYear() + year - 2000);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return first.toISOString().slice(0, 10);
}

export type EvidenceProblem =
  | 'EVIDENCE_KIND_UNFIT'
  | 'EVIDENCE_ISSUED_IN_FUTURE'
  | 'EVIDENCE_ENDS_BEFORE_ISSUE'
  | 'EVIDENCE_NO_LONGER_HOLDS';

/** What is wrong with a document before anybody looks into it; null when nothing is. */
export function evidenceProblem(
  rules: EvidenceRule,
  given: { kind: EvidenceKind; issuedOn: string; validUntil: string | null },
  today: string,
): { field: 'kind' | 'issuedOn' | 'validUntil'; reason: EvidenceProblem } | null {
  const { kind, issuedOn, validUntil } = given;
  if (!rules.accepts.includes(kind)) return { field: 'kind', reason: 'EVIDENCE_KIND_UNFIT' };
  if (issuedOn > today) return { field: 'issuedOn', reason: 'EVIDENCE_ISSUED_IN_FUTURE' };
  if (validUntil !== null && validUntil < issuedOn)
    return { field: 'validUntil', reason: 'EVIDENCE_ENDS_BEFORE_ISSUE' };
  if (evidenceHoldsUntil(rules, issuedOn, validUntil) >= today) return null;
  const ended = validUntil !== null && validUntil < today;
  return { field: ended ? 'validUntil' : 'issuedOn', reason: 'EVIDENCE_NO_LONGER_HOLDS' };
}
