import type {
  EngagementFacts,
  EngagementRefusal,
  EngagementSide,
  EngagementState,
} from '@ringfair/engagements-core';
import { DomainError, invalidState, validation } from '@ringfair/platform/errors';
import type { EngagementConfirmationEntity, EngagementEntity } from './engagement.entity.js';
import { EngagementReason } from './engagements.errors.js';

/** Which side an organisation is; the two are never the same (constraint engagements_two_parties). */
export const sideOf = (
  engagement: Pick<EngagementEntity, 'buyerOrganizationId'>,
  organizationId: string,
): EngagementSide => (engagement.buyerOrganizationId === organizationId ? 'BUYER' : 'VENDOR');

/** @param confirmations oldest first; the latest of each side counts */
export function factsOf(
  engagement: Pick<EngagementEntity, 'state' | 'awardedAt'>,
  confirmations: readonly Pick<EngagementConfirmationEntity, 'side' | 'startsOn'>[],
): EngagementFacts {
  const confirmedStart: EngagementFacts['confirmedStart'] = {};
  for (const { side, startsOn } of confirmations) confirmedStart[side] = startsOn;
  return {
    state: engagement.state,
    awardedOn: engagement.awardedAt.toISOString().slice(0, 10),
    confirmedStart,
  };
}

/** The refusal of core as clients see it. */
export function refusalText(reason: EngagementRefusal, state: EngagementState): DomainError {
  switch (reason) {
    case 'NOT_IN_THIS_STATE':
      return invalidState(EngagementReason.ENGAGEMENT_NOT_IN_THIS_STATE, `The engagement is ${state}.`);
    case 'START_NOT_PROPOSED':
      return invalidState(
        EngagementReason.START_NOT_PROPOSED,
        'The buyer proposes the first day; it has not yet.',
      );
    case 'START_NOT_A_DATE':
      return wrongStart(EngagementReason.START_NOT_A_DATE, 'is not a day of the calendar');
    case 'START_BEFORE_AWARD':
      return wrongStart(EngagementReason.START_BEFORE_AWARD, 'lies before the award');
    case 'START_TOO_FAR':
      return wrongStart(EngagementReason.START_TOO_FAR, 'lies more than a year ahead');
    case 'REASON_MISSING':
      return validation([
        {
          path: 'input.reason',
          reason: EngagementReason.CLOSING_REASON_MISSING,
          message: 'must say something',
        },
      ]);
  }
}

const wrongStart = (reason: string, message: string) =>
  validation([{ path: 'input.startsOn', reason, message }]);
