import { defineReasons } from '@ringfair/platform/errors';

export const evidenceReasons = defineReasons({
  EVIDENCE_STATEMENT_UNKNOWN: 'Your profile makes no such statement, or no document can show it.',
  EVIDENCE_KIND_UNFIT: 'A document of this kind is not accepted for this statement.',
  EVIDENCE_ISSUED_IN_FUTURE: 'The document is dated in the future.',
  EVIDENCE_ENDS_BEFORE_ISSUE: 'The document ends before its date of issue.',
  EVIDENCE_NO_LONGER_HOLDS: 'By its dates, the document holds no longer.',
  EVIDENCE_TOO_MANY: 'There is evidence enough; withdraw some that is no longer needed.',
  EVIDENCE_IS_OVER: 'It was declined, has expired or was withdrawn.',
});
