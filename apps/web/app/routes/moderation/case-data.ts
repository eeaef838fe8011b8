import type { ModerationCasePageQuery, ModerationPreviewQuery } from '@ringfair/web-graphql';

export type CaseDetail = ModerationCasePageQuery['moderationCase'];
export type CaseFact = CaseDetail['facts'][number];
export type DecisionMail = ModerationPreviewQuery['moderationDecisionPreview'];

const asInAProfile = new Set([
  'evidenceStatement',
  'listingPlace',
  'registerNumbers',
  'headquarters',
  'services',
  'languages',
  'locations',
]);

/** What a side of a fact says in the form of a profile, JSON by field; null where it says words. */
export function profilePart({ label, ...sides }: CaseFact, side: 'said' | 'known'): string | null {
  const reported = side === 'known' && label.startsWith('part.');
  return reported || asInAProfile.has(label) ? sides[side] : null;
}
