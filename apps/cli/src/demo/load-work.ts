import { EngagementsService } from '@ringfair/engagements-api';
import { ReviewModerationService, ReviewsService, VendorReviewsService } from '@ringfair/reviews-api';
import { timesOf } from './clock.js';
import type { LoadedRequest } from './load-requests.js';
import type { ReviewSeed, WorkCourse } from './rfps/index.js';
import { type Cast, inParallel, type Stage, unlessDone } from './stage.js';

type EngagementRow = Awaited<ReturnType<EngagementsService['get']>>;
type ReviewRow = Awaited<ReturnType<ReviewsService['submit']>>;

/** What follows an award: both sides confirm, work ends or never begins, the client reviews. */
export class WorkLoader {
  private readonly engagements: EngagementsService;
  private readonly reviews: ReviewsService;
  private readonly moderation: ReviewModerationService;
  private readonly vendorReviews: VendorReviewsService;

  constructor(
    stage: Stage,
    private readonly cast: Cast,
  ) {
    this.engagements = stage.app.get(EngagementsService);
    this.reviews = stage.app.get(ReviewsService);
    this.moderation = stage.app.get(ReviewModerationService);
    this.vendorReviews = stage.app.get(VendorReviewsService);
  }

  /** The engagements of all awards, each brought to the state that its story tells. */
  async confirmAll(requests: readonly LoadedRequest[]): Promise<void> {
    const byRequest = await this.engagementsOf(requests);
    await inParallel(requests, 6, async (request) => {
      const engagement = byRequest.get(request.rfp.id);
      if (engagement && request.seed.work) await this.settle(request, engagement, request.seed.work);
    });
  }

  /** Reviews one after the other, oldest first, each decided and replied to as its story tells. */
  async reviewAll(requests: readonly LoadedRequest[]): Promise<void> {
    const byRequest = await this.engagementsOf(requests);
    const written = requests.flatMap((request) =>
      request.seed.review ? [{ request, review: request.seed.review }] : [],
    );
    written.sort((a, b) => b.review.written - a.review.written);
    const earlier = await this.earlierReviews(requests);
    for (const { request, review } of written) {
      const engagement = byRequest.get(request.rfp.id);
      if (engagement) await this.review(request, review, engagement, earlier.get(engagement.id));
    }
  }

  private async settle(request: LoadedRequest, engagement: EngagementRow, work: WorkCourse): Promise<void> {
    const { course, buyer: buyerKey } = request.seed;
    if (engagement.state !== 'PROPOSED' && !(engagement.state === 'ACTIVE' && work.state === 'ENDED')) return;
    const buyer = this.cast.buyer(buyerKey);
    const vendor = this.cast.vendor(course.state === 'AWARDED' ? course.winner : '');
    const engagementId = engagement.id;
    if (work.state === 'DECLINED') {
      const viewer = work.by === 'BUYER' ? buyer : vendor;
      await this.engagements.decline(viewer, {
        engagementId,
        expectedVersion: engagement.version,
        reason: work.reason,
      });
      return;
    }
    const startsOn = timesOf(request.seed, this.cast.anchor, request.buyer.timeZone).startsOn ?? '';
    let { version } = engagement;
    // Each confirmation raises the version by one: 1 is the award, 2 the buyer's word, 3 the vendor's.
    if (version === 1 && (work.state !== 'PROPOSED' || work.buyerConfirmed)) {
      ({ version } = await this.engagements.confirm(buyer, {
        engagementId,
        expectedVersion: version,
        startsOn,
      }));
    }
    if (version === 2 && work.state !== 'PROPOSED') {
      ({ version } = await this.engagements.confirm(vendor, {
        engagementId,
        expectedVersion: version,
        startsOn,
      }));
    }
    if (version === 3 && work.state === 'ENDED') {
      await this.engagements.end(buyer, { engagementId, expectedVersion: version, reason: work.reason });
    }
  }

  private async review(
    { seed, buyer }: LoadedRequest,
    review: ReviewSeed,
    engagement: EngagementRow,
    earlier: ReviewRow | undefined,
  ): Promise<void> {
    const [overall, quality, communication] = review.stars;
    const written =
      earlier ??
      (await this.reviews.submit(this.cast.buyer(seed.buyer), {
        idempotencyKey: `demo review ${seed.key}`,
        engagementId: engagement.id,
        overall,
        quality,
        communication,
        wouldStay: review.stay,
        title: review.title,
        text: review.text,
        language: buyer.locale,
        attribution: review.unnamed ? 'UNNAMED' : 'NAMED',
        industry: buyer.industry,
      }));
    if (review.outcome === 'PENDING') return;
    if (written.state === 'PENDING') await this.decide(written, review);
    if (review.reply && seed.course.state === 'AWARDED') {
      await unlessDone(
        'ALREADY_REPLIED',
        this.vendorReviews.reply(this.cast.vendor(seed.course.winner), {
          idempotencyKey: `demo reply ${seed.key}`,
          reviewId: written.id,
          text: review.reply,
        }),
      );
    }
  }

  private async decide({ id, version }: ReviewRow, { outcome }: ReviewSeed): Promise<void> {
    const target = { reviewId: id, expectedVersion: version };
    await this.moderation.decide(
      this.cast.desk,
      typeof outcome === 'object'
        ? { ...target, decision: 'REJECT', ground: 'PERSONAL_DATA', reason: outcome.rejected }
        : { ...target, decision: 'PUBLISH' },
    );
  }

  private async engagementsOf(requests: readonly LoadedRequest[]): Promise<Map<string, EngagementRow>> {
    const found = new Map<string, EngagementRow>();
    for (const buyer of new Set(requests.map(({ seed }) => seed.buyer))) {
      const page = await this.engagements.list(this.cast.buyer(buyer), { first: 100 });
      for (const { node } of page.edges) if (node.rfpId) found.set(node.rfpId, node);
    }
    return found;
  }

  private async earlierReviews(requests: readonly LoadedRequest[]): Promise<Map<string, ReviewRow>> {
    const found = new Map<string, ReviewRow>();
    for (const buyer of new Set(requests.map(({ seed }) => seed.buyer))) {
      const page = await this.reviews.mine(this.cast.buyer(buyer), { first: 100 });
      for (const { node } of page.edges) found.set(node.engagementId, node);
    }
    return found;
  }
}
