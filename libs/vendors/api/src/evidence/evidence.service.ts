import { Injectable } from '@nestjs/common';
import { localeOfCountries } from '@ringfair/moderation-core';
import { ModerationCases } from '@ringfair/moderation-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, DomainError, invalidState, notFound, validation } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { Files, type StoredFile } from '@ringfair/platform/files';
import {
  claimText,
  claimValue,
  evidenceHoldsUntil,
  evidenceProblem,
  evidenceRuleOf,
  type EvidenceRule,
  stateOn,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { claimHash } from './claim-hash.js';
import { type DraftRow, DraftRepository } from '../profile/draft.repository.js';
import { evidenceReasons } from './evidence.errors.js';
import type { SubmitEvidenceInput, WithdrawEvidenceInput } from './evidence.inputs.js';
import { EvidenceRepository, type EvidenceRow, type NewEvidence } from './evidence.repository.js';
import type { VendorEvidence } from './evidence.type.js';

/** Evidence that waits or holds at once; a full profile makes fewer statements. */
const MOST_ACTIVE = 500;
const MOST_SHOWN = 1000;

/** A document whose form was looked at, and the statement that it is to show. */
export interface EvidenceDocument extends Pick<
  NewEvidence,
  'path' | 'kind' | 'fileId' | 'issuedOn' | 'validUntil'
> {
  rule: EvidenceRule;
  /** As `claimValue` has it. */
  value: string;
}

/** Documents that a vendor sends for what its draft says. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly files: Files,
    private readonly drafts: DraftRepository,
    private readonly evidence: EvidenceRepository,
    private readonly cases: ModerationCases,
  ) {}

  /** All evidence of an organisation's own listing, newest first. */
  ofDraft(viewer: Viewer, vendorId: string): Promise<VendorEvidence[]> {
    return this.database.read(viewer, async (tx) => {
      const draft = await this.drafts.ofVendor(tx, vendorId, viewer.organizationId);
      if (!draft) return [];
      const rows = await this.evidence.ofVendor(tx, vendorId, viewer.organizationId, MOST_SHOWN);
      return this.described(tx, draft.profile, rows);
    });
  }

  /** Sends a document for a statement of the draft and opens its case; the same once more is the same evidence. */
  submit(viewer: Viewer, input: SubmitEvidenceInput): Promise<VendorEvidence> {
    return this.database.run(viewer, async (tx) => {
      const draft = await this.drafts.ofVendor(tx, input.vendorId, viewer.organizationId);
      if (!draft) throw notFound('Vendor');
      const { idempotencyKey, ...said } = input;
      const id = await this.idempotency.once(tx, viewer, 'submitEvidence', idempotencyKey, said, () =>
        this.insert(tx, viewer, draft, input),
      );
      return this.one(tx, viewer, draft.profile, id);
    });
  }

  /** Takes evidence back, whether it waits or holds. */
  withdraw(viewer: Viewer, { evidenceId, expectedVersion }: WithdrawEvidenceInput): Promise<VendorEvidence> {
    return this.database.run(viewer, async (tx) => {
      const row = await this.evidence.own(tx, evidenceId, viewer.organizationId);
      const draft = row && (await this.drafts.ofVendor(tx, row.vendorId, viewer.organizationId));
      if (!row || !draft) throw notFound('Evidence');
      if (!(await this.evidence.withdraw(tx, row.id, expectedVersion))) await this.refuse(tx, viewer, row.id);
      await this.cases.withdraw(tx, row.id);
      await this.tell(tx, viewer, row.vendorId);
      return this.one(tx, viewer, draft.profile, row.id);
    });
  }

  private async insert(tx: Tx, viewer: Viewer, draft: DraftRow, input: SubmitEvidenceInput): Promise<string> {
    const { rule, value } = statementOf(draft.profile, input.path);
    const today = new Date().toISOString().slice(0, 10);
    const problem = evidenceProblem(rule, input, today);
    if (problem) throw refused(problem.field, problem.reason);
    const file = await this.files.own(tx, viewer, input.fileId, 'EVIDENCE');
    const { path, kind, issuedOn, validUntil = null } = input;
    return this.send(tx, viewer, draft, { path, rule, value, kind, fileId: file.id, issuedOn, validUntil });
  }

  /** Was this very document sent for this very statement before, whatever became of it? */
  async wasSent(tx: Tx, viewer: Viewer, draft: DraftRow, document: EvidenceDocument): Promise<boolean> {
    return this.evidence.wasSent(tx, toRow(draft, document), viewer.organizationId);
  }

  /**
   * Puts a document before a moderator, for a statement that the listing makes or has made.
   * @returns its id, also of the same that waits or holds already
   */
  async send(tx: Tx, viewer: Viewer, draft: DraftRow, document: EvidenceDocument): Promise<string> {
    const row = toRow(draft, document);
    const earlier = await this.evidence.same(tx, row);
    if (earlier) return earlier.id;
    if ((await this.evidence.countActive(tx, row.vendorId, viewer.organizationId)) >= MOST_ACTIVE) {
      throw invalidState(
        evidenceReasons.EVIDENCE_TOO_MANY,
        'Withdraw evidence that is no longer needed first.',
      );
    }
    if (!(await this.evidence.insert(tx, viewer, row)))
      return (await this.evidence.same(tx, row))?.id ?? row.id;
    await this.openCase(tx, viewer, draft.profile, row, document.rule);
    await this.tell(tx, viewer, row.vendorId);
    return row.id;
  }

  private async openCase(
    tx: Tx,
    viewer: Viewer,
    profile: VendorProfile,
    row: NewEvidence,
    { claim }: EvidenceRule,
  ): Promise<void> {
    const countries = [profile.headquarters, ...profile.locations].map((place) => place?.country ?? null);
    await this.cases.open(tx, {
      kind: 'EVIDENCE',
      subjectId: row.id,
      title: `${profile.name}: ${claimText(claim, viewer.locale)}`,
      vendorId: row.vendorId,
      locale: localeOfCountries(countries),
      recipient: (await this.evidence.contact(tx, viewer)) ?? null,
      organizationId: viewer.organizationId,
      fileIds: [row.fileId],
    });
  }

  private tell(tx: Tx, { organizationId }: Viewer, vendorId: string): Promise<void> {
    return this.events.emit(tx, { name: 'vendor.evidence-changed', organizationId, payload: { vendorId } });
  }

  private async refuse(tx: Tx, viewer: Viewer, id: string): Promise<never> {
    const row = await this.evidence.own(tx, id, viewer.organizationId);
    if (row && ['UPLOADED', 'VERIFIED'].includes(row.state)) throw conflict(row.version);
    throw invalidState(evidenceReasons.EVIDENCE_IS_OVER, 'It was declined, has expired or was withdrawn.');
  }

  private async one(tx: Tx, viewer: Viewer, profile: VendorProfile, id: string): Promise<VendorEvidence> {
    const row = await this.evidence.own(tx, id, viewer.organizationId);
    const [described] = row ? await this.described(tx, profile, [row]) : [];
    if (!described) throw notFound('Evidence');
    return described;
  }

  private async described(tx: Tx, profile: VendorProfile, rows: EvidenceRow[]): Promise<VendorEvidence[]> {
    const stored = await this.files.byIds(tx, [...new Set(rows.map(({ fileId }) => fileId))]);
    const files = new Map<string, StoredFile>(stored.map((file) => [file.id, file]));
    const today = new Date().toISOString().slice(0, 10);
    return rows.flatMap((row) => {
      const file = files.get(row.fileId);
      if (!file) return [];
      const covers = claimValue(profile, row.path) === row.claimedValue;
      return [{ ...row, file, covers, state: stateOn(row, today) }];
    });
  }
}

