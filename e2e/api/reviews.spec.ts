import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answer,
  award,
  type Client,
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

const submit =
  'mutation ($input: SubmitReviewInput!) { submitReview(input: $input) { review { id version state } } }';
const decide =
  'mutation ($input: DecideReviewInput!) { decideReview(input: $input) { review { state version } } }';
const reply =
  'mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) { review { reply { text version } } } }';
const confirm =
  'mutation ($input: ConfirmEngagementInput!) { confirmEngagement(input: $input) { engagement { state version } } }';
const today = () => new Date().toISOString().slice(0, 10);

interface Submitted {
  submitReview: { review: { id: string; version: number; state: string } };
}

/** An award: the engagement is open, nobody has confirmed it yet. */
async function awarded(locale: 'en' | 'ru' | 'el' = 'en') {
  const [vendor, buyer] = [app.client(), app.client()];
  const listing = await publishVendor(vendor);
  const client = await buyer.signUp({ buys: true, locale, organizationName: unique('Clinic') });
  const rfp = await postRfp(buyer);
  const response = await answer(vendor, rfp);
  await passDeadline(app, rfp.id);
  await evaluate(buyer, rfp.id);
  await award(buyer, rfp.id, response, 'Another one fitted better.');
  return { vendor, buyer, listing, client, rfp };
}

/** Work that has gone on for 31 days. */
async function worked(locale: 'en' | 'ru' | 'el' = 'en') {
  const parties = await awarded(locale);
  const engagement = await confirmEngagement(parties.buyer, parties.vendor, today());
  await workAMonth(app, engagement.id);
  return { ...parties, engagementId: engagement.id };
}

const send = async (buyer: Client, engagementId: string, change: object = {}) =>
  (
    await buyer.request<Submitted>(submit, {
      input: { ...reviewOf(engagementId), idempotencyKey: unique('review'), ...change },
    })
  ).submitReview.review;

const moderator = async () => {
  const client = app.client();
  await client.signUpModerator();
  return client;
};

const publish = (by: Client, review: { id: string; version: number }, change: object = {}) =>
  by.request(decide, {
    input: { reviewId: review.id, decision: 'PUBLISH', expectedVersion: review.version, ...change },
  });

/** Everything that was written to an address: letters of different events come in any order. */
async function lettersTo(email: string): Promise<string> {
  await app.settle();
  const { rows } = await app.db.owner.query<{ subject: string; text: string }>(
    'select subject, text from mails where recipient = $1',
    [email],
  );
  return rows.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
}

describe('an engagement', () => {
  it('is agreed step by step, each side told in its own language', async () => {
    const { vendor, buyer, listing, client, rfp } = await awarded('el');
    const list = '{ engagements { nodes { id state mySide waitingFor version startsOn } } }';
    const first = await buyer.request<{ engagements: { nodes: { id: string }[] } }>(list);
    expect(first.engagements.nodes).toMatchObject([
      { state: 'PROPOSED', mySide: 'BUYER', waitingFor: 'BUYER' },
    ]);
    const engagementId = first.engagements.nodes[0]?.id;
    const opened = `{ rfp(id: "${rfp.id}") { engagement { id } } }`;
    for (const side of [buyer, vendor]) {
      expect(await side.request(opened)).toEqual({ rfp: { engagement: { id: engagementId } } });
    }
    expect(await app.client().request(opened)).toEqual({ rfp: { engagement: null } });
    await buyer.request(confirm, { input: { engagementId, startsOn: today(), expectedVersion: 1 } });
    expect(await lettersTo(listing.email)).toContain('confirmed a first day');
    const theirs = await vendor.request<{ engagements: unknown }>(list);
    expect(theirs.engagements).toMatchObject({
      nodes: [{ mySide: 'VENDOR', waitingFor: 'VENDOR', version: 2 }],
    });
    await vendor.request(confirm, { input: { engagementId, startsOn: today(), expectedVersion: 2 } });
    expect(await lettersTo(client.email)).toContain('αρχίζει στις');
    const one = `{ engagement(id: "${engagementId}") { state startsOn confirmations { side startsOn confirmedByName } } }`;
    expect(await buyer.request(one)).toMatchObject({
      engagement: {
        state: 'ACTIVE',
        startsOn: today(),
        confirmations: [
          { side: 'BUYER', startsOn: today() },
          { side: 'VENDOR', startsOn: today() },
        ],
      },
    });
  });

  it('is NOT_FOUND to others and refuses a stale version with the current one', async () => {
    const { buyer, vendor, engagementId } = await worked();
    const stranger = app.client();
    await stranger.signUp({ buys: true, sells: true });
    const end =
      'mutation ($input: CloseEngagementInput!) { endEngagement(input: $input) { engagement { state } } }';
    const input = { engagementId, reason: 'Season over', expectedVersion: 1 };
    expect((await refusal(stranger.request(end, { input }))).code).toBe('NOT_FOUND');
    expect((await refusal(stranger.request(`{ engagement(id: "${engagementId}") { id } }`))).code).toBe(
      'NOT_FOUND',
    );
    const stale = await refusal(buyer.request(end, { input }));
    expect([stale.code, stale.details]).toEqual(['CONFLICT', { currentVersion: 3 }]);
    await vendor.request(end, { input: { ...input, expectedVersion: 3 } });
    const again = await refusal(buyer.request(end, { input: { ...input, expectedVersion: 4 } }));
    expect([again.code, again.reason]).toEqual(['INVALID_STATE', 'ENGAGEMENT_NOT_IN_THIS_STATE']);
  });
});

