import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { QuoteUnit, ThreadSide } from '@ringfair/requests-core';
import type { AskedNeed } from './request.type.js';
import type { QuoteRequestInput } from './request.inputs.js';

export interface MessageRow {
  id: string;
  threadId: string;
  side: ThreadSide;
  authorName: string;
  body: string;
  createdAt: Date;
}

/** Amounts are bigint, which the driver gives as text. */
export interface QuoteRow {
  id: string;
  threadId: string;
  unit: QuoteUnit;
  currency: string;
  amountMinor: string;
  rateScale: number;
  firstIncrementSeconds: number | null;
  stepSeconds: number | null;
  minimumMonthlyMinor: string | null;
  setUpFeeMinor: string | null;
  termMonths: number | null;
  noticeDays: number | null;
  startsOn: string | null;
  validUntil: string;
  text: string;
  createdByName: string;
  createdAt: Date;
  endedAt: Date | null;
  endReason: string | null;
  need: AskedNeed;
}

const QUOTE = `q.id, q.thread_id as "threadId", q.unit, q.currency, q.amount_minor as "amountMinor",
  q.rate_scale as "rateScale", q.first_increment_seconds as "firstIncrementSeconds", q.step_seconds as "stepSeconds",
  q.minimum_monthly_minor as "minimumMonthlyMinor", q.set_up_fee_minor as "setUpFeeMinor",
  q.term_months as "termMonths", q.notice_days as "noticeDays", q.starts_on as "startsOn",
  q.valid_until as "validUntil", q.text, q.created_by_name as "createdByName", q.created_at as "createdAt",
  q.ended_at as "endedAt", q.end_reason as "endReason", r.need`;

/** What is said on threads: messages and quotes, seen by those who see the thread. */
@Injectable()
export class RequestWordsRepository {
  /** Oldest first, for many threads at once. */
  messages(tx: Tx, threadIds: readonly string[]): Promise<MessageRow[]> {
    return tx.query(
      `select id, thread_id as "threadId", side, author_name as "authorName", body, created_at as "createdAt"
       from request_messages where thread_id = any ($1) order by id`,
      [threadIds],
    );
  }

  /** Newest first, for many threads at once; each with the need that it is for. */
  quotes(tx: Tx, threadIds: readonly string[]): Promise<QuoteRow[]> {
    return tx.query(
      `select ${QUOTE} from request_quotes q join request_threads t on t.id = q.thread_id
         join requests r on r.id = t.request_id
       where q.thread_id = any ($1) order by q.id desc`,
      [threadIds],
    );
  }

  /** Last day of the quote that stands; null without one. */
  async validUntil(tx: Tx, threadId: string): Promise<string | null> {
    const row = await tx.one<{ validUntil: string }>(
      'select valid_until as "validUntil" from request_quotes where thread_id = $1 and ended_at is null',
      [threadId],
    );
    return row?.validUntil ?? null;
  }

  async countMessages(tx: Tx, threadId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(
      'select count(*)::int as count from request_messages where thread_id = $1',
      [threadId],
    );
    return row?.count ?? 0;
  }

  /** @returns its id */
  async write(
    tx: Tx,
    viewer: Viewer,
    message: { threadId: string; side: ThreadSide; name: string; body: string },
  ): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into request_messages (id, thread_id, organization_id, side, body, author_user_id, author_name)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, message.threadId, viewer.organizationId, message.side, message.body, viewer.userId, message.name],
    );
    return id;
  }

  /** @returns its id */
  async quote(tx: Tx, viewer: Viewer, name: string, quote: QuoteRequestInput): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into request_quotes (id, thread_id, organization_id, created_by_user_id, created_by_name, unit, currency,
         amount_minor, rate_scale, first_increment_seconds, step_seconds, minimum_monthly_minor, set_up_fee_minor,
         term_months, notice_days, starts_on, valid_until, text)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        id,
        quote.threadId,
        viewer.organizationId,
        viewer.userId,
        name,
        quote.unit,
        quote.currency,
        quote.amountMinor,
        quote.rateScale,
        quote.firstIncrementSeconds,
        quote.stepSeconds,
        quote.minimumMonthlyMinor,
        quote.setUpFeeMinor,
        quote.termMonths,
        quote.noticeDays,
        quote.startsOn,
        quote.validUntil,
        quote.text,
      ],
    );
    return id;
  }

  /** Ends the quote that stands: withdrawn for a reason, or replaced when there is none. */
  async endQuote(tx: Tx, threadId: string, reason: string | null): Promise<void> {
    await tx.execute(
      'update request_quotes set ended_at = clock_timestamp(), end_reason = $2 where thread_id = $1 and ended_at is null',
      [threadId, reason],
    );
  }
}
