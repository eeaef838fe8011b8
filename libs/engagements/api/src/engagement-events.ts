import type { Tx } from '@ringfair/platform/database';
import { type DeliveredEvent, Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EngagementRepository } from './engagement.repository.js';
import { EngagementMail } from './engagements.mails.js';
import { EngagementsService } from './engagements.service.js';

type EngagementEvent = 'engagement.proposed' | 'engagement.confirmed' | 'engagement.closed';

const templates: Record<EngagementEvent, (typeof EngagementMail)[keyof typeof EngagementMail]> = {
  'engagement.proposed': EngagementMail['engagement-proposed'],
  'engagement.confirmed': EngagementMail['engagement-confirmed'],
  'engagement.closed': EngagementMail['engagement-closed'],
};

/** What this feature does when something happened: opens engagements inside the award or the acceptance, tells the other side by mail. */
@Injectable()
export class EngagementEvents implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly service: EngagementsService,
    private readonly engagements: EngagementRepository,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction('rfp.awarded', (tx, event) => this.service.openForAward(tx, event));
    this.events.inTransaction('request.accepted', (tx, event) => this.service.openForRequest(tx, event));
    for (const name of Object.keys(templates) as EngagementEvent[]) {
      this.events.onDelivered(name, `mail-${name}`, (tx, event) => this.tellOtherSide(tx, event));
    }
  }

  /** The event's organisation acted; members of the other one who may answer are told, each in the own language. */
  private async tellOtherSide(tx: Tx, event: DeliveredEvent<EngagementEvent>): Promise<void> {
    const actor = event.organizationId ?? '';
    const engagement = await this.engagements.find(tx, actor, event.payload.engagementId);
    if (!engagement) return;
    const byBuyer = engagement.buyerOrganizationId === actor;
    const recipients = await this.engagements.recipients(
      tx,
      byBuyer ? engagement.vendorOrganizationId : engagement.buyerOrganizationId,
    );
    const confirmations = await this.engagements.confirmations(tx, [engagement.id]);
    const startsOn = engagement.startsOn ?? confirmations.at(-1)?.startsOn;
    for (const { userId, email, name, locale } of recipients) {
      await this.mailer.enqueue(tx, {
        template: templates[event.name],
        to: email,
        locale,
        params: {
          name,
          title: engagement.title,
          buyer: engagement.buyerName,
          vendor: engagement.vendorName,
          other: byBuyer ? engagement.buyerName : engagement.vendorName,
          state: engagement.state,
          reason: engagement.closeReason ?? '',
          // Noon, so that no zone of the server moves the day.
          ...(startsOn ? { startsOn: new Date(`${startsOn}T12:00:00Z`) } : {}),
        },
        link: `/engagements/${engagement.id}`,
        dedupeKey: `${event.id}:${userId}`,
      });
    }
  }
}
