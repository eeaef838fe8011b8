import { HOURS_PER_WEEK, planWeek, WEEKS_PER_MONTH, weekdayOf } from '@ringfair/staffing-core';
import { mergedSpans, weekSpans, type OpenHours } from '@ringfair/vendors-core';
import { meanSecondsOf, type Durations } from './billed-minutes.js';
import { inHoursOfMonth } from './month-hours.js';
import { plainVolume, type MonthHours, type MonthlyVolume } from './monthly-volume.js';
import { notPriced, priced, type PriceResult } from './result.js';

/** A year of work: contacts by hour and weekday over twelve months, with talk, hold and wrap-up apart. */
export interface VolumeProfile {
  /** Contacts of each of the 168 hours of a usual week, Monday 00:00 first, by the clock of those who call. */
  contactsByHour: readonly number[];
  /** Hours of the same week in which somebody is there, whether anybody calls or not. */
  staffedHours: readonly boolean[];
  /** January first: what a week of the month has, times the usual week. */
  monthFactors: readonly number[];
  /** Public holidays of a year on which the line is open as on other days; 0: closed, or not known. */
  holidaysPerYear: number;
  talk: Durations;
  meanHoldSeconds: number;
  meanWrapUpSeconds: number;
}

/** Seconds of one contact: talk with its distribution, hold and wrap-up by their means. */
export type ContactSeconds = Pick<VolumeProfile, 'talk' | 'meanHoldSeconds' | 'meanWrapUpSeconds'>;

/** One service-level target for all prices that are compared; 30 % shrinkage, 10 % of paid time signed in. */
const TARGET = { answeredShare: 0.8, withinSeconds: 20 };
const SHRINKAGE = 0.3;
const SIGNED_IN_SHRINKAGE = 0.1;

/** Night is 22 to 6, as the labour codes of Greece and Russia have it. */
const NIGHT_FROM = 22;
const NIGHT_TO = 6;
const SATURDAY = 6;
const MONTHS = 12;
const DAYS_PER_YEAR = 365.2425;
/** As many as all of Germany has; most countries have more. */
const HOLIDAYS_OF_A_LINE_OPEN_EVERY_DAY = 9;

const OFFICE_HOURS: readonly OpenHours[] = [
  { days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '18:00' },
];

/**
 * The same number of contacts in every minute of the hours that are asked for, the same in every month. No hours
 * are working days from 9 to 18. A line that is open on all seven days is open on holidays too.
 */
export function evenProfile(
  contactsPerWeek: number,
  seconds: ContactSeconds,
  hours: readonly OpenHours[] = OFFICE_HOURS,
): VolumeProfile {
  const minutes = openMinutesByHour(hours.length > 0 ? hours : OFFICE_HOURS);
  const all = minutes.reduce((sum, open) => sum + open, 0);
  const days = new Set(minutes.flatMap((open, hour) => (open > 0 ? [weekdayOf(hour)] : [])));
  return {
    ...seconds,
    contactsByHour: minutes.map((open) => (contactsPerWeek * open) / all),
    staffedHours: minutes.map((open) => open > 0),
    monthFactors: new Array<number>(MONTHS).fill(1),
    holidaysPerYear: days.size === 7 ? HOLIDAYS_OF_A_LINE_OPEN_EVERY_DAY : 0,
  };
}

/**
 * So many contacts a month evenly spread over so many hours a week, of which it is not said when they are: from Monday
 * 00:00 on, so that shares of nights and weekends mean nothing. Parts of an hour are staffed whole.
 */
export function profileOfHours(
  contactsPerMonth: number,
  seconds: ContactSeconds,
  hoursPerWeek: number,
): VolumeProfile {
  const staffedHours = Array.from({ length: HOURS_PER_WEEK }, (_, hour) => hour < hoursPerWeek);
  const perHour = contactsPerMonth / WEEKS_PER_MONTH / staffedHours.filter(Boolean).length;
  return {
    ...seconds,
    contactsByHour: staffedHours.map((staffed) => (staffed ? perHour : 0)),
    staffedHours,
    monthFactors: new Array<number>(MONTHS).fill(1),
    holidaysPerYear: 0,
  };
}

