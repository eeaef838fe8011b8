import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hashSecret, newSecret, Throttle } from '@ringfair/identity-api';
import { Database, newId, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, invalidState, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { claimRefusal } from '@ringfair/vendors-core';
import type { RequestVendorRemovalInput } from '../claims/claim.inputs.js';
import type { RemovalOutcome } from '../claims/claim.enums.js';
import { vendorMails } from '../mails.js';
import { removalReasons } from './removal.errors.js';
import { RemovalRepository } from './removal.repository.js';
import { hostFacts, mailFacts } from '../site-check/site-facts.js';
import { VendorRepository } from '../profile/vendor.repository.js';

const LINK_HOURS = 48;
const MOST_FOR_A_LISTING = 10;

/**
 * The owner of a listing that nobody keeps wants it gone, without an account. Nothing happens before the mailed link
 * is answered; what is answered at once never depends on whose address was given.
 */
@Injectable()
export class VendorRemovalsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
    private readonly vendors: VendorRepository,
    private readonly removals: RemovalRepository,
  ) {}

  /** @param address network address of whoever asks: requests are limited by it and by the mail address */
  async request(input: RequestVendorRemovalInput, address: string): Promise<void> {
    const email = input.email.toLowerCase();
    await this.throttle.attempt('vendor removal', email, address);
    await this.database.asAuth((tx) => this.ask(tx, input, email));
  }

  /** Whoever holds the link has no rights of its own: the worker does what the link stands for. */
  async confirm(token: string, address: string): Promise<RemovalOutcome> {
    await this.throttle.attempt('vendor removal link', address, address);
    const done = await this.database.asWorker(null, async (tx) => {
      const { outcome, removal, vendor, fresh } = await this.removals.confirm(tx, hashSecret(token));
      if (outcome === 'UNKNOWN') throw unknownLink();
      if (outcome === 'KEPT') throw kept();
      if (outcome === 'EXPIRED') {
        throw invalidState(removalReasons.REMOVAL_TOKEN_EXPIRED, 'The link has expired. Ask again.');
      }
      if (fresh && outcome === 'REMOVED') {
        await this.events.emit(tx, {
          name: 'vendor.withdrawn',
          organizationId: null,
          payload: { vendorId: vendor },
        });
        await this.events.emit(tx, {
          name: 'vendor.removed',
          organizationId: null,
          payload: { vendorId: vendor },
        });
      }
      if (fresh && outcome === 'WAITING') {
        await this.events.emit(tx, {
          name: 'vendor.removal-demanded',
          organizationId: null,
          payload: { removalId: removal },
        });
      }
      return outcome;
    });
    await this.throttle.forget('vendor removal link', address, address);
    return done;
  }

  private async ask(tx: Tx, input: RequestVendorRemovalInput, email: string): Promise<void> {
    const listing = await this.vendors.publishedBySlug(tx, input.slug);
    if (!listing) throw notFound('Vendor');
    if (listing.claimed) throw kept();
    if ((await this.removals.recent(tx, listing.id, 24)) >= MOST_FOR_A_LISTING) {
      throw new DomainError(ErrorCode.RATE_LIMITED, {
        message: 'Too many demands today. Try again tomorrow.',
      });
    }
    const { site } = listing.profile;
    const id = newId();
    const { secret, hash } = newSecret();
    const inserted = await this.removals.insert(tx, {
      id,
      vendorId: listing.id,
      siteHost: (await this.vendors.byId(tx, listing.id))?.siteHost ?? null,
      atSiteDomain: claimRefusal(site ? hostFacts(site) : null, mailFacts(email)) === null,
      email,
      name: input.name,
      role: input.role,
      reason: input.reason,
      message: input.message || null,
      locale: input.locale,
      tokenHash: hash,
      keyHash: createHash('sha256').update(`${listing.id} ${email} ${input.idempotencyKey}`).digest(),
      hours: LINK_HOURS,
    });
    if (!inserted) return;
    await this.mailer.enqueue(tx, {
      template: vendorMails['vendor-removal'],
      to: email,
      locale: input.locale,
      params: { vendor: listing.name, hours: LINK_HOURS },
      link: `/removal/confirm?token=${secret}`,
      dedupeKey: `vendor removal ${id}`,
    });
  }
}

const kept = (): DomainError =>
  invalidState(
    removalReasons.REMOVAL_LISTING_KEPT,
    'The vendor keeps this listing itself; only it can withdraw it.',
  );

const unknownLink = (): DomainError =>
  new DomainError(ErrorCode.NOT_FOUND, {
    reason: removalReasons.REMOVAL_TOKEN_UNKNOWN,
    message: 'The link is not ours.',
  });
