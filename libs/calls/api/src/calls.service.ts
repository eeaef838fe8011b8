import { Injectable } from '@nestjs/common';
import { callInstant, callProblems, type CallReport } from '@ringfair/calls-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, invalidState, notFound, validation } from '@ringfair/platform/errors';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import type { DeleteVendorCallInput, EditVendorCallInput, LogVendorCallInput } from './call.inputs.js';
import { CallRepository, type CallPosition, type CallRow } from './call.repository.js';
import { callFaults, callReasons } from './calls.errors.js';

const OWN = 'vendor-calls';

/** The calls that an organisation makes before it chooses. */
@Injectable()
export class CallsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly calls: CallRepository,
  ) {}

  list(viewer: Viewer, page: PageArgs, slug?: string | null): Promise<Connection<CallRow>> {
    const after = page.after ? positionOf(page.after) : null;
    return this.database.read(viewer, async (tx) => {
      const vendorId = slug ? (await this.vendor(tx, slug)).id : null;
      const rows = await this.calls.page(tx, viewer.organizationId, {
        vendorId,
        after,
        limit: page.first + 1,
      });
      return toConnection(rows, page, ({ calledAt, id }) => encodeCursor(OWN, [calledAt.toISOString(), id]));
    });
  }

  one(viewer: Viewer, id: string): Promise<CallRow> {
    return this.database.read(viewer, (tx) => this.find(tx, viewer, id));
  }

  /** @throws DomainError VALIDATION for what no call can be, INVALID_STATE for an own listing */
  log(viewer: Viewer, { idempotencyKey, ...input }: LogVendorCallInput, now = new Date()): Promise<CallRow> {
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(tx, viewer, 'logVendorCall', idempotencyKey, input, () =>
        this.insert(tx, viewer, input, now),
      );
      return this.find(tx, viewer, id);
    });
  }

  /** @throws DomainError CONFLICT when somebody else has changed it since */
  edit(viewer: Viewer, { callId, expectedVersion, note }: EditVendorCallInput): Promise<CallRow> {
    return this.database.run(viewer, async (tx) => {
      await this.find(tx, viewer, callId);
      const changed = await this.calls.note(tx, callId, expectedVersion, note);
      const call = await this.find(tx, viewer, callId);
      if (changed === 0) throw conflict(call.version);
      return call;
    });
  }

  /** @throws DomainError CONFLICT when somebody else has changed it since */
  delete(viewer: Viewer, { callId, expectedVersion }: DeleteVendorCallInput): Promise<string> {
    return this.database.run(viewer, async (tx) => {
      await this.find(tx, viewer, callId);
      const deleted = await this.calls.delete(tx, callId, expectedVersion);
      if (deleted === 0) throw conflict((await this.find(tx, viewer, callId)).version);
      return callId;
    });
  }

  private async insert(
    tx: Tx,
    viewer: Viewer,
    { slug, note, ...input }: Omit<LogVendorCallInput, 'idempotencyKey'>,
    now: Date,
  ): Promise<string> {
    const vendor = await this.vendor(tx, slug);
    if (vendor.organizationId === viewer.organizationId) {
      throw invalidState(callReasons.CALL_OWN_LISTING, 'Your own organisation keeps this listing.');
    }
    const { calledAt, ...report } = reportOf(input, now);
    const id = newId();
    const { timeZone } = input.calledAt;
    const named = { vendorId: vendor.id, vendorName: vendor.name };
    await this.calls.insert(tx, viewer, { ...report, ...named, id, calledAt, timeZone, note });
    return id;
  }

  private async vendor(tx: Tx, slug: string) {
    const vendor = await this.calls.vendor(tx, slug);
    if (!vendor) throw notFound('Vendor');
    return vendor;
  }

  private async find(tx: Tx, viewer: Viewer, id: string): Promise<CallRow> {
    const call = await this.calls.byId(tx, viewer.organizationId, id);
    if (!call) throw notFound('Call');
    return call;
  }
}

function reportOf(input: Omit<LogVendorCallInput, 'idempotencyKey' | 'slug' | 'note'>, now: Date) {
  const report: CallReport = {
    ...input,
    project: input.project || null,
    secondsToHuman: input.secondsToHuman ?? null,
    friendliness: input.friendliness ?? null,
    resolved: input.resolved ?? null,
  };
  const problems = callProblems(report, now);
  const calledAt = callInstant(report.calledAt);
  if (problems.length > 0 || !calledAt) {
    throw validation(
      problems.map(({ field, reason }) => ({ path: `input.${field}`, reason, message: callFaults[reason] })),
    );
  }
  return { ...report, calledAt };
}

function positionOf(cursor: string): CallPosition {
  const [calledAt, id] = decodeCursor(OWN, cursor);
  return { calledAt: String(calledAt), id: String(id) };
}