/** Minutes 0..60 of each of the 168 hours of a week in which a line is open, Monday 00:00 first. */
function openMinutesByHour(hours: readonly OpenHours[]): number[] {
  const spans = mergedSpans(weekSpans(hours));
  return Array.from({ length: HOURS_PER_WEEK }, (_, hour) =>
    spans.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, (hour + 1) * 60) - Math.max(from, hour * 60)),
      0,
    ),
  );
}

/**
 * The mean month of a year of work: contacts, their shares at night, on weekends and holidays, and the hours of a
 * team of one's own that answers them by Erlang C in each staffed hour, month by month. Every message, and every
 * second contact resolved, counts once. Night hours are night on every day, the others of Saturday and Sunday are
 * weekend; a holiday is a holiday all day. Hours are null where such a team cannot be planned. Refused: hours or
 * months that are missing, and counts that are negative or not finite.
 */
export function monthlyVolumeOf(profile: VolumeProfile): PriceResult<MonthlyVolume> {
  const { contactsByHour, staffedHours, monthFactors, holidaysPerYear } = profile;
  const counts = [...contactsByHour, ...monthFactors, holidaysPerYear];
  const whole =
    contactsByHour.length === HOURS_PER_WEEK &&
    staffedHours.length === HOURS_PER_WEEK &&
    monthFactors.length === MONTHS &&
    holidaysPerYear <= DAYS_PER_YEAR;
  if (!whole || !counts.every((count) => count >= 0 && count < Infinity))
    return notPriced('VOLUME_NOT_VALID');
  const perWeek = sumOf(contactsByHour);
  const contacts = perWeek * WEEKS_PER_MONTH * (sumOf(monthFactors) / MONTHS);
  const holidayShare = holidaysPerYear / DAYS_PER_YEAR;
  const shareOf = (when: (hour: number) => boolean) =>
    perWeek === 0
      ? 0
      : (sumOf(contactsByHour.filter((_, hour) => when(hour))) / perWeek) * (1 - holidayShare);
  return priced({
    ...plainVolume(contacts, profile.talk),
    meanHoldSeconds: profile.meanHoldSeconds,
    meanWrapUpSeconds: profile.meanWrapUpSeconds,
    nightShare: shareOf(isNight),
    weekendShare: shareOf((hour) => !isNight(hour) && weekdayOf(hour) >= SATURDAY),
    holidayShare,
    messages: contacts,
    resolutions: contacts / 2,
    hours: hoursOfYear(profile),
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const isNight = (hour: number): boolean => hour % 24 >= NIGHT_FROM || hour % 24 < NIGHT_TO;

/** Mean over the months of the hours that each of them takes. */
function hoursOfYear(profile: VolumeProfile): MonthHours | null {
  const months: MonthHours[] = [];
  const known = new Map<number, MonthHours | null>();
  for (const factor of profile.monthFactors) {
    if (!known.has(factor)) known.set(factor, hoursOfMonth(profile, factor));
    const hours = known.get(factor);
    if (!hours) return null;
    months.push(hours);
  }
  const mean = (of: (hours: MonthHours) => number) => sumOf(months.map(of)) / months.length;
  return {
    workloadHours: mean((hours) => hours.workloadHours),
    productiveHours: mean((hours) => hours.productiveHours),
    loggedHours: mean((hours) => hours.loggedHours),
    paidHours: mean((hours) => hours.paidHours),
    fullTimeEquivalents: mean((hours) => hours.fullTimeEquivalents),
    seats: mean((hours) => hours.seats),
  };
}

function hoursOfMonth(profile: VolumeProfile, factor: number): MonthHours | null {
  const { contactsByHour, staffedHours, talk, meanHoldSeconds, meanWrapUpSeconds } = profile;
  const plan = planWeek({
    open: staffedHours.flatMap((staffed, hour) =>
      staffed ? [{ weekday: weekdayOf(hour), fromHour: hour % 24, toHour: (hour % 24) + 1 }] : [],
    ),
    contactsByHour: contactsByHour.map((contacts) => contacts * factor),
    averageHandleSeconds: meanSecondsOf(talk) + meanHoldSeconds + meanWrapUpSeconds,
    target: TARGET,
    shrinkage: SHRINKAGE,
  });
  return plan.ok ? inHoursOfMonth(plan.value, SIGNED_IN_SHRINKAGE) : null;
}
