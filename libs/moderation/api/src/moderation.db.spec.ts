import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reasonsOf } from '@ringfair/moderation-core';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { invalidState } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import type { Files } from '@ringfair/platform/files';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { Logger } from '@nestjs/common';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { CaseDecisionsService } from './case-decisions.service.js';
import { CaseDeskService } from './case-desk.service.js';
import { CaseEffects } from './case-effects.js';
import type { CaseDecision, OpenCase } from './case-handler.js';
import { CaseRepository } from './case.repository.js';
import { AskedCaseRepository } from './asked-case.repository.js';
import { AskedCasesService } from './asked-cases.service.js';
import { ModerationCases } from './moderation-cases.js';

let db: TestDatabase;
let asker: Viewer;
let anna: Viewer;
let boris: Viewer;
let cases: ModerationCases;
let desk: CaseDeskService;
let decisions: CaseDecisionsService;
let asked: AskedCasesService;
let effects: CaseEffects;
/** What the feature did, in this process; what it wrote to the database counts as `applied`. */
let applied: (CaseDecision & { subjectId: string })[] = [];
let fails: Error | null = null;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
  asker = await makeOrganization(db, { sells: true, buys: false, locale: 'el' });
  anna = await makeOrganization(db, { platformRoles: ['MODERATOR'], locale: 'el' });
  boris = await makeOrganization(db, { platformRoles: ['MODERATOR'], locale: 'ru' });
  const repository = new CaseRepository();
  cases = new ModerationCases(repository);
  const noFiles = { byIds: async () => [] } as unknown as Files;
  desk = new CaseDeskService(db.database, repository, cases, noFiles);
  decisions = new CaseDecisionsService(db.database, repository, cases);
  asked = new AskedCasesService(db.database, new AskedCaseRepository());
  effects = new CaseEffects(db.database, new Jobs(), new Mailer(db.config, new Events()), repository, cases);
  cases.handle('EVIDENCE', {
    templates: reasonsOf('EVIDENCE'),
    present: async () => [{ label: 'claim', said: 'ISO 27001', known: null }],
    apply: async (tx, subjectId, decision) => {
      await tx.execute(
        `insert into mails (id, dedupe_key, template, recipient, locale, subject, text, html)
        values ($1, $2, 'effect', 'effect', 'en', '', '', '')`,
        [newId(), `effect ${newId()} of ${subjectId}`],
      );
      if (fails) throw fails;
      applied.push({ ...decision, subjectId });
    },
  });
});
afterAll(() => db.close());
beforeEach(async () => {
  applied = [];
  fails = null;
  // Cases of earlier tests that wait would take effect in this one.
  await db.owner.query(
    `update moderation_cases set effective_at = now() + interval '1 day' where state = 'DECIDED'`,
  );
});

const open = (changes: Partial<OpenCase> = {}): Promise<string> =>
  db.database.run(asker, (tx) =>
    cases.open(tx, {
      kind: 'EVIDENCE',
      subjectId: newId(),
      title: 'Atlas Voice',
      vendorId: null,
      locale: 'el',
      recipient: { email: `asker-${newId()}@atlas.example`, locale: 'el' },
      organizationId: asker.organizationId,
      fileIds: [],
      ...changes,
    }),
  );

const accept = (id: string, by: Viewer = anna, expectedVersion = 1) =>
  decisions.decide(by, {
    id,
    expectedVersion,
    outcome: 'ACCEPTED',
    reason: 'EVIDENCE_SHOWS_IT',
    note: 'Καλό.',
  });

/** The minute passes. */
const pass = (id: string) =>
  db.owner.query(`update moderation_cases set effective_at = now() - interval '1 second' where id = $1`, [
    id,
  ]);

const stateOf = async (id: string): Promise<string> =>
  (await db.owner.query<{ state: string }>('select state from moderation_cases where id = $1', [id])).rows[0]
    ?.state ?? '';

const mailsOf = async (id: string): Promise<{ recipient: string; subject: string; text: string }[]> =>
  (
    await db.owner.query('select recipient, subject, text from mails where dedupe_key like $1', [
      `case % ${id}`,
    ])
  ).rows;

const effectsOn = async (id: string): Promise<number> =>
  (
    await db.owner.query(
      `select from mails m join moderation_cases c on m.dedupe_key like 'effect % of ' || c.subject_id where c.id = $1`,
      [id],
    )
  ).rowCount ?? 0;

