import {
  SERVICE_DIRECTION,
  WEEKDAYS,
  type CoverageCalendar,
  type LanguageLevel,
  type OpenHours,
  type Said,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { PLACES } from '../places.js';
import { caseSeeds } from './cases.js';
import { certificationsOf, metricsOf } from './depth-quality.js';
import { dayBefore, depthsOf, type Depths } from './depths.js';
import type { VendorSeed } from './vendor-seed.js';

type Part = Partial<Said<Omit<VendorProfile, 'schemaVersion'>>>;

/** What the owner says beyond the outline; those who say little say nothing here. */
export function depthOf(seed: VendorSeed, today: string): Part {
  const depths = depthsOf(seed, today);
  const { depth } = depths;
  if (depth === 'LITTLE') return {};
  const common = { ...outline(depths), calendar: calendarOf(seed), ...outbound(depths) };
  if (depth === 'SMALL') return { ...common, ...small(depths) };
  if (depth === 'SOME') return { ...common, ...some(depths) };
  return { ...common, ...some(depths), ...whole(depths) };
}

function outline({ seed, words }: Depths): Part {
  const takesMessages = 'TELEPHONE_ANSWERING' in seed.services || 'DISPATCH' in seed.services;
  const written = seed.channels.filter((channel) => channel === 'SMS' || channel === 'EMAIL');
  return {
    workForms: seed.prices.some(({ unit }) => unit === 'FTE_MONTH')
      ? ['OUTSOURCING', 'OUTSTAFFING']
      : ['OUTSOURCING'],
    scripts: takesMessages
      ? ['SCRIPTS_BY_VENDOR', 'SCRIPTS_JOINTLY']
      : ['SCRIPTS_BY_CLIENT', 'SCRIPTS_JOINTLY'],
    routing: takesMessages ? ['AFTER_RINGS', 'OUT_OF_HOURS', 'WHEN_BUSY', 'SWITCHED_BY_CLIENT'] : ['ALL'],
    answerAfterRings: takesMessages ? 4 : null,
    messageDelivery: takesMessages
      ? [
          ...written.map((method) => ({ method, note: method === 'SMS' ? words.bySms : null })),
          { method: 'PHONE' as const },
        ]
      : [],
    clientCountries: [...new Set([PLACES[seed.home][0], ...seed.agents.map(([place]) => PLACES[place][0])])],
    clientCurrencies: [...new Set(seed.prices.map(({ currency }) => currency))],
    terms: termsOf(seed),
  };
}

/** The first price's terms hold for those that name none. */
function termsOf({ prices }: VendorSeed): Part['terms'] {
  const [first] = prices;
  if (first?.termMonths == null || first.noticeDays == null) return null;
  return { termMonths: first.termMonths, noticeDays: first.noticeDays, launchDays: first.launchDays ?? null };
}

const WORKDAYS = WEEKDAYS.slice(0, 5);

/** Hours that fit what the listing says in words; closed at Christmas where nobody works around the clock. */
function calendarOf({ coverage, home }: VendorSeed): CoverageCalendar | null {
  if (coverage.length === 0) return null;
  const always = coverage.includes('AROUND_THE_CLOCK');
  const week: OpenHours = coverage.includes('EXTENDED_HOURS')
    ? { days: WORKDAYS, from: '08:00', to: '20:00' }
    : { days: WORKDAYS, from: '09:00', to: '18:00' };
  const weekend: OpenHours[] = coverage.includes('WEEKENDS')
    ? [{ days: ['SA', 'SU'], from: '10:00', to: '16:00' }]
    : [];
  const closed = (date: string) => ({ date, from: null, to: null, note: null });
  return {
    timeZone: PLACES[home][3],
    hours: always ? [{ days: [...WEEKDAYS], from: '00:00', to: '24:00' }] : [week, ...weekend],
    holidayCountry: PLACES[home][0],
    holidayRegion: null,
    holidays: coverage.includes('HOLIDAYS') ? 'OPEN' : always ? 'REDUCED' : 'CLOSED',
    exceptions: always || coverage.includes('HOLIDAYS') ? [] : [closed('2026-12-25'), closed('2027-01-01')],
  };
}

const callsOut = ({ services }: VendorSeed): boolean =>
  Object.keys(services).some(
    (service) => SERVICE_DIRECTION[service as keyof typeof SERVICE_DIRECTION] === 'OUTBOUND',
  );

function outbound({ seed, words }: Depths): Part {
  if (!callsOut(seed)) return {};
  const countries = [...new Set(seed.agents.map(([place]) => PLACES[place][0]))];
  const withRegister = countries.filter((country) =>
    ['US', 'CA', 'GB', 'IE', 'GR', 'IN', 'CY'].includes(country),
  );
  return {
    outboundConsent: { registerCountries: withRegister, consentRecorded: true, practice: words.consent },
  };
}

/** What a buyer asks of a service at home: who is there when somebody is ill (004.7). */
function small({ seed, people, words, day, chance }: Depths): Part {
  return {
    continuity: {
      illnessCover: people <= 2 ? words.illnessOne : words.illnessSmall,
      backup: words.backupSmall,
      recoveryHours: chance.pick([1, 2, 4]),
      testedOn: chance.next() < 0.5 ? dayBefore(day, chance.whole(20, 90)) : null,
    },
    metrics:
      'TELEPHONE_ANSWERING' in seed.services
        ? metricsOf(day, { MESSAGE_DELIVERY: [chance.whole(90, 200), chance.whole(300, 900)] })
        : [],
  };
}

function some(depths: Depths): Part {
  const { seed, people, chance, words, day } = depths;
  const out = callsOut(seed);
  return {
    training: {
      initialHours: chance.pick([24, 40, 60, 80]),
      monthlyHours: chance.pick([2, 4, 6]),
      method: words.training,
    },
    incentives: out ? ['DEAL_BONUS', 'QUALITY_BONUS'] : ['QUALITY_BONUS', 'CAREER_STEPS'],
    reporting: {
      model: chance.pick(['ACTIVITY', 'BOTH', 'OUTCOME'] as const),
      cadence: chance.pick(['WEEKLY', 'MONTHLY'] as const),
      liveQueue: chance.next() < 0.5,
      note: chance.next() < 0.6 ? words.reportNote : null,
    },
    agentsAddedPerWeek: Math.max(1, Math.round(people / 60)),
    metrics: out || chance.next() < 0.6 ? [] : metricsOf(day, { ATTRITION: [chance.whole(14, 38), people] }),
  };
}

function whole(depths: Depths): Part {
  const { seed, people, chance, words, day } = depths;
  const young = chance.whole(18, 42);
  const old = chance.whole(20, 40);
  const currency = seed.prices[0]?.currency ?? null;
  return {
    reporting: { model: 'BOTH', cadence: 'MONTHLY', liveQueue: chance.next() < 0.7, note: words.reportNote },
    tenure: { underOneYear: young, oneToThreeYears: 100 - young - old, overThreeYears: old },
    authority: {
      decides: words.decides,
      refundLimitMinor: currency ? refundLimit(currency) : null,
      currency,
      escalates: words.escalates,
    },
    complaintPath: {
      contact: words.complaints,
      answerHours: 24,
      beyond: words.complaintsBeyond,
    },
    projectManager: {
      name: people < 120 ? seed.person[0] : null,
      timePercent: chance.pick([25, 40, 50, 60]),
      duties: ['MONITORS_QUALITY', 'WATCHES_QUEUE', 'UPDATES_KNOWLEDGE', 'REPORTS_MONTHLY', 'RECOMMENDS'],
    },
    dataHandling: {
      countries: [PLACES[seed.home][0]],
      roles: ['PROCESSOR'],
      retention: words.retention,
      returnAtExit: words.returnAtExit,
    },
    continuity: {
      illnessCover: null,
      backup: words.backupLarge,
      recoveryHours: chance.pick([2, 4, 8]),
      testedOn: dayBefore(day, chance.whole(15, 160)),
    },
    capacity: capacityOf(depths),
    certifications: certificationsOf(depths),
    caseStudies: caseSeeds[seed.key] ?? [],
    metrics: qualityOf(depths),
  };
}

const refundLimit = (currency: string): number => (currency === 'RUB' ? 300_000 : 5_000);

/** Free for new work at the first places, in the first languages, as of the publication. */
function capacityOf({ seed, day, chance }: Depths): Part['capacity'] {
  return seed.agents.slice(0, 2).flatMap(([, agents], index) => {
    const language = seed.languages[index] ?? seed.languages[0];
    if (agents === null || language === undefined) return [];
    return [
      {
        locationId: `l${index + 1}`,
        language: typeof language === 'string' ? language : language[0],
        level: levelOf(seed, index),
        freeAgents: Math.max(1, Math.floor((agents * chance.whole(3, 9)) / 100)),
        asOf: day,
      },
    ];
  });
}

/** About a third of all have counted what callers feel; the others say what leaves them. */
function qualityOf({ seed, people, day, chance }: Depths): Part['metrics'] {
  const attrition = [chance.whole(15, 41), people] as const;
  if (callsOut(seed) && !('CUSTOMER_SUPPORT' in seed.services)) {
    const currency = seed.prices[0]?.currency ?? null;
    const perLead = 'LEAD_GENERATION' in seed.services && currency !== null && currency !== 'RUB';
    return metricsOf(
      day,
      {
        CONNECT_RATE: [chance.whole(18, 34), chance.whole(20, 90) * 1000],
        SILENT_CALLS: [chance.whole(1, 3), chance.whole(20, 90) * 1000],
        ATTRITION: attrition,
        ...(perLead ? { COST_PER_LEAD: [chance.whole(38, 74), chance.whole(400, 1900)] } : {}),
      },
      currency,
    );
  }
  const contacts = people * chance.whole(900, 1600);
  const answered = Math.round(contacts * 0.96);
  return metricsOf(day, {
    SERVICE_LEVEL: [chance.whole(76, 88), contacts],
    ASA: [chance.whole(16, 38), answered],
    HOLD_TIME: [chance.whole(22, 58), answered],
    WAIT_P95: [chance.whole(62, 148), answered],
    ABANDONMENT: [chance.whole(25, 58) / 10, contacts],
    FCR: [chance.whole(68, 81), Math.round(answered * 0.8)],
    CSAT: [chance.whole(39, 46) / 10, chance.whole(900, 4000)],
    ATTRITION: attrition,
  });
}

const LEVELS: readonly LanguageLevel[] = ['NATIVE', 'C1', 'C1', 'B2'];

/** The first language is that of the people themselves; who says little does not grade the others. */
export const levelOf = (seed: VendorSeed, index: number): LanguageLevel | null =>
  seed.preparation === null ? null : (LEVELS[index] ?? 'B2');
