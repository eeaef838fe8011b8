import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishVendor, refusal, type RunningApp, startApp, unique } from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Found {
  fits: number;
  cantTell: number;
  nodes: {
    vendor: { name: string };
    group: string;
    monthlyCost: { amountMinor: string; currency: string } | null;
    answers: { kind: string; state: string; value: string[] }[];
  }[];
}
const fitting = async (need: object): Promise<Found> =>
  (
    await app.client().request<{ fittingVendors: Found }>(
      `query ($need: NeedInput!) { fittingVendors(need: $need) { fits cantTell nodes {
         vendor { name } group monthlyCost { amountMinor currency } answers { kind state value } } } }`,
      { need },
    )
  ).fittingVendors;
const must = (kind: string, more: object = {}) => ({ importance: 'MUST', kind, ...more });

describe('a need over HTTP', () => {
  it('004.2 is answered with who fits and what a month costs, whatever is left out of it', async () => {
    const name = unique('Nordruf');
    await publishVendor(app.client(), name);
    const { nodes } = await fitting({
      contactsPerWeek: 60,
      requirements: [
        must('SERVICE', { codes: ['TELEPHONE_ANSWERING'] }),
        must('LANGUAGE', { codes: ['de'] }),
        must('AGENT_COUNTRY', { codes: ['DE'] }),
        must('PILOT'),
      ],
    });
    const found = nodes.find(({ vendor }) => vendor.name === name);
    expect(found).toMatchObject({ group: 'FITS', monthlyCost: { currency: 'EUR' } });
    expect(found?.answers.map(({ state }) => state)).toEqual(['MET', 'MET', 'MET', 'MET']);
    const far = await fitting({ requirements: [must('AGENT_COUNTRY', { codes: ['DE'], bound: 90 })] });
    expect(far.nodes.map(({ vendor }) => vendor.name)).not.toContain(name);
  });

  it('is answered by one vendor for itself, also when it does not fit, with amounts in their currency', async () => {
    const name = unique('Nordruf');
    const { slug } = await publishVendor(app.client(), name);
    const fit = async (...requirements: object[]) =>
      (
        await app.client().request<{ vendor: { fit: { group: string; answers: object[] } } }>(
          `query ($slug: String!, $need: NeedInput!) { vendor(slug: $slug) { fit(need: $need) {
             group answers { kind asked currency importance state } } } }`,
          { slug, need: { requirements } },
        )
      ).vendor.fit;
    const spend = { kind: 'MINIMUM_SPEND', importance: 'NICE', bound: 100_000, currency: 'EUR' };
    const { group, answers } = await fit(must('AGENT_COUNTRY', { codes: ['JP'] }), spend);
    expect(group).toBe('DOES_NOT_FIT');
    expect(answers).toEqual([
      { kind: 'AGENT_COUNTRY', asked: ['JP'], currency: null, importance: 'MUST', state: 'NOT_MET' },
      expect.objectContaining({ kind: 'MINIMUM_SPEND', asked: ['100000'], currency: 'EUR' }),
    ]);
    expect((await fit(must('PILOT'))).group).toBe('FITS');
    const error = await refusal(fit(must('CHANNEL', { codes: ['TELEPATHY'] })));
    expect(error.fields.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'need.requirements.0.codes UNKNOWN_CODE',
    ]);
  });

  it('002.4 001.7 reckons capacity, budget and what is measured, and tells what calls are needed for', async () => {
    const name = unique('Nordruf');
    const { slug } = await publishVendor(app.client(), name);
    const requirements = [
      must('MONTH_COST', { bound: 1_000_000, currency: 'EUR' }),
      must('CAPACITY', { bound: 20 }),
      must('QUEUE_POLICY'),
      must('LOCATION_KIND', { codes: ['OWN'] }),
      must('ACCENT', { codes: ['de-AT'] }),
      must('PILOT_DAYS', { bound: 14 }),
      must('RATING', { bound: 4.5 }),
      must('REPLY_TIME', { bound: 60 }),
      must('CERTIFICATION_VERIFIED', { codes: ['ISO_27001'] }),
    ];
    const ask = (contactsPerWeek: number | null) =>
      app.client().request<{ fittingVendors: Found }>(
        `query ($need: NeedInput!, $vendors: [String!]) { fittingVendors(need: $need, vendors: $vendors) {
           fits cantTell nodes { vendor { name } group answers { kind state value } } } }`,
        { need: { contactsPerWeek, requirements }, vendors: [slug] },
      );
    const { nodes } = (await ask(60)).fittingVendors;
    expect(nodes[0]?.group).toBe('CANT_TELL');
    expect(nodes[0]?.answers.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'MONTH_COST MET',
      'CAPACITY NOT_PROVIDED',
      'QUEUE_POLICY MET',
      'LOCATION_KIND MET',
      'ACCENT NOT_PROVIDED',
      'PILOT_DAYS MET',
      'RATING NOT_PROVIDED',
      'REPLY_TIME NOT_PROVIDED',
      'CERTIFICATION_VERIFIED NOT_PROVIDED',
    ]);
    const error = await refusal(ask(null));
    expect(error.fields.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'need.contactsPerWeek REQUIRED',
    ]);
  });

  it('cannot be asked for by what is no country, no language, or without a zone: the path says which', async () => {
    const requirements = [
      must('AGENT_COUNTRY', { codes: ['XX'] }),
      must('LANGUAGE', { codes: ['xx-invalid'] }),
      must('COVERAGE', { hours: [{ days: ['MO'], from: '09:00', to: '17:00' }] }),
      must('NEAR', { codes: ['Nowhereville'] }),
      must('NEAR', { codes: ['Athens, GR'], bound: 0 }),
    ];
    const error = await refusal(fitting({ requirements }));
    expect(error.fields.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'need.requirements.0.codes UNKNOWN_CODE',
      'need.requirements.1.codes UNKNOWN_CODE',
      'need.requirements.2.timeZone REQUIRED',
      'need.requirements.3.codes UNKNOWN_PLACE',
      'need.requirements.4.bound OUT_OF_RANGE',
    ]);
  });
});
