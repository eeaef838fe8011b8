import { ModerationCases, type OpenCase } from '@ringfair/moderation-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import type { Files, StoredFile } from '@ringfair/platform/files';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile, listingProfile, readDirectoryRow, type TxtAnswer } from '@ringfair/vendors-core';
import { ClaimCallRepository } from './claim-call.repository.js';
import { ClaimCallsService } from './claim-calls.service.js';
import { ClaimCallTurns } from './claim-call-turns.js';
import { ClaimCases } from './claim-cases.js';
import { ClaimChecksService } from './claim-checks.service.js';
import { ClaimLetters } from './claim-letters.js';
import { ClaimOptionsService } from './claim-options.service.js';
import { ClaimRepository } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimStart } from './claim-start.js';
import { ClaimTakeover } from './claim-takeover.js';
import type { CodeCaller } from './code-caller.js';
import { DisputeCases } from './dispute-cases.js';
import { DisputeRepository } from './dispute.repository.js';
import { DraftRepository } from '../profile/draft.repository.js';
import { LetterRepository } from '../letter.repository.js';
import { TxtResolver } from './txt-resolver.js';
import { VendorRepository } from '../profile/vendor.repository.js';
import { VendorClaimsService } from './vendor-claims.service.js';
import { VendorDisputesService } from './vendor-disputes.service.js';

/** Cases are opened and taken back for real; the desk that decides them is not what these specs are about. */
const caseRepository = {
  open: async (tx: Tx, id: string, asked: OpenCase) => {
    const { kind, subjectId, vendorId, organizationId, title, locale, recipient } = asked;
    await tx.execute(`select app.open_case($1, $2, $3, $4, $5, $6, $7, $8, $9, '{}')`, [
      id,
      kind,
      subjectId,
      vendorId,
      organizationId,
      title,
      locale,
      recipient?.email ?? null,
      recipient?.locale ?? null,
    ]);
  },
  withdraw: (tx: Tx, subjectId: string, ids: readonly string[]) =>
    tx.execute('select app.withdraw_cases($1, $2)', [subjectId, ids]),
} as unknown as ConstructorParameters<typeof ModerationCases>[0];

/** Name servers of a test: names that are not set do not exist. */
export class Zone extends TxtResolver {
  readonly answers = new Map<string, () => Promise<TxtAnswer>>();
  asked: string[] = [];

  resolve(name: string): Promise<TxtAnswer> {
    this.asked.push(name);
    return this.answers.get(name)?.() ?? Promise.resolve({ kind: 'NOTHING', domainExists: false });
  }

  set(name: string, ...records: string[][]): void {
    this.answers.set(name, () => Promise.resolve({ kind: 'RECORDS', records }));
  }
}

/** The services of claims and disputes on one database, without the rest of the application. */
export function claimServices(db: TestDatabase, caller: CodeCaller | null = null) {
  const events = new Events();
  const mailer = new Mailer(db.config, events);
  const jobs = new Jobs();
  const vendors = new VendorRepository();
  const drafts = new DraftRepository();
  const claims = new ClaimRepository();
  const disputes = new DisputeRepository();
  const secrets = new ClaimSecrets(db.config);
  const cases = new ModerationCases(caseRepository);
  const zone = new Zone();
  const uploaded: StoredFile[] = [];
  const files = {
    byIds: async (_tx: Tx, ids: readonly string[]) => uploaded.filter(({ id }) => ids.includes(id)),
  } as unknown as Files;
  const takeover = new ClaimTakeover(vendors, drafts, claims, cases, events);
  const start = new ClaimStart(vendors, claims, secrets, mailer, cases, files, caller);
  const recipients = new LetterRepository();
  const letters = new ClaimLetters(mailer, recipients, vendors);
  const calls = new ClaimCallRepository();
  const turns = new ClaimCallTurns(claims, calls, vendors, recipients, cases, letters);
  const services = {
    db,
    vendors,
    events,
    secrets,
    cases,
    zone,
    uploaded,
    claims: new VendorClaimsService(db.database, new Idempotency(), claims, start, takeover, secrets, cases),
    checks: new ClaimChecksService(db.database, jobs, claims, secrets, zone, takeover, letters),
    claimCases: new ClaimCases(db.database, jobs, cases, claims, vendors, secrets, takeover),
    calls: new ClaimCallsService(db.database, jobs, calls, turns, secrets, caller),
    options: new ClaimOptionsService(db.database, vendors, claims, disputes, secrets, caller),
    disputes: new VendorDisputesService(
      db.database,
      new Idempotency(),
      events,
      cases,
      files,
      vendors,
      disputes,
    ),
  };
  services.claimCases.onModuleInit();
  new DisputeCases(cases, events, disputes, vendors, letters).onModuleInit();
  return services;
}

export type ClaimServices = ReturnType<typeof claimServices>;

export const seller = (db: TestDatabase): Promise<Viewer> => makeOrganization(db, { sells: true });

/** An unclaimed listing as an import leaves it. */
export async function unclaimed(
  { db, vendors }: Pick<ClaimServices, 'db' | 'vendors'>,
  site: string,
  phone: string | null = null,
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const cells = [
    { column: 'n', field: 'name', text: `Petrel ${id}` } as const,
    { column: 's', field: 'site', text: site } as const,
  ];
  const { listing } = readDirectoryRow({ line: 2, cells }, '2026-01-01');
  return db.database.asWorker(null, async (tx) => {
    await tx.execute(
      `insert into vendors (id, slug, name, source, source_name, source_key) values ($1, $2, 'x', 'DIRECTORY', 'test', $3)`,
      [id, id, id],
    );
    const slug = await vendors.takeSlug(tx, id, `Petrel ${id}`);
    const profile = { ...(listing ? listingProfile(listing) : emptyProfile('x')), phone };
    await vendors.publish(tx, { id, slug, siteHost: listing?.siteHost ?? null }, profile, {
      source: 'DIRECTORY',
      userId: null,
    });
    return { id, slug };
  });
}

/** The token of the newest mail to an address. */
export async function tokenFor(db: TestDatabase, email: string): Promise<string> {
  const { rows } = await db.owner.query<{ text: string }>(
    'select text from mails where recipient = $1 order by id desc limit 1',
    [email],
  );
  return /token=([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? '';
}
