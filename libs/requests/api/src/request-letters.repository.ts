import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';

export interface LetterFacts {
  requestId: string;
  title: string;
  note: string;
  buyer: string;
  vendor: string;
  buyerOrganizationId: string;
  vendorOrganizationId: string;
  closeReason: string | null;
  message: string | null;
  validUntil: string | null;
  withdrawReason: string | null;
}

export interface Recipient {
  userId: string;
  email: string;
  name: string;
  locale: Locale;
}

/** What the worker may know to write letters, on behalf of the side that acted. */
@Injectable()
export class RequestLettersRepository {
  facts(tx: Tx, threadId: string, messageId: string | null): Promise<LetterFacts | undefined> {
    return tx.one(
      `select r.id as "requestId", r.title, r.note, r.buyer_name as buyer, t.vendor_name as vendor,
         t.organization_id as "buyerOrganizationId", t.vendor_organization_id as "vendorOrganizationId",
         t.close_reason as "closeReason", m.body as message, q.valid_until as "validUntil",
         (select w.end_reason from request_quotes w where w.thread_id = t.id and w.end_reason is not null
          order by w.ended_at desc limit 1) as "withdrawReason"
       from request_threads t join requests r on r.id = t.request_id
         left join request_messages m on m.thread_id = t.id and m.id = $2
         left join request_quotes q on q.thread_id = t.id and q.ended_at is null
       where t.id = $1`,
      [threadId, messageId],
    );
  }

  /** Who may answer for an organisation. */
  recipients(tx: Tx, organizationId: string): Promise<Recipient[]> {
    return tx.query(
      'select user_id as "userId", email, name, locale from app.organization_recipients($1, $2)',
      [organizationId, ['OWNER', 'ADMIN', 'EDITOR']],
    );
  }
}
