import { describe, expect, it } from '@jest/globals';
import { coverageOfPeriod, hourOfWeek, openHoursOfWeek, weekdayOf, weekInZone } from './coverage-calendar.js';

const week = [1, 2, 3, 4, 5, 6, 7];
const aroundTheClock = week.map((weekday) => ({ weekday, fromHour: 0, toHour: 24 }));
const office = week.slice(0, 5).map((weekday) => ({ weekday, fromHour: 9, toHour: 17 }));

function hoursOf(
  open: typeof office,
  timeZone: string,
  first: string,
  last: string,
  closedOn: string[] = [],
) {
  const found = coverageOfPeriod({ timeZone, open, closedOn }, first, last);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

describe('coverage calendar', () => {
  it('001.6 counts the hours of a month in the local zone, with the days on which clocks change', () => {
    expect(hoursOf(aroundTheClock, 'UTC', '2026-03-01', '2026-03-31').openHours).toBe(744);
    expect(hoursOf(aroundTheClock, 'Europe/Athens', '2026-03-01', '2026-03-31').openHours).toBe(743);
    expect(hoursOf(aroundTheClock, 'Europe/Athens', '2026-10-01', '2026-10-31').openHours).toBe(745);
    expect(hoursOf(aroundTheClock, 'Australia/Lord_Howe', '2026-10-01', '2026-10-31').openHours).toBe(743.5);
    expect(hoursOf(aroundTheClock, 'Asia/Kathmandu', '2026-02-01', '2026-02-28').openHours).toBe(672);
  });

  it('001.6 leaves holidays out, and says how many hours they took', () => {
    const december = hoursOf(office, 'America/New_York', '2026-12-01', '2026-12-31', [
      '2026-12-25',
      '2026-12-26',
      '2027-01-01',
    ]);
    expect(december.openHours).toBe(22 * 8);
    expect(december.closedByHolidayHours).toBe(8);
    expect(december.hoursByHourOfWeek[hourOfWeek(2, 9)]).toBe(5);
    expect(december.hoursByHourOfWeek[hourOfWeek(5, 9)]).toBe(3);
    expect(december.hoursByHourOfWeek[hourOfWeek(6, 9)]).toBe(0);
  });

  it('refuses a calendar, zone or period that is none', () => {
    const calendar = { timeZone: 'UTC', open: office, closedOn: [] };
    const period = ['2026-01-01', '2026-01-31'] as const;
    expect(coverageOfPeriod({ ...calendar, open: [] }, ...period)).toMatchObject({
      reason: 'CALENDAR_EMPTY',
    });
    expect(coverageOfPeriod({ ...calendar, timeZone: 'Mars/Base' }, ...period)).toMatchObject({
      reason: 'TIME_ZONE_UNKNOWN',
    });
    for (const [first, last] of [
      ['2026-02-01', '2026-01-31'],
      ['2026-01-01', '2036-01-31'],
      ['soon', 'later'],
      ['2026-13-01', '2026-13-02'],
    ] as const)
      expect(coverageOfPeriod(calendar, first, last)).toMatchObject({ reason: 'PERIOD_NOT_VALID' });
    for (const wrong of [
      { weekday: 0, fromHour: 9, toHour: 17 },
      { weekday: 1, fromHour: 17, toHour: 9 },
      { weekday: 1, fromHour: 9, toHour: 25 },
      { weekday: 1.5, fromHour: 9, toHour: 17 },
    ])
      expect(openHoursOfWeek([wrong])).toMatchObject({ reason: 'CALENDAR_NOT_VALID' });
  });

  it('counts overlapping hours once', () => {
    const open = openHoursOfWeek([
      { weekday: 7, fromHour: 8, toHour: 12 },
      { weekday: 7, fromHour: 10, toHour: 24 },
    ]);
    expect(open.ok && open.value.filter(Boolean)).toHaveLength(16);
    expect(open.ok && open.value[167]).toBe(true);
    expect(weekdayOf(167)).toBe(7);
  });
});

describe('a week in another zone', () => {
  const contacts = new Array<number>(168).fill(0);
  contacts[hourOfWeek(1, 9)] = 60;
  const summer = Date.UTC(2026, 6, 1);
  const winter = Date.UTC(2026, 0, 15);

  it('moves contacts to the agents’ hours, by the offsets of that date', () => {
    const moved = weekInZone(contacts, 'Europe/Athens', 'Asia/Manila', summer);
    expect(moved.ok && moved.value[hourOfWeek(1, 14)]).toBe(60);
    const later = weekInZone(contacts, 'Europe/Athens', 'Asia/Manila', winter);
    expect(later.ok && later.value[hourOfWeek(1, 15)]).toBe(60);
  });

  it('goes around the week and splits half hours, and loses nobody', () => {
    const back = weekInZone(contacts, 'Europe/Athens', 'America/Los_Angeles', summer);
    expect(back.ok && back.value[hourOfWeek(7, 23)]).toBe(60);
    const india = weekInZone(contacts, 'UTC', 'Asia/Kolkata', winter);
    expect(india.ok && [india.value[hourOfWeek(1, 14)], india.value[hourOfWeek(1, 15)]]).toEqual([30, 30]);
    expect(india.ok && india.value.reduce((sum, value) => sum + value, 0)).toBe(60);
    expect(weekInZone(contacts, 'UTC', 'Nowhere', winter)).toMatchObject({ reason: 'TIME_ZONE_UNKNOWN' });
  });
});
