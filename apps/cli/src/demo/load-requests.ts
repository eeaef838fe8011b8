import type { Viewer } from '@ringfair/platform/auth';
import { DomainError, ErrorCode } from '@ringfair/platform/errors';
import {
  RfpAuthoringService,
  RfpBiddingService,
  RfpEvaluationService,
  RfpReadingService,
  type WholeRfp,
} from '@ringfair/rfp-api';
import { VendorDraftsService } from '@ringfair/vendors-api';
import { answerOf } from './answers.js';
import { type BuyerSeed, buyerSeeds } from './buyers.js';
import { chanceOf } from './chance.js';
import { daysBefore, deadlineOn, provisionalDeadline } from './clock.js';
import { losses, wins } from './phrases.js';
import { type RfpSeed, rfpSeeds } from './rfps/index.js';
import { type Cast, inParallel, type Stage } from './stage.js';
import { vendorSeeds } from './vendors/index.js';

/** A request of the tables with what the services made of it. */
export interface LoadedRequest {
  seed: RfpSeed;
  buyer: BuyerSeed;
  rfp: WholeRfp;
  /** It was there before this run: some of its answers may be as well. */
  found: boolean;
}

/** More would only queue for the connections and the processor. */
const AT_ONCE = 6;

const vendorOf = new Map(vendorSeeds.map((seed) => [seed.key, seed]));

export class RequestLoader {
  private readonly authoring: RfpAuthoringService;
  private readonly bidding: RfpBiddingService;
  private readonly evaluation: RfpEvaluationService;
  private readonly reading: RfpReadingService;

  constructor(
    private readonly stage: Stage,
    private readonly cast: Cast,
  ) {
    this.authoring = stage.app.get(RfpAuthoringService);
    this.bidding = stage.app.get(RfpBiddingService);
    this.evaluation = stage.app.get(RfpEvaluationService);
    this.reading = stage.app.get(RfpReadingService);
  }

  /** Writes and publishes the briefs, each buyer's one after the other, so that their order is that of the story. */
  async publishAll(): Promise<LoadedRequest[]> {
    const earlier = await this.earlier();
    const loaded = new Map<string, LoadedRequest>();
    await inParallel(buyerSeeds, AT_ONCE, async (buyer) => {
      const viewer = this.cast.buyer(buyer.key);
      for (const seed of rfpSeeds.filter((one) => one.buyer === buyer.key)) {
        const before = earlier.get(`${buyer.key} ${seed.title}`);
        const draft = before ?? (await this.create(viewer, seed, buyer));
        const rfp = await this.publish(viewer, seed, draft);
        loaded.set(seed.key, { seed, buyer, rfp, found: before !== undefined });
      }
    });
    return rfpSeeds.flatMap(({ key }) => loaded.get(key) ?? []);
  }

  /** Sealed answers to whatever still takes them. */
  async answerAll(requests: readonly LoadedRequest[]): Promise<void> {
    const open = requests.filter(
      ({ rfp }) => rfp.state === 'PUBLISHED' && rfp.deadline && rfp.deadline.getTime() > Date.now(),
    );
    await inParallel(
      open.flatMap((request) => request.seed.answers.map((vendor) => ({ request, vendor }))),
      AT_ONCE,
      ({ request, vendor }) => this.answer(request, vendor),
    );
  }

  /** After the deadlines have been moved: the buyer looks (which opens), cancels or awards. */
  async decideAll(requests: readonly LoadedRequest[]): Promise<void> {
    await inParallel(requests, AT_ONCE, async (request) => {
      const viewer = this.cast.buyer(request.seed.buyer);
      const { course } = request.seed;
      const rfp = await this.reading.one(viewer, request.rfp.id);
      if (course.state === 'CANCELLED' && rfp.state === 'PUBLISHED') {
        await this.authoring.cancel(viewer, {
          rfpId: rfp.id,
          expectedVersion: rfp.version,
          reason: course.reason,
        });
      }
      if (course.state === 'AWARDED' && rfp.state === 'OPENED')
        await this.award(viewer, request, rfp, course.winner);
    });
  }

  private async earlier(): Promise<Map<string, WholeRfp>> {
    const found = new Map<string, WholeRfp>();
    await inParallel(buyerSeeds, AT_ONCE, async ({ key }) => {
      const page = await this.reading.own(this.cast.buyer(key), { first: 100 });
      for (const { node } of page.edges) {
        found.set(`${key} ${node.title}`, await this.reading.one(this.cast.buyer(key), node.id));
      }
    });
    return found;
  }

  private create(viewer: Viewer, seed: RfpSeed, buyer: BuyerSeed): Promise<WholeRfp> {
    return this.authoring.create(viewer, {
      idempotencyKey: `demo request ${seed.key}`,
      ...this.brief(seed, buyer),
    });
  }

