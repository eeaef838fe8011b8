import type { CaseAction, CaseKind, CaseLocale, CaseOutcome, CaseState } from '@ringfair/moderation-core';
import { newId, type Tx } from '@ringfair/platform/database';
import type { Locale } from '@ringfair/platform/auth';
import { Injectable } from '@nestjs/common';
import type { OpenCase } from './case-handler.js';

export interface CaseRow {
  id: string;
  kind: CaseKind;
  subjectId: string;
  vendorId: string | null;
  organizationId: string | null;
  title: string;
  locale: CaseLocale;
  recipientEmail: string | null;
  recipientLocale: Locale | null;
  state: CaseState;
  effectiveAt: Date | null;
  version: number;
  openedAt: Date;
  closedAt: Date | null;
  /** Of the decision that waits or took effect. */
  outcome: CaseOutcome | null;
  reason: string | null;
  note: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
}

export interface QueueFilter {
  kind: CaseKind | null;
  locale: CaseLocale | null;
  state: CaseState;
  /** Languages whose cases come first. */
  own: readonly CaseLocale[];
  after: { rank: number; id: string } | null;
}

export interface HistoryRow {
  action: CaseAction;
  at: Date;
  userId: string | null;
  byName: string | null;
  outcome: CaseOutcome | null;
  reason: string | null;
  note: string | null;
}

export interface DecisionRow {
  action: CaseAction;
  from: CaseState;
  to: CaseState;
  outcome: CaseOutcome | null;
  reason: string | null;
  note: string | null;
  userId: string | null;
}

const columns = `c.id, c.kind, c.subject_id as "subjectId", c.vendor_id as "vendorId", c.organization_id as "organizationId",
  c.title, c.locale, c.recipient_email as "recipientEmail", c.recipient_locale as "recipientLocale", c.state,
  c.effective_at as "effectiveAt", c.version, c.created_at as "openedAt", c.closed_at as "closedAt", d.outcome, d.reason,
  d.note, d.user_id as "decidedBy", d.created_at as "decidedAt"`;
const withDecision = 'from moderation_cases c left join moderation_decisions d on d.id = c.decision_id';

