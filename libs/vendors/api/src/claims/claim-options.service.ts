import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { type ClaimCaller, doubtfulFacts, maskedPhone, methodOffers } from '@ringfair/vendors-core';
import { ClaimRepository } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { toClaim, toDispute } from './claim-view.js';
import { CodeCaller } from './code-caller.js';
import type { VendorClaimMethodOffer, VendorClaimOptions } from './claim.type.js';
import { DisputeRepository } from './dispute.repository.js';
import { readPhone } from './phone-number.js';
import { hostFacts } from '../site-check/site-facts.js';
import { type PublishedVendorRow, VendorRepository } from '../profile/vendor.repository.js';

/** What somebody who finds a company in the directory can do about it. */
@Injectable()
export class ClaimOptionsService {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
    private readonly claims: ClaimRepository,
    private readonly disputes: DisputeRepository,
    private readonly secrets: ClaimSecrets,
    @Inject(CodeCaller) private readonly caller: CodeCaller | null,
  ) {}

  of(viewer: Viewer | null, slug: string): Promise<VendorClaimOptions> {
    return this.database.read(viewer, async (tx) => {
      const listing = await this.vendors.publishedBySlug(tx, slug);
      if (!listing) throw notFound('Vendor');
      const facts = listing.claimed
        ? []
        : doubtfulFacts(listing.profile, await this.claims.notes(tx, listing.id));
      return {
        vendorId: listing.id,
        slug: listing.slug,
        claimed: listing.claimed,
        methods: listing.claimed ? [] : offersOf(listing, this.caller ? 'SERVICE' : 'MODERATOR'),
        doubtfulFacts: facts,
        offer: {
          services: listing.profile.services.map(({ service }) => service),
          languages: listing.profile.languages.map(({ tag }) => tag),
        },
        ...(await this.ofViewer(tx, viewer, listing.id)),
      };
    });
  }

  private async ofViewer(
    tx: Tx,
    viewer: Viewer | null,
    vendorId: string,
  ): Promise<Pick<VendorClaimOptions, 'mine' | 'keepsSlug' | 'claims' | 'dispute'>> {
    if (!viewer) return { mine: false, keepsSlug: null, claims: [], dispute: null };
    const own = await this.vendors.ofOrganization(tx, viewer.organizationId);
    const waiting = await this.claims.waiting(tx, vendorId, viewer.organizationId);
    const dispute = await this.disputes.openBetween(tx, vendorId, viewer.organizationId);
    return {
      mine: own?.id === vendorId,
      keepsSlug: own && own.id !== vendorId && own.publishedVersion !== null ? own.slug : null,
      claims: waiting.map((row) => toClaim(row, this.secrets)),
      dispute: dispute ? toDispute(dispute, viewer.organizationId) : null,
    };
  }
}

function offersOf({ profile }: PublishedVendorRow, caller: ClaimCaller): VendorClaimMethodOffer[] {
  const site = profile.site ? hostFacts(profile.site) : null;
  const phone = profile.phone === null ? null : readPhone(profile.phone, profile.headquarters?.country);
  const offers = methodOffers(site, profile.phone === null ? null : { callable: phone?.callable ?? false });
  return offers.map(({ method, refusal }) => ({
    method,
    refusal,
    caller: method === 'PHONE' ? caller : null,
    target: refusal === null ? targetOf(method, site?.registrable ?? null, phone?.number ?? null) : null,
  }));
}

function targetOf(method: string, domain: string | null, phone: string | null): string | null {
  if (method === 'PHONE') return phone && maskedPhone(phone);
  return method === 'DOCUMENTS' ? null : domain;
}