describe('a decision', () => {
  it('takes effect once when its minute is over, however many workers run, and is told in the recipient’s language', async () => {
    const id = await open();
    await accept(id);
    await effects.applyDue();
    expect([await stateOf(id), await effectsOn(id), await mailsOf(id)]).toEqual(['DECIDED', 0, []]);
    await pass(id);
    await Promise.all([effects.applyDue(), effects.applyDue(), effects.applyDue()]);
    await effects.applyDue();
    expect([await stateOf(id), await effectsOn(id), applied.length]).toEqual(['CLOSED', 1, 1]);
    expect(applied[0]).toMatchObject({ outcome: 'ACCEPTED', decidedBy: anna.userId, note: 'Καλό.' });
    const mails = await mailsOf(id);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toBe('Έγινε δεκτό: το τεκμήριό σας (Atlas Voice)');
    expect(mails[0]?.text).toContain('Το τεκμήριο δείχνει όσα λέει το προφίλ σας.');
    expect(mails[0]?.text).toContain('προσθέτει: Καλό.');
  });

  it('that is undone within the minute leaves the case as it was, nothing sent, both steps on record', async () => {
    const id = await open();
    await accept(id);
    const undone = await decisions.undo(anna, { id, expectedVersion: 2 });
    expect(undone).toMatchObject({ state: 'OPEN', outcome: null, effectiveAt: null, version: 3 });
    await effects.applyDue();
    expect([await effectsOn(id), await mailsOf(id)]).toEqual([0, []]);
    const { history } = await desk.one(boris, id);
    expect(history.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['DECIDE', 'ACCEPTED'],
      ['UNDO', null],
    ]);
    expect(history[0]?.byName).toBeTruthy();
    await accept(id, boris, 3);
    await pass(id);
    await effects.applyDue();
    expect([await stateOf(id), await effectsOn(id)]).toEqual(['CLOSED', 1]);
  });

  it('of two moderators at once is one: the second is told what was decided', async () => {
    const id = await open();
    const both = await Promise.allSettled([accept(id, anna), accept(id, boris)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({
      code: 'CONFLICT',
      reason: 'CASE_DECIDED',
      details: { currentVersion: 2, outcome: 'ACCEPTED', reason: 'EVIDENCE_SHOWS_IT' },
    });
  });

  it('cannot be undone after the minute, not even by the database’s leave, or by another moderator', async () => {
    const id = await open();
    await accept(id);
    await expect(decisions.undo(boris, { id, expectedVersion: 2 })).rejects.toMatchObject({
      reason: 'NOT_YOUR_DECISION',
    });
    await expect(decisions.undo(anna, { id, expectedVersion: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await pass(id);
    await expect(decisions.undo(anna, { id, expectedVersion: 2 })).rejects.toMatchObject({
      reason: 'UNDO_TOO_LATE',
    });
    await effects.applyDue();
    await expect(decisions.undo(anna, { id, expectedVersion: 3 })).rejects.toMatchObject({
      reason: 'UNDO_TOO_LATE',
    });
  });

  it('cannot carry a reason of the other outcome, of another kind, or of none', async () => {
    const id = await open();
    for (const reason of ['EVIDENCE_EXPIRED', 'MERGE_SAME_COMPANY', '', 'toString']) {
      await expect(
        decisions.decide(anna, { id, expectedVersion: 1, outcome: 'ACCEPTED', reason }),
      ).rejects.toMatchObject({
        code: 'VALIDATION',
        fields: [{ path: 'input.reason', reason: 'CASE_REASON_UNKNOWN' }],
      });
    }
  });

  it('cannot be taken by a moderator of the organisation that asks, nor written past the services', async () => {
    await db.owner.query(`insert into platform_roles (user_id, role) values ($1, 'MODERATOR')`, [
      asker.userId,
    ]);
    const id = await open();
    await expect(accept(id, asker)).rejects.toMatchObject({ reason: 'CASE_MODERATOR_INVOLVED' });
    expect((await desk.one(asker, id)).mayDecide).toBe(false);
    const written = await db.database.run(asker, (tx) =>
      tx.execute(`update moderation_cases set version = 9 where id = $1`, [id]),
    );
    expect(written).toBe(0);
    await db.owner.query('delete from platform_roles where user_id = $1', [asker.userId]);
  });

  it('that comes too late ends as OVERTAKEN without a trace of its effect, and the moderator is told', async () => {
    const id = await open();
    await accept(id, boris);
    await pass(id);
    fails = invalidState('CASE_NOT_IN_THIS_STATE', 'The document was replaced.');
    await effects.applyDue();
    expect([await stateOf(id), await effectsOn(id)]).toEqual(['OVERTAKEN', 0]);
    const mails = await mailsOf(id);
    expect(mails.map(({ subject }) => subject)).toEqual(['Ваше решение опоздало: Atlas Voice']);
    const { history } = await desk.one(anna, id);
    expect(history.at(-1)).toMatchObject({
      action: 'OVERTAKE',
      reason: 'CASE_NOT_IN_THIS_STATE',
      byName: null,
    });
  });

  it('whose feature fails is tried again and keeps no other one waiting', async () => {
    const first = await open();
    await accept(first);
    await pass(first);
    fails = new Error('a fault of ours');
    await effects.applyDue();
    expect(await stateOf(first)).toBe('DECIDED');
    fails = null;
    await effects.applyDue();
    expect([await stateOf(first), await effectsOn(first)]).toEqual(['CLOSED', 1]);
  });
});

describe('the queue', () => {
  it('has the moderator’s own language first, then age, and pages without loss or repetition', async () => {
    await db.owner
      .query(`update moderation_cases set state = 'WITHDRAWN', decision_id = null, effective_at = null,
      closed_at = now() where state in ('OPEN', 'DECIDED')`);
    const russian = await open({ locale: 'ru' });
    const greek = await open();
    const english = await open({ locale: 'en' });
    const later = await open();
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await desk.queue(anna, { state: 'OPEN' }, { first: 1, after });
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(ids).toEqual([greek, later, russian, english]);
    const filtered = await desk.queue(
      boris,
      { state: 'OPEN', locale: 'ru', kind: 'EVIDENCE' },
      { first: 10 },
    );
    expect(filtered.nodes.map(({ id }) => id)).toEqual([russian]);
    expect((await desk.counts(anna)).map(({ locale, count }) => [locale, count])).toEqual([
      ['el', 2],
      ['en', 1],
      ['ru', 1],
    ]);
    expect((await desk.one(anna, later)).nextId).toBe(russian);
    expect((await desk.one(anna, english)).nextId).toBe(greek);
  });

  it('shows what the recipient will read before anything is decided', async () => {
    const id = await open({ recipient: { email: 'petr@atlas.example', locale: 'ru' } });
    const preview = await decisions.preview(anna, {
      id,
      outcome: 'DECLINED',
      reason: 'EVIDENCE_EXPIRED',
      note: 'С 2024 года.',
    });
    expect(preview).toMatchObject({ locale: 'ru', subject: 'Отклонено: ваше подтверждение (Atlas Voice)' });
    expect(preview?.text).toContain('Срок действия документа истёк.');
    expect(preview?.text).toContain('С 2024 года.');
    const silent = await open({ recipient: null });
    expect(
      await decisions.preview(anna, { id: silent, outcome: 'DECLINED', reason: 'EVIDENCE_EXPIRED' }),
    ).toBeNull();
  });
});

describe('the asker', () => {
  it('learns of a decision when it has taken effect, not who took it', async () => {
    const id = await open();
    const mine = async () => (await asked.mine(asker, { first: 1 })).nodes[0];
    expect(await mine()).toMatchObject({ id, state: 'IN_REVIEW', reason: null });
    await accept(id);
    expect(await mine()).toMatchObject({ id, state: 'IN_REVIEW', reason: null, reasonText: null });
    await pass(id);
    await effects.applyDue();
    expect(await mine()).toMatchObject({ state: 'ACCEPTED', reason: 'EVIDENCE_SHOWS_IT', note: 'Καλό.' });
    expect((await mine())?.reasonText).toContain('Το τεκμήριο δείχνει');
    const seen = await db.database.run(asker, (tx) => tx.query('select * from moderation_decisions'));
    expect(seen).toEqual([]);
    expect((await asked.mine(boris, { first: 10 })).nodes).toEqual([]);
  });

  it('can take it back, also within the minute, and nothing happens', async () => {
    const subjectId = newId();
    const id = await open({ subjectId });
    await accept(id);
    await db.database.run(boris, (tx) => cases.withdraw(tx, subjectId));
    expect(await stateOf(id)).toBe('DECIDED');
    await db.database.run(asker, (tx) => cases.withdraw(tx, subjectId));
    await effects.applyDue();
    expect([await stateOf(id), await effectsOn(id), await mailsOf(id)]).toEqual(['WITHDRAWN', 0, []]);
    await expect(accept(id, anna, 3)).rejects.toMatchObject({ reason: 'CASE_NOT_IN_THIS_STATE' });
    expect(await open({ subjectId })).not.toBe(id);
  });

  it('cannot open a case in another organisation’s name, with another’s file, or twice', async () => {
    await expect(open({ organizationId: boris.organizationId })).rejects.toMatchObject({ code: '42501' });
    await expect(open({ fileIds: [newId()] })).rejects.toMatchObject({ code: '42501' });
    const subjectId = newId();
    await open({ subjectId });
    await expect(open({ subjectId })).rejects.toMatchObject({ constraint: 'moderation_cases_one_waiting' });
  });
});

describe('the audit', () => {
  it('cannot be changed or deleted, by whomever', async () => {
    const id = await open();
    await accept(id);
    for (const sql of [
      `update moderation_decisions set reason = 'OTHER'`,
      'delete from moderation_decisions',
    ])
      await expect(db.owner.query(sql)).rejects.toMatchObject({ code: '23001' });
    for (const viewer of [anna, asker])
      await expect(
        db.database.run(viewer, (tx) => tx.execute('delete from moderation_decisions')),
      ).rejects.toMatchObject({ code: '42501' });
  });
});
