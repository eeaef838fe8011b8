import { CaseEffects } from '@ringfair/moderation-api';
import type { RunningApp } from './app.js';
import { type Client, unique } from './client.js';
import { directory, importDirectory } from './journey.js';

/** Anybody says that the phone number on a page is wrong. */
export async function reportError(client: Client, slug: string, changes: object = {}): Promise<void> {
  await client.request(
    'mutation ($input: ReportVendorErrorInput!) { reportVendorError(input: $input) { accepted } }',
    {
      input: {
        slug,
        part: 'CONTACT',
        statement: 'The phone number is not theirs.',
        locale: 'en',
        ...changes,
      },
    },
  );
}

/** The newest case about a listing with this name. */
export async function caseAbout(app: RunningApp, title: string): Promise<string> {
  const { rows } = await app.db.owner.query<{ id: string }>(
    'select id from moderation_cases where title = $1 order by id desc limit 1',
    [title],
  );
  return rows[0]?.id ?? '';
}

export interface CaseAnswer {
  id: string;
  state: string;
  version: number;
  outcome: string | null;
}

/** A moderator decides. */
export async function decideCase(
  moderator: Client,
  id: string,
  reason: string,
  changes: object = {},
): Promise<CaseAnswer> {
  const { decideCase: answer } = await moderator.request<{ decideCase: { case: CaseAnswer } }>(
    `mutation ($input: DecideCaseInput!) {
       decideCase(input: $input) { case { id state version outcome reason undoUntil decidedByMe } } }`,
    { input: { id, expectedVersion: 1, outcome: 'ACCEPTED', reason, ...changes } },
  );
  return answer.case;
}

/** The minute for undoing passes, as time would, and the worker does what is due. */
export async function passTheMinute(app: RunningApp, caseId: string): Promise<void> {
  await app.db.owner.query(
    `update moderation_cases set effective_at = now() - interval '1 second' where id = $1 and state = 'DECIDED'`,
    [caseId],
  );
  await app.app.get(CaseEffects).applyDue();
}

/** A vendor that keeps a listing asks to unite two. */
export async function requestMerge(client: Client, keepSlug: string, mergeSlug: string): Promise<string> {
  const { requestVendorMerge } = await client.request<{ requestVendorMerge: { caseId: string } }>(
    'mutation ($input: VendorMergeInput!) { requestVendorMerge(input: $input) { caseId } }',
    { input: { keepSlug, mergeSlug, note: 'One company.', idempotencyKey: unique('merge') } },
  );
  return requestVendorMerge.caseId;
}

/** An unclaimed listing as a directory brings it. */
export async function listedVendor(
  app: RunningApp,
): Promise<{ id: string; name: string; slug: string; csv: string }> {
  const name = unique('Listed');
  const csv = directory([{ name, host: `${name.toLowerCase()}.example` }]);
  await importDirectory(app, csv);
  const { rows } = await app.db.owner.query<{ id: string; slug: string }>(
    'select id, slug from vendors where name = $1',
    [name],
  );
  return { name, csv, id: rows[0]?.id ?? '', slug: rows[0]?.slug ?? '' };
}

/** A reported error that was confirmed, and a merge that waits: every table of the desk has a row. */
export async function useTheDesk(
  app: RunningApp,
  vendor: Client,
  ownSlug: string,
  moderator: Client,
): Promise<void> {
  const listed = await listedVendor(app);
  await reportError(app.client(), listed.slug);
  const caseId = await caseAbout(app, listed.name);
  await decideCase(moderator, caseId, 'ERROR_CONFIRMED');
  await passTheMinute(app, caseId);
  await requestMerge(vendor, ownSlug, listed.slug);
}
