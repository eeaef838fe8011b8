import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Locale } from '../auth/viewer.js';
import { CONFIG, type Config } from '../config/index.js';
import { newId } from '../database/ids.js';
import type { Tx } from '../database/tx.js';
import { Events } from '../events/events.js';
import { renderMail } from './render.js';

export interface MailRequest {
  template: string;
  to: string;
  locale: Locale;
  params: Record<string, string | number | Date>;
  /** Path without the language, such as `/rfps/ID`; the mail leads there in its own language. */
  link?: string;
  /** Two mails with the same key are one mail. */
  dedupeKey: string;
}

interface QueuedMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
}

/** Mails are rows first: written in the transaction of the change they tell of, sent by the worker. */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly transport: Transporter | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly events: Events,
  ) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : undefined;
  }

  onModuleInit(): void {
    this.events.onDelivered('mail.queued', 'send-mail', (tx, event) => this.send(tx, event.payload.mailId));
  }

  async enqueue(tx: Tx, request: MailRequest): Promise<void> {
    const link = request.link ? `${this.config.publicUrl}/${request.locale}${request.link}` : undefined;
    const mail = renderMail(request.template, request.locale, request.params, link);
    const id = newId();
    const inserted = await tx.execute(
      `insert into mails (id, dedupe_key, template, recipient, locale, subject, text, html)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        id,
        request.dedupeKey,
        request.template,
        request.to,
        request.locale,
        mail.subject,
        mail.text,
        mail.html,
      ],
    );
    if (inserted > 0)
      await this.events.emit(tx, { name: 'mail.queued', organizationId: null, payload: { mailId: id } });
  }

  /**
   * Hands a mail to the SMTP server. A crash between its acceptance and our commit sends it again
   * with the same Message-ID, by which mail servers recognise the copy.
   * Links in mails are secrets: once sent, the body is erased. Without SMTP (development) it stays readable at /dev/mail.
   */
  private async send(tx: Tx, mailId: string): Promise<void> {
    const mail = await tx.one<QueuedMail>(
      'select id, recipient, subject, text, html from mails where id = $1',
      [mailId],
    );
    if (!mail || !this.transport) return;
    await this.transport.sendMail({
      messageId: `<${mail.id}@${new URL(this.config.publicUrl).hostname}>`,
      from: this.config.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    });
    await tx.execute(`update mails set sent_at = now(), text = '', html = '' where id = $1`, [mailId]);
  }
}
