import { duplicates, notFuture, type Report } from './profile-checks.js';
import type { VendorProfile } from './profile.js';
import type { CoverageCalendar, OpenHours } from './profile-parts.js';
import { hoursOverlap, openMinutes } from './open-hours.js';

const WEEK_MINUTES = 7 * 24 * 60;

/** Calendar, hours of channels and free capacity: nothing twice, nothing that the rest of the profile denies. */
export function validateHours(profile: VendorProfile, today: string, report: Report): void {
  const { calendar, channels, coverage } = profile;
  if (calendar) {
    checkHours(report, 'calendar.hours', calendar.hours);
    checkHolidays(calendar, report);
    duplicates(report, 'calendar.exceptions', calendar.exceptions, ({ date }) => date);
    calendar.exceptions.forEach(({ from, to }, index) => {
      if ((from === null) !== (to === null)) {
        report(`calendar.exceptions.${index}.to`, 'REQUIRED', 'Both times, or none for a closed day.');
      }
    });
    if (coverage.includes('AROUND_THE_CLOCK') && openMinutes(calendar.hours) < WEEK_MINUTES) {
      report('coverage', 'CONTRADICTS_CALENDAR', 'The calendar is not open around the clock.');
    }
  }
  channels.forEach(({ hours }, index) => {
    checkHours(report, `channels.${index}.hours`, hours);
    if (hours.length > 0 && !calendar) {
      report(`channels.${index}.hours`, 'CALENDAR_MISSING', 'Hours need the time zone of the calendar.');
    }
  });
  validateCapacity(profile, today, report);
}

/** A region's holidays are those of its country. */
function checkHolidays({ holidayCountry, holidayRegion }: CoverageCalendar, report: Report): void {
  if (holidayRegion === null) return;
  if (holidayCountry === null) {
    report('calendar.holidayCountry', 'COUNTRY_MISSING', 'A region needs its country.');
  } else if (!holidayRegion.startsWith(`${holidayCountry}-`)) {
    report('calendar.holidayRegion', 'OTHER_COUNTRY', 'This region lies in another country.');
  }
}

function validateCapacity({ capacity, locations }: VendorProfile, today: string, report: Report): void {
  capacity.forEach(({ locationId, freeAgents, asOf, hours }, index) => {
    const path = `capacity.${index}`;
    checkHours(report, `${path}.hours`, hours);
    notFuture(report, `${path}.asOf`, asOf, today);
    if (locationId === null) return;
    const location = locations.find(({ id }) => id === locationId);
    if (!location) {
      report(`${path}.locationId`, 'UNKNOWN_ROW', 'No location of this profile has this id.');
    } else if (location.headCount !== null && freeAgents > location.headCount) {
      report(
        `${path}.freeAgents`,
        'CAPACITY_EXCEEDS_AGENTS',
        `${location.headCount} agents work there in all.`,
      );
    }
  });
  duplicates(report, 'capacity', capacity, ({ locationId, language, level, service, hours }) =>
    JSON.stringify([locationId, language, level, service, hours]),
  );
}

function checkHours(report: Report, path: string, hours: readonly OpenHours[]): void {
  hours.forEach(({ days }, index) => {
    if (days.length === 0) report(`${path}.${index}.days`, 'REQUIRED', 'On which days?');
    duplicates(report, `${path}.${index}.days`, days, (day) => day);
  });
  if (hoursOverlap(hours)) report(path, 'OVERLAPPING_HOURS', 'Two rows say the same hours.');
}
