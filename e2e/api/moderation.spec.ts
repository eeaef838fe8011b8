import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answer,
  award,
  caseAbout,
  type Client,
  confirmEngagement,
  decideCase,
  evaluate,
  importDirectory,
  listedVendor,
  passDeadline,
  passTheMinute,
  postRfp,
  publishVendor,
  refusal,
  reportError,
  requestMerge,
  reviewOf,
  type RunningApp,
  startApp,
  unique,
  workAMonth,
} from '../support/index.js';

let app: RunningApp;
let moderator: Client;
let colleague: Client;
beforeAll(async () => {
  app = await startApp();
  [moderator, colleague] = [app.client(), app.client()];
  await moderator.signUpModerator();
  await colleague.signUpModerator();
});
afterAll(() => app.close());

const mailsTo = async (email: string): Promise<string[]> =>
  (
    await app.db.owner.query<{ subject: string; text: string }>(
      'select subject, text from mails where recipient = $1 order by id',
      [email],
    )
  ).rows.map(({ subject, text }) => `${subject}\n${text}`);

const undo = (client: Client, id: string, expectedVersion: number) =>
  client.request(
    'mutation ($input: UndoDecisionInput!) { undoDecision(input: $input) { case { state version } } }',
    {
      input: { id, expectedVersion },
    },
  );

async function waitingCase(): Promise<{ id: string; slug: string; reader: string; name: string }> {
  const { name, slug } = await listedVendor(app);
  const reader = `${unique('reader')}@ringfair.example`;
  await reportError(app.client(), slug, {
    email: reader,
    locale: 'el',
    statement: 'Το τηλέφωνο είναι λάθος.',
  });
  return { id: await caseAbout(app, name), slug, reader, name };
}

