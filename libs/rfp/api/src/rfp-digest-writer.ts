import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { Mailer, StopLinks } from '@ringfair/platform/mail';
import { Notifier } from '@ringfair/platform/notifications';
import type { Told } from '@ringfair/search-core';
import { deadlineInWords } from './deadline-in-words.js';
import type { DueAlert, NewRequest } from './rfp-alert.repository.js';
import { RFP_ALERTS, rfpAlertMails } from './rfp-alert.mails.js';

/** Named one by one; the page shows the rest. */
const MOST_NAMED = 20;
const PAGE = '/rfps?fit=FITS';

/** The digest of new requests, as mail and as notification. */
@Injectable()
export class RfpDigestWriter {
  constructor(
    private readonly mailer: Mailer,
    private readonly notifier: Notifier,
    private readonly stopLinks: StopLinks,
  ) {}

  async write(
    tx: Tx,
    reader: DueAlert & { email: string; name: string; locale: Locale },
    requests: readonly NewRequest[],
    { alerts, today }: { alerts: Told; today: string },
  ): Promise<void> {
    const { userId, organizationId, email, name, locale } = reader;
    const count = requests.length;
    await this.notifier.tell(tx, { userId, organizationId, kind: 'FITTING_RFPS', count, link: PAGE });
    await this.mailer.enqueue(tx, {
      template: rfpAlertMails['fitting-rfps'],
      to: email,
      locale,
      params: {
        name,
        count,
        list: requests
          .slice(0, MOST_NAMED)
          .map((request) => `${request.title} (${request.buyerName}): ${deadlineInWords(request, locale)}`)
          .join('\n'),
        stop: this.stopLinks.address(RFP_ALERTS, '/rfps/alerts/stop', userId, locale),
      },
      link: PAGE,
      dedupeKey: `fitting requests ${alerts} ${organizationId} ${userId} ${today}`,
    });
  }
}