/** Cases as moderators and the worker see them. */
@Injectable()
export class CaseRepository {
  async open(tx: Tx, id: string, input: OpenCase): Promise<void> {
    await tx.execute('select app.open_case($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      id,
      input.kind,
      input.subjectId,
      input.vendorId,
      input.organizationId,
      input.title,
      input.locale,
      input.recipient?.email ?? null,
      input.recipient?.locale ?? null,
      input.fileIds,
    ]);
  }

  /** @param decisionIds ids for the rows of the audit */
  async withdraw(tx: Tx, subjectId: string, decisionIds: readonly string[]): Promise<void> {
    await tx.execute('select app.withdraw_cases($1, $2)', [subjectId, decisionIds]);
  }

  queue(tx: Tx, filter: QueueFilter, limit: number): Promise<CaseRow[]> {
    const rank = '(c.locale <> all ($4::text[]))::int';
    return tx.query(
      `select ${columns} ${withDecision}
       where c.state = $1 and ($2::text is null or c.kind = $2) and ($3::text is null or c.locale = $3)
         and ($5::int is null or (${rank}, c.id) > ($5, $6::uuid))
       order by ${rank}, c.id limit $7`,
      [
        filter.state,
        filter.kind,
        filter.locale,
        filter.own,
        filter.after?.rank ?? null,
        filter.after?.id ?? null,
        limit,
      ],
    );
  }

  counts(tx: Tx): Promise<{ kind: CaseKind; locale: CaseLocale; count: number; oldest: Date }[]> {
    return tx.query(
      `select kind, locale, count(*)::int as count, min(created_at) as oldest from moderation_cases where state = 'OPEN'
       group by kind, locale order by kind, locale`,
    );
  }

  find(tx: Tx, id: string): Promise<CaseRow | undefined> {
    return tx.one(`select ${columns} ${withDecision} where c.id = $1`, [id]);
  }

  history(tx: Tx, caseId: string): Promise<HistoryRow[]> {
    return tx.query(
      `select d.action, d.created_at as at, d.user_id as "userId", n.name as "byName", d.outcome, d.reason, d.note
       from moderation_decisions d
       left join app.names_in_cases(array(select user_id from moderation_decisions where case_id = $1)) n
         on n.id = d.user_id
       where d.case_id = $1 order by d.id`,
      [caseId],
    );
  }

  async fileIds(tx: Tx, caseId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      'select file_id as id from moderation_case_files where case_id = $1 order by position',
      [caseId],
    );
    return rows.map(({ id }) => id);
  }

  async isInvolved(tx: Tx, row: CaseRow): Promise<boolean> {
    const answer = await tx.one<{ involved: boolean }>('select app.involved_in_case($1, $2) as involved', [
      row.organizationId,
      row.vendorId,
    ]);
    return answer?.involved ?? true;
  }

  async organizationName(tx: Tx, organizationId: string): Promise<string | null> {
    const row = await tx.one<{ name: string }>('select name from app.organization_names($1)', [
      [organizationId],
    ]);
    return row?.name ?? null;
  }

  /** The database's clock, by which decisions take effect. */
  async now(tx: Tx): Promise<number> {
    const row = await tx.one<{ now: Date }>('select clock_timestamp() as now');
    return row?.now.getTime() ?? 0;
  }

  async record(tx: Tx, caseId: string, row: DecisionRow): Promise<string> {
    const id = newId();
    await tx.execute(
      `insert into moderation_decisions (id, case_id, action, from_state, to_state, outcome, reason, note, user_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, caseId, row.action, row.from, row.to, row.outcome, row.reason, row.note, row.userId],
    );
    return id;
  }

  /** 0 when somebody changed it since `version` was read. */
  decided(tx: Tx, row: CaseRow, decisionId: string, effectiveAt: Date): Promise<number> {
    return tx.execute(
      `update moderation_cases set state = 'DECIDED', decision_id = $3, effective_at = $4, version = version + 1
       where id = $1 and version = $2 and state = 'OPEN'`,
      [row.id, row.version, decisionId, effectiveAt],
    );
  }

  /** 0 when somebody changed it since `version` was read, or the minute is over by now. */
  reopened(tx: Tx, row: CaseRow): Promise<number> {
    return tx.execute(
      `update moderation_cases set state = 'OPEN', decision_id = null, effective_at = null, version = version + 1
       where id = $1 and version = $2 and state = 'DECIDED' and effective_at > clock_timestamp()`,
      [row.id, row.version],
    );
  }

  /** Ids of the cases whose decision is to take effect. */
  due(tx: Tx, limit: number): Promise<{ id: string; organizationId: string | null }[]> {
    return tx.query(
      `select id, organization_id as "organizationId" from moderation_cases
       where state = 'DECIDED' and effective_at <= clock_timestamp() order by effective_at, id limit $1`,
      [limit],
    );
  }

  /** The case, if it is still due, locked: no other worker applies it and nobody undoes it. */
  async lockDue(tx: Tx, id: string): Promise<CaseRow | undefined> {
    const locked = await tx.one(
      `select from moderation_cases where id = $1 and state = 'DECIDED' and effective_at <= clock_timestamp()
       for update skip locked`,
      [id],
    );
    return locked ? this.find(tx, id) : undefined;
  }

  async closed(tx: Tx, row: CaseRow): Promise<void> {
    await tx.execute(
      `update moderation_cases set state = 'CLOSED', outcome = $2, reason = $3, note = $4, closed_at = now(),
         version = version + 1 where id = $1`,
      [row.id, row.outcome, row.reason, row.note],
    );
  }

  async overtaken(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `update moderation_cases set state = 'OVERTAKEN', closed_at = now(), version = version + 1 where id = $1`,
      [id],
    );
  }

  moderatorContact(tx: Tx, userId: string): Promise<{ email: string; locale: Locale } | undefined> {
    return tx.one('select email, locale from app.moderator_contact($1)', [userId]);
  }
}
