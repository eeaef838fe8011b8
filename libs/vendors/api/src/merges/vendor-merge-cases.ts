import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CaseDecision, type CaseFact, ModerationCases } from '@ringfair/moderation-api';
import { reasonsOf } from '@ringfair/moderation-core';
import type { Tx } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { mergeFacts } from '@ringfair/vendors-core';
import { mergeMails } from './merge.mails.js';
import { MergeRepository, type MergeRow, type MergeSideRow } from './merge.repository.js';
import { ReportRepository } from '../reports/report.repository.js';

/**
 * A merge before the moderators. What becomes of the listing that goes: its addresses lead to the one that stays; its
 * versions, its draft, its evidence and the answers given on it stay what they are; its reviews and the invitations
 * that it has not answered move (by the event); claims on it end.
 */
@Injectable()
export class VendorMergeCases implements OnModuleInit {
  constructor(
    private readonly cases: ModerationCases,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly merges: MergeRepository,
    private readonly reports: ReportRepository,
  ) {}

  onModuleInit(): void {
    this.cases.handle('MERGE', {
      templates: reasonsOf('MERGE'),
      present: (tx, subjectId) => this.present(tx, subjectId),
      apply: (tx, subjectId, decision) => this.apply(tx, subjectId, decision),
      overtaken: (tx, subjectId) => this.merges.decided(tx, subjectId, 'OVERTAKEN'),
    });
  }

  private async present(tx: Tx, id: string): Promise<CaseFact[]> {
    const merge = await this.merges.find(tx, id);
    const goes = merge && (await this.merges.side(tx, merge.mergedVendorId));
    const stays = merge && (await this.merges.side(tx, merge.keptVendorId));
    if (!merge || !goes || !stays) return [];
    const facts =
      goes.profile && stays.profile
        ? mergeFacts(goes.profile, stays.profile).map((fact) => ({
            label: fact.label,
            said: fact.goes,
            known: fact.stays,
          }))
        : [];
    return [
      { label: 'address', said: goes.slug, known: stays.slug },
      { label: 'keeper', said: keeperOf(goes), known: keeperOf(stays) },
      ...facts,
      ...(merge.note ? [{ label: 'askersNote', said: merge.note, known: null }] : []),
    ];
  }

  private async apply(tx: Tx, id: string, { outcome }: CaseDecision): Promise<void> {
    const merge = await this.merges.find(tx, id);
    if (!merge) throw notFound('Merge');
    if (outcome === 'DECLINED') return this.merges.decided(tx, id, 'DECLINED');
    const { mergedVendorId } = merge;
    const keptVendorId = await this.merges.merge(tx, merge);
    await this.merges.decided(tx, id, 'MERGED');
    await this.events.emit(tx, {
      name: 'vendor.withdrawn',
      organizationId: null,
      payload: { vendorId: mergedVendorId },
    });
    await this.events.emit(tx, {
      name: 'vendor.merged',
      organizationId: null,
      payload: { mergedVendorId, keptVendorId },
    });
    await this.tellKeeper(tx, merge, keptVendorId);
  }

  /** Whoever keeps the listing that stays learns of it; the asker is told of the decision anyway. */
  private async tellKeeper(tx: Tx, merge: MergeRow, keptVendorId: string): Promise<void> {
    const stays = await this.merges.side(tx, keptVendorId);
    const goes = await this.merges.side(tx, merge.mergedVendorId);
    if (!stays?.organizationId || !goes || stays.organizationId === merge.organizationId) return;
    for (const editor of await this.reports.editors(tx, stays.organizationId)) {
      await this.mailer.enqueue(tx, {
        template: mergeMails['vendor-merged'],
        to: editor.email,
        locale: editor.locale,
        params: { name: editor.name, kept: stays.name, merged: goes.name },
        link: `/vendors/${stays.slug}`,
        dedupeKey: `vendor merged ${merge.id} ${editor.userId}`,
      });
    }
  }
}

const keeperOf = (side: MergeSideRow): string => (side.organizationId ? 'CLAIMED' : 'UNCLAIMED');
