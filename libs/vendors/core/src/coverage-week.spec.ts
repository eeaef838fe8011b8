import { describe, expect, it } from '@jest/globals';
import { coverageWeek } from './coverage-week.js';
import type { CoverageCalendar } from './profile-parts.js';
import { WEEKDAYS } from './vocabulary.js';

const workdays = WEEKDAYS.slice(0, 5);
const calendar = (
  timeZone: string,
  hours: CoverageCalendar['hours'],
  exceptions: Partial<CoverageCalendar['exceptions'][number]>[] = [],
) => ({
  timeZone,
  hours,
  exceptions: exceptions.map((row) => ({ date: '', from: null, to: null, note: null, ...row })),
});
const office = (timeZone: string) => calendar(timeZone, [{ days: workdays, from: '09:00', to: '17:00' }]);
const always = (timeZone: string) =>
  calendar(timeZone, [{ days: [...WEEKDAYS], from: '00:00', to: '24:00' }]);
const spansOf = (week: ReturnType<typeof coverageWeek>) =>
  week.days.map(({ spans }) => spans.map(({ from, to }) => `${from}-${to}`).join(' '));
const ordinary = new Date('2026-11-18T12:00:00Z');

describe('coverage of a calendar week', () => {
  it('starts on the Monday of the reader’s own date', () => {
    const sundayEvening = new Date('2026-11-22T23:00:00Z');
    expect(coverageWeek(office('UTC'), 'Asia/Tokyo', sundayEvening).days[0]?.date).toBe('2026-11-23');
    expect(coverageWeek(office('UTC'), 'America/Denver', sundayEvening).days[0]?.date).toBe('2026-11-16');
  });

  it('moves hours between zones, over midnight too', () => {
    const week = coverageWeek(office('Europe/Athens'), 'America/New_York', ordinary);
    expect(spansOf(week)).toEqual([
      '02:00-10:00',
      '02:00-10:00',
      '02:00-10:00',
      '02:00-10:00',
      '02:00-10:00',
      '',
      '',
    ]);
    expect([week.openHours, week.clocksChange]).toEqual([40, false]);
    const far = coverageWeek(office('America/Denver'), 'Pacific/Auckland', ordinary);
    expect(spansOf(far)).toEqual([
      '',
      '05:00-13:00',
      '05:00-13:00',
      '05:00-13:00',
      '05:00-13:00',
      '05:00-13:00',
      '',
    ]);
  });

  it('keeps the parts of hours of zones at half and quarter hours', () => {
    const india = coverageWeek(office('Asia/Kolkata'), 'Europe/London', ordinary);
    expect(spansOf(india)[0]).toBe('03:30-11:30');
    expect(india.days[0]?.hours.slice(2, 5)).toEqual([0, 0.5, 1]);
    const nepal = coverageWeek(office('Europe/London'), 'Asia/Kathmandu', ordinary);
    expect(spansOf(nepal)[0]).toBe('14:45-22:45');
    expect(nepal.days[0]?.hours[14]).toBe(0.25);
  });

  it('goes on over Sunday night into the next week', () => {
    const nights = calendar('UTC', [{ days: ['SU'], from: '22:00', to: '06:00' }]);
    expect(spansOf(coverageWeek(nights, 'UTC', ordinary))).toEqual([
      '00:00-06:00',
      '',
      '',
      '',
      '',
      '',
      '22:00-24:00',
    ]);
  });
});