describe('a review, over HTTP', () => {
  it('is refused before 30 days, says from when it is possible, and is taken once', async () => {
    const { buyer, vendor } = await awarded();
    const { id } = await confirmEngagement(buyer, vendor, today());
    const early = await refusal(send(buyer, id));
    const from = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect([early.code, early.reason, early.details]).toEqual([
      'INVALID_STATE',
      'TOO_EARLY',
      { possibleFrom: from },
    ]);
    await workAMonth(app, id);
    const key = unique('same-key');
    const first = await send(buyer, id, { idempotencyKey: key });
    expect(await send(buyer, id, { idempotencyKey: key })).toEqual(first);
    const other = await refusal(send(buyer, id, { idempotencyKey: key, overall: 1 }));
    expect(other.code).toBe('IDEMPOTENCY_MISMATCH');
    expect((await refusal(send(buyer, id))).reason).toBe('ALREADY_REVIEWED');
    const eligible = `{ engagement(id: "${id}") { review { allowed reason submission { state } } } }`;
    expect(await buyer.request(eligible)).toEqual({
      engagement: {
        review: { allowed: false, reason: 'ALREADY_REVIEWED', submission: { state: 'PENDING' } },
      },
    });
    expect(await vendor.request(eligible)).toEqual({
      engagement: { review: { allowed: false, reason: 'NOT_THE_CLIENT', submission: null } },
    });
  });

  it('needs the role, the side and the moderator: FORBIDDEN names what is missing', async () => {
    const { buyer, vendor, engagementId } = await worked();
    const asVendor = await refusal(send(vendor, engagementId));
    expect([asVendor.code, asVendor.reason]).toEqual(['FORBIDDEN', 'BUYING_ORGANIZATION_REQUIRED']);
    const review = await send(buyer, engagementId);
    for (const client of [buyer, vendor]) {
      const decided = await refusal(publish(client, review));
      expect([decided.code, decided.message]).toEqual(['FORBIDDEN', expect.stringContaining('MODERATOR')]);
      expect((await refusal(client.request('{ reviewQueue { nodes { id } } }'))).code).toBe('FORBIDDEN');
    }
    expect((await refusal(app.client().request('{ reviewQueue { nodes { id } } }'))).code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('003.2 is published with whether its author would stay, told in the languages of both, replied to once', async () => {
    const { buyer, vendor, listing, client, engagementId } = await worked('ru');
    const review = await send(buyer, engagementId, { attribution: 'UNNAMED', industry: 'HEALTHCARE' });
    const anna = await moderator();
    const queue = await anna.request<{ reviewQueue: { nodes: { id: string }[] } }>(
      '{ reviewQueue(first: 100) { nodes { id title engagement { buyerName vendorName state confirmations { side } } } } }',
    );
    expect(queue.reviewQueue.nodes.find(({ id }) => id === review.id)).toMatchObject({
      engagement: { state: 'ACTIVE', confirmations: [{ side: 'BUYER' }, { side: 'VENDOR' }] },
    });
    const stale = await refusal(publish(anna, review, { expectedVersion: 9 }));
    expect([stale.code, stale.details]).toEqual(['CONFLICT', { currentVersion: 1 }]);
    await publish(anna, review);
    expect((await refusal(publish(anna, { ...review, version: 2 }))).reason).toBe('ALREADY_DECIDED');
    expect(await lettersTo(client.email)).toContain('Ваш отзыв опубликован');
    expect(await lettersTo(listing.email)).toContain('A client reviewed');

    const input = { reviewId: review.id, text: 'Thank you.', idempotencyKey: unique('reply') };
    const stranger = app.client();
    await publishVendor(stranger);
    expect((await refusal(stranger.request(reply, { input }))).code).toBe('NOT_FOUND');
    await vendor.request(reply, { input });
    const second = await refusal(
      vendor.request(reply, { input: { ...input, idempotencyKey: unique('reply') } }),
    );
    expect(second.reason).toBe('ALREADY_REPLIED');
    expect(await lettersTo(client.email)).toContain('ответ на ваш отзыв');
    const page = await app.client().request(
      `{ vendor(slug: "${listing.slug}") {
           rating { count mean bayesianMean wouldStay wouldStayLowerBound }
           reviews { nodes { clientName industry verification reply { text } } } } }`,
    );
    expect(page).toMatchObject({
      vendor: {
        rating: {
          count: 1,
          mean: 5,
          bayesianMean: expect.closeTo((5 + 5 * 4.2) / 6, 4),
          wouldStay: 1,
          wouldStayLowerBound: expect.closeTo(0.2065, 4),
        },
        reviews: {
          nodes: [
            {
              clientName: null,
              industry: 'HEALTHCARE',
              verification: 'CONTRACT_SIGNED_HERE',
              reply: { text: 'Thank you.' },
            },
          ],
        },
      },
    });
  });

  it('is rejected only with a published ground and words, which the author reads by mail', async () => {
    const { buyer, listing, client, engagementId } = await worked();
    const review = await send(buyer, engagementId, { overall: 1, title: 'Anna Muster is rude' });
    const anna = await moderator();
    const bare = await refusal(publish(anna, review, { decision: 'REJECT' }));
    expect([bare.code, bare.fields[0]?.path]).toEqual(['VALIDATION', 'input.ground']);
    const mute = await refusal(
      publish(anna, review, { decision: 'REJECT', ground: 'PERSONAL_DATA', reason: '  ' }),
    );
    expect([mute.code, mute.fields[0]?.path]).toEqual(['VALIDATION', 'input.reason']);
    const reason = 'The title names a private person; leave her name out.';
    await publish(anna, review, { decision: 'REJECT', ground: 'PERSONAL_DATA', reason });
    expect(await lettersTo(client.email)).toContain(reason);
    const seen = await app
      .client()
      .request(`{ vendor(slug: "${listing.slug}") { rating { count } reviews { nodes { id } } } }`);
    expect(seen).toEqual({ vendor: { rating: { count: 0 }, reviews: { nodes: [] } } });
    expect(await buyer.request('{ myReviews { nodes { state rejectionGround decisionReason } } }')).toEqual({
      myReviews: { nodes: [{ state: 'REJECTED', rejectionGround: 'PERSONAL_DATA', decisionReason: reason }] },
    });
  });

  it('with wrong values is a validation error that names each field', async () => {
    const { buyer, engagementId } = await worked();
    const wrong = { overall: 6, quality: 0, title: ' x ', text: ' '.repeat(40), engagementId: 'no-id' };
    const error = await refusal(send(buyer, engagementId, wrong));
    expect([error.code, error.fields.map(({ path }) => path).sort()]).toEqual([
      'VALIDATION',
      ['input.engagementId', 'input.overall', 'input.quality', 'input.text', 'input.title'],
    ]);
    expect((await refusal(send(buyer, engagementId, { text: `${'ж'.repeat(40)}\0` }))).code).toBe(
      'VALIDATION',
    );
    expect((await refusal(send(buyer, engagementId, { text: 'ж'.repeat(5001) }))).code).toBe('VALIDATION');
    expect((await refusal(send(buyer, randomUUID()))).code).toBe('NOT_FOUND');
    const lovely = { title: 'مرحبا 📞 Γειά', text: '📞'.repeat(15) + ' تم الرد على كل مكالمة' };
    expect(await send(buyer, engagementId, lovely)).toMatchObject({ state: 'PENDING' });
    for (const page of ['first: 0', 'first: 1000000000', 'after: "nonsense"']) {
      expect((await refusal(buyer.request(`{ myReviews(${page}) { nodes { id } } }`))).code).toBe(
        'VALIDATION',
      );
    }
  });
});