describe('a case', () => {
  it('is reported by anybody, seen side by side, decided, and told in the reader’s language', async () => {
    const { id, slug, reader, name } = await waitingCase();
    const queue = await moderator.request<{ moderationCases: { nodes: { id: string }[] } }>(
      '{ moderationCases(filter: { kind: REPORTED_ERROR, locale: el }) { nodes { id title state } } }',
    );
    expect(queue.moderationCases.nodes).toContainEqual({ id, title: name, state: 'OPEN' });
    const { moderationCase } = await moderator.request<{ moderationCase: object }>(
      `{ moderationCase(id: "${id}") { kind mayDecide organizationName recipientEmail vendor { slug }
         facts { label said known } templates { reason outcome recipientText } history { action } } }`,
    );
    expect(moderationCase).toMatchObject({
      kind: 'REPORTED_ERROR',
      mayDecide: true,
      organizationName: null,
      recipientEmail: reader,
      vendor: { slug },
      facts: [
        {
          label: 'part.CONTACT',
          said: 'Το τηλέφωνο είναι λάθος.',
          known: expect.stringContaining('"site":'),
        },
      ],
      history: [],
    });
    const { moderationDecisionPreview: preview } = await moderator.request<{
      moderationDecisionPreview: { text: string };
    }>(
      `{ moderationDecisionPreview(id: "${id}", outcome: ACCEPTED, reason: "ERROR_CONFIRMED") { locale text } }`,
    );
    expect(preview.text).toContain('Ευχαριστούμε, έχετε δίκιο.');
    await decideCase(moderator, id, 'ERROR_CONFIRMED');
    expect(await mailsTo(reader)).toEqual([]);
    await passTheMinute(app, id);
    expect((await mailsTo(reader)).join()).toContain('Ευχαριστούμε, έχετε δίκιο.');
    const { vendor } = await app
      .client()
      .request<{ vendor: object }>(`{ vendor(slug: "${slug}") { doubtfulParts } }`);
    expect(vendor).toEqual({ doubtfulParts: ['CONTACT'] });
  });

  it('cannot be seen or decided by anyone but moderators', async () => {
    const { id } = await waitingCase();
    const member = app.client();
    await member.signUp({ sells: true });
    for (const operation of [
      '{ moderationCases { nodes { id } } }',
      '{ moderationCaseCounts { count } }',
      '{ vendorDuplicates { next } }',
      `{ moderationCase(id: "${id}") { id } }`,
      `{ moderationDecisionPreview(id: "${id}", outcome: DECLINED, reason: "ERROR_UNCLEAR") { text } }`,
    ]) {
      const refused = await refusal(member.request(operation));
      expect([refused.code, refused.reason]).toEqual(['FORBIDDEN', 'MODERATOR_REQUIRED']);
      expect((await refusal(app.client().request(operation))).code).toBe('UNAUTHENTICATED');
    }
    expect((await refusal(decideCase(member, id, 'ERROR_CONFIRMED'))).code).toBe('FORBIDDEN');
    expect((await refusal(undo(member, id, 1))).code).toBe('FORBIDDEN');
    const proposal = { keepSlug: 'a', mergeSlug: 'b', idempotencyKey: unique('propose') };
    const propose = 'mutation ($input: VendorMergeInput!) { proposeVendorMerge(input: $input) { id } }';
    expect((await refusal(member.request(propose, { input: proposal }))).code).toBe('FORBIDDEN');
  });

  it('cannot be decided twice: the second moderator is told what was decided', async () => {
    const { id } = await waitingCase();
    await decideCase(moderator, id, 'ERROR_CONFIRMED');
    for (const expectedVersion of [1, 2]) {
      const late = { outcome: 'DECLINED', expectedVersion };
      const refused = await refusal(decideCase(colleague, id, 'ERROR_UNCLEAR', late));
      expect([refused.code, refused.reason]).toEqual(['CONFLICT', 'CASE_DECIDED']);
      expect(refused.details).toMatchObject({
        outcome: 'ACCEPTED',
        reason: 'ERROR_CONFIRMED',
        currentVersion: 2,
      });
    }
  });

  it('cannot be decided on a stale version, with a foreign reason, or when there is none', async () => {
    const { id } = await waitingCase();
    await decideCase(moderator, id, 'ERROR_CONFIRMED');
    await undo(moderator, id, 2);
    const stale = await refusal(decideCase(moderator, id, 'ERROR_CONFIRMED'));
    expect([stale.code, stale.details]).toEqual(['CONFLICT', { currentVersion: 3 }]);
    const foreign = await refusal(decideCase(moderator, id, 'MERGE_SAME_COMPANY', { expectedVersion: 3 }));
    expect(foreign.fields).toMatchObject([{ path: 'input.reason', reason: 'CASE_REASON_UNKNOWN' }]);
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect((await refusal(decideCase(moderator, nobody, 'ERROR_CONFIRMED'))).code).toBe('NOT_FOUND');
    expect((await refusal(decideCase(moderator, 'not an id', 'ERROR_CONFIRMED'))).code).toBe('VALIDATION');
  });

  it('cannot be undone after the minute, or by another moderator', async () => {
    const { id, reader } = await waitingCase();
    await decideCase(moderator, id, 'ERROR_OPINION', { outcome: 'DECLINED', note: 'Δείτε τις κριτικές.' });
    expect((await refusal(undo(colleague, id, 2))).reason).toBe('NOT_YOUR_DECISION');
    await passTheMinute(app, id);
    const late = await refusal(undo(moderator, id, 3));
    expect([late.code, late.reason]).toEqual(['INVALID_STATE', 'UNDO_TOO_LATE']);
    expect((await mailsTo(reader)).join()).toContain('Δείτε τις κριτικές.');
  });

  it('cannot be reported for a listing that is not there, in a few letters, or without end', async () => {
    const { slug } = await listedVendor(app);
    const visitor = app.client();
    expect((await refusal(reportError(visitor, 'no-such-listing'))).code).toBe('NOT_FOUND');
    for (const wrong of [
      { statement: 'wrong' },
      { statement: ' '.repeat(50) },
      { part: 'SOUL' },
      { email: 'me' },
    ])
      expect((await refusal(reportError(visitor, slug, wrong))).code).toMatch(
        /VALIDATION|BAD_USER_INPUT|INTERNAL/,
      );
    const flood = async () => {
      for (let count = 0; count < 10; count += 1) await reportError(visitor, slug);
    };
    const refused = await refusal(flood());
    expect([refused.code, Number(refused.details['retryAfterSeconds']) > 0]).toEqual(['RATE_LIMITED', true]);
  });
});

