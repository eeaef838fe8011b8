import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answer,
  award,
  claimVendor,
  confirmEngagement,
  evaluate,
  passDeadline,
  postRfp,
  publishVendor,
  refusal,
  reviewOf,
  type RunningApp,
  startApp,
  unique,
  workAMonth,
} from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const search = (text: string) =>
  `{ vendors(text: "${text}") { totalCount nodes { id name claimed rating { mean count } } facets { group values { code count } } } }`;
interface Found {
  vendors: {
    totalCount: number;
    nodes: { id: string; name: string; claimed: boolean; rating: { mean: number; count: number } | null }[];
    facets: { group: string; values: { code: string; count: number }[] }[];
  };
}

describe('the main job', () => {
  it('goes from a directory listing to a review that changes the search', async () => {
    // A vendor finds itself in the directory, claims its listing, and publishes what is true.
    const vendor = app.client();
    const name = unique('Nordruf');
    const listing = await claimVendor(app, vendor, name);

    // A visitor finds it.
    const visitor = app.client();
    const before = await visitor.request<Found>(search(name));
    expect(before.vendors.nodes).toEqual([{ id: listing.vendorId, name, claimed: true, rating: null }]);
    const countries = before.vendors.facets.find(({ group }) => group.toLowerCase().includes('country'));
    expect(
      countries?.values
        .filter(({ count }) => count > 0)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['DE', 'PL']);

    // A buyer posts what it needs; two vendors answer, sealed.
    const buyer = app.client();
    const clinic = await buyer.signUp({ buys: true, organizationName: 'Zahnklinik am Hafen' });
    const rfp = await postRfp(buyer);
    const other = app.client();
    const rival = await publishVendor(other);
    const winning = await answer(vendor, rfp, '120');
    await answer(other, rfp, '95');
    expect(await evaluate(buyer, rfp.id)).toMatchObject({ state: 'PUBLISHED', evaluation: null });

    // After the deadline the buyer compares and awards; everyone is told.
    await passDeadline(app, rfp.id);
    const opened = await evaluate(buyer, rfp.id);
    expect(opened.evaluation?.responses.map(({ response }) => response.id)).toContain(winning);
    expect(opened.evaluation?.responses).toHaveLength(2);
    await award(buyer, rfp.id, winning, 'The other answer knew clinics better.');
    await app.settle();
    expect((await app.mailTo(rival.email)).text).toContain('The other answer knew clinics better.');
    await app.mailTo(listing.email);

    // They work together; after thirty days the client may say how it was.
    const engagement = await confirmEngagement(buyer, vendor, new Date().toISOString().slice(0, 10));
    const submit =
      'mutation ($input: SubmitReviewInput!) { submitReview(input: $input) { review { id version } } }';
    const early = { input: { ...reviewOf(engagement.id), idempotencyKey: unique('review') } };
    expect((await refusal(buyer.request(submit, early))).code).toBe('INVALID_STATE');
    await workAMonth(app, engagement.id);
    const { submitReview } = await buyer.request<{
      submitReview: { review: { id: string; version: number } };
    }>(submit, {
      input: { ...reviewOf(engagement.id), idempotencyKey: unique('review') },
    });

    // Nobody sees it before a moderator has.
    const reviews = `{ vendor(slug: "${listing.slug}") { rating { count mean } reviews { nodes { title clientName reply { text } } } } }`;
    expect(await visitor.request(reviews)).toMatchObject({
      vendor: { rating: { count: 0 }, reviews: { nodes: [] } },
    });
    const moderator = app.client();
    await moderator.signUpModerator();
    await moderator.request(
      'mutation ($input: DecideReviewInput!) { decideReview(input: $input) { review { state } } }',
      {
        input: {
          reviewId: submitReview.review.id,
          decision: 'PUBLISH',
          expectedVersion: submitReview.review.version,
        },
      },
    );
    await vendor.request(
      'mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) { review { id } } }',
      {
        input: {
          reviewId: submitReview.review.id,
          text: 'Thank you. We learned a lot from you.',
          idempotencyKey: unique('reply'),
        },
      },
    );

    // The page and the search tell the same.
    expect(await visitor.request(reviews)).toEqual({
      vendor: {
        rating: { count: 1, mean: 5 },
        reviews: {
          nodes: [
            {
              title: 'Nobody waits any more',
              clientName: 'Zahnklinik am Hafen',
              reply: { text: 'Thank you. We learned a lot from you.' },
            },
          ],
        },
      },
    });
    const after = await visitor.request<Found>(search(name));
    expect(after.vendors.nodes[0]?.rating).toEqual({ mean: 5, count: 1 });
    expect(clinic.organizationId).not.toBe(listing.organizationId);
  });
});
