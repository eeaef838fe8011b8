import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseEffects } from '@ringfair/moderation-api';
import { EvidenceEndsService } from '@ringfair/vendors-api';
import { STATEMENT_RULES } from '@ringfair/vendors-core';
import { type Client, publishVendor, refusal, type RunningApp, startApp, unique } from '../support/index.js';

interface Evidence {
  id: string;
  path: string;
  state: string;
  covers: boolean;
  holdsUntil: string;
  reason: string | null;
  version: number;
  file: { id: string; name: string };
}
interface Source {
  path: string;
  source: string;
  asOf: string | null;
  expiresAt: string | null;
}

const fields = 'id path state covers holdsUntil reason version file { id name }';
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

let app: RunningApp;
let vendor: Client;
let moderator: Client;
let account: Awaited<ReturnType<typeof publishVendor>>;
beforeAll(async () => {
  app = await startApp();
  vendor = app.client();
  account = await publishVendor(vendor);
  moderator = app.client();
  await moderator.signUpModerator();
});
afterAll(() => app.close());

let scans = 0;
/** A document that nobody has sent before. */
async function scan(client: Client, purpose = 'EVIDENCE'): Promise<string> {
  const body = new FormData();
  body.append('file', new File([`%PDF-1.7\n% ${(scans += 1)}\n%%EOF\n`], 'extract.pdf'));
  const response = await client.fetch(`/files/${purpose}`, { method: 'POST', body });
  return ((await response.json()) as { file: { id: string } }).file.id;
}

const extract = async (overrides: Record<string, unknown> = {}) => ({
  vendorId: account.vendorId,
  path: 'foundedYear',
  kind: 'REGISTER_EXTRACT',
  fileId: overrides['fileId'] ?? (await scan(vendor)),
  issuedOn: day(-10),
  validUntil: null,
  idempotencyKey: unique('evidence'),
  ...overrides,
});

const submit = async (input: unknown, client = vendor): Promise<Evidence> =>
  (
    await client.request<{ submitEvidence: Evidence }>(
      `mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) { ${fields} } }`,
      { input },
    )
  ).submitEvidence;

const withdraw = async (evidenceId: string, expectedVersion: number, client = vendor): Promise<Evidence> =>
  (
    await client.request<{ withdrawEvidence: Evidence }>(
      `mutation ($input: WithdrawEvidenceInput!) { withdrawEvidence(input: $input) { ${fields} } }`,
      { input: { evidenceId, expectedVersion } },
    )
  ).withdrawEvidence;

/** What everyone sees of a statement. */
async function sourceOf(path = 'foundedYear', client = app.client()): Promise<Source | undefined> {
  const { vendor: page } = await client.request<{ vendor: { provenance: Source[] } }>(
    `{ vendor(slug: "${account.slug}") { provenance { path source asOf expiresAt } } }`,
  );
  return page.provenance.find((one) => one.path === path);
}

async function verifiedInSearch(): Promise<boolean> {
  const { rows } = await app.db.owner.query<{ verified: boolean }>(
    'select verified from vendor_search where vendor_id = $1',
    [account.vendorId],
  );
  return rows[0]?.verified ?? false;
}

async function caseOf(evidenceId: string): Promise<{ id: string; version: number; state: string }> {
  const { rows } = await app.db.owner.query<{ id: string; version: number; state: string }>(
    'select id, version, state from moderation_cases where subject_id = $1',
    [evidenceId],
  );
  return rows[0] ?? { id: '', version: 0, state: '' };
}

/** A moderator decides, and the minute for undoing passes. */
async function decide(evidenceId: string, outcome: 'ACCEPTED' | 'DECLINED', reason: string): Promise<void> {
  const { id, version } = await caseOf(evidenceId);
  await moderator.request(
    'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { id } } }',
    {
      input: { id, outcome, reason, expectedVersion: version },
    },
  );
  await app.db.owner.query(
    `update moderation_cases set effective_at = now() - interval '1 second' where id = $1`,
    [id],
  );
  await app.app.get(CaseEffects).applyDue();
}

