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
  'REPORT_SAMPLE',
  'INTERNAL_RULES',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a moderator compares. The first two and the last apply to every document. */
export const EVIDENCE_CHECKS = [
  'SAME_COMPANY',
  'AUTHENTIC',
  'SAME_NUMBER',
  'SAME_ADDRESS',
  'SAME_YEAR',
  'SAME_DAY',
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
  'SAME_PERSON',
  'STILL_VALID',
] as const;
export type EvidenceCheck = (typeof EVIDENCE_CHECKS)[number];

/** Kinds of statements that a document can show, in the order of the profile. */
export const EVIDENCE_CLAIMS = [
  'LEGAL_NAME',
  'REGISTER_NUMBER',
  'LEGAL_ADDRESS',
  'FOUNDED',
  'FOUNDED_ON',
  'SIZE',
  'HEADQUARTERS',
  'DIRECTIONS',
  'SERVICE',
  'WORK_FORMS',
  'PREPARATION',
  'SCRIPTS',
  'ROUTING',
  'RINGS',
  'CHANNEL',
  'LANGUAGE',
  'LOCATION',
  'COVERAGE',
  'HOURS',
  'CAPACITY',
  'GROWTH',
  'INDUSTRY',
  'TECHNOLOGY',
  'CERTIFICATION',
  'MESSAGE_DELIVERY',
  'REPORTING',
  'TRAINING',
  'INCENTIVES',
  'TENURE',
  'AUTHORITY',
  'COMPLAINT_PATH',
  'PROJECT_MANAGER',
  'DATA_HANDLING',
  'CONTINUITY',
  'OUTBOUND_CONSENT',
  'PRICING_STYLE',
  'PRICE',
  'TERMS',
  'PILOT_OFFER',
  'CLIENT_COUNTRIES',
  'CLIENT_CURRENCIES',
  'CASE_STUDY',
  'METRIC',
] as const;
export type EvidenceClaim = (typeof EVIDENCE_CLAIMS)[number];

/** Kinds of statements that no document shows. */
export const OTHER_CLAIMS = ['NAME', 'SITE', 'PHONE', 'EMAIL', 'CONTACT', 'TEXT'] as const;
export type OtherClaim = (typeof OTHER_CLAIMS)[number];
export type StatementKind = EvidenceClaim | OtherClaim;

/** Why no document is accepted: the site is visited by the platform, words are the vendor's own, an address is tried. */
export const UNDOCUMENTED_REASONS = ['VISITED', 'OWN_WORDS', 'TRIED'] as const;
export type UndocumentedReason = (typeof UNDOCUMENTED_REASONS)[number];