const toRow = (
  { vendorId, profile }: DraftRow,
  { rule, value, ...document }: EvidenceDocument,
): NewEvidence => ({
  ...document,
  id: newId(),
  vendorId,
  claimedValue: value,
  claimedHash: claimHash(value),
  company: companyOf(profile),
  holdsUntil: evidenceHoldsUntil(rule, document.issuedOn, document.validUntil),
});

/** @throws DomainError VALIDATION when no document can show it, or the profile does not say it */
function statementOf(profile: VendorProfile, path: string): { rule: EvidenceRule; value: string } {
  const rule = evidenceRuleOf(path);
  const value = rule && claimValue(profile, path);
  if (!rule || value === null || value === undefined) throw refused('path', 'EVIDENCE_STATEMENT_UNKNOWN');
  return { rule, value };
}

const messages: Record<string, string> = {
  EVIDENCE_STATEMENT_UNKNOWN: 'your draft makes no such statement, or no document can show it',
  EVIDENCE_KIND_UNFIT: 'a document of this kind is not accepted for this statement',
  EVIDENCE_ISSUED_IN_FUTURE: 'is in the future',
  EVIDENCE_ENDS_BEFORE_ISSUE: 'is before the date of issue',
  EVIDENCE_NO_LONGER_HOLDS: 'by its dates the document holds no longer',
};

const refused = (field: string, reason: keyof typeof evidenceReasons): DomainError =>
  validation([{ path: `input.${field}`, reason, message: messages[reason] ?? reason }]);

/** Who says so, as the moderator finds it in documents. */
const companyOf = ({ name, legalName, registerNumbers }: VendorProfile): string =>
  [name, legalName, ...registerNumbers.map(({ register, number }) => `${register} ${number}`)]
    .filter(Boolean)
    .join('\n');
