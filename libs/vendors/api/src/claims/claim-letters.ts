import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { Mailer } from '@ringfair/platform/mail';
import type { ClaimRow } from './claim.repository.js';
import type { DisputeRow } from './dispute.repository.js';
import { LetterRepository, type Recipient } from '../letter.repository.js';
import { vendorMails } from '../mails.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** What the worker writes to organisations and moderators about claims, disputes and removals. */
@Injectable()
export class ClaimLetters {
  constructor(
    private readonly mailer: Mailer,
    private readonly recipients: LetterRepository,
    private readonly vendors: VendorRepository,
  ) {}

  /** The record was found while nobody looked. */
  async claimed(tx: Tx, claim: ClaimRow): Promise<void> {
    const members = await this.recipients.members(tx, claim.organizationId);
    const claimants = members.filter(({ userId }) => userId === claim.userId);
    await this.send(tx, 'vendor-claimed', claimants, claim.vendorId, claim.id, '/profile');
  }

  /** Automatic calls came to nothing: a moderator calls. */
  async notReached(tx: Tx, claim: ClaimRow, slug: string): Promise<void> {
    const members = await this.recipients.members(tx, claim.organizationId);
    const claimants = members.filter(({ userId }) => userId === claim.userId);
    await this.send(tx, 'vendor-claim-not-reached', claimants, claim.vendorId, claim.id, `/claim/${slug}`);
  }

  /** Somebody says that the listing is theirs: the keeper may state its side. */
  async disputed(tx: Tx, dispute: DisputeRow): Promise<void> {
    await this.toKeeper(tx, 'vendor-disputed', dispute, `/disputes/${dispute.id}`);
  }

  async handedOver(tx: Tx, dispute: DisputeRow): Promise<void> {
    await this.toKeeper(tx, 'vendor-handed-over', dispute, `/disputes/${dispute.id}`);
  }

  async stayed(tx: Tx, dispute: DisputeRow): Promise<void> {
    await this.toKeeper(tx, 'vendor-stayed', dispute, '/profile');
  }

  /** Nobody decided about it, so the moderators are told. */
  async removed(tx: Tx, vendorId: string): Promise<void> {
    const slug = (await this.vendors.byId(tx, vendorId))?.slug ?? vendorId;
    for (const { email, locale } of await this.recipients.moderators(tx)) {
      await this.mailer.enqueue(tx, {
        template: vendorMails['vendor-removed'],
        to: email,
        locale,
        params: { slug },
        dedupeKey: `vendor removed ${vendorId} ${email}`,
      });
    }
  }

  private async toKeeper(
    tx: Tx,
    template: 'vendor-disputed' | 'vendor-handed-over' | 'vendor-stayed',
    dispute: DisputeRow,
    link: string,
  ): Promise<void> {
    const keepers = await this.recipients.members(tx, dispute.keeperOrganizationId);
    await this.send(tx, template, keepers, dispute.vendorId, dispute.id, link, dispute.organizationName);
  }

  private async send(
    tx: Tx,
    template:
      | 'vendor-claimed'
      | 'vendor-claim-not-reached'
      | 'vendor-disputed'
      | 'vendor-handed-over'
      | 'vendor-stayed',
    to: readonly Recipient[],
    vendorId: string,
    subject: string,
    link: string,
    organization = '',
  ): Promise<void> {
    const vendor = (await this.vendors.byId(tx, vendorId))?.name ?? '';
    for (const { userId, email, locale } of to) {
      await this.mailer.enqueue(tx, {
        template: vendorMails[template],
        to: email,
        locale,
        params: { vendor, organization },
        link,
        dedupeKey: `${template} ${subject} ${userId}`,
      });
    }
  }
}