  private brief(seed: RfpSeed, { locale, timeZone, currency }: BuyerSeed) {
    const { anchor } = this.cast;
    const { course, weights } = seed;
    return {
      title: seed.title,
      summary: seed.summary,
      visibility: course.state === 'PUBLISHED' && course.invited ? ('INVITED' as const) : ('PUBLIC' as const),
      currency,
      deadline:
        course.state === 'PUBLISHED' || course.state === 'CANCELLED'
          ? deadlineOn(daysBefore(anchor, -course.deadlineIn), timeZone)
          : course.state === 'DRAFT'
            ? null
            : provisionalDeadline(anchor, timeZone),
      weights: { price: weights[0], quality: weights[1], fit: weights[2] },
      lots: seed.lots.map((lot) => ({
        title: lot.title,
        description: lot.description ?? '',
        services: [...lot.services],
        channels: [...lot.channels],
        languages: lot.languages.length > 0 ? [...lot.languages] : [locale],
        coverage: [...lot.coverage],
        coverageTimeZone: timeZone,
        agentModel: lot.agentModel ?? null,
        agentPreparation: lot.preparation ?? null,
        scriptAuthor: lot.scripts ?? null,
        contactsPerMonth: lot.contacts,
        hoursPerWeek: lot.hours,
        averageHandleSeconds: lot.handle,
      })),
      requirements: seed.requirements.map(({ text, level, dimension, weight }) => ({
        text,
        level,
        dimension,
        weight,
      })),
    };
  }

  private async publish(viewer: Viewer, { course }: RfpSeed, rfp: WholeRfp): Promise<WholeRfp> {
    if (course.state === 'DRAFT' || rfp.state !== 'DRAFT') return rfp;
    if (course.state === 'PUBLISHED' && course.invited) {
      const drafts = this.stage.app.get(VendorDraftsService);
      const listings = await Promise.all(course.invited.map((key) => drafts.mine(this.cast.vendor(key))));
      const vendorIds = listings.flatMap((listing) => (listing ? [listing.vendorId] : []));
      await this.authoring.invite(viewer, { rfpId: rfp.id, vendorIds });
    }
    return this.authoring.publish(viewer, { rfpId: rfp.id, expectedVersion: rfp.version });
  }

  private async answer({ seed, buyer, rfp, found }: LoadedRequest, key: string): Promise<void> {
    const vendor = vendorOf.get(key);
    if (!vendor) throw new Error(`${seed.key} names the vendor ${key}, which the demo does not have.`);
    const viewer = this.cast.vendor(key);
    if (found && (await this.hasAnswered(viewer, rfp.id))) return;
    const { message, prices, answers } = answerOf(seed, vendor, buyer.locale);
    await this.bidding.submit(viewer, {
      idempotencyKey: `demo answer ${seed.key}`,
      rfpId: rfp.id,
      message,
      prices: rfp.lots.flatMap(({ id }, index) => {
        const price = prices[index];
        return price ? [{ lotId: id, ...price, amountMinor: String(price.amountMinor) }] : [];
      }),
      answers: rfp.requirements.flatMap(({ id }, index) => {
        const answer = answers[index];
        return answer ? [{ requirementId: id, ...answer }] : [];
      }),
    });
  }

  private async hasAnswered(viewer: Viewer, rfpId: string): Promise<boolean> {
    try {
      await this.bidding.own(viewer, rfpId);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === ErrorCode.NOT_FOUND) return false;
      throw error;
    }
  }

  private async award(
    viewer: Viewer,
    { seed, buyer }: LoadedRequest,
    rfp: WholeRfp,
    winner: string,
  ): Promise<void> {
    const winning = await this.bidding.own(this.cast.vendor(winner), rfp.id);
    const evaluation = await this.evaluation.of(viewer, rfp);
    const median = Number(evaluation?.benchmark?.median.amountMinor ?? Infinity);
    const lost = (evaluation?.responses ?? []).filter(({ response }) => response.id !== winning.id);
    const chance = chanceOf(`award ${seed.key}`);
    await this.evaluation.award(viewer, {
      idempotencyKey: `demo award ${seed.key}`,
      rfpId: rfp.id,
      expectedVersion: rfp.version,
      responseId: winning.id,
      winnerMessage: chance.pick(wins[buyer.locale]),
      lossReasons: lost.map(({ response, qualified, monthlyCost }) => {
        const dear = Number(monthlyCost?.amountMinor ?? 0) > 1.08 * median;
        const why = qualified ? (dear ? 'dear' : 'close') : 'unmet';
        return { responseId: response.id, reason: chance.pick(losses[buyer.locale][why]) };
      }),
    });
  }
}
