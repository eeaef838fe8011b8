import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, invalidState, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import type {
  AskForAccessInput,
  DeclineAccessRequestInput,
  WithdrawAccessRequestInput,
} from './access-request.inputs.js';
import {
  type AccessKind,
  AccessRequestRepository,
  type AccessRequestRow,
  type AccessSide,
} from './access-request.repository.js';
import { askedAlready, askedTooOften, requestClosed, sameVersion, sharingReasons } from './sharing.errors.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** Requests that one organisation may make in a day: a long list of vendors, no mailing. */
const MOST_A_DAY = 20;
const operations = { REFERENCES: 'requestReferences', DOSSIER: 'requestDossier' } as const;

/** Buyers ask vendors for what is not public, and vendors answer. */
@Injectable()
export class AccessRequestsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly requests: AccessRequestRepository,
    private readonly vendors: VendorRepository,
  ) {}

  /** Newest first, of one side and kind. */
  async list(
    viewer: Viewer,
    { side, kind }: { side: AccessSide; kind: AccessKind },
    page: PageArgs,
  ): Promise<Connection<AccessRequestRow>> {
    const list = `${side} ${kind}`;
    const [before = null] = page.after ? decodeCursor(list, page.after) : [];
    const rows = await this.database.read(viewer, (tx) =>
      this.requests.list(tx, viewer.organizationId, {
        side,
        kind,
        before: before === null ? null : String(before),
        limit: page.first + 1,
      }),
    );
    return toConnection(rows, page, ({ id }) => encodeCursor(list, [id]));
  }

  ask(viewer: Viewer, kind: AccessKind, input: AskForAccessInput): Promise<AccessRequestRow> {
    const { idempotencyKey, vendorId, message } = input;
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(
        tx,
        viewer,
        operations[kind],
        idempotencyKey,
        { vendorId, message },
        () => this.insert(tx, viewer, { kind, vendorId, message }),
      );
      return this.own(tx, viewer, id);
    });
  }

  withdraw(viewer: Viewer, input: WithdrawAccessRequestInput): Promise<AccessRequestRow> {
    return this.database.run(viewer, async (tx) => {
      const request = await this.own(tx, viewer, input.requestId);
      await this.close(tx, request, input.expectedVersion, { state: 'WITHDRAWN', reason: null });
      return this.own(tx, viewer, request.id);
    });
  }

  decline(viewer: Viewer, input: DeclineAccessRequestInput): Promise<AccessRequestRow> {
    return this.database.run(viewer, async (tx) => {
      const request = await this.received(tx, viewer, input.requestId);
      await this.close(tx, request, input.expectedVersion, { state: 'DECLINED', reason: input.reason });
      await this.tell(tx, viewer, request);
      return this.received(tx, viewer, request.id);
    });
  }

  /** Closes a request of this kind as granted, inside the transaction that grants. */
  async grant(
    tx: Tx,
    viewer: Viewer,
    { requestId, expectedVersion }: { requestId: string; expectedVersion: number },
    kind: AccessKind,
  ): Promise<AccessRequestRow> {
    const request = await this.received(tx, viewer, requestId);
    if (request.kind !== kind) throw notFound('Request');
    await this.close(tx, request, expectedVersion, { state: 'GRANTED', reason: null });
    await this.tell(tx, viewer, request);
    return request;
  }

  async received(tx: Tx, viewer: Viewer, id: string): Promise<AccessRequestRow> {
    const request = await this.requests.byId(tx, id);
    if (request?.vendorOrganizationId !== viewer.organizationId) throw notFound('Request');
    return request;
  }

  private async own(tx: Tx, viewer: Viewer, id: string): Promise<AccessRequestRow> {
    const request = await this.requests.byId(tx, id);
    if (request?.buyerOrganizationId !== viewer.organizationId) throw notFound('Request');
    return request;
  }

  private async insert(
    tx: Tx,
    viewer: Viewer,
    { kind, vendorId, message }: { kind: AccessKind; vendorId: string; message: string },
  ): Promise<string> {
    const vendor = await this.vendors.byId(tx, vendorId);
    if (!vendor) throw notFound('Vendor');
    const keeper = vendor.organizationId;
    if (keeper === viewer.organizationId) {
      throw invalidState(sharingReasons.ACCESS_OF_OWN_LISTING, 'This is your own listing.');
    }
    if (keeper === null) {
      throw invalidState(sharingReasons.ACCESS_VENDOR_UNCLAIMED, 'Nobody keeps this listing yet.');
    }
    await this.requests.queue(tx, viewer.organizationId);
    if (await this.requests.isOpen(tx, viewer.organizationId, vendorId, kind)) throw askedAlready();
    if ((await this.requests.askedSince(tx, viewer.organizationId, 24)) >= MOST_A_DAY) throw askedTooOften();
    const id = newId();
    await this.requests.insert(tx, viewer, { id, kind, vendorId, vendorOrganizationId: keeper, message });
    await this.events.emit(tx, {
      name: 'access.asked',
      organizationId: viewer.organizationId,
      payload: { requestId: id },
    });
    return id;
  }

  private async close(
    tx: Tx,
    request: AccessRequestRow,
    expectedVersion: number,
    to: Parameters<AccessRequestRepository['close']>[3],
  ): Promise<void> {
    if (request.state !== 'OPEN') throw requestClosed();
    sameVersion(request, expectedVersion);
    if (!(await this.requests.close(tx, request.id, expectedVersion, to))) {
      throw conflict(expectedVersion + 1);
    }
  }

  private tell(tx: Tx, viewer: Viewer, request: AccessRequestRow): Promise<void> {
    return this.events.emit(tx, {
      name: 'access.answered',
      organizationId: viewer.organizationId,
      payload: { requestId: request.id },
    });
  }
}
