import { Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '@ringfair/identity-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, invalidState, notFound, validation } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { claimRefusal, type HostFacts } from '@ringfair/vendors-core';
import { parse } from 'tldts';
import { type ClaimRow, ClaimRepository } from './claim.repository.js';
import { DraftRepository } from './draft.repository.js';
import { vendorMails } from './mails.js';
import type { ConfirmVendorClaimInput, RequestVendorClaimInput } from './vendor.inputs.js';
import { type PublishedVendorRow, VendorRepository } from './vendor.repository.js';
import type { VendorClaim, VendorDraft } from './vendor.type.js';
import { hasListing, toDraft } from './vendor-drafts.service.js';
import { vendorReasons } from './vendors.errors.js';

const LINK_HOURS = 48;
/** Mails about claims within a day: enough for mistakes, too few to bother anyone. */
const MOST_OF_AN_ORGANIZATION = 5;
const MOST_FOR_A_LISTING = 10;

/** An unclaimed listing comes to the organisation that answers a mail at the domain of its site. */
@Injectable()
export class VendorClaimsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
    private readonly claims: ClaimRepository,
  ) {}

  request(viewer: Viewer, input: RequestVendorClaimInput): Promise<VendorClaim> {
    const email = input.email.toLowerCase();
    return this.database.run(viewer, async (tx) => {
      await this.vendors.queueOrganization(tx, viewer.organizationId);
      const id = await this.idempotency.once(
        tx,
        viewer,
        'requestVendorClaim',
        input.idempotencyKey,
        { slug: input.slug, email },
        () => this.ask(tx, viewer, input.slug, email),
      );
      return this.required(await this.claims.byId(tx, id));
    });
  }

  /** Of several claimants with valid links the first one wins: the database locks the listing. */
  confirm(viewer: Viewer, input: ConfirmVendorClaimInput): Promise<VendorDraft> {
    return this.database.run(viewer, async (tx) => {
      const { outcome, vendor } = await this.claims.confirm(tx, hashSecret(input.token));
      if (outcome !== 'CLAIMED' || !vendor) throw refusalOf(outcome);
      const [listing] = await this.vendors.publishedByIds(tx, [vendor]);
      if (!listing) throw notFound('Vendor');
      const { organizationId, userId } = viewer;
      await this.drafts.insert(tx, { vendorId: vendor, organizationId, userId, profile: listing.profile });
      await this.events.emit(tx, {
        name: 'vendor.published',
        organizationId,
        payload: { vendorId: vendor, version: listing.version },
      });
      const draft = await this.drafts.ofVendor(tx, vendor, organizationId);
      if (!draft) throw notFound('Vendor');
      return toDraft(draft);
    });
  }

  private async ask(tx: Tx, viewer: Viewer, slug: string, email: string): Promise<string> {
    const listing = await this.vendors.publishedBySlug(tx, slug);
    if (!listing) throw notFound('Vendor');
    if (listing.claimed) throw taken();
    if (await this.vendors.ofOrganization(tx, viewer.organizationId)) throw hasListing();
    refuseAddress(listing, email);
    await this.limit(tx, viewer, listing.id);
    const id = newId();
    const { secret, hash } = newSecret();
    await this.claims.insert(tx, {
      id,
      vendorId: listing.id,
      organizationId: viewer.organizationId,
      userId: viewer.userId,
      email,
      tokenHash: hash,
      hours: LINK_HOURS,
    });
    await this.mailer.enqueue(tx, {
      template: vendorMails['vendor-claim'],
      to: email,
      locale: viewer.locale,
      params: { vendor: listing.name, hours: LINK_HOURS },
      link: `/claim/confirm?token=${secret}`,
      dedupeKey: `vendor claim ${id}`,
    });
    return id;
  }

  private async limit(tx: Tx, viewer: Viewer, vendorId: string): Promise<void> {
    const { own, all } = await this.claims.recent(tx, vendorId, viewer.organizationId, 24);
    if (own < MOST_OF_AN_ORGANIZATION && all < MOST_FOR_A_LISTING) return;
    throw new DomainError(ErrorCode.RATE_LIMITED, { message: 'Too many claims today. Try again tomorrow.' });
  }

  private required(claim: ClaimRow | undefined): VendorClaim {
    if (!claim) throw notFound('Claim');
    return claim;
  }
}

const taken = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: vendorReasons.LISTING_CLAIMED,
    message: 'Somebody keeps this listing already.',
  });

function refusalOf(outcome: string): DomainError {
  switch (outcome) {
    case 'TAKEN':
      return taken();
    case 'HAS_LISTING':
      return hasListing();
    case 'EXPIRED':
      return invalidState(vendorReasons.CLAIM_TOKEN_EXPIRED, 'The link has expired. Ask for a new one.');
    default:
      return new DomainError(ErrorCode.NOT_FOUND, {
        reason: vendorReasons.CLAIM_TOKEN_UNKNOWN,
        message: 'The link is not ours, or another organisation asked for it.',
      });
  }
}

function refuseAddress(listing: PublishedVendorRow, email: string): void {
  const { site } = listing.profile;
  const refusal = claimRefusal(site ? factsOf(site) : null, factsOf(email.slice(email.lastIndexOf('@') + 1)));
  if (!refusal) return;
  const path = refusal.startsWith('CLAIM_EMAIL') ? 'input.email' : 'input.slug';
  const error = validation([
    { path, reason: refusal, message: 'This address cannot prove whose the listing is.' },
  ]);
  throw new DomainError(ErrorCode.VALIDATION, {
    reason: vendorReasons[refusal],
    message: error.message,
    fields: error.fields ?? [],
  });
}

/** The public suffix list with its private section: subdomains of site builders belong to strangers. */
function factsOf(address: string): HostFacts {
  const facts = parse(address, { allowPrivateDomains: true });
  return {
    host: facts.hostname ?? '',
    registrable: facts.isIp ? null : facts.domain,
    underPrivateSuffix: facts.isPrivate ?? false,
  };
}
