import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseEffects } from '@ringfair/moderation-api';
import {
  type Client,
  importDirectory,
  directory,
  publishVendor,
  profile,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Found {
  totalCount: number;
  nodes: { name: string }[];
  facets: { group: string; values: { code: string; count: number }[] }[];
  rangeCounts: { field: string; notProvided: number; values: { bound: number; count: number }[] }[];
  filterEffects: { field: string; totalCountWithout: number }[];
}

const SEARCH = `query ($text: String, $filter: VendorFilterInput, $sort: VendorSort, $counted: [String!]) {
  vendors(text: $text, filter: $filter, sort: $sort, first: 20, counted: $counted) {
    totalCount
    nodes { name }
    facets { group values { code count } }
    rangeCounts { field notProvided values { bound count } }
    filterEffects { field totalCountWithout }
  }
}`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const search = async (variables: Record<string, unknown>): Promise<Found> =>
  (await app.client().request<{ vendors: Found }>(SEARCH, variables)).vendors;

async function publish(name: string, changes: Record<string, unknown>): Promise<string> {
  const vendor = app.client();
  const { vendorId, draftVersion } = await publishVendor(vendor, name);
  const { saveVendorDraft } = await vendor.request<{ saveVendorDraft: { version: number } }>(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    { input: { vendorId, expectedVersion: draftVersion, profile: { ...profile(name), ...changes } } },
  );
  await vendor.request(
    'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
    { input: { vendorId, expectedVersion: saveVendorDraft.version } },
  );
  return vendorId;
}

/** A vendor that states a certificate and sends its scan; the id of the evidence. */
async function sendCertificate(name: string, certificate: object): Promise<string> {
  const client = app.client();
  const { vendorId } = await publishVendor(client, name, { certifications: [certificate] });
  const body = new FormData();
  body.append('file', new File([`%PDF-1.7\n% ${name}\n%%EOF\n`], 'certificate.pdf'));
  const sent = await client.fetch('/files/EVIDENCE', { method: 'POST', body });
  const { file } = (await sent.json()) as { file: { id: string } };
  const { submitEvidence } = await client.request<{ submitEvidence: { id: string } }>(
    'mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) { id } }',
    {
      input: {
        ...{ vendorId, path: 'certifications.e1', kind: 'CERTIFICATE', fileId: file.id },
        ...{ issuedOn: '2026-11-01', validUntil: null, idempotencyKey: unique('evidence') },
      },
    },
  );
  return submitEvidence.id;
}

/** A moderator finds that it shows what is stated, and the minute for undoing passes. */
async function accept(moderator: Client, evidenceId: string): Promise<void> {
  const { rows } = await app.db.owner.query<{ id: string; version: number }>(
    'select id, version from moderation_cases where subject_id = $1',
    [evidenceId],
  );
  const { id, version: expectedVersion } = rows[0]!;
  const input = { id, outcome: 'ACCEPTED', reason: 'EVIDENCE_SHOWS_IT', expectedVersion };
  await moderator.request(
    'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { id } } }',
    {
      input,
    },
  );
  await app.db.owner.query(
    `update moderation_cases set effective_at = now() - interval '1 second' where id = $1`,
    [id],
  );
  await app.app.get(CaseEffects).applyDue();
}

/** A vendor that states everything, and a listing that states its name. */
async function twoVendors(): Promise<{ tag: string; full: string; silent: string }> {
  const tag = unique('deep');
  const [full, silent] = [`${tag} full`, `${tag} silent`];
  await publish(full, {
    services: [{ service: 'DISPATCH', agentModel: 'SHARED', queuePolicy: 'First come, first served.' }],
    technology: [{ category: 'IVR' }, { category: 'DIALLER_PREDICTIVE' }],
    reporting: { model: 'OUTCOME' },
    locations: [
      { kind: 'OWN', country: 'GR', region: 'Attica', city: 'Athens', timeZone: null, headCount: 6 },
      { kind: 'HOME_BASED', country: 'RU', region: null, city: null, timeZone: null, headCount: 2 },
    ],
  });
  await importDirectory(app, directory([{ name: silent, host: `${unique('silent')}.example` }]));
  return { tag, full, silent };
}

/** What a vendor says of what the filters below compare. */
const saying = (said: {
  wait: number;
  days: number;
  free: number;
  price: string;
  method: string;
  size: number;
  direction: string;
}) => ({
  directions: [said.direction],
  services: [],
  size: { min: said.size, max: said.size },
  capacity: [
    { locationId: null, language: 'de', service: null, hours: [], freeAgents: said.free, asOf: '2026-11-01' },
  ],
  messageDelivery: [{ method: said.method, note: null }],
  certifications: [
    { standard: 'ISO_9001', number: '1', issuer: 'Halden', issuedOn: '2025-01-10', validUntil: '2028-01-09' },
  ],
  prices: [
    {
      ...{ service: null, unit: 'CONTACT', currency: 'EUR', amountMinor: '100', rateScale: 0 },
      ...{ termMonths: 1, noticeDays: said.days, launchDays: said.days },
    },
  ],
  pilotOffers: [
    { days: said.days, volume: 100, priceMinor: said.price, currency: 'EUR', criteria: 'Nine of ten.' },
  ],
  metrics: [
    {
      ...{ metric: 'WAIT_P95', value: said.wait, channel: 'VOICE', population: 'ANSWERED', sampleSize: 100 },
      ...{ from: '2026-04-01', to: '2026-09-30' },
    },
  ],
});

const codes = (found: Found, group: string) => found.facets.find((facet) => facet.group === group)?.values;

describe('the filters of a search', () => {
  it('find exactly those who say so, whatever is asked', async () => {
    const tag = unique('exactly');
    const [quick, slow, silent] = [`${tag} quick`, `${tag} slow`, `${tag} silent`];
    const calm = { wait: 40, days: 7, free: 9, price: '0', method: 'SMS', size: 15, direction: 'OUTBOUND' };
    const quickId = await publish(quick, saying(calm));
    await publish(
      slow,
      saying({
        ...calm,
        wait: 200,
        days: 90,
        free: 1,
        price: '5000',
        method: 'EMAIL',
        size: 300,
        direction: 'INBOUND',
      }),
    );
    await importDirectory(app, directory([{ name: silent, host: `${unique('silent')}.example` }]));
    // As the job that measures leaves it.
    await app.db.owner.query(
      `update vendor_search set reply_minutes = 30, position = nextval('vendor_search_position') where vendor_id = $1`,
      [quickId],
    );
    const asked: [filter: object, found: string[]][] = [
      [{ waitP95AtMost: 60 }, [quick]],
      [{ waitP95AtMost: 60, notProvided: ['waitP95AtMost'] }, [quick, silent]],
      [{ notProvided: ['waitP95AtMost'] }, [silent]],
      [{ noticeDaysAtMost: 30 }, [quick]],
      [{ launchDaysAtMost: 14 }, [quick]],
      [{ freeAgentsAtLeast: 5 }, [quick]],
      [{ pilotDaysAtLeast: 30 }, [slow]],
      [{ replyMinutesAtMost: 60 }, [quick]],
      [{ replyMinutesAtMost: 15 }, []],
      [{ deliveryMethod: ['SMS'] }, [quick]],
      [{ deliveryMethod: ['NOT_PROVIDED'] }, [silent]],
      // The directory's class of size may be any of these.
      [{ sizeBand: ['PEOPLE_11_50'] }, [quick, silent]],
      [{ sizeBand: ['PEOPLE_201_1000'] }, [silent, slow]],
      [{ direction: ['OUTBOUND'] }, [quick]],
      [{ direction: ['INBOUND'] }, [silent, slow]],
      [{ pilotPrice: ['PILOT_FREE'] }, [quick]],
      [{ pilotPrice: ['PILOT_PAID'] }, [slow]],
      [{ certification: ['ISO_9001'] }, [quick, slow]],
      // Stated is not verified.
      [{ certificationVerified: ['ISO_9001'] }, []],
      [{ certificationVerified: ['NOT_PROVIDED'] }, [quick, silent, slow]],
    ];
    for (const [filter, found] of asked) {
      const { nodes } = await search({ text: tag, filter, counted: [] });
      expect({ filter, found: nodes.map(({ name }) => name).sort() }).toEqual({ filter, found });
    }
    const ordered = async (sort: string) =>
      (await search({ text: tag, sort, counted: [] })).nodes.map(({ name }) => name);
    expect((await ordered('REPLY_TIME'))[0]).toBe(quick);
    for (const sort of ['WAIT_P95', 'NOTICE', 'LAUNCH', 'FREE_AGENTS'])
      expect(await ordered(sort)).toEqual([quick, slow, silent]);
  });

  it('find a verified certificate once a moderator compared it, and none that is only sent', async () => {
    const tag = unique('certified');
    const moderator = app.client();
    await moderator.signUpModerator();
    const held = { standard: 'ISO_27001', number: '1', issuer: 'Halden', issuedOn: '2025-01-10' };
    const [checked] = [
      await sendCertificate(`${tag} checked`, { ...held, validUntil: null }),
      await sendCertificate(`${tag} sent`, { ...held, validUntil: null }),
    ];
    const names = async (filter: object) =>
      (await search({ text: tag, sort: 'NAME', counted: [], filter })).nodes.map(({ name }) => name);
    expect(await names({ certificationVerified: ['ISO_27001'] })).toEqual([]);
    await accept(moderator, checked ?? '');
    expect(await names({ certificationVerified: ['ISO_27001'] })).toEqual([`${tag} checked`]);
    expect(await names({ certificationVerified: ['NOT_PROVIDED'] })).toEqual([`${tag} sent`]);
    expect(await names({ certification: ['ISO_27001'] })).toEqual([`${tag} checked`, `${tag} sent`]);
  });

  it('002.6 004.4 count what was not provided as a value of its own, and find it', async () => {
    const { tag, full, silent } = await twoVendors();
    const all = await search({ text: tag });
    expect(codes(all, 'agentModel')).toEqual([
      { code: 'NOT_PROVIDED', count: 1 },
      { code: 'SHARED', count: 1 },
    ]);
    expect(codes(all, 'queuePolicy')).toContainEqual({ code: 'QUEUE_STATED', count: 1 });
    expect(all.rangeCounts.find(({ field }) => field === 'asaAtMost')).toMatchObject({ notProvided: 2 });
    const names = async (filter: object) =>
      (await search({ text: tag, filter })).nodes.map(({ name }) => name).sort();
    expect(await names({ agentModel: ['NOT_PROVIDED'] })).toEqual([silent]);
    expect(await names({ agentModel: ['SHARED'] })).toEqual([full]);
    expect(await names({ agentModel: ['SHARED', 'NOT_PROVIDED'] })).toEqual([full, silent]);
    expect(await names({ agentShare: ['GR:75'] })).toEqual([full]);
    expect(await names({ agentShare: ['GR:74'] })).toEqual([full]);
    expect(await names({ agentShare: ['GR:76'] })).toEqual([]);
    expect(await names({ agentRegion: ['GR:Attica'], locationKind: ['HOME_BASED'] })).toEqual([full]);
    expect(await names({ standing: ['LISTING_FROM_DIRECTORY'] })).toEqual([silent]);
  });

  it('002.10 000.8 find technology and what reports tell, each with its count', async () => {
    const { tag, full } = await twoVendors();
    const all = await search({ text: tag });
    expect(codes(all, 'technology')).toEqual(
      expect.arrayContaining([
        { code: 'IVR', count: 1 },
        { code: 'DIALLER_PREDICTIVE', count: 1 },
        { code: 'NOT_PROVIDED', count: 1 },
      ]),
    );
    const filter = { technology: ['IVR'], reportingModel: ['OUTCOME'] };
    expect((await search({ text: tag, filter })).nodes).toEqual([{ name: full }]);
    expect(
      (await search({ text: tag, filter: { ...filter, reportingModel: ['ACTIVITY'] } })).totalCount,
    ).toBe(0);
  });

  it('count regions and shares for the countries that are asked for, and only what is asked to be counted', async () => {
    const { tag } = await twoVendors();
    expect(codes(await search({ text: tag }), 'agentShare')).toEqual([{ code: 'NOT_PROVIDED', count: 1 }]);
    const greek = await search({
      text: tag,
      filter: { agentCountry: ['GR'] },
      counted: ['agentShare', 'agentRegion'],
    });
    expect(codes(greek, 'agentShare')?.map(({ code }) => code)).toEqual(['GR:10', 'GR:25', 'GR:50', 'GR:75']);
    const asked = await search({
      text: tag,
      filter: { agentCountry: ['GR'], agentShare: ['GR:37', 'GR:76'] },
      counted: ['agentShare'],
    });
    expect(codes(asked, 'agentShare')).toEqual([
      ...['GR:10', 'GR:25', 'GR:37', 'GR:50', 'GR:75'].map((code) => ({ code, count: 1 })),
      { code: 'GR:76', count: 0 },
    ]);
    expect(codes(greek, 'agentRegion')).toEqual([{ code: 'GR:Attica', count: 1 }]);
    expect([greek.facets.length, greek.rangeCounts.length]).toEqual([2, 0]);
  });

  it('that exclude each other give an empty result that says which to loosen, with counts', async () => {
    const { tag } = await twoVendors();
    const none = await search({
      text: tag,
      filter: { agentModel: ['NOT_PROVIDED'], queuePolicy: ['QUEUE_STATED'] },
    });
    expect(none.totalCount).toBe(0);
    expect(none.filterEffects).toEqual([
      { field: 'agentModel', totalCountWithout: 1 },
      { field: 'queuePolicy', totalCountWithout: 1 },
    ]);
  });
});
