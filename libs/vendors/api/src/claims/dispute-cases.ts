import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CaseDecision, ModerationCases } from '@ringfair/moderation-api';
import { reasonsOf } from '@ringfair/moderation-core';
import type { Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, invalidState, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { keepsAnother } from './claim.errors.js';
import { keepershipRules } from '@ringfair/vendors-core';
import { listed } from './claim-cases.js';
import { ClaimLetters } from './claim-letters.js';
import { disputeReasons } from './dispute.errors.js';
import { type DisputeRow, DisputeRepository } from './dispute.repository.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** The moderator's side of disputes, and the letters to the keeper. */
@Injectable()
export class DisputeCases implements OnModuleInit {
  constructor(
    private readonly cases: ModerationCases,
    private readonly events: Events,
    private readonly disputes: DisputeRepository,
    private readonly vendors: VendorRepository,
    private readonly letters: ClaimLetters,
  ) {}

  onModuleInit(): void {
    this.cases.handle('CLAIM_DISPUTE', {
      templates: reasonsOf('CLAIM_DISPUTE'),
      rules: async (_tx, _id, locale) => keepershipRules('CLAIM_DISPUTE', locale),
      present: async (tx, id) => {
        const dispute = await this.dispute(tx, id);
        const [listing] = await this.vendors.publishedByIds(tx, [dispute.vendorId]);
        return [
          { label: 'disputeStatements', said: dispute.statement, known: dispute.answer },
          { label: 'disputeParty', said: dispute.organizationName, known: null },
          ...listed(listing),
        ];
      },
      apply: (tx, id, decision) => this.apply(tx, id, decision),
    });
    this.events.onDelivered('vendor.disputed', 'tell-the-keeper', async (tx, { payload }) => {
      await this.letters.disputed(tx, await this.dispute(tx, payload.disputeId));
    });
  }

  private async apply(tx: Tx, id: string, { outcome }: CaseDecision): Promise<void> {
    const dispute = await this.dispute(tx, id);
    if (outcome === 'DECLINED') {
      if (!(await this.disputes.close(tx, id, 'DECLINED'))) throw closed();
      return this.letters.stayed(tx, dispute);
    }
    const transfer = await this.disputes.transfer(tx, id);
    if (transfer === 'HAS_LISTING') throw keepsAnother(null);
    if (transfer === 'OVERTAKEN') throw overtaken();
    if (transfer === 'UNKNOWN') throw closed();
    const { vendorId, organizationId, keeperOrganizationId } = dispute;
    await this.events.emit(tx, {
      name: 'vendor.transferred',
      organizationId,
      payload: { vendorId, fromOrganizationId: keeperOrganizationId, toOrganizationId: organizationId },
    });
    await this.letters.handedOver(tx, dispute);
  }

  private async dispute(tx: Tx, id: string): Promise<DisputeRow> {
    const row = await this.disputes.byId(tx, id);
    if (!row) throw notFound('Dispute');
    return row;
  }
}

const closed = (): DomainError =>
  invalidState(disputeReasons.DISPUTE_CLOSED, 'The dispute was decided or taken back.');

const overtaken = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: disputeReasons.DISPUTE_CLOSED,
    message: 'Another organisation keeps the listing by now.',
  });
