import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { conflict, notFound, validation } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { decide, MINIMUM_REASON_LENGTH } from '@ringfair/rfp-core';
import { judged } from './judged.js';
import type { WholeResponse } from './response.entity.js';
import type { AwardRfpInput } from './response.inputs.js';
import type { RfpEvaluation } from './response.type.js';
import { type OutcomeDraft, RfpEvaluationRepository } from './rfp-evaluation.repository.js';
import { RfpReadingRepository } from './rfp-reading.repository.js';
import { RfpReadingService } from './rfp-reading.service.js';
import { RfpResponsesRepository } from './rfp-responses.repository.js';
import type { WholeRfp } from './rfp.entity.js';
import { refused } from './rfp.errors.js';

/** The buyer compares opened answers, awards one, and tells every other why. */
@Injectable()
export class RfpEvaluationService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly reading: RfpReadingService,
    private readonly rfps: RfpReadingRepository,
    private readonly responses: RfpResponsesRepository,
    private readonly evaluations: RfpEvaluationRepository,
  ) {}

  /** Null to everybody but the buyer, and to the buyer until the opening. */
  async of(viewer: Viewer | null, rfp: WholeRfp): Promise<RfpEvaluation | null> {
    if (!viewer || viewer.organizationId !== rfp.organizationId || !rfp.openedAt) return null;
    return this.database.read(viewer, async (tx) => {
      const award = await this.evaluations.award(tx, rfp.id);
      return judged(rfp, await this.responses.sentTo(tx, rfp.id), award?.responseId ?? null);
    });
  }

  async award(viewer: Viewer, input: AwardRfpInput): Promise<WholeRfp> {
    await this.database.run(viewer, (tx) =>
      this.idempotency.once(tx, viewer, 'awardRfp', input.idempotencyKey, input, () =>
        this.decideAward(tx, viewer, input),
      ),
    );
    return this.reading.one(viewer, input.rfpId);
  }

  /** The request's row stays locked until the commit: a second award waits, and finds the first. */
  private async decideAward(tx: Tx, viewer: Viewer, input: AwardRfpInput): Promise<string> {
    const rfp = await this.rfps.find(tx, input.rfpId);
    if (!rfp || rfp.organizationId !== viewer.organizationId) throw notFound('Request');
    const decision = decide(rfp, { type: 'AWARD' }, new Date());
    if (!decision.allowed) throw refused(decision.reason);
    if (rfp.version !== input.expectedVersion) throw conflict(rfp.version);
    const responses = await this.responses.sentTo(tx, rfp.id);
    const winner = qualifiedWinner(rfp, responses, input.responseId);
    const outcomes = outcomesOf(responses, winner, input);
    if ((await this.evaluations.markAwarded(tx, rfp.id, input.expectedVersion)) === null) {
      throw conflict((await this.rfps.find(tx, rfp.id))?.version ?? rfp.version);
    }
    const awardId = await this.evaluations.insertAward(tx, viewer, winner);
    await this.evaluations.insertOutcomes(tx, viewer, rfp.id, outcomes);
    await this.events.emit(tx, {
      name: 'rfp.awarded',
      organizationId: viewer.organizationId,
      payload: {
        rfpId: rfp.id,
        responseId: winner.id,
        vendorId: winner.vendorId,
        vendorOrganizationId: winner.organizationId,
        buyerOrganizationId: viewer.organizationId,
      },
    });
    return awardId;
  }
}

function qualifiedWinner(rfp: WholeRfp, responses: WholeResponse[], responseId: string): WholeResponse {
  const winner = responses.find(({ id }) => id === responseId);
  if (!winner) throw refused('NO_SUCH_ANSWER');
  const evaluation = judged(rfp, responses, null).responses.find(
    ({ response }) => response.id === responseId,
  );
  if (!evaluation?.qualified) throw refused('MUST_NOT_MET');
  return winner;
}

/** Every loser hears a reason: its own, or the common one. */
function outcomesOf(responses: WholeResponse[], winner: WholeResponse, input: AwardRfpInput): OutcomeDraft[] {
  const own = new Map(input.lossReasons.map(({ responseId, reason }) => [responseId, reason.trim()]));
  const outcomes = responses.map(({ id, organizationId }): OutcomeDraft => {
    if (id === winner.id) {
      return { responseId: id, organizationId, outcome: 'WON', reason: input.winnerMessage?.trim() ?? '' };
    }
    const reason = own.get(id) || (input.commonLossReason?.trim() ?? '');
    return { responseId: id, organizationId, outcome: 'LOST', reason };
  });
  const untold = outcomes.filter(
    ({ outcome, reason }) => outcome === 'LOST' && reason.length < MINIMUM_REASON_LENGTH,
  );
  if (untold.length > 0) {
    throw validation(
      untold.map(({ responseId }) => ({
        path: `input.lossReasons.${responseId}`,
        reason: 'REASON_REQUIRED',
        message: `every loser is told why, in at least ${MINIMUM_REASON_LENGTH} characters`,
      })),
    );
  }
  return outcomes;
}
