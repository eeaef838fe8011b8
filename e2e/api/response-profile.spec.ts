import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  answer,
  type Client,
  passDeadline,
  postRfp,
  publishVendor,
  refusal,
  type RunningApp,
  startApp,
} from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Then {
  vendorName: string;
  version: { version: number; profile: { foundedYear: number | null; contacts: { email: string | null }[] } };
}
const profileOf = async (client: Client, responseId: string): Promise<Then> =>
  (
    await client.request<{ rfpResponseProfile: Then }>(
      `query ($responseId: ID!) { rfpResponseProfile(responseId: $responseId) {
         vendorName version { version profile { foundedYear contacts { email } } } } }`,
      { responseId },
    )
  ).rfpResponseProfile;

const levke = { name: 'Levke Jensen', email: 'levke@nordruf.example', phone: '+4943112345' };
const contactsOf = async (client: Client, slug: string): Promise<unknown> =>
  (
    await client.request<{ vendor: { contacts: unknown } }>(
      'query ($slug: String!) { vendor(slug: $slug) { contacts { name email phone } } }',
      { slug },
    )
  ).vendor.contacts;

describe('the profile behind an answer', () => {
  it('stays what it was when the answer was sent, and cannot be read before the opening or by others', async () => {
    const [buyer, vendor, rival] = [app.client(), app.client(), app.client()];
    await buyer.signUp({ buys: true });
    const listing = await publishVendor(vendor);
    await publishVendor(rival);
    const rfp = await postRfp(buyer);
    const responseId = await answer(vendor, rfp);
    expect(await profileOf(vendor, responseId)).toMatchObject({ version: { version: 1 } });
    expect((await refusal(profileOf(buyer, responseId))).code).toBe('NOT_FOUND');

    const { editVendorDraft: edited } = await vendor.request<{ editVendorDraft: { version: number } }>(
      'mutation ($input: EditVendorDraftInput!) { editVendorDraft(input: $input) { version } }',
      {
        input: {
          vendorId: listing.vendorId,
          expectedVersion: listing.draftVersion,
          changes: { foundedYear: 1988, contacts: [levke] },
        },
      },
    );
    await vendor.request(
      'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
      { input: { vendorId: listing.vendorId, expectedVersion: edited.version } },
    );
    // Before the opening not even this tells that there is an answer.
    expect(await contactsOf(buyer, listing.slug)).toBeNull();
    await passDeadline(app, rfp.id);
    await buyer.request(`{ rfp(id: "${rfp.id}") { phase } }`);
    expect(await contactsOf(buyer, listing.slug)).toEqual([levke]);
    expect(await contactsOf(rival, listing.slug)).toBeNull();
    expect((await profileOf(buyer, responseId)).version).toMatchObject({
      version: 1,
      profile: { foundedYear: 2009 },
    });
    expect((await refusal(profileOf(rival, responseId))).code).toBe('NOT_FOUND');
    expect((await refusal(profileOf(buyer, 'nonsense'))).code).toBe('NOT_FOUND');
    expect((await refusal(profileOf(app.client(), responseId))).code).toBe('UNAUTHENTICATED');
  });
});
