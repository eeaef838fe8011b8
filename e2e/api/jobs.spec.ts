import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Worker } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { type RunningApp, startApp, until } from '../support/index.js';

let app: RunningApp;
let runs = 0;
let failures = 0;

beforeAll(async () => {
  app = await startApp();
  const mailer = app.app.get(Mailer);
  app.app.get(Events).onDelivered('rfp.published', 'spec', async (tx, event) => {
    runs += 1;
    await mailer.enqueue(tx, {
      template: 'identity-password-changed',
      to: `${event.payload.rfpId}@ringfair.example`,
      locale: 'el',
      params: { name: 'Νίκος' },
      // Never the same, so that only the worker's own mark keeps a second run from writing a second mail.
      dedupeKey: newId(),
    });
    if (failures > 0) {
      failures -= 1;
      throw new Error('killed in the middle of a handler');
    }
  });
});
afterAll(() => app.close());

const emit = async (): Promise<string> => {
  const rfpId = newId();
  await app.app
    .get(Database)
    .asWorker(null, (tx) =>
      app.app.get(Events).emit(tx, { name: 'rfp.published', organizationId: null, payload: { rfpId } }),
    );
  return rfpId;
};

const mailsAbout = async (rfpId: string): Promise<number> => {
  const { rows } = await app.db.owner.query('select 1 from mails where recipient = $1', [
    `${rfpId}@ringfair.example`,
  ]);
  return rows.length;
};

describe('an event', () => {
  it('written while no worker ran is delivered when one starts, with one effect', async () => {
    const rfpId = await emit();
    expect(await mailsAbout(rfpId)).toBe(0);
    await app.settle();
    expect(await mailsAbout(rfpId)).toBe(1);
  });

  it('has one effect when its handler dies in the middle and is run again', async () => {
    runs = 0;
    failures = 1;
    const rfpId = await emit();
    await until(async () => (await mailsAbout(rfpId)) === 1, 'the second try');
    expect(runs).toBe(2);
  });

  it('has one effect when it is delivered twice, also at once', async () => {
    const rfpId = await emit();
    await app.settle();
    const { rows } = await app.db.owner.query<{ id: string }>(
      `select id from outbox where payload->>'rfpId' = $1`,
      [rfpId],
    );
    const eventId = rows[0]?.id ?? '';
    const worker = app.app.get(Worker);
    await Promise.all([1, 2, 3].map(() => worker.deliver({ eventId, handler: 'spec' })));
    expect(await mailsAbout(rfpId)).toBe(1);
  });

  it('is relayed once when two workers relay at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => emit()));
    const worker = app.app.get(Worker);
    await Promise.all([worker.relayOutbox(), worker.relayOutbox(), worker.relayOutbox()]);
    const { rows } = await app.db.owner.query<{ n: number }>(
      `select count(*)::int as n from pgboss.job j join outbox o on o.id = (j.data->>'eventId')::uuid
       where j.data->>'handler' = 'spec' and o.payload->>'rfpId' = any($1)`,
      [ids],
    );
    expect(rows).toEqual([{ n: 20 }]);
  });

  it('that was rolled back is never delivered', async () => {
    const rfpId = newId();
    const database = app.app.get(Database);
    const failing = database.asWorker(null, async (tx) => {
      await app.app.get(Events).emit(tx, { name: 'rfp.published', organizationId: null, payload: { rfpId } });
      throw new Error('after the event');
    });
    await expect(failing).rejects.toThrow('after the event');
    await app.settle();
    expect(await mailsAbout(rfpId)).toBe(0);
  });
});
