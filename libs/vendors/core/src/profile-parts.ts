import type {
  AgentModel,
  AgentPreparation,
  Channel,
  Coverage,
  HolidayPolicy,
  Industry,
  LanguageLevel,
  LocationKind,
  Register,
  Service,
  Technology,
  Weekday,
} from './vocabulary.js';

export interface RegisterNumber {
  register: Register;
  number: string;
}

export interface ProfileContact {
  id: string;
  name: string;
  post: string | null;
  email: string | null;
  phone: string | null;
}

/** Texts in one language. */
export interface ProfileText {
  summary: string;
  howWeWork: string | null;
}

export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string;
  region: string | null;
  city: string | null;
}

export interface ProfileService {
  service: Service;
  agentModel: AgentModel | null;
  /** How the queue is ordered between clients; must be said where agents are shared. */
  queuePolicy: string | null;
  /** Answered within so many seconds, per cent: promised to each client, not to the team of several. */
  promisedPercent: number | null;
  promisedSeconds: number | null;
}

/** A level of preparation on offer, with what it adds to the price. */
export interface ProfilePreparation {
  level: AgentPreparation;
  /** 15: fifteen per cent dearer than the published price; null: not said. */
  priceDifferencePercent: number | null;
}

/**
 * Open on these days between two local times "HH:MM"; `to` may be "24:00", and at or before `from` it is on the
 * next day.
 */
export interface OpenHours {
  days: Weekday[];
  from: string;
  to: string;
}

export interface ProfileChannel {
  channel: Channel;
  coverage: Coverage[];
  /** BCP 47; empty: the languages of the profile. */
  languages: string[];
  /** In the calendar's time zone; empty: the hours of the calendar. */
  hours: OpenHours[];
}

export interface ProfileLanguageSkill {
  /** BCP 47, canonical. */
  tag: string;
  level: LanguageLevel | null;
  /** Accents and dialects in the vendor's words. */
  note: string | null;
}

export interface AgentLocation extends Place {
  id: string;
  /** IANA. */
  timeZone: string | null;
  /** Degrees, WGS 84; of home-based agents never finer than a tenth. */
  latitude: number | null;
  longitude: number | null;
  /** Agents at this place; null: not said. Shares are derived from these, never typed. */
  headCount: number | null;
  /** null: not said; a directory says that agents are there, never whose they are. */
  kind: LocationKind | null;
  /** What is spoken here; empty: the languages of the profile. */
  languages: ProfileLanguageSkill[];
}

/** When somebody answers, in the local time of one zone, so that changes of the clock are right by themselves. */
export interface CoverageCalendar {
  /** IANA. */
  timeZone: string;
  hours: OpenHours[];
  holidays: HolidayPolicy | null;
  /** ISO 3166-1: whose public holidays. */
  holidayCountry: string | null;
  /** ISO 3166-2, within that country ("DE-SH"): where its regions have holidays of their own. */
  holidayRegion: string | null;
  exceptions: CalendarException[];
}

/** A date with other hours; without times it is closed. */
export interface CalendarException {
  /** ISO 8601. */
  date: string;
  from: string | null;
  to: string | null;
  note: string | null;
}

/** Agents that are free for new work, as of a day. */
export interface FreeCapacity {
  id: string;
  /** Row of `locations`; null: anywhere. */
  locationId: string | null;
  /** BCP 47. */
  language: string;
  /** How well all of these agents speak it, at least. */
  level: LanguageLevel | null;
  service: Service | null;
  /** In the location's time zone, or the calendar's. Empty: whenever the vendor is open. */
  hours: OpenHours[];
  freeAgents: number;
  /** ISO 8601. */
  asOf: string;
}

export interface ProfileIndustry {
  industry: Industry;
  years: number | null;
  /** What shows it: a client, an award, an address. */
  proof: string | null;
}

export interface ProfileTechnology {
  category: Technology;
  product: string | null;
}
