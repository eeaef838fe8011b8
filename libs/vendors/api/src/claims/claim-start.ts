import { Inject, Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '@ringfair/identity-api';
import { ModerationCases } from '@ringfair/moderation-api';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, invalidState, notFound, validation } from '@ringfair/platform/errors';
import { Files } from '@ringfair/platform/files';
import { Mailer } from '@ringfair/platform/mail';
import {
  CLAIM_HOURS,
  type ClaimMethod,
  claimRefusal,
  type ClaimRefusal,
  siteRefusal,
} from '@ringfair/vendors-core';
import { checkedAnswers } from './claim-answers.js';
import { claimReasons, keepsAnother, taken } from './claim.errors.js';
import { ownDocuments } from './claim-files.js';
import type { RequestVendorClaimInput } from './claim.inputs.js';
import { ClaimRepository, type NewClaim } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { CodeCaller } from './code-caller.js';
import { vendorMails } from '../mails.js';
import { readPhone } from './phone-number.js';
import { hostFacts, mailFacts } from '../site-check/site-facts.js';
import { type PublishedVendorRow, VendorRepository } from '../profile/vendor.repository.js';
import { vendorReasons } from '../vendors.errors.js';

/** Claims within a day: enough for mistakes, too few to bother anyone. */
const MOST_OF_AN_ORGANIZATION = 5;
const MOST_FOR_A_LISTING = 10;
const SHORTEST_EXPLANATION = 20;

/** What one way of proof needs: where it is looked for, and what the database compares it with. */
type Proof = Pick<NewClaim, 'email' | 'domain' | 'phone' | 'caller' | 'explanation' | 'tokenHash'>;
const NO_PROOF: Proof = {
  email: null,
  domain: null,
  phone: null,
  caller: null,
  explanation: null,
  tokenHash: null,
};

/** Begins a claim in the way the claimant chose, if the listing has what that way needs. */
@Injectable()
export class ClaimStart {
  constructor(
    private readonly vendors: VendorRepository,
    private readonly claims: ClaimRepository,
    private readonly secrets: ClaimSecrets,
    private readonly mailer: Mailer,
    private readonly cases: ModerationCases,
    private readonly files: Files,
    @Inject(CodeCaller) private readonly caller: CodeCaller | null,
  ) {}

  /** The caller queues the organisation's claims, so that two at once see each other. */
  async begin(tx: Tx, viewer: Viewer, input: RequestVendorClaimInput): Promise<string> {
    const listing = await this.vendors.publishedBySlug(tx, input.slug);
    if (!listing) throw notFound('Vendor');
    if (listing.claimed) throw taken();
    const own = await this.vendors.ofOrganization(tx, viewer.organizationId);
    if (own) throw keepsAnother(own.publishedVersion === null ? null : own.slug);
    const answers = checkedAnswers(listing.profile, input.facts ?? []);
    const id = newId();
    const { method } = input;
    const { proof, effect } = await this.prove(tx, viewer, listing, id, input);
    await this.limit(tx, viewer, listing.id);
    if (method !== 'MAIL') await this.refuseSecond(tx, viewer, listing.id, method);
    const { organizationId, userId } = viewer;
    const hours = CLAIM_HOURS[method];
    const row = { id, vendorId: listing.id, organizationId, userId, method, answers, hours };
    await this.claims.insert(tx, { ...row, ...proof });
    await effect();
    return id;
  }

  /** The proof that is to come, and what the claimant or a moderator is sent for it. */
  private async prove(
    tx: Tx,
    viewer: Viewer,
    listing: PublishedVendorRow,
    id: string,
    input: RequestVendorClaimInput,
  ): Promise<{ proof: Proof; effect: () => Promise<void> }> {
    switch (input.method) {
      case 'MAIL': {
        const email = (input.email ?? '').toLowerCase();
        refuseAddress(listing, email);
        const { secret, hash } = newSecret();
        return {
          proof: { ...NO_PROOF, email, tokenHash: hash },
          effect: () => this.mailLink(tx, viewer, listing, id, email, secret),
        };
      }
      case 'DNS': {
        const tokenHash = hashSecret(this.secrets.dnsRecord(id));
        return {
          proof: { ...NO_PROOF, domain: domainOf(listing), tokenHash },
          effect: async () => undefined,
        };
      }
      case 'PHONE': {
        const tokenHash = this.secrets.codeHash(id, this.secrets.phoneCode(id));
        const caller = this.caller ? 'SERVICE' : 'MODERATOR';
        return {
          proof: { ...NO_PROOF, phone: phoneOf(listing), caller, tokenHash },
          effect: async () => {
            if (!this.caller) await this.openCase(tx, viewer, listing, id, 'CLAIM_PHONE', []);
          },
        };
      }
      case 'DOCUMENTS': {
        const explanation = input.explanation?.trim() ?? '';
        const fileIds = await ownDocuments(this.files, tx, viewer, input.fileIds ?? []);
        if (explanation.length < SHORTEST_EXPLANATION || fileIds.length === 0)
          throw documentsMissing(explanation);
        return {
          proof: { ...NO_PROOF, explanation },
          effect: () => this.openCase(tx, viewer, listing, id, 'CLAIM_DOCUMENTS', fileIds),
        };
      }
    }
  }

