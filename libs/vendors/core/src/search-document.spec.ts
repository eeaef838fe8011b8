import { describe, expect, it } from '@jest/globals';
import { profileFrom, toSearchDocument } from './index.js';

const today = '2026-11-20';
const listing = { today, vendorId: 'v', slug: 's', version: 1, claimed: true, verified: false };
const documentOf = (said: Omit<Parameters<typeof profileFrom>[0], 'name'>, facts = {}) =>
  toSearchDocument(profileFrom({ name: 'Larkspur', ...said }), { ...listing, ...facts });

describe('what search knows of a profile', () => {
  it('is nothing but its standing when only the name is known', () => {
    const { facets, numbers } = documentOf({});
    const said = Object.entries(facets).filter(([, codes]) => codes.length > 0);
    expect(said).toEqual([['standing', ['LISTING_CLAIMED']]]);
    expect(Object.values(numbers).every((figure) => figure === null)).toBe(true);
  });

  it('002.6 says a queue policy only when every shared service has one', () => {
    const queue = (...services: object[]) => documentOf({ services: services as never }).facets.queuePolicy;
    const shared = { service: 'DISPATCH', agentModel: 'SHARED' };
    expect(queue({ ...shared, queuePolicy: 'In turn.' })).toEqual(['QUEUE_STATED']);
    expect(
      queue({ ...shared, queuePolicy: 'In turn.' }, { service: 'TELESALES', agentModel: 'HYBRID' }),
    ).toEqual([]);
    expect(queue({ service: 'DISPATCH', agentModel: 'DEDICATED' })).toEqual(['QUEUE_NOT_NEEDED']);
    expect(queue({ service: 'DISPATCH' })).toEqual([]);
  });

  it('004.4 has shares of agents only where all head counts are known', () => {
    const share = (...counts: (number | null)[]) =>
      documentOf({
        locations: counts.map((headCount, index) => ({
          country: index === 0 ? 'GR' : 'RU',
          headCount,
        })) as never,
      }).facets.agentShare;
    expect(share(3, 1)).toEqual(['GR:75', 'RU:25']);
    expect(share(29, 71)).toEqual(['GR:29', 'RU:71']);
    expect(share(2, 1)).toEqual(['GR:66', 'RU:33']);
    expect(share(5)).toEqual(['GR:100']);
    expect(share(3, null)).toEqual([]);
  });

  it('004.4 names of agents at home no more than the town', () => {
    const place = { country: 'DE', region: 'Ostholstein', city: 'Eutin', headCount: 2 };
    const home = documentOf({ locations: [{ ...place, kind: 'HOME_BASED' }] });
    expect([home.keywords, home.facets.agentRegion]).toEqual([['Eutin'], []]);
    const office = documentOf({ locations: [{ ...place, kind: 'OWN' }] });
    expect([office.keywords, office.facets.agentRegion]).toEqual([
      ['Eutin', 'Ostholstein'],
      ['DE:Ostholstein'],
    ]);
  });

  it('takes the best terms, each price with its own before those of all contracts', () => {
    const price = { unit: 'MINUTE', currency: 'EUR', amountMinor: 50, rateScale: 0 };
    const { numbers, facets } = documentOf({
      terms: {
        minimumMonthlyMinor: 90_050,
        currency: 'EUR',
        termMonths: 12,
        noticeDays: 30,
        launchDays: null,
      },
      prices: [
        { ...price, minimumMonthlyMinor: 40_001, termMonths: 1 },
        { ...price, currency: 'USD', minimumMonthlyMinor: 100 },
      ] as never,
    });
    expect(facets.spendCurrency).toEqual(['EUR']);
    expect(numbers).toMatchObject({ minimumSpend: 401, termMonths: 1, noticeDays: 30, launchDays: null });
  });

  it('000.10 compares service levels of the same threshold, and the latest of several', () => {
    const metric = { metric: 'SERVICE_LEVEL', value: 80, thresholdSeconds: 20, channel: 'VOICE' };
    const level = (...metrics: object[]) => documentOf({ metrics: metrics as never }).numbers.serviceLevel;
    expect(level(metric)).toBe(8000);
    expect(level({ ...metric, thresholdSeconds: 60 })).toBeNull();
    expect(level({ ...metric, channel: 'EMAIL' })).toBeNull();
    expect(level({ ...metric, to: '2025-12-31' }, { ...metric, value: 91.5, to: '2026-06-30' })).toBe(9150);
  });

  it('adds up free agents by place, without counting a place twice', () => {
    const row = { language: 'en', asOf: '2026-11-01' };
    const { numbers } = documentOf({
      capacity: [
        { ...row, locationId: 'l1', freeAgents: 5 },
        { ...row, locationId: 'l1', language: 'el', freeAgents: 4 },
        { ...row, locationId: 'l2', freeAgents: 3 },
      ] as never,
    });
    expect(numbers.freeAgents).toBe(8);
  });

  it('has verified certifications apart from stated ones', () => {
    const certifications = [
      { id: 'e1', standard: 'ISO_9001' },
      { id: 'e2', standard: 'PCI_DSS' },
    ] as never;
    const { facets } = documentOf({ certifications }, { verifiedCertifications: ['e2'] });
    expect(facets).toMatchObject({
      certification: ['ISO_9001', 'PCI_DSS'],
      certificationVerified: ['PCI_DSS'],
    });
  });

  it('has no certificate whose last day is over, and knows which day that will be', () => {
    const certifications = [
      { id: 'e1', standard: 'ISO_9001' },
      { id: 'e2', standard: 'PCI_DSS', validUntil: '2027-02-28' },
      { id: 'e3', standard: 'SOC_2', validUntil: '2028-02-28' },
    ] as never;
    const on = (day: string) => {
      const { facets, holdsUntil } = documentOf(
        { certifications },
        { today: day, verifiedCertifications: ['e2'] },
      );
      return [facets.certification, facets.certificationVerified, holdsUntil];
    };
    expect(on('2027-02-28')).toEqual([['ISO_9001', 'PCI_DSS', 'SOC_2'], ['PCI_DSS'], '2027-02-28']);
    expect(on('2027-03-01')).toEqual([['ISO_9001', 'SOC_2'], [], '2028-02-28']);
    expect(on('2028-02-29')).toEqual([['ISO_9001'], [], null]);
  });
});
