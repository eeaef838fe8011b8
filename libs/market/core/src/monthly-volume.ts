import type { Durations } from './billed-minutes.js';

/** Agents' time of one month for a volume; follows from staffing at one service-level target. */
export interface MonthHours {
  /** Handling contacts: talk, hold and wrap-up. */
  workloadHours: number;
  /** Handling contacts or available for the next one. */
  productiveHours: number;
  /** Productive, and breaks, coaching and meetings while signed in. */
  loggedHours: number;
  /** Logged, and leave, illness and training: all that is on the payroll. */
  paidHours: number;
  fullTimeEquivalents: number;
  /** Positions filled at the same time in the busiest hour. */
  seats: number;
}

/** One month of work, the same for all prices that are compared. */
export interface MonthlyVolume {
  contacts: number;
  /** Talk alone. */
  talk: Durations;
  meanHoldSeconds: number;
  meanWrapUpSeconds: number;
  /** Wrong numbers, advertising: they come on top of the contacts. */
  spamContacts: number;
  spamMeanSeconds: number;
  /** Shares of all contacts in hours that may cost more; they do not overlap. */
  nightShare: number;
  weekendShare: number;
  holidayShare: number;
  /** How many of these a month brings; null when not known. */
  resolutions: number | null;
  messages: number | null;
  leads: number | null;
  sales: number | null;
  hours: MonthHours | null;
}

/** A volume of which only contacts and talk time are known. */
export function plainVolume(contacts: number, talk: Durations): MonthlyVolume {
  return {
    contacts,
    talk,
    meanHoldSeconds: 0,
    meanWrapUpSeconds: 0,
    spamContacts: 0,
    spamMeanSeconds: 0,
    nightShare: 0,
    weekendShare: 0,
    holidayShare: 0,
    resolutions: null,
    messages: null,
    leads: null,
    sales: null,
    hours: null,
  };
}
