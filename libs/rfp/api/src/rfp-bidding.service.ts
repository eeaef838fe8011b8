import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { conflict, type FieldError, notFound, validation } from '@ringfair/platform/errors';
import { decideResponse, type ResponseCommand } from '@ringfair/rfp-core';
import type { WholeResponse } from './response.entity.js';
import type { SubmitResponseInput, WithdrawResponseInput } from './response.inputs.js';
import { RfpBiddingRepository } from './rfp-bidding.repository.js';
import { RfpReadingRepository } from './rfp-reading.repository.js';
import { RfpResponsesRepository } from './rfp-responses.repository.js';
import type { WholeRfp } from './rfp.entity.js';
import { refused } from './rfp.errors.js';

/**
 * A vendor answers, changes its mind, takes the answer back: until the deadline, by the database's clock.
 * Nothing here emits an event, writes a mail or touches the request: any trace would break the seal.
 */
@Injectable()
export class RfpBiddingService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly rfps: RfpReadingRepository,
    private readonly responses: RfpResponsesRepository,
    private readonly bidding: RfpBiddingRepository,
  ) {}

  async submit(viewer: Viewer, input: SubmitResponseInput): Promise<WholeResponse> {
    await this.database.run(viewer, (tx) =>
      this.idempotency.once(tx, viewer, 'submitResponse', input.idempotencyKey, input, () =>
        this.send(tx, viewer, input),
      ),
    );
    return this.own(viewer, input.rfpId);
  }

  async withdraw(viewer: Viewer, input: WithdrawResponseInput): Promise<WholeResponse> {
    await this.database.run(viewer, async (tx) => {
      const { current } = await this.allowed(tx, viewer, input.rfpId, 'WITHDRAW');
      if (!current) throw notFound('Answer');
      if (current.version !== input.expectedVersion) throw conflict(current.version);
      if (!(await this.bidding.withdraw(tx, current.id, input.expectedVersion))) {
        throw await this.overtaken(tx, viewer, input.rfpId);
      }
    });
    return this.own(viewer, input.rfpId);
  }

  /** The own answer; NOT_FOUND without one. */
  async own(viewer: Viewer, rfpId: string): Promise<WholeResponse> {
    const [response] = await this.database.read(viewer, (tx) =>
      this.responses.own(tx, viewer.organizationId, [rfpId]),
    );
    if (!response) throw notFound('Answer');
    return response;
  }

  /** The own answers to several requests, for a loader. */
  ownOf(viewer: Viewer, rfpIds: readonly string[]): Promise<WholeResponse[]> {
    return this.database.read(viewer, (tx) => this.responses.own(tx, viewer.organizationId, rfpIds));
  }

  private async send(tx: Tx, viewer: Viewer, input: SubmitResponseInput): Promise<string> {
    const { rfp, current } = await this.allowed(tx, viewer, input.rfpId, 'SUBMIT');
    const vendor = await this.bidding.ownVendor(tx, viewer.organizationId);
    if (!vendor?.published) throw refused('VENDOR_NOT_PUBLISHED');
    requireWhole(rfp, input);
    const { expectedVersion } = input;
    if (!current) {
      if (expectedVersion != null) throw conflict(0);
      const id = await this.bidding.insert(tx, viewer, vendor, input);
      await this.bidding.replaceParts(tx, viewer, id, input, rfp.currency);
      return id;
    }
    if (expectedVersion !== current.version) throw conflict(current.version);
    if (!(await this.bidding.change(tx, current.id, expectedVersion, vendor, input.message))) {
      throw await this.overtaken(tx, viewer, input.rfpId);
    }
    await this.bidding.replaceParts(tx, viewer, current.id, input, rfp.currency);
    return current.id;
  }

  /** A readable reason first; the database decides again under its lock. */
  private async allowed(tx: Tx, viewer: Viewer, rfpId: string, command: ResponseCommand) {
    const rfp = await this.rfps.find(tx, rfpId);
    if (!rfp) throw notFound('Request');
    const [current] = await this.responses.own(tx, viewer.organizationId, [rfpId]);
    const { state, deadline, organizationId: buyerOrganizationId } = rfp;
    const decision = decideResponse(
      { state, deadline, buyerOrganizationId },
      current?.state ?? null,
      command,
      viewer.organizationId,
      new Date(),
    );
    if (!decision.allowed) throw refused(decision.reason);
    return { rfp, current };
  }

  private async overtaken(tx: Tx, viewer: Viewer, rfpId: string) {
    const [current] = await this.responses.own(tx, viewer.organizationId, [rfpId]);
    return conflict(current?.version ?? 0);
  }
}

/** Every lot has one price and every requirement one answer, and none belongs to another request. */
function requireWhole(rfp: WholeRfp, input: SubmitResponseInput): void {
  const problems = [
    ...mismatches(
      'lotId',
      'prices',
      rfp.lots,
      input.prices.map(({ lotId }) => lotId),
    ),
    ...mismatches(
      'requirementId',
      'answers',
      rfp.requirements,
      input.answers.map(({ requirementId }) => requirementId),
    ),
  ];
  if (problems.length > 0) throw validation(problems);
}

function mismatches(field: string, list: string, asked: { id: string }[], given: string[]): FieldError[] {
  const known = new Set(asked.map(({ id }) => id));
  const wrong = given.flatMap((id, index): FieldError[] => {
    const path = `input.${list}.${index}.${field}`;
    if (!known.has(id)) return [{ path, reason: 'UNKNOWN', message: 'is not part of this request' }];
    const repeated = given.indexOf(id) < index;
    return repeated ? [{ path, reason: 'REPEATED', message: 'is answered twice' }] : [];
  });
  const missing = asked.flatMap(({ id }, index): FieldError[] =>
    given.includes(id)
      ? []
      : [
          {
            path: `input.${list}`,
            reason: 'REQUIRED',
            message: `number ${index + 1} of the request is not answered`,
          },
        ],
  );
  return [...wrong, ...missing.slice(0, 1)];
}
