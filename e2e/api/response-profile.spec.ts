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
  version: {
    version: number;
    provenance: { path: string; source: string; asOf: string; expiresAt: string | null }[];
    profile: { foundedYear: number | null; contacts: { email: string | null }[] };
  };
}
const profileOf = async (client: Client, responseId: string): Promise<Then> =>
  (
    await client.request<{ rfpResponseProfile: Then }>(
      `query ($responseId: ID!) { rfpResponseProfile(responseId: $responseId) {
         vendorName version { version provenance { path source asOf expiresAt } profile { foundedYear contacts { email } } } } }`,
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

const today = new Date().toISOString().slice(0, 10);
const sourceIn = (provenance: { path: string; source: string }[]) =>
  provenance.find(({ path }) => path === 'foundedYear')?.source;

/** Evidence of the year, sent and accepted a moment ago. */
async function verifiedYear(
  vendor: Client,
  listing: { vendorId: string; organizationId: string },
): Promise<string> {
  const body = new FormData();
  body.append('file', new File(['%PDF-1.7\n%%EOF\n'], 'extract.pdf'));
  const sent = await vendor.fetch('/files/EVIDENCE', { method: 'POST', body });
  const { file } = (await sent.json()) as { file: { id: string } };
  const { rows } = await app.db.owner.query<{ id: string }>(
    `insert into vendor_evidence (id, vendor_id, organization_id, path, claimed_value, claimed_hash, company, kind,
       file_id, issued_on, holds_until, state, decided_at, decided_by)
     values (gen_random_uuid(), $1, $2, 'foundedYear', '2009', encode(sha256('2009'), 'hex'), 'x', 'REGISTER_EXTRACT',
       $3, '2026-01-01', '2999-01-01', 'VERIFIED', now(), gen_random_uuid()) returning id`,
    [listing.vendorId, listing.organizationId, file.id],
  );
  return rows[0]?.id ?? '';
}

describe('the profile behind an answer', () => {
  it('stays what it was when the answer was sent, and cannot be read before the opening or by others', async () => {
    const [buyer, vendor, rival] = [app.client(), app.client(), app.client()];
    await buyer.signUp({ buys: true });
    const listing = await publishVendor(vendor);
    await publishVendor(rival);
    const rfp = await postRfp(buyer);
    const evidence = await verifiedYear(vendor, listing);
    const responseId = await answer(vendor, rfp);
    await app.db.owner.query(`update vendor_evidence set state = 'WITHDRAWN' where id = $1`, [evidence]);
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
      // Shown then, though the evidence is gone and today's profile says something else.
      provenance: expect.arrayContaining([
        { path: 'foundedYear', source: 'VERIFIED', asOf: today, expiresAt: '2999-01-01' },
        { path: 'name', source: 'DECLARED', asOf: today, expiresAt: null },
      ]),
    });
    const { vendorVersions: history } = await vendor.request<{
      vendorVersions: { nodes: Then['version'][] };
    }>(
      `{ vendorVersions(vendorId: "${listing.vendorId}") { nodes { version provenance { path source } } } }`,
    );
    expect(history.nodes.map(({ provenance }) => sourceIn(provenance))).toEqual(['DECLARED', 'DECLARED']);
    expect((await refusal(profileOf(rival, responseId))).code).toBe('NOT_FOUND');
    expect((await refusal(profileOf(buyer, 'nonsense'))).code).toBe('NOT_FOUND');
    expect((await refusal(profileOf(app.client(), responseId))).code).toBe('UNAUTHENTICATED');
  });
});
