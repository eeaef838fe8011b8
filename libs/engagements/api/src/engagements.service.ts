import {
  decideEngagement,
  type EngagementCommand,
  type EngagementSide,
  type EngagementState,
} from '@ringfair/engagements-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, newId, type Tx } from '@ringfair/platform/database';
import { conflict, invalidState, notFound } from '@ringfair/platform/errors';
import { Events, type RingfairEvent } from '@ringfair/platform/events';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { Injectable } from '@nestjs/common';
import { EngagementEntity } from './engagement.entity.js';
import { CloseEngagementInput, ConfirmEngagementInput } from './engagement.inputs.js';
import { EngagementRepository } from './engagement.repository.js';
import { factsOf, refusalText, sideOf } from './engagement-facts.js';
import { EngagementReason } from './engagements.errors.js';

const CURSOR = 'engagements';

@Injectable()
export class EngagementsService {
  constructor(
    private readonly database: Database,
    private readonly engagements: EngagementRepository,
    private readonly events: Events,
  ) {}

  /** Part of the award: it commits with the award, or the award fails with it. */
  async openForAward(tx: Tx, award: RingfairEvent<'rfp.awarded'>): Promise<void> {
    const opened = await this.engagements.open(tx, newId(), award.payload.responseId);
    if (!opened)
      throw invalidState(EngagementReason.AWARD_WITHOUT_ENGAGEMENT, 'The award opened no engagement.');
  }

  /** Part of the acceptance of a quote: it commits with it, or the acceptance fails. */
  async openForRequest(tx: Tx, accepted: RingfairEvent<'request.accepted'>): Promise<void> {
    const opened = await this.engagements.openForRequest(tx, newId(), accepted.payload.threadId);
    if (!opened) {
      throw invalidState(
        EngagementReason.ACCEPTANCE_WITHOUT_ENGAGEMENT,
        'The accepted quote opened no engagement.',
      );
    }
  }

  list(viewer: Viewer, page: PageArgs): Promise<Connection<EngagementEntity>> {
    const [before] = page.after ? decodeCursor(CURSOR, page.after) : [null];
    return this.database.read(viewer, async (tx) => {
      const rows = await this.engagements.list(
        tx,
        viewer.organizationId,
        page.first + 1,
        before === null ? null : String(before),
      );
      return toConnection(rows, page, (row) => encodeCursor(CURSOR, [row.id]));
    });
  }

  get(viewer: Viewer, id: string): Promise<EngagementEntity> {
    return this.database.read(viewer, (tx) => this.existing(tx, viewer, id));
  }

  confirm(viewer: Viewer, input: ConfirmEngagementInput): Promise<EngagementEntity> {
    return this.change(viewer, input, (side) => ({ kind: 'CONFIRM', side, startsOn: input.startsOn }));
  }

  decline(viewer: Viewer, input: CloseEngagementInput): Promise<EngagementEntity> {
    return this.change(viewer, input, (side) => ({ kind: 'DECLINE', side, reason: input.reason }));
  }

  end(viewer: Viewer, input: CloseEngagementInput): Promise<EngagementEntity> {
    return this.change(viewer, input, (side) => ({ kind: 'END', side, reason: input.reason }));
  }

  /** Locks the engagement's row, so that two sides that confirm at once see each other. */
  private change(
    viewer: Viewer,
    input: { engagementId: string; expectedVersion: number },
    commandOf: (side: EngagementSide) => EngagementCommand,
  ): Promise<EngagementEntity> {
    return this.database.run(viewer, async (tx) => {
      const current = await this.engagements.findLocked(tx, viewer.organizationId, input.engagementId);
      if (!current) throw notFound('Engagement');
      if (current.version !== input.expectedVersion) throw conflict(current.version);
      const command = commandOf(sideOf(current, viewer.organizationId));
      await this.apply(tx, viewer, current, command);
      return this.existing(tx, viewer, current.id);
    });
  }

  private async apply(
    tx: Tx,
    viewer: Viewer,
    current: EngagementEntity,
    command: EngagementCommand,
  ): Promise<void> {
    const confirmations = await this.engagements.confirmations(tx, [current.id]);
    const decision = decideEngagement(factsOf(current, confirmations), command, Date.now());
    if (!decision.allowed) throw refusalText(decision.reason, current.state);
    const name = await this.engagements.nameOf(tx, viewer.userId);
    if (command.kind === 'CONFIRM') {
      const { side, startsOn } = command;
      const row = { engagementId: current.id, organizationId: viewer.organizationId, side, startsOn };
      await this.engagements.addConfirmation(tx, row, { userId: viewer.userId, name });
    }
    const closing =
      command.kind === 'CONFIRM' ? null : { closedByName: name, closeReason: command.reason.trim() };
    const changed = await this.engagements.advance(tx, current.id, current.version, {
      state: decision.state,
      startsOn: decision.startsOn ?? current.startsOn,
      closedByName: closing?.closedByName ?? null,
      closeReason: closing?.closeReason ?? null,
    });
    if (changed === 0) throw conflict(current.version);
    await this.events.emit(tx, {
      name: eventOf(command, decision.state),
      organizationId: viewer.organizationId,
      payload: { engagementId: current.id },
    });
  }

  private async existing(tx: Tx, viewer: Viewer, id: string): Promise<EngagementEntity> {
    const found = await this.engagements.find(tx, viewer.organizationId, id);
    if (!found) throw notFound('Engagement');
    return found;
  }
}

/** The acting side's organisation is the event's; the mails go to the other one. */
function eventOf(command: EngagementCommand, next: EngagementState) {
  if (command.kind !== 'CONFIRM') return 'engagement.closed' as const;
  return next === 'ACTIVE' ? ('engagement.confirmed' as const) : ('engagement.proposed' as const);
}
