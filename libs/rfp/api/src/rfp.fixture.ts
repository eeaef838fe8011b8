import { randomUUID } from 'node:crypto';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { makeOrganization, type OrganizationOptions, type TestDatabase } from '@ringfair/testing';
import type { WholeResponse } from './response.entity.js';
import type { AwardRfpInput, SubmitResponseInput } from './response.inputs.js';
import { RfpAuthoringRepository } from './rfp-authoring.repository.js';
import { RfpAuthoringService } from './rfp-authoring.service.js';
import { RfpBiddingRepository } from './rfp-bidding.repository.js';
import { RfpBiddingService } from './rfp-bidding.service.js';
import type { CreateRfpInput } from './rfp-brief.inputs.js';
import { RfpEvaluationRepository } from './rfp-evaluation.repository.js';
import { RfpEvaluationService } from './rfp-evaluation.service.js';
import { RfpOpeningRepository } from './rfp-opening.repository.js';
import { RfpOpeningService } from './rfp-opening.service.js';
import { RfpReadingRepository } from './rfp-reading.repository.js';
import { RfpReadingService } from './rfp-reading.service.js';
import { RfpResponsesRepository } from './rfp-responses.repository.js';
import type { WholeRfp } from './rfp.entity.js';

/** The feature on a test database, without Nest, and builders for what its specs need. For specs only. */
export class RfpFixture {
  readonly events = new Events();
  private readonly idempotency = new Idempotency();
  private readonly rfps = new RfpReadingRepository();
  private readonly responses = new RfpResponsesRepository();
  readonly opening: RfpOpeningService;
  readonly reading: RfpReadingService;
  readonly authoring: RfpAuthoringService;
  readonly bidding: RfpBiddingService;
  readonly evaluation: RfpEvaluationService;

  constructor(readonly db: TestDatabase) {
    const { database } = db;
    this.opening = new RfpOpeningService(database, new RfpOpeningRepository(), this.events);
    this.reading = new RfpReadingService(database, this.rfps, this.opening);
    this.authoring = new RfpAuthoringService(
      database,
      this.idempotency,
      this.events,
      this.reading,
      this.rfps,
      new RfpAuthoringRepository(),
    );
    this.bidding = new RfpBiddingService(
      database,
      this.idempotency,
      this.rfps,
      this.responses,
      new RfpBiddingRepository(),
    );
    this.evaluation = new RfpEvaluationService(
      database,
      this.idempotency,
      this.events,
      this.reading,
      this.rfps,
      this.responses,
      new RfpEvaluationRepository(),
    );
  }

  buyer(options: OrganizationOptions = {}): Promise<Viewer> {
    return makeOrganization(this.db, { buys: true, sells: false, ...options });
  }

  /** An organisation that sells, with a published listing. */
  async vendor(options: OrganizationOptions = {}): Promise<Viewer & { vendorId: string }> {
    const viewer = await makeOrganization(this.db, { sells: true, buys: false, ...options });
    const vendorId = newId();
    await this.db.owner.query(
      `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
       values ($1, $2, $3, $4, 'SELF', now(), 1, now())`,
      [vendorId, viewer.organizationId, `vendor-${vendorId}`, options.name ?? `Vendor ${vendorId.slice(-6)}`],
    );
    return { ...viewer, vendorId };
  }

  async published(buyer: Viewer, changes: Partial<CreateRfpInput> = {}): Promise<WholeRfp> {
    const draft = await this.authoring.create(buyer, rfpInput(changes));
    return this.authoring.publish(buyer, { rfpId: draft.id, expectedVersion: draft.version });
  }

  /** Lets the deadline pass without waiting. */
  async passDeadline(rfpId: string, ago = '1 millisecond'): Promise<void> {
    await this.db.owner.query(`update rfps set deadline = clock_timestamp() - $2::interval where id = $1`, [
      rfpId,
      ago,
    ]);
  }

  async submit(
    vendor: Viewer,
    rfp: WholeRfp,
    changes: Partial<SubmitResponseInput> = {},
  ): Promise<WholeResponse> {
    return this.bidding.submit(vendor, responseInput(rfp, changes));
  }

  /** A request whose answers are open: one answer per vendor. */
  async opened(buyer: Viewer, vendors: Viewer[]): Promise<{ rfp: WholeRfp; responses: WholeResponse[] }> {
    const rfp = await this.published(buyer);
    const responses: WholeResponse[] = [];
    for (const vendor of vendors) responses.push(await this.submit(vendor, rfp));
    await this.passDeadline(rfp.id);
    return { rfp: await this.reading.one(buyer, rfp.id), responses };
  }
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);

export function rfpInput(changes: Partial<CreateRfpInput> = {}): CreateRfpInput {
  return {
    idempotencyKey: randomUUID(),
    title: 'Support line for clinics',
    summary: 'Twelve clinics miss one call in five.',
    visibility: 'PUBLIC',
    currency: 'EUR',
    deadline: { local: tomorrow(), timeZone: 'UTC' },
    weights: { price: 40, quality: 30, fit: 30 },
    lots: [
      {
        title: 'Patients',
        description: '',
        services: ['CUSTOMER_SUPPORT'],
        channels: ['VOICE'],
        languages: ['en', 'el'],
        coverage: ['BUSINESS_HOURS'],
        coverageTimeZone: 'Europe/Athens',
        contactsPerMonth: 6000,
        averageHandleSeconds: 240,
      },
    ],
    requirements: [
      { text: 'Calls are recorded', level: 'MUST', dimension: 'QUALITY', weight: 5 },
      { text: 'Works with our CRM', level: 'SHOULD', dimension: 'FIT', weight: 3 },
    ],
    ...changes,
  };
}

export function responseInput(
  rfp: WholeRfp,
  changes: Partial<SubmitResponseInput> = {},
): SubmitResponseInput {
  return {
    idempotencyKey: randomUUID(),
    rfpId: rfp.id,
    message: 'We would be glad to.',
    prices: rfp.lots.map(({ id }) => ({
      lotId: id,
      unit: 'CONTACT',
      amountMinor: '250',
      rateScale: 0,
      terms: '',
    })),
    answers: rfp.requirements.map(({ id }) => ({ requirementId: id, level: 'MEETS', text: 'Yes.' })),
    ...changes,
  };
}

export const awardInput = (
  rfp: WholeRfp,
  winner: WholeResponse,
  changes: Partial<AwardRfpInput> = {},
): AwardRfpInput => ({
  idempotencyKey: randomUUID(),
  rfpId: rfp.id,
  expectedVersion: rfp.version,
  responseId: winner.id,
  lossReasons: [],
  commonLossReason: 'Another answer covered nights as well.',
  ...changes,
});
