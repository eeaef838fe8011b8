import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { NotificationRepository, Notifier } from '@ringfair/platform/notifications';
import { newId } from '@ringfair/platform/database';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { RfpLettersRepository } from './rfp-letters.repository.js';
import { RfpLettersService } from './rfp-letters.service.js';
import { RfpFixture, rfpInput } from './rfp.fixture.js';

let db: TestDatabase;
let rfp: RfpFixture;
let letters: RfpLettersService;
beforeAll(async () => {
  db = await createTestDatabase();
  rfp = new RfpFixture(db);
  const jobs = new Jobs();
  letters = new RfpLettersService(
    db.database,
    rfp.events,
    jobs,
    new Mailer(db.config, rfp.events),
    new Notifier(db.database, jobs, new NotificationRepository()),
    rfp.opening,
    new RfpLettersRepository(),
  );
});
afterAll(() => db.close());

const subjects = async (userId: string): Promise<string[]> => {
  const { rows } = await db.owner.query<{ subject: string }>(
    'select m.subject from mails m join users u on u.email = m.recipient where u.id = $1 order by m.id',
    [userId],
  );
  return rows.map(({ subject }) => subject);
};

describe('letters of invitation', () => {
  it('go out once, in the language of each reader, and not before the request is published', async () => {
    const buyer = await rfp.buyer({ name: 'Clinics of Attica' });
    const [greek, russian] = [await rfp.vendor({ locale: 'el' }), await rfp.vendor({ locale: 'ru' })];
    const draft = await rfp.authoring.create(buyer, rfpInput({ visibility: 'INVITED' }));
    await rfp.authoring.invite(buyer, { rfpId: draft.id, vendorIds: [greek.vendorId, russian.vendorId] });
    await letters.inviteAll();
    expect(await subjects(greek.userId)).toEqual([]);
    await rfp.authoring.publish(buyer, { rfpId: draft.id, expectedVersion: draft.version });
    await Promise.all([letters.inviteAll(), letters.inviteAll()]);
    await letters.inviteAll();
    expect(await subjects(greek.userId)).toEqual([
      'Το Clinics of Attica ζητά προσφορά σας: Support line for clinics',
    ]);
    expect(await subjects(russian.userId)).toEqual([
      'Clinics of Attica запрашивает ваше предложение: Support line for clinics',
    ]);
    const { rows } = await db.owner.query(
      'select kind, subject, party, link from notifications where user_id = $1',
      [greek.userId],
    );
    expect(rows).toEqual([
      {
        kind: 'RFP_INVITED',
        subject: 'Support line for clinics',
        party: 'Clinics of Attica',
        link: `/rfps/${draft.id}`,
      },
    ]);
  });

  it('wait for a listing that nobody has claimed yet until somebody does', async () => {
    const [buyer, later] = [await rfp.buyer(), await rfp.vendor()];
    const vendorId = newId();
    await db.owner.query(
      `insert into vendors (id, slug, name, source, published_version, published_at)
       values ($1, $2, 'Unclaimed', 'DIRECTORY', 1, now())`,
      [vendorId, `unclaimed-${vendorId}`],
    );
    const published = await rfp.published(buyer, { visibility: 'INVITED' });
    await rfp.authoring.invite(buyer, { rfpId: published.id, vendorIds: [vendorId] });
    await letters.inviteAll();
    expect(await subjects(later.userId)).toEqual([]);
    await db.owner.query('delete from vendors where id = $1', [later.vendorId]);
    await db.owner.query('update vendors set organization_id = $2, claimed_at = now() where id = $1', [
      vendorId,
      later.organizationId,
    ]);
    await letters.inviteAll();
    expect(await subjects(later.userId)).toHaveLength(1);
    expect((await rfp.reading.one(later, published.id)).id).toBe(published.id);
  });
});