const accept = (evidenceId: string) => decide(evidenceId, 'ACCEPTED', 'EVIDENCE_SHOWS_IT');

/** Lets time pass: the only thing that a test does past the application. */
const endsOn = (id: string, date: string) =>
  app.db.owner.query(
    'update vendor_evidence set issued_on = $2::date - 60, valid_until = null, holds_until = $2 where id = $1',
    [id, date],
  );

describe('evidence', () => {
  it('004.5 how long in business is shown by a register extract that a moderator compared', async () => {
    expect(await sourceOf()).toMatchObject({ source: 'DECLARED', asOf: day(0), expiresAt: null });
    const sent = await submit(await extract());
    expect(sent).toMatchObject({
      state: 'UPLOADED',
      covers: true,
      reason: null,
      file: { name: 'extract.pdf' },
    });
    expect(await sourceOf()).toEqual({
      path: 'foundedYear',
      source: 'EVIDENCE',
      asOf: day(0),
      expiresAt: sent.holdsUntil,
    });
    expect(await verifiedInSearch()).toBe(false);
    await accept(sent.id);
    expect(await sourceOf()).toMatchObject({ source: 'VERIFIED', asOf: day(0), expiresAt: sent.holdsUntil });
    expect(await verifiedInSearch()).toBe(true);
    expect((await app.mailTo(account.email)).text).toContain('marked as verified');
    const again = await withdraw(sent.id, sent.version + 1);
    expect(again.state).toBe('WITHDRAWN');
    expect(await sourceOf()).toMatchObject({ source: 'DECLARED' });
    expect(await verifiedInSearch()).toBe(false);
  });

  it('stands before the moderator beside what is published, with the rule in words and the file', async () => {
    const sent = await submit(await extract());
    const { id } = await caseOf(sent.id);
    const { moderationCase: shown } = await moderator.request<{
      moderationCase: {
        title: string;
        facts: { label: string; said: string | null; known: string | null }[];
        rules: string[];
        files: { id: string }[];
      };
    }>(`{ moderationCase(id: "${id}") { title facts { label said known } rules files { id } } }`);
    expect(shown.title).toMatch(/: Year founded$/);
    const said = JSON.stringify({ foundedYear: 2009 });
    expect(shown.facts[0]).toEqual({ label: 'evidenceStatement', said, known: said });
    expect(shown.facts).toContainEqual({ label: 'evidenceKind', said: 'REGISTER_EXTRACT', known: null });
    expect(shown.rules).toContain('The year is the stated one.');
    expect(shown.rules).toContain('Accepted: extract from the company register or articles of association.');
    expect(shown.files).toEqual([{ id: sent.file.id }]);
    const shownTo = async (client: Client) => {
      const { headers } = await client.fetch(`/files/${sent.file.id}?show`);
      return [headers.get('content-disposition'), headers.get('content-security-policy')];
    };
    expect(await shownTo(moderator)).toEqual([
      'inline; filename=extract.pdf',
      "default-src 'none'; sandbox; frame-ancestors 'self'",
    ]);
    expect(await shownTo(vendor)).toEqual([
      'attachment; filename=extract.pdf',
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    ]);
    await decide(sent.id, 'DECLINED', 'EVIDENCE_UNREADABLE');
    expect((await moderator.fetch(`/files/${sent.file.id}`)).status).toBe(404);
    expect(await ownEvidence(sent.id)).toMatchObject({ state: 'DECLINED', reason: 'EVIDENCE_UNREADABLE' });
    expect((await sourceOf())?.source).toBe('DECLARED');
  });

  it('no longer covers a statement that was changed, and covers it again when it is changed back', async () => {
    const sent = await submit(await extract());
    await accept(sent.id);
    await publishYear(1999);
    expect(await sourceOf()).toMatchObject({ source: 'DECLARED' });
    expect(await ownEvidence(sent.id)).toMatchObject({ state: 'VERIFIED', covers: false });
    expect(await verifiedInSearch()).toBe(false);
    await publishYear(2009);
    expect(await sourceOf()).toMatchObject({ source: 'VERIFIED' });
    await withdraw(sent.id, sent.version + 1);
  });

  it('steps down by itself after its last day, before and after that is recorded', async () => {
    const sent = await submit(await extract());
    await accept(sent.id);
    await endsOn(sent.id, day(0));
    expect(await sourceOf()).toMatchObject({ source: 'VERIFIED', expiresAt: day(0) });
    await endsOn(sent.id, day(-1));
    expect(await sourceOf()).toMatchObject({ source: 'DECLARED' });
    expect(await ownEvidence(sent.id)).toMatchObject({ state: 'EXPIRED' });
    expect(await verifiedInSearch()).toBe(true);
    await app.app.get(EvidenceEndsService).run();
    expect(await verifiedInSearch()).toBe(false);
    const { rows } = await app.db.owner.query('select state from vendor_evidence where id = $1', [sent.id]);
    expect(rows).toEqual([{ state: 'EXPIRED' }]);
    expect((await refusal(withdraw(sent.id, 3))).reason).toBe('EVIDENCE_IS_OVER');
  });

  it('that ends in 30 days is told to each member who can act, once, in the own language', async () => {
    const sent = await submit(await extract());
    await accept(sent.id);
    const ends = app.app.get(EvidenceEndsService);
    await app.db.owner.query('update users set locale = $2 where id = $1', [account.userId, 'el']);
    await endsOn(sent.id, day(31));
    await ends.run();
    expect(await remindersTo(account.email)).toEqual([]);
    await endsOn(sent.id, day(30));
    await Promise.all([ends.run(), ends.run()]);
    await ends.run();
    expect(await remindersTo(account.email)).toEqual([
      expect.stringMatching(/^Το τεκμήριο για «Έτος ίδρυσης»/),
    ]);
    await app.db.owner.query('update users set locale = $2 where id = $1', [account.userId, 'en']);
    await withdraw(sent.id, sent.version + 1);
  });

  it('003.6 shows attrition and other figures, each row by itself', async () => {
    const { rules } = await app
      .client()
      .request<{ rules: { path: string; best: string; accepts: string[]; holdsMonths: number | null }[] }>(
        '{ rules: evidenceRules { path best accepts checks holdsMonths mostMonths } }',
      );
    expect(rules.map(({ path }) => path)).toEqual(STATEMENT_RULES.map(({ path }) => path));
    const only = rules.filter(({ best }) => best === 'DECLARED');
    expect(only.map(({ path, accepts, holdsMonths }) => [path, accepts.length, holdsMonths])).toEqual(
      ['name', 'phone', 'email', 'contacts.*', 'texts.*'].map((path) => [path, 0, null]),
    );
    await edit({ metrics: [metric('ATTRITION', 22), metric('ASA', 14)] });
    const sent = await submit(await extract({ path: 'metrics.m1', kind: 'PAYROLL_STATEMENT' }));
    await accept(sent.id);
    await publish();
    expect(await sourceOf('metrics.m1')).toMatchObject({ source: 'VERIFIED' });
    expect(await sourceOf('metrics.m2')).toMatchObject({ source: 'DECLARED' });
  });

  it('is there for every statement, and a declared one keeps the day since which it stands', async () => {
    const said = { incentives: ['PRIZES'], channels: [{ channel: 'VOICE' }], phone: '+493455550114' };
    await edit(said);
    await publish();
    await app.db.owner.query(
      `alter table vendor_versions disable trigger immutable;
       update vendor_versions set published_at = published_at - interval '40 days' where vendor_id = '${account.vendorId}';
       alter table vendor_versions enable trigger immutable`,
    );
    await edit({ incentives: ['PRIZES', 'CAREER_STEPS'] });
    await publish();
    const since = async (path: string) => (await sourceOf(path))?.asOf;
    expect([await since('incentives'), await since('channels.VOICE')]).toEqual([day(0), day(-40)]);
    expect([await since('phone'), await since('name')]).toEqual([day(-40), day(-40)]);
    const scheme = await submit(await extract({ path: 'incentives', kind: 'INTERNAL_RULES' }));
    expect(await sourceOf('incentives')).toMatchObject({ source: 'EVIDENCE', expiresAt: scheme.holdsUntil });
    await withdraw(scheme.id, scheme.version);
  });
});

