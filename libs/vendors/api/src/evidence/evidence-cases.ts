import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reasonsOf } from '@ringfair/moderation-core';
import {
  type CaseDecision,
  type CaseFact,
  type CaseHandler,
  ModerationCases,
} from '@ringfair/moderation-api';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { invalidState, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import {
  claimAsPart,
  claimValue,
  evidenceRuleOf,
  ruleSentences,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { evidenceReasons } from './evidence.errors.js';
import { EvidenceRepository } from './evidence.repository.js';

/** Evidence at the moderators' desk: what is said beside what is published, and what a decision does. */
@Injectable()
export class EvidenceCases implements CaseHandler, OnModuleInit {
  readonly templates = reasonsOf('EVIDENCE');

  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly events: Events,
    private readonly cases: ModerationCases,
  ) {}

  onModuleInit(): void {
    this.cases.handle('EVIDENCE', this);
  }

  async present(tx: Tx, subjectId: string): Promise<CaseFact[]> {
    const row = await this.evidence.forModerator(tx, subjectId);
    if (!row) throw notFound('Evidence');
    const published = row.published && claimValue(row.published, row.path);
    return [
      {
        label: 'evidenceStatement',
        said: claimAsPart(row.path, row.claimedValue),
        known: published && claimAsPart(row.path, published),
      },
      { label: 'evidenceKind', said: row.kind, known: null },
      { label: 'evidenceCompany', said: row.company, known: row.published && companyOf(row.published) },
      { label: 'evidenceIssuedOn', said: row.issuedOn, known: null },
      { label: 'evidenceValidUntil', said: row.validUntil, known: null },
      { label: 'evidenceHoldsUntil', said: null, known: row.holdsUntil },
    ];
  }

  /** The rule of the statement, as docs/evidence.md has it. */
  async rules(tx: Tx, subjectId: string, locale: Locale): Promise<string[]> {
    const row = await this.evidence.forModerator(tx, subjectId);
    const rule = row && evidenceRuleOf(row.path);
    return rule ? ruleSentences(rule, locale) : [];
  }

  async apply(tx: Tx, subjectId: string, decision: CaseDecision): Promise<void> {
    const { outcome, reason, note, decidedBy } = decision;
    const state = outcome === 'ACCEPTED' ? 'VERIFIED' : 'DECLINED';
    const row = await this.evidence.decide(tx, subjectId, { state, reason, note, decidedBy });
    if (!row) throw invalidState(evidenceReasons.EVIDENCE_IS_OVER, 'It no longer waits.');
    if (state === 'VERIFIED' && row.holdsUntil < new Date().toISOString().slice(0, 10)) {
      throw invalidState(
        evidenceReasons.EVIDENCE_NO_LONGER_HOLDS,
        'It ended before the decision took effect.',
      );
    }
    await this.events.emit(tx, {
      name: 'vendor.evidence-changed',
      organizationId: row.organizationId,
      payload: { vendorId: row.vendorId },
    });
  }
}

const companyOf = ({ name, legalName, legalAddress }: VendorProfile): string =>
  [name, legalName, legalAddress].filter(Boolean).join('\n');
