import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { type DeliveredEvent, Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { type LetterFacts, RequestLettersRepository } from './request-letters.repository.js';
import { RequestMail } from './requests.mails.js';

type RequestEvent =
  | 'request.asked'
  | 'request.written'
  | 'request.quoted'
  | 'request.quote-withdrawn'
  | 'request.declined'
  | 'request.closed'
  | 'request.accepted';

const templates: Record<RequestEvent, (typeof RequestMail)[keyof typeof RequestMail]> = {
  'request.asked': RequestMail['request-asked'],
  'request.written': RequestMail['request-written'],
  'request.quoted': RequestMail['request-quoted'],
  'request.quote-withdrawn': RequestMail['request-quote-withdrawn'],
  'request.declined': RequestMail['request-declined'],
  'request.closed': RequestMail['request-closed'],
  'request.accepted': RequestMail['request-accepted'],
};

/** Tells the other side by mail what was asked, written, offered or decided; at once, each in the own language. */
@Injectable()
export class RequestLetters implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly letters: RequestLettersRepository,
  ) {}

  onModuleInit(): void {
    for (const name of Object.keys(templates) as RequestEvent[]) {
      this.events.onDelivered(name, `mail-${name}`, (tx, event) => this.tellOtherSide(tx, event));
    }
  }

  /** The event's organisation acted; members of the other one who may answer are told. */
  private async tellOtherSide(tx: Tx, event: DeliveredEvent<RequestEvent>): Promise<void> {
    const { payload } = event;
    const messageId = 'messageId' in payload ? payload.messageId : null;
    const facts = await this.letters.facts(tx, payload.threadId, messageId);
    if (!facts) return;
    const byBuyer = facts.buyerOrganizationId === event.organizationId;
    const to = byBuyer ? facts.vendorOrganizationId : facts.buyerOrganizationId;
    for (const { userId, email, name, locale } of await this.letters.recipients(tx, to)) {
      await this.mailer.enqueue(tx, {
        template: templates[event.name],
        to: email,
        locale,
        params: {
          name,
          title: facts.title,
          buyer: facts.buyer,
          other: byBuyer ? facts.buyer : facts.vendor,
          note: noteOf(event.name, facts),
          // Noon, so that no zone of the server moves the day.
          ...(facts.validUntil ? { validUntil: new Date(`${facts.validUntil}T12:00:00Z`) } : {}),
        },
        link: byBuyer ? `/requests/received/${payload.threadId}` : `/requests/${facts.requestId}`,
        dedupeKey: `${event.id}:${userId}`,
      });
    }
  }
}

/** The words of the acting side that the letter passes on. */
function noteOf(name: RequestEvent, facts: LetterFacts): string {
  if (name === 'request.asked') return facts.note;
  if (name === 'request.written') return facts.message ?? '';
  return (name === 'request.quote-withdrawn' ? facts.withdrawReason : facts.closeReason) ?? '';
}