describe('what may not be done with evidence', () => {
  it('cannot be sent for the profile of another organisation: NOT_FOUND', async () => {
    const stranger = app.client();
    const other = await publishVendor(stranger);
    const fileId = await scan(stranger);
    expect((await refusal(submit(await extract({ fileId }), stranger))).code).toBe('NOT_FOUND');
    const sent = await submit(await extract());
    expect((await refusal(withdraw(sent.id, sent.version, stranger))).code).toBe('NOT_FOUND');
    expect((await stranger.fetch(`/files/${sent.file.id}`)).status).toBe(404);
    // And with somebody else's file for one's own profile.
    const foreign = await extract({ vendorId: other.vendorId, fileId: sent.file.id });
    expect((await refusal(submit(foreign, stranger))).code).toBe('NOT_FOUND');
    await withdraw(sent.id, sent.version);
  });

  it('cannot be a file of another purpose, or none', async () => {
    const fileId = await scan(vendor, 'CLAIM_DOCUMENT');
    expect((await refusal(submit(await extract({ fileId })))).code).toBe('NOT_FOUND');
    expect((await refusal(submit(await extract({ fileId: account.vendorId })))).code).toBe('NOT_FOUND');
  });

  it.each([
    [
      'a statement that the profile does not make',
      { path: 'certifications.e9' },
      'path',
      'EVIDENCE_STATEMENT_UNKNOWN',
    ],
    ['a path that is none', { path: '__proto__' }, 'path', 'EVIDENCE_STATEMENT_UNKNOWN'],
    ['a statement that no document shows', { path: 'name' }, 'path', 'EVIDENCE_STATEMENT_UNKNOWN'],
    ['a document of an unfit kind', { kind: 'ROSTER' }, 'kind', 'EVIDENCE_KIND_UNFIT'],
    ['a document of tomorrow', { issuedOn: day(1) }, 'issuedOn', 'EVIDENCE_ISSUED_IN_FUTURE'],
    ['a document that ended', { validUntil: day(-1) }, 'validUntil', 'EVIDENCE_NO_LONGER_HOLDS'],
    ['a document over before its date', { validUntil: day(-20) }, 'validUntil', 'EVIDENCE_ENDS_BEFORE_ISSUE'],
    ['a document of the last century', { issuedOn: '1999-01-01' }, 'issuedOn', 'EVIDENCE_NO_LONGER_HOLDS'],
  ])('cannot be sent: %s', async (_what, change, field, reason) => {
    const problem = await refusal(submit(await extract(change)));
    expect([problem.code, problem.fields[0]]).toEqual([
      'VALIDATION',
      expect.objectContaining({ path: `input.${field}`, reason }),
    ]);
  });

  it('cannot be doubled by the same file, the same key or two clicks at once', async () => {
    const input = await extract();
    const [first, other] = await Promise.all([
      submit(input),
      submit({ ...input, idempotencyKey: unique('evidence') }),
    ]);
    expect([other?.id, (await submit(input)).id]).toEqual([first?.id, first?.id]);
    expect((await refusal(submit({ ...input, path: 'size' }))).code).toBe('IDEMPOTENCY_MISMATCH');
    const { rowCount } = await app.db.owner.query('select from moderation_cases where subject_id = $1', [
      first?.id,
    ]);
    expect(rowCount).toBe(1);
  });

  it('cannot be withdrawn in another version than was read, nor verified by its vendor or a buyer', async () => {
    const sent = await submit(await extract());
    expect((await refusal(withdraw(sent.id, sent.version + 5))).code).toBe('CONFLICT');
    await expect(
      app.db.database.run({ ...account, role: 'OWNER' } as never, (tx) =>
        tx.execute(`update vendor_evidence set state = 'VERIFIED' where id = $1`, [sent.id]),
      ),
    ).rejects.toThrow(/row-level security|vendor_evidence_decided/);
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    expect((await refusal(submit(await extract(), buyer))).reason).toBe('SELLING_ORGANIZATION_REQUIRED');
    await withdraw(sent.id, sent.version);
  });

  it('cannot pile up: 500 that wait or hold are enough', async () => {
    const fileId = await scan(vendor);
    const fill = await app.db.owner.query(
      `insert into vendor_evidence (id, vendor_id, organization_id, path, claimed_value, claimed_hash, company, kind,
         file_id, issued_on, holds_until)
       select gen_random_uuid(), $1, $2, 'size', n::text, encode(sha256(n::text::bytea), 'hex'), 'x', 'PAYROLL_STATEMENT', $3,
         current_date, current_date + 1 from generate_series(1, 500) n returning id`,
      [account.vendorId, account.organizationId, fileId],
    );
    expect((await refusal(submit(await extract()))).reason).toBe('EVIDENCE_TOO_MANY');
    await app.db.owner.query('delete from vendor_evidence where id = any ($1)', [
      fill.rows.map(({ id }: { id: string }) => id),
    ]);
  });

  it('cannot be decided once it was withdrawn: its case is gone', async () => {
    const sent = await submit(await extract());
    await withdraw(sent.id, sent.version);
    expect((await caseOf(sent.id)).state).toBe('WITHDRAWN');
  });

  it('cannot show file, kind or document dates to the public', async () => {
    const { __type: type } = await app
      .client()
      .request<{ __type: { fields: { name: string }[] } }>(
        '{ __type(name: "ClaimProvenance") { fields { name } } }',
      );
    expect(type.fields.map(({ name }) => name).sort()).toEqual(['asOf', 'expiresAt', 'path', 'source']);
    const seen = await app.db.database
      .read(null, (tx) => tx.query('select * from vendor_evidence'))
      .catch((error: Error) => error.message);
    expect(seen).toBe('permission denied for table vendor_evidence');
  });
});