describe('a merge', () => {
  it('leads addresses, reviews and unanswered invitations to the listing that stays, for good', async () => {
    const [vendor, buyer] = [app.client(), app.client()];
    const own = await publishVendor(vendor, unique('Stays'));
    await buyer.signUp({ buys: true });
    const gone = await listedVendor(app);
    const invited = await postRfp(buyer, { visibility: 'INVITED' });
    await buyer.request('mutation ($input: InviteVendorsInput!) { inviteVendors(input: $input) { id } }', {
      input: { rfpId: invited.id, vendorIds: [gone.id] },
    });
    expect((await refusal(vendor.request(`{ rfp(id: "${invited.id}") { id } }`))).code).toBe('NOT_FOUND');

    const caseId = await requestMerge(vendor, own.slug, gone.slug);
    const mine = '{ myCases { nodes { kind state reasonText } } }';
    expect(await vendor.request(mine)).toEqual({
      myCases: { nodes: [{ kind: 'MERGE', state: 'IN_REVIEW', reasonText: null }] },
    });
    expect(await buyer.request(mine)).toEqual({ myCases: { nodes: [] } });
    await decideCase(moderator, caseId, 'MERGE_SAME_COMPANY');
    await passTheMinute(app, caseId);

    const page = await app.client().request(`{ vendor(slug: "${gone.slug}") { slug name } }`);
    expect(page).toMatchObject({ vendor: { slug: own.slug } });
    expect(await vendor.request(`{ rfp(id: "${invited.id}") { id } }`)).toEqual({ rfp: { id: invited.id } });
    expect(await searchFinds(gone.name)).toBe(false);
    expect(await vendor.request(mine)).toMatchObject({ myCases: { nodes: [{ state: 'ACCEPTED' }] } });
    await importDirectory(app, gone.csv);
    expect(await searchFinds(gone.name)).toBe(false);
    expect((await mailsTo(own.email)).join()).toContain('Both listings are of the same company.');
  });

  it('takes the reviews of a claimed listing along when its own organisation asks', async () => {
    const [keeper, leaver, buyer] = [app.client(), app.client(), app.client()];
    const stays = await publishVendor(keeper, unique('Keeper'));
    const goes = await publishVendor(leaver, unique('Leaver'));
    await buyer.signUp({ buys: true });
    const rfp = await postRfp(buyer);
    const response = await answer(leaver, rfp);
    await passDeadline(app, rfp.id);
    await evaluate(buyer, rfp.id);
    await award(buyer, rfp.id, response, 'None.');
    const engagement = await confirmEngagement(buyer, leaver, new Date().toISOString().slice(0, 10));
    await workAMonth(app, engagement.id);
    const { submitReview } = await buyer.request<{ submitReview: { review: { id: string } } }>(
      'mutation ($input: SubmitReviewInput!) { submitReview(input: $input) { review { id } } }',
      { input: { ...reviewOf(engagement.id), idempotencyKey: unique('review') } },
    );
    const reviewId = submitReview.review.id;
    await moderator.request(
      'mutation ($input: DecideReviewInput!) { decideReview(input: $input) { review { id } } }',
      { input: { reviewId, decision: 'PUBLISH', expectedVersion: 1 } },
    );
    await leaver.request(
      'mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) { review { id } } }',
      {
        input: { reviewId, text: 'Thank you.', idempotencyKey: unique('reply') },
      },
    );

    expect((await refusal(requestMerge(keeper, stays.slug, goes.slug))).reason).toBe('MERGE_NEEDS_CONSENT');
    const caseId = await requestMerge(leaver, stays.slug, goes.slug);
    expect((await refusal(requestMerge(leaver, stays.slug, goes.slug))).reason).toBe('MERGE_ASKED_ALREADY');
    await decideCase(moderator, caseId, 'MERGE_SAME_COMPANY');
    await passTheMinute(app, caseId);
    const reviews = `{ vendor(slug: "${goes.slug}") { slug rating { count } reviews { nodes { id reply { text } } } } }`;
    expect(await app.client().request(reviews)).toEqual({
      vendor: {
        slug: stays.slug,
        rating: { count: 1 },
        reviews: { nodes: [{ id: reviewId, reply: { text: 'Thank you.' } }] },
      },
    });
    const past = `{ rfp(id: "${rfp.id}") { evaluation { responses { response { vendorName vendorSlug } } } } }`;
    expect(JSON.stringify(await buyer.request(past))).toContain(goes.slug);
    const publish =
      'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }';
    const { myVendorProfile } = await leaver.request<{ myVendorProfile: { version: number } }>(
      '{ myVendorProfile { version } }',
    );
    const risen = await refusal(
      leaver.request(publish, {
        input: { vendorId: goes.vendorId, expectedVersion: myVendorProfile.version },
      }),
    );
    expect(['LISTING_MERGED', 'NOTHING_TO_PUBLISH']).toContain(risen.reason);
  });
});

async function searchFinds(name: string): Promise<boolean> {
  const { rows } = await app.db.owner.query('select from vendor_search where name_key ilike $1', [
    `%${name}%`,
  ]);
  return rows.length > 0;
}
