import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { conflict, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { decide, draftProblems, publishingProblems, type RfpCommand } from '@ringfair/rfp-core';
import { briefFromInput, briefOf } from './brief-of.js';
import { type InvitationRow, RfpAuthoringRepository } from './rfp-authoring.repository.js';
import type { BriefInput, CreateRfpInput, UpdateRfpInput } from './rfp-brief.inputs.js';
import { RfpReadingRepository } from './rfp-reading.repository.js';
import { RfpReadingService } from './rfp-reading.service.js';
import type { WholeRfp } from './rfp.entity.js';
import { invalidBrief, refused } from './rfp.errors.js';
import type { CancelRfpInput, InviteVendorsInput, PublishRfpInput } from './rfp.inputs.js';

/** A buyer writes a brief, publishes it, asks vendors, or gives it up. */
@Injectable()
export class RfpAuthoringService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly reading: RfpReadingService,
    private readonly rfps: RfpReadingRepository,
    private readonly authoring: RfpAuthoringRepository,
  ) {}

  async create(viewer: Viewer, input: CreateRfpInput): Promise<WholeRfp> {
    requireValidDraft(input);
    const id = await this.database.run(viewer, (tx) =>
      this.idempotency.once(tx, viewer, 'createRfp', input.idempotencyKey, input, () =>
        this.authoring.insert(tx, viewer, input),
      ),
    );
    return this.reading.one(viewer, id);
  }

  async update(viewer: Viewer, input: UpdateRfpInput): Promise<WholeRfp> {
    requireValidDraft(input);
    await this.database.run(viewer, async (tx) => {
      allow(await this.current(tx, viewer, input), { type: 'EDIT' });
      const { rfpId, expectedVersion } = input;
      if (!(await this.authoring.replace(tx, viewer, rfpId, expectedVersion, input))) {
        throw await this.overtaken(tx, rfpId);
      }
    });
    return this.reading.one(viewer, input.rfpId);
  }

  /** From here on the brief is fixed. Locks the request's row against edits at the same time. */
  async publish(viewer: Viewer, input: PublishRfpInput): Promise<WholeRfp> {
    await this.database.run(viewer, async (tx) => {
      const { rfpId, expectedVersion } = input;
      const rfp = await this.current(tx, viewer, input);
      const problems = publishingProblems(briefOf(rfp));
      if (problems.length > 0) throw invalidBrief(problems, 'rfp');
      allow(rfp, { type: 'PUBLISH' });
      if ((await this.authoring.publish(tx, rfpId, expectedVersion)) === null) {
        throw await this.overtaken(tx, rfpId);
      }
      await this.events.emit(tx, {
        name: 'rfp.published',
        organizationId: viewer.organizationId,
        payload: { rfpId },
      });
    });
    return this.reading.one(viewer, input.rfpId);
  }

  async cancel(viewer: Viewer, input: CancelRfpInput): Promise<WholeRfp> {
    await this.database.run(viewer, async (tx) => {
      const { rfpId, expectedVersion } = input;
      const reason = input.reason.trim();
      const rfp = await this.current(tx, viewer, input);
      allow(rfp, { type: 'CANCEL', reason });
      if ((await this.authoring.cancel(tx, rfpId, expectedVersion, reason)) === null) {
        throw await this.overtaken(tx, rfpId);
      }
      // Nobody has heard of a draft.
      if (rfp.state === 'DRAFT') return;
      await this.events.emit(tx, {
        name: 'rfp.cancelled',
        organizationId: viewer.organizationId,
        payload: { rfpId },
      });
    });
    return this.reading.one(viewer, input.rfpId);
  }

  async invite(viewer: Viewer, input: InviteVendorsInput): Promise<WholeRfp> {
    await this.database.run(viewer, async (tx) => {
      const rfp = await this.own(tx, viewer, input.rfpId);
      if (rfp.state !== 'DRAFT' && rfp.state !== 'PUBLISHED') throw refused('NOT_OPEN_FOR_ANSWERS');
      const vendorIds = [...new Set(input.vendorIds)];
      const known = await this.authoring.visibleVendorIds(tx, vendorIds);
      if (known.length < vendorIds.length) throw notFound('Vendor');
      await this.authoring.invite(tx, viewer, rfp.id, vendorIds);
    });
    return this.reading.one(viewer, input.rfpId);
  }

  /** Whom the viewer's organisation asked, for a loader. */
  invitationsOf(viewer: Viewer, rfpIds: readonly string[]): Promise<InvitationRow[]> {
    return this.database.read(viewer, (tx) => this.authoring.invitations(tx, viewer.organizationId, rfpIds));
  }

  /** The viewer's own request: another's is not found, even one that everybody may read. */
  private async own(tx: Tx, viewer: Viewer, id: string): Promise<WholeRfp> {
    const rfp = await this.rfps.find(tx, id);
    if (!rfp || rfp.organizationId !== viewer.organizationId) throw notFound('Request');
    return rfp;
  }

  /** The own request, in the version that the client read. */
  private async current(
    tx: Tx,
    viewer: Viewer,
    input: { rfpId: string; expectedVersion: number },
  ): Promise<WholeRfp> {
    const rfp = await this.own(tx, viewer, input.rfpId);
    if (rfp.version !== input.expectedVersion) throw conflict(rfp.version);
    return rfp;
  }

  private async overtaken(tx: Tx, id: string) {
    const current = await this.rfps.find(tx, id);
    return current ? conflict(current.version) : notFound('Request');
  }
}

function requireValidDraft(input: BriefInput): void {
  const problems = draftProblems(briefFromInput(input));
  if (problems.length > 0) throw invalidBrief(problems, 'input');
}

function allow(rfp: WholeRfp, command: RfpCommand): void {
  const decision = decide(rfp, command, new Date());
  if (!decision.allowed) throw refused(decision.reason);
}