async function ownEvidence(id: string): Promise<Evidence | undefined> {
  const { draft } = await vendor.request<{ draft: { evidence: Evidence[] } }>(
    `{ draft: myVendorProfile { evidence { ${fields} } } }`,
  );
  return draft.evidence.find((one) => one.id === id);
}

async function edit(changes: Record<string, unknown>): Promise<void> {
  const { draft } = await vendor.request<{ draft: { version: number } }>(
    '{ draft: myVendorProfile { version } }',
  );
  await vendor.request(
    'mutation ($input: EditVendorDraftInput!) { editVendorDraft(input: $input) { version } }',
    { input: { vendorId: account.vendorId, expectedVersion: draft.version, changes } },
  );
}

async function publish(): Promise<void> {
  const { draft } = await vendor.request<{ draft: { version: number } }>(
    '{ draft: myVendorProfile { version } }',
  );
  await vendor.request(
    'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
    { input: { vendorId: account.vendorId, expectedVersion: draft.version } },
  );
}

async function publishYear(foundedYear: number): Promise<void> {
  await edit({ foundedYear });
  await publish();
}

const metric = (name: string, value: number) => ({
  metric: name,
  value,
  from: '2025-01-01',
  to: '2025-12-31',
});

const remindersTo = async (email: string): Promise<string[]> =>
  (
    await app.db.owner.query<{ subject: string }>(
      `select subject from mails where recipient = $1 and template = 'evidence-ends'`,
      [email],
    )
  ).rows.map(({ subject }) => subject);
