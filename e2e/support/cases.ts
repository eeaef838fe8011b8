import type { RunningApp } from './app.js';
import { type Client, unique } from './client.js';
import { directory, importDirectory } from './journey.js';
import { decideCase, passTheMinute } from './moderation.js';

let scans = 0;

/** Uploads a document that nobody has sent before, as a claimant does. */
export async function uploadDocument(client: Client, purpose = 'CLAIM_DOCUMENT'): Promise<string> {
  const body = new FormData();
  body.append('file', new File([`%PDF-1.7\n% claim ${process.pid} ${(scans += 1)}\n%%EOF\n`], 'extract.pdf'));
  const response = await client.fetch(`/files/${purpose}`, { method: 'POST', body });
  return ((await response.json()) as { file: { id: string } }).file.id;
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

/** A vendor shows what its profile says with a picture of a document; the id of the case that it opens. */
export async function sendEvidence(
  app: RunningApp,
  vendor: Client,
  input: { vendorId: string; path: string; kind: string },
): Promise<string> {
  const body = new FormData();
  body.append('file', new File([pixel], 'certificate.png'));
  const response = await vendor.fetch('/files/EVIDENCE', { method: 'POST', body });
  const { file } = (await response.json()) as { file: { id: string } };
  const { submitEvidence } = await vendor.request<{ submitEvidence: { id: string } }>(
    'mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) { id } }',
    {
      input: {
        ...input,
        fileId: file.id,
        issuedOn: new Date().toISOString().slice(0, 10),
        validUntil: null,
        idempotencyKey: unique('evidence'),
      },
    },
  );
  return caseOf(app, submitEvidence.id);
}

async function caseOf(app: RunningApp, subjectId: string): Promise<string> {
  const { rows } = await app.db.owner.query<{ id: string }>(
    'select id from moderation_cases where subject_id = $1 order by id desc limit 1',
    [subjectId],
  );
  return rows[0]?.id ?? '';
}

export interface ShownCase {
  id: string;
  version: number;
  facts: { label: string; said: string | null; known: string | null }[];
  files: { name: string }[];
}

/** The newest case about something, as the desk shows it to a moderator. */
export async function shownCase(app: RunningApp, moderator: Client, subjectId: string): Promise<ShownCase> {
  const { moderationCase } = await moderator.request<{ moderationCase: ShownCase }>(
    'query ($id: ID!) { moderationCase(id: $id) { id version facts { label said known } files { name } } }',
    { id: await caseOf(app, subjectId) },
  );
  return moderationCase;
}

/** A moderator decides about something, the minute for undoing goes by, and the worker applies it. */
export async function settleCase(
  app: RunningApp,
  moderator: Client,
  subjectId: string,
  outcome: 'ACCEPTED' | 'DECLINED',
  reason: string,
): Promise<void> {
  const { id, version } = await shownCase(app, moderator, subjectId);
  await decideCase(moderator, id, reason, { expectedVersion: version, outcome });
  await passTheMinute(app, id);
}

/** An organisation without a listing says that one which is kept is its own. */
export async function openDispute(app: RunningApp, keptSlug: string): Promise<string> {
  const disputant = app.client();
  await disputant.signUp({ sells: true, organizationName: 'Petrel Ltd' });
  const { disputeVendorListing } = await disputant.request<{ disputeVendorListing: { id: string } }>(
    'mutation ($input: DisputeVendorListingInput!) { disputeVendorListing(input: $input) { id } }',
    {
      input: {
        slug: keptSlug,
        statement: 'We are the company of this listing, see the register.',
        fileIds: [await uploadDocument(disputant)],
        idempotencyKey: unique('dispute'),
      },
    },
  );
  return disputeVendorListing.id;
}

/** Somebody disputes a listing that is kept; somebody wants one gone that nobody keeps. */
export async function contestListings(app: RunningApp, keptSlug: string): Promise<void> {
  await openDispute(app, keptSlug);
  const host = `${unique('unwanted')}.example`;
  await importDirectory(app, directory([{ name: unique('Unwanted'), host }]));
  const { rows } = await app.db.owner.query<{ slug: string }>(
    'select slug from vendors where site_host = $1',
    [host],
  );
  await app
    .client()
    .request(
      'mutation ($input: RequestVendorRemovalInput!) { requestVendorRemoval(input: $input) { accepted } }',
      {
        input: {
          slug: rows[0]?.slug,
          email: `owner@${host}`,
          name: 'Owner',
          role: 'OWNER',
          reason: 'UNWANTED',
          locale: 'en',
          idempotencyKey: unique('removal'),
        },
      },
    );
}
