import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { AccessRequestRepository, type AccessRequestRow } from './access-request.repository.js';
import { LetterRepository, type Recipient } from '../letter.repository.js';
import { sharingMails } from './sharing.mails.js';

const vendorPages = { REFERENCES: '/references', DOSSIER: '/dossier' } as const;
const buyerPages = { REFERENCES: '/references/asked', DOSSIER: '/dossiers' } as const;

/** Mails about what is asked for and opened; they name organisations, never a contact or a document. */
@Injectable()
export class SharingLetters implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly requests: AccessRequestRepository,
    private readonly letters: LetterRepository,
  ) {}

  onModuleInit(): void {
    this.events.onDelivered('access.asked', 'mail-access-asked', async (tx, event) => {
      const request = await this.requests.byId(tx, event.payload.requestId);
      if (request?.state !== 'OPEN') return;
      const members = await this.letters.members(tx, request.vendorOrganizationId);
      await this.send(tx, event.id, 'access-asked', members, request, vendorPages[request.kind]);
    });
    this.events.onDelivered('access.answered', 'mail-access-answered', async (tx, event) => {
      const request = await this.requests.byId(tx, event.payload.requestId);
      if (!request) return;
      const members = await this.letters.members(tx, request.buyerOrganizationId);
      // Who asked is told; when that person has left, everyone who could have asked.
      const asker = members.filter(({ userId }) => userId === request.requestedBy);
      const template = request.state === 'GRANTED' ? 'access-granted' : 'access-declined';
      const recipients = asker.length > 0 ? asker : members;
      await this.send(tx, event.id, template, recipients, request, buyerPages[request.kind]);
    });
    this.events.onDelivered('dossier.shared', 'mail-dossier-shared', (tx, event) =>
      this.tellShared(tx, event.id, event.payload.grantId),
    );
  }

  private async tellShared(tx: Tx, eventId: string, grantId: string): Promise<void> {
    const grant = await this.letters.dossierGrant(tx, grantId);
    if (!grant) return;
    for (const { userId, email, locale } of await this.letters.members(tx, grant.buyerOrganizationId)) {
      await this.mailer.enqueue(tx, {
        template: sharingMails['dossier-shared'],
        to: email,
        locale,
        params: { vendor: grant.vendorName, until: grant.expiresAt },
        link: `/dossiers/${grantId}`,
        dedupeKey: `${eventId}:${userId}`,
      });
    }
  }

  private async send(
    tx: Tx,
    eventId: string,
    template: 'access-asked' | 'access-granted' | 'access-declined',
    recipients: readonly Recipient[],
    request: AccessRequestRow,
    link: string,
  ): Promise<void> {
    const { kind, buyerName: buyer, vendorName: vendor, requestedByName: person, reason } = request;
    for (const { userId, email, locale } of recipients) {
      await this.mailer.enqueue(tx, {
        template: sharingMails[template],
        to: email,
        locale,
        params: { kind, buyer, vendor, person, reason: reason ?? '' },
        link,
        dedupeKey: `${eventId}:${userId}`,
      });
    }
  }
}
