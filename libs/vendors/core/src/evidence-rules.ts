import {
  EVIDENCE_CHECKS,
  type EvidenceCheck,
  type EvidenceClaim,
  type EvidenceKind,
  type OtherClaim,
  type UndocumentedReason,
} from './evidence-codes.js';

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
  rule('FOUNDED', 'foundedYear', ['REGISTER_EXTRACT', 'ARTICLES'], ['SAME_YEAR'], 120),
  rule('FOUNDED_ON', 'foundedOn', ['REGISTER_EXTRACT', 'ARTICLES'], ['SAME_DAY'], 120),
  rule('SIZE', 'size', ['PAYROLL_STATEMENT', 'ANNUAL_ACCOUNTS'], ['SAME_COUNT'], 12),
  rule('HEADQUARTERS', 'headquarters', ['REGISTER_EXTRACT', 'LEASE'], ['SAME_PLACE'], 12, 36),
  rule('DIRECTIONS', 'directions', ['CLIENT_LETTER', 'CLIENT_CONTRACT', 'SYSTEM_REPORT'], ['SAME_WORK'], 24),
  rule('SERVICE', 'services.*', ['CLIENT_LETTER', 'CLIENT_CONTRACT', 'LICENCE'], ['SAME_WORK'], 24, 36),
  rule('WORK_FORMS', 'workForms', ['CLIENT_LETTER', 'CLIENT_CONTRACT'], ['SAME_WORK'], 24, 36),
  rule(
    'PREPARATION',
    'preparations.*',
    ['TRAINING_RECORDS', 'PRICE_LIST', 'CLIENT_CONTRACT'],
    ['SAME_PRICE', 'SAME_PRACTICE'],
    12,
  ),
  rule('SCRIPTS', 'scripts', ['CLIENT_CONTRACT', 'INTERNAL_RULES'], ['SAME_PRACTICE'], 24),
  rule('ROUTING', 'routing', ['SYSTEM_REPORT', 'CLIENT_CONTRACT'], ['SAME_PRACTICE'], 12),
  rule('RINGS', 'answerAfterRings', ['SYSTEM_REPORT', 'CLIENT_CONTRACT'], ['SAME_PRACTICE'], 12),
  rule(
    'CHANNEL',
    'channels.*',
    ['SYSTEM_REPORT', 'LICENCE', 'CLIENT_LETTER'],
    ['SAME_LANGUAGE', 'SAME_HOURS', 'SAME_PRACTICE'],
    12,
  ),
  rule('LANGUAGE', 'languages.*', ['SKILL_TESTS', 'CLIENT_LETTER'], ['SAME_LANGUAGE'], 24),
  rule(
    'LOCATION',
    'locations.*',
    ['LEASE', 'PAYROLL_STATEMENT', 'SUBCONTRACT'],
    ['SAME_PLACE', 'SAME_COUNT', 'SAME_OWNERSHIP'],
    12,
    36,
  ),
  rule('COVERAGE', 'coverage', ['ROSTER', 'SYSTEM_REPORT'], ['SAME_HOURS'], 12),
  rule('HOURS', 'calendar', ['ROSTER', 'SYSTEM_REPORT'], ['SAME_HOURS'], 12),
  // Who is free today is taken tomorrow: the only statement that a document shows for a quarter and no longer.
  rule(
    'CAPACITY',
    'capacity.*',
    ['ROSTER', 'SYSTEM_REPORT'],
    ['SAME_COUNT', 'SAME_LANGUAGE', 'SAME_HOURS'],
    3,
  ),
  rule('GROWTH', 'agentsAddedPerWeek', ['PAYROLL_STATEMENT', 'TRAINING_RECORDS'], ['SAME_COUNT'], 12),
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
  rule(
    'MESSAGE_DELIVERY',
    'messageDelivery.*',
    ['SYSTEM_REPORT', 'LICENCE', 'CLIENT_LETTER'],
    ['SAME_PRACTICE'],
    12,
  ),
  rule('REPORTING', 'reporting', ['REPORT_SAMPLE', 'CLIENT_LETTER'], ['SAME_PRACTICE'], 12),
  rule('TRAINING', 'training', ['TRAINING_RECORDS', 'AUDIT_REPORT'], ['SAME_PRACTICE'], 12),
  rule('INCENTIVES', 'incentives', ['INTERNAL_RULES', 'AUDIT_REPORT'], ['SAME_PRACTICE'], 12, 24),
  rule('TENURE', 'tenure', ['PAYROLL_STATEMENT', 'AUDIT_REPORT'], ['SAME_FIGURE'], 12),
  rule('AUTHORITY', 'authority', ['INTERNAL_RULES', 'CLIENT_CONTRACT'], ['SAME_PRACTICE'], 24),
  rule(
    'COMPLAINT_PATH',
    'complaintPath',
    ['INTERNAL_RULES', 'CLIENT_CONTRACT', 'AUDIT_REPORT'],
    ['SAME_PRACTICE'],
    24,
  ),
  rule(
    'PROJECT_MANAGER',
    'projectManager',
    ['CLIENT_LETTER', 'CLIENT_CONTRACT', 'INTERNAL_RULES'],
    ['SAME_PERSON'],
    12,
  ),
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
  rule('PRICING_STYLE', 'pricingStyle', ['PRICE_LIST', 'CLIENT_CONTRACT'], ['SAME_PRICE'], 12),
  rule('PRICE', 'prices.*', ['PRICE_LIST', 'CLIENT_CONTRACT'], ['SAME_PRICE'], 12),
  rule('TERMS', 'terms', ['PRICE_LIST', 'CLIENT_CONTRACT'], ['SAME_PRICE'], 12),
  rule('PILOT_OFFER', 'pilotOffers.*', ['PRICE_LIST', 'CLIENT_CONTRACT'], ['SAME_PRICE'], 12),
  rule('CLIENT_COUNTRIES', 'clientCountries', ['CLIENT_LETTER', 'CLIENT_CONTRACT'], ['SAME_WORK'], 36),
  rule('CLIENT_CURRENCIES', 'clientCurrencies', ['PRICE_LIST', 'CLIENT_CONTRACT'], ['SAME_PRICE'], 24),
  rule('CASE_STUDY', 'caseStudies.*', ['CLIENT_LETTER', 'CLIENT_CONTRACT'], ['SAME_WORK', 'SAME_YEAR'], 36),
  rule(
    'METRIC',
    'metrics.*',
    ['SYSTEM_REPORT', 'AUDIT_REPORT', 'SURVEY_REPORT', 'PAYROLL_STATEMENT'],
    ['SAME_FIGURE'],
    12,
  ),
];

