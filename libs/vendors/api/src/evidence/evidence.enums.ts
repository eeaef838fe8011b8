import { registerEnumType } from '@nestjs/graphql';
import {
  checkText,
  claimText,
  EVIDENCE_CHECKS,
  EVIDENCE_KINDS,
  type EvidenceCheck,
  type EvidenceKind,
  type EvidenceState,
  kindText,
  type ProvenanceSource,
  STATEMENT_RULES,
  type StatementKind,
} from '@ringfair/vendors-core';

type CodesOf<Code extends string> = { [C in Code]: C };

function enumOf<Code extends string>(
  name: string,
  description: string,
  texts: readonly (readonly [Code, string])[],
): CodesOf<Code> {
  const values = Object.fromEntries(texts.map(([code]) => [code, code])) as CodesOf<Code>;
  const valuesMap = Object.fromEntries(texts.map(([code, text]) => [code, { description: text }]));
  registerEnumType(values, { name, description, valuesMap: valuesMap as never });
  return values;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

export const EvidenceKindEnum = enumOf<EvidenceKind>(
  'EvidenceKind',
  'Documents that can show what a profile says.',
  EVIDENCE_KINDS.map((kind) => [kind, sentence(kindText(kind, 'en'))] as const),
);
export const EvidenceClaimEnum = enumOf<StatementKind>(
  'EvidenceClaim',
  'Kinds of statements.',
  STATEMENT_RULES.map(({ claim }) => [claim, sentence(claimText(claim, 'en'))] as const),
);
export const EvidenceCheckEnum = enumOf<EvidenceCheck>(
  'EvidenceCheck',
  'What a moderator compares.',
  EVIDENCE_CHECKS.map((check) => [check, checkText(check, 'en')] as const),
);
export const EvidenceStateEnum = enumOf<EvidenceState>('EvidenceState', 'Where evidence stands.', [
  ['UPLOADED', 'Waits for a moderator.'],
  ['VERIFIED', 'A moderator compared it with what is said.'],
  ['DECLINED', 'It did not show it.'],
  ['EXPIRED', 'It holds no longer.'],
  ['WITHDRAWN', 'The vendor took it back.'],
]);
export const ProvenanceSourceEnum = enumOf<ProvenanceSource>(
  'ProvenanceSource',
  'Who says so, from least to most.',
  [
    ['DECLARED', 'The vendor says so.'],
    ['EVIDENCE', 'A document waits for a moderator.'],
    ['VERIFIED', 'A moderator compared it with a document.'],
    ['MEASURED', 'The platform measured it itself.'],
  ],
);
