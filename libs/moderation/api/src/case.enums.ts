import { CASE_ACTIONS, CASE_KINDS, CASE_OUTCOMES, CASE_STATES } from '@ringfair/moderation-core';
import { registerEnumType } from '@nestjs/graphql';

const enumOf = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };

export const CaseKindEnum = enumOf(CASE_KINDS);
export const CaseStateEnum = enumOf(CASE_STATES);
export const CaseOutcomeEnum = enumOf(CASE_OUTCOMES);
export const CaseActionEnum = enumOf(CASE_ACTIONS);

/** What the asker is told of a case: whether a decision waits for its minute is the moderators' matter. */
export const ASKED_CASE_STATES = ['IN_REVIEW', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OVERTAKEN'] as const;
export type AskedCaseState = (typeof ASKED_CASE_STATES)[number];
export const AskedCaseStateEnum = enumOf(ASKED_CASE_STATES);

registerEnumType(CaseKindEnum, {
  name: 'CaseKind',
  description: 'What a moderator decides about.',
  valuesMap: {
    CLAIM_PHONE: { description: 'A claim that a call to the listed number proves.' },
    CLAIM_DOCUMENTS: { description: 'A claim that documents prove.' },
    CLAIM_DISPUTE: { description: 'Somebody says that a claimed listing is theirs.' },
    REMOVAL: { description: 'The company listed demands that the listing goes.' },
    EVIDENCE: { description: 'Evidence for a statement of a profile.' },
    MERGE: { description: 'Two listings that are said to be of one company.' },
    REPORTED_ERROR: { description: 'Somebody says that a listing is wrong.' },
  },
});
registerEnumType(CaseStateEnum, {
  name: 'CaseState',
  description: 'Where a case stands.',
  valuesMap: {
    OPEN: { description: 'Waits for a moderator.' },
    DECIDED: { description: 'Decided; takes effect when the minute for undoing is over.' },
    CLOSED: { description: 'The decision has taken effect and the asker was told.' },
    WITHDRAWN: { description: 'The asker took it back.' },
    OVERTAKEN: { description: 'Decided, but the thing had changed before the decision could take effect.' },
  },
});
registerEnumType(CaseOutcomeEnum, {
  name: 'CaseOutcome',
  description: "A moderator's decision.",
  valuesMap: {
    ACCEPTED: { description: 'What was asked for happens.' },
    DECLINED: { description: 'It does not happen.' },
  },
});
registerEnumType(CaseActionEnum, {
  name: 'CaseAction',
  description: 'What somebody did to a case.',
  valuesMap: {
    DECIDE: { description: 'A moderator decided.' },
    UNDO: { description: 'The moderator undid it within the minute.' },
    APPLY: { description: 'The decision took effect.' },
    OVERTAKE: { description: 'The decision could not take effect any more.' },
    WITHDRAW: { description: 'The asker took it back.' },
  },
});
registerEnumType(AskedCaseStateEnum, {
  name: 'AskedCaseState',
  description: 'Where something stands that you asked a moderator for.',
  valuesMap: {
    IN_REVIEW: { description: 'A moderator looks at it.' },
    ACCEPTED: { description: 'It was accepted and has taken effect.' },
    DECLINED: { description: 'It was declined; the reason says why.' },
    WITHDRAWN: { description: 'You took it back.' },
    OVERTAKEN: { description: 'Things had changed before it could take effect.' },
  },
});