describe('weeks in which clocks change', () => {
  it('Europe/Athens loses the hour from 03:00 on in spring', () => {
    const week = coverageWeek(always('Europe/Athens'), 'Europe/Athens', new Date('2026-03-25T12:00:00Z'));
    expect([week.openHours, week.clocksChange]).toEqual([167, true]);
    expect(week.days[6]?.hours.slice(2, 5)).toEqual([1, null, 1]);
    expect(week.days[6]).toMatchObject({ spans: [{ from: '00:00', to: '24:00' }], openHours: 23 });
  });

  it('Europe/Athens shows an hour twice in autumn', () => {
    const night = calendar('Europe/Athens', [{ days: [...WEEKDAYS], from: '22:00', to: '06:00' }]);
    const week = coverageWeek(night, 'Europe/Athens', new Date('2026-10-21T12:00:00Z'));
    expect(week.openHours).toBe(7 * 8 + 1);
    expect(week.days[6]?.hours[3]).toBe(1);
    expect(week.days[6]?.hours.filter((part) => part === null)).toEqual([]);
  });

  it('between the changes of Athens and New York the distance is six hours', () => {
    const between = coverageWeek(
      office('Europe/Athens'),
      'America/New_York',
      new Date('2026-03-18T12:00:00Z'),
    );
    expect(spansOf(between)[0]).toBe('03:00-11:00');
    expect(between.clocksChange).toBe(false);
    const after = coverageWeek(office('Europe/Athens'), 'America/New_York', new Date('2026-03-31T12:00:00Z'));
    expect(spansOf(after)[0]).toBe('02:00-10:00');
  });

  it('America/New_York: hours of Sunday follow the new time of the vendor at once', () => {
    const sundays = calendar('America/New_York', [{ days: ['SA', 'SU'], from: '10:00', to: '18:00' }]);
    const spring = coverageWeek(sundays, 'UTC', new Date('2026-03-04T12:00:00Z'));
    expect(spansOf(spring).slice(5)).toEqual(['15:00-23:00', '14:00-22:00']);
    expect(spring.clocksChange).toBe(true);
    const autumn = coverageWeek(sundays, 'UTC', new Date('2026-10-28T12:00:00Z'));
    expect(spansOf(autumn).slice(5)).toEqual(['14:00-22:00', '15:00-23:00']);
  });

  it('a night over the change is an hour shorter in spring, and what the clock skips moves with it', () => {
    const night = calendar('America/New_York', [{ days: ['SA'], from: '22:00', to: '06:00' }]);
    const spring = new Date('2026-03-04T12:00:00Z');
    expect(coverageWeek(night, 'America/New_York', spring).openHours).toBe(7);
    const early = calendar('America/New_York', [{ days: ['SU'], from: '02:30', to: '05:00' }]);
    expect(spansOf(coverageWeek(early, 'America/New_York', spring))[6]).toBe('03:30-05:00');
  });

  it('the southern hemisphere changes the other way, Lord Howe by half an hour', () => {
    const sydney = coverageWeek(
      office('Australia/Sydney'),
      'Europe/Athens',
      new Date('2026-01-14T12:00:00Z'),
    );
    expect(spansOf(sydney)[1]).toBe('00:00-08:00');
    const winter = coverageWeek(
      office('Australia/Sydney'),
      'Europe/Athens',
      new Date('2026-07-15T12:00:00Z'),
    );
    expect(spansOf(winter)[1]).toBe('02:00-10:00');
    const howe = coverageWeek(always('UTC'), 'Australia/Lord_Howe', new Date('2026-10-01T12:00:00Z'));
    expect(howe.openHours).toBe(167.5);
    expect(howe.days[6]?.hours[2]).toBe(1);
  });

  it('a zone that changes at midnight still has its whole day', () => {
    const week = coverageWeek(always('Africa/Cairo'), 'Africa/Cairo', new Date('2026-04-22T12:00:00Z'));
    expect(week.openHours).toBe(167);
    expect(week.days[4]?.hours[0]).toBeNull();
    expect(week.days[4]?.spans).toEqual([{ from: '01:00', to: '24:00' }]);
  });
});

describe('dates with other hours', () => {
  it('are closed, or open at their own times, and cut the night before', () => {
    const nights = calendar(
      'Europe/Athens',
      [{ days: [...WEEKDAYS], from: '20:00', to: '04:00' }],
      [{ date: '2026-11-18' }, { date: '2026-11-20', from: '10:00', to: '12:00' }],
    );
    expect(spansOf(coverageWeek(nights, 'Europe/Athens', ordinary))).toEqual([
      '00:00-04:00 20:00-24:00',
      '00:00-04:00 20:00-24:00',
      '',
      '20:00-24:00',
      '10:00-12:00',
      '20:00-24:00',
      '00:00-04:00 20:00-24:00',
    ]);
  });

  it('count on the vendor’s date, not on the reader’s', () => {
    const closed = calendar(
      'Asia/Tokyo',
      [{ days: [...WEEKDAYS], from: '00:00', to: '24:00' }],
      [{ date: '2026-11-18' }],
    );
    const week = coverageWeek(closed, 'America/Denver', ordinary);
    expect(spansOf(week).slice(0, 4)).toEqual(['00:00-24:00', '00:00-08:00', '08:00-24:00', '00:00-24:00']);
  });
});

it('a time zone that does not exist cannot be asked for', () => {
  expect(() => coverageWeek(office('UTC'), 'Europe/Atlantis', ordinary)).toThrow(RangeError);
});