  private mailLink(
    tx: Tx,
    viewer: Viewer,
    listing: PublishedVendorRow,
    id: string,
    email: string,
    secret: string,
  ): Promise<void> {
    return this.mailer.enqueue(tx, {
      template: vendorMails['vendor-claim'],
      to: email,
      locale: viewer.locale,
      params: { vendor: listing.name, hours: CLAIM_HOURS.MAIL },
      link: `/claim/confirm?token=${secret}`,
      dedupeKey: `vendor claim ${id}`,
    });
  }

  private async openCase(
    tx: Tx,
    viewer: Viewer,
    listing: PublishedVendorRow,
    subjectId: string,
    kind: 'CLAIM_PHONE' | 'CLAIM_DOCUMENTS',
    fileIds: string[],
  ): Promise<void> {
    await this.cases.open(tx, {
      kind,
      subjectId,
      title: listing.name,
      vendorId: listing.id,
      locale: viewer.locale,
      recipient: (await this.claims.personOf(tx, viewer.userId)) ?? null,
      organizationId: viewer.organizationId,
      fileIds,
    });
  }

  private async limit(tx: Tx, viewer: Viewer, vendorId: string): Promise<void> {
    const { own, all } = await this.claims.recent(tx, vendorId, viewer.organizationId, 24);
    if (own < MOST_OF_AN_ORGANIZATION && all < MOST_FOR_A_LISTING) return;
    throw new DomainError(ErrorCode.RATE_LIMITED, { message: 'Too many claims today. Try again tomorrow.' });
  }

  /** One record to look for, one call to make, one case to decide at a time. */
  private async refuseSecond(tx: Tx, viewer: Viewer, vendorId: string, method: ClaimMethod): Promise<void> {
    const waiting = await this.claims.waiting(tx, vendorId, viewer.organizationId);
    if (!waiting.some((claim) => claim.method === method)) return;
    throw invalidState(claimReasons.CLAIM_PENDING, 'A claim of this kind waits already. Take it back first.');
  }
}

/** @throws DomainError when the address cannot prove whose the listing is */
function refuseAddress(listing: PublishedVendorRow, email: string): void {
  const { site } = listing.profile;
  const refusal = claimRefusal(site ? hostFacts(site) : null, mailFacts(email));
  if (!refusal) return;
  throw refused(refusal, refusal.startsWith('CLAIM_EMAIL') ? 'input.email' : 'input.slug');
}

/** The registrable domain of the site. */
function domainOf(listing: PublishedVendorRow): string {
  const site = listing.profile.site ? hostFacts(listing.profile.site) : null;
  const refusal = siteRefusal(site);
  if (refusal || !site?.registrable) throw refused(refusal ?? 'CLAIM_SITE_MISSING', 'input.method');
  return site.registrable;
}

/** The listed number; never one that the claimant gives. */
function phoneOf(listing: PublishedVendorRow): string {
  const { phone, headquarters } = listing.profile;
  if (phone === null) throw refused('CLAIM_PHONE_MISSING', 'input.method');
  const number = readPhone(phone, headquarters?.country);
  if (!number?.callable) throw refused('CLAIM_PHONE_NOT_CALLABLE', 'input.method');
  return number.number;
}

const reasonCodes = { ...vendorReasons, ...claimReasons };

function refused(refusal: ClaimRefusal, path: string): DomainError {
  return new DomainError(ErrorCode.VALIDATION, {
    reason: reasonCodes[refusal],
    message: 'This cannot prove whose the listing is.',
    fields: [{ path, reason: refusal, message: 'This cannot prove whose the listing is.' }],
  });
}

function documentsMissing(explanation: string): DomainError {
  const path = explanation.length < SHORTEST_EXPLANATION ? 'input.explanation' : 'input.fileIds';
  const { fields = [] } = validation([
    {
      path,
      reason: claimReasons.CLAIM_DOCUMENTS_MISSING,
      message: 'An explanation and a document are needed.',
    },
  ]);
  return new DomainError(ErrorCode.VALIDATION, {
    reason: claimReasons.CLAIM_DOCUMENTS_MISSING,
    message: 'A claim by documents needs an explanation of at least 20 characters and a document.',
    fields,
  });
}