/** A statement for which no document is accepted. */
export interface UndocumentedRule {
  claim: OtherClaim;
  /** As in `EvidenceRule`. */
  path: string;
  why: UndocumentedReason;
}

/** For so many days a visit of the platform shows the site: twice as long as it is until the next one. */
export const SITE_CHECK_DAYS = 60;

/** The statements that nothing shows but the vendor's word, and the one that the platform looks at itself. */
export const UNDOCUMENTED_RULES: readonly UndocumentedRule[] = [
  { claim: 'NAME', path: 'name', why: 'OWN_WORDS' },
  { claim: 'SITE', path: 'site', why: 'VISITED' },
  { claim: 'PHONE', path: 'phone', why: 'TRIED' },
  { claim: 'EMAIL', path: 'email', why: 'TRIED' },
  { claim: 'CONTACT', path: 'contacts.*', why: 'TRIED' },
  { claim: 'TEXT', path: 'texts.*', why: 'OWN_WORDS' },
];

export type StatementRule = EvidenceRule | UndocumentedRule;

/** What can be known of every kind of statement. */
export const STATEMENT_RULES: readonly StatementRule[] = [...EVIDENCE_RULES, ...UNDOCUMENTED_RULES];

/** Is there a document that shows it? */
export const isDocumented = (one: StatementRule): one is EvidenceRule => 'accepts' in one;

/** The best mark that a statement of this kind can have. */
export function bestSource(one: StatementRule): 'DECLARED' | 'VERIFIED' | 'MEASURED' {
  if (isDocumented(one)) return 'VERIFIED';
  return one.why === 'VISITED' ? 'MEASURED' : 'DECLARED';
}

/** The rule of a statement by its path, or undefined for what is none. */
export function statementRuleOf(path: string): StatementRule | undefined {
  const [field = '', ...row] = path.split('.');
  const pattern = row.length === 0 ? field : `${field}.*`;
  return STATEMENT_RULES.find((one) => one.path === pattern);
}

/** The rule of a statement that a document can show. */
export function evidenceRuleOf(path: string): EvidenceRule | undefined {
  const found = statementRuleOf(path);
  return found && isDocumented(found) ? found : undefined;
}

/** Everything that a moderator compares under a rule, in the order of the list. */
export const checksOf = ({ compares }: EvidenceRule): EvidenceCheck[] =>
  EVIDENCE_CHECKS.filter((check) => COMMON_CHECKS.includes(check) || compares.includes(check));
