import { describe, expect, it } from '@jest/globals';
import { WEEKS_PER_MONTH } from '@ringfair/staffing-core';
import { WEEKDAYS, type OpenHours } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { monthlyCost } from './monthly-cost.js';
import { bareTerms, CAUTIOUS, type PriceTerms } from './price-terms.js';
import { evenProfile, monthlyVolumeOf, type VolumeProfile } from './volume-profile.js';

const seconds = {
  talk: { kind: 'EXPONENTIAL', meanSeconds: 180 } as const,
  meanHoldSeconds: 20,
  meanWrapUpSeconds: 40,
};
const everyDay = (from: string, to: string): OpenHours[] => [{ days: [...WEEKDAYS], from, to }];
const AROUND_THE_CLOCK = everyDay('00:00', '24:00');
const DAYS = everyDay('09:00', '17:00');
const NIGHTS = everyDay('22:00', '06:00');

function monthOf(profile: VolumeProfile) {
  const month = monthlyVolumeOf(profile);
  if (!month.ok) throw new Error(month.reason);
  return month.value;
}
const month = (contactsPerWeek: number, hours?: OpenHours[]) =>
  monthOf(evenProfile(contactsPerWeek, seconds, hours));

function costOf(
  terms: Partial<PriceTerms> & { unit: PriceTerms['unit'] },
  perWeek: number,
  hours: OpenHours[],
) {
  const cost = monthlyCost({ ...bareTerms(terms.unit, 100), ...terms }, month(perWeek, hours), CAUTIOUS);
  if (!cost.ok) throw new Error(cost.reason);
  return cost.value.perMonthMinor;
}

describe('a volume profile', () => {
  it('002.4 gives the mean month: contacts, and their shares at night, on weekends and holidays', () => {
    const around = month(168, AROUND_THE_CLOCK);
    expect(around.contacts).toBeCloseTo(168 * WEEKS_PER_MONTH, 9);
    const other = 1 - around.holidayShare;
    expect(around.holidayShare).toBeCloseTo(9 / 365.2425, 9);
    expect(around.nightShare).toBeCloseTo(((7 * 8) / 168) * other, 9);
    expect(around.weekendShare).toBeCloseTo(((2 * 16) / 168) * other, 9);
    expect(month(60)).toMatchObject({ nightShare: 0, weekendShare: 0, holidayShare: 0 });
    expect(month(60, NIGHTS).nightShare).toBeCloseTo(1 - around.holidayShare, 9);
    // Half past eight to nine is a third of the time and gets a third of the contacts.
    const half = evenProfile(90, seconds, [{ days: ['MO'], from: '08:30', to: '10:00' }]);
    expect(half.contactsByHour.slice(8, 10)).toEqual([30, 60]);
  });

  it('002.4 makes nights dearer than days where the vendor says so, in every unit that is billed', () => {
    for (const unit of ['MINUTE', 'CONTACT', 'AGENT_HOUR_PAID'] as const) {
      const terms = { unit, nightFactor: 1.5 };
      expect(costOf(terms, 600, NIGHTS)).toBeGreaterThan(1.4 * costOf(terms, 600, DAYS));
    }
  });

  it('003.3 prices few calls around the clock at a position that is always filled, for a team of one’s own', () => {
    const { hours } = month(20, AROUND_THE_CLOCK);
    expect(hours!.productiveHours).toBeCloseTo(168 * WEEKS_PER_MONTH, 6);
    expect(hours!.fullTimeEquivalents).toBeCloseTo(6, 9);
    expect(hours!.seats).toBe(1);
    const hourly = { unit: 'AGENT_HOUR_PRODUCTIVE' } as const;
    expect(costOf(hourly, 20, AROUND_THE_CLOCK)).toBeGreaterThan(3.7 * costOf(hourly, 20, []));
    // A minute costs what it costs, whoever waits for it.
    const minute = { unit: 'MINUTE' } as const;
    expect(costOf(minute, 20, AROUND_THE_CLOCK)).toBe(costOf(minute, 20, []));
  });

  it('002.4 staffs each month by its own contacts', () => {
    const even = evenProfile(4000, seconds);
    const summer = { ...even, monthFactors: [1, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 1] };
    const [usual, seasonal] = [monthOf(even), monthOf(summer)];
    expect(seasonal.contacts).toBeCloseTo((usual.contacts * 16) / 12, 6);
    expect(seasonal.hours!.workloadHours).toBeCloseTo((usual.hours!.workloadHours * 16) / 12, 6);
    const busy = monthOf({ ...even, monthFactors: new Array<number>(12).fill(3) }).hours!;
    expect(seasonal.hours!.seats).toBeCloseTo((10 * usual.hours!.seats + 2 * busy.seats) / 12, 9);
  });

  it('cannot be without hours or months, or hold what is no count', () => {
    const even = evenProfile(60, seconds);
    const refused = (part: Partial<VolumeProfile>) => monthlyVolumeOf({ ...even, ...part });
    for (const part of [
      { contactsByHour: [1] },
      { staffedHours: [] },
      { monthFactors: [1] },
      { monthFactors: new Array<number>(12).fill(-1) },
      { holidaysPerYear: 400 },
      { contactsByHour: new Array<number>(168).fill(NaN) },
    ]) {
      expect(refused(part)).toEqual({ ok: false, reason: 'VOLUME_NOT_VALID' });
    }
  });

  it('has shares that never overlap, and all contacts, whatever the hours', () => {
    const clock = fc.integer({ min: 0, max: 47 }).map((half) => {
      return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
    });
    const days = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 });
    fc.assert(
      fc.property(fc.record({ days, from: clock, to: clock }), fc.nat({ max: 2000 }), (open, perWeek) => {
        const found = month(perWeek, [open]);
        expect(found.nightShare + found.weekendShare + found.holidayShare).toBeLessThanOrEqual(1 + 1e-9);
        expect(found.contacts).toBeCloseTo(perWeek * WEEKS_PER_MONTH, 6);
        expect(found.hours!.productiveHours).toBeGreaterThanOrEqual(found.hours!.workloadHours);
      }),
      { numRuns: 40 },
    );
  });
});
