import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { Notifier, type NotificationKind } from '@ringfair/platform/notifications';
import { deadlineInWords } from './deadline-in-words.js';
import { RfpLettersRepository } from './rfp-letters.repository.js';
import { RfpOpeningService } from './rfp-opening.service.js';
import { rfpMails } from './rfp.mails.js';

const atOnce = 100;
const everyMinute = '* * * * *';

interface Letter {
  kind: NotificationKind;
  template: string;
  params: { title: string; buyer?: string; deadline?: string; reason?: string };
  link: string;
  key: string;
}

/** What the worker does for requests: opens the due ones, and tells people, by mail and inside the product. */
@Injectable()
export class RfpLettersService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly notifier: Notifier,
    private readonly opening: RfpOpeningService,
    private readonly letters: RfpLettersRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('rfp-opening', everyMinute, () => this.opening.openAllDue());
    this.jobs.every('rfp-invitation-letters', everyMinute, () => this.inviteAll());
    this.events.onDelivered('rfp.opened', 'rfp-opened-letters', (tx, { payload, organizationId }) =>
      this.tellBuyer(tx, payload.rfpId, organizationId),
    );
    this.events.onDelivered('rfp.awarded', 'rfp-outcome-letters', (tx, { payload }) =>
      this.tellOutcomes(tx, payload.rfpId),
    );
  }

  async inviteAll(): Promise<void> {
    for (;;) {
      const taken = await this.database.asWorker(null, (tx) => this.inviteSome(tx));
      if (taken < atOnce) return;
    }
  }

  private async inviteSome(tx: Tx): Promise<number> {
    const invitations = await this.letters.takeInvitations(tx, atOnce);
    for (const { invitationId, rfpId, title, buyerName, ...invitation } of invitations) {
      await this.write(tx, invitation.vendorOrganizationId, (locale) => ({
        kind: 'RFP_INVITED',
        template: rfpMails['rfp-invited'],
        params: { title, buyer: buyerName, deadline: deadlineInWords(invitation, locale) },
        link: `/rfps/${rfpId}`,
        key: `rfp-invited:${invitationId}`,
      }));
    }
    return invitations.length;
  }

  private async tellBuyer(tx: Tx, rfpId: string, organizationId: string | null): Promise<void> {
    const facts = await this.letters.facts(tx, rfpId);
    if (!facts || !organizationId) return;
    await this.write(tx, organizationId, () => ({
      kind: 'RFP_OPENED',
      template: rfpMails['rfp-opened'],
      params: { title: facts.title },
      link: `/rfps/${rfpId}/responses`,
      key: `rfp-opened:${rfpId}`,
    }));
  }

  private async tellOutcomes(tx: Tx, rfpId: string): Promise<void> {
    const facts = await this.letters.facts(tx, rfpId);
    if (!facts) return;
    for (const { organizationId, outcome, reason } of await this.letters.outcomes(tx, rfpId)) {
      await this.write(tx, organizationId, () => ({
        kind: `RFP_${outcome}`,
        template: outcome === 'WON' ? rfpMails['rfp-won'] : rfpMails['rfp-lost'],
        params: { title: facts.title, buyer: facts.buyerName, reason },
        link: `/rfps/${rfpId}`,
        key: `rfp-outcome:${rfpId}`,
      }));
    }
  }

  /** One letter and one notification to each member who may act for the organisation. */
  private async write(tx: Tx, organizationId: string, letterIn: (locale: Locale) => Letter): Promise<void> {
    for (const { userId, email, name, locale } of await this.letters.recipients(tx, organizationId)) {
      const { kind, template, params, link, key } = letterIn(locale);
      await this.mailer.enqueue(tx, {
        template,
        to: email,
        locale,
        params: { ...params, name },
        link,
        dedupeKey: `${key}:${userId}`,
      });
      const about = { subject: params.title, party: params.buyer ?? null };
      await this.notifier.tell(tx, { userId, organizationId, kind, ...about, link });
    }
  }
}
