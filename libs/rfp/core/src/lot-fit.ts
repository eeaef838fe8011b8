import {
  type Criterion,
  FIT_GROUPS,
  type Fit,
  type FitDay,
  type FitGroup,
  fitOf,
  type FitSubject,
  type Need,
  type Requirement,
} from '@ringfair/search-core';
import { type Coverage, type OpenHours, WEEKDAYS } from '@ringfair/vendors-core';
import type { BriefLot } from './brief.js';

/** What fit looks at of a lot. */
export type AskedLot = Pick<
  BriefLot,
  'services' | 'languages' | 'channels' | 'coverage' | 'coverageTimeZone' | 'agentModel'
>;

const workdays = WEEKDAYS.slice(0, 5);
const weekend = WEEKDAYS.slice(5);

/**
 * The hours that a coverage means when it has to be compared with a calendar, on the clock of the lot. HOLIDAYS are no
 * hours of a week, and are left to the answer.
 */
export const COVERAGE_HOURS: Readonly<Partial<Record<Coverage, OpenHours>>> = {
  BUSINESS_HOURS: { days: [...workdays], from: '09:00', to: '17:00' },
  EXTENDED_HOURS: { days: WEEKDAYS.slice(0, 6), from: '08:00', to: '20:00' },
  AROUND_THE_CLOCK: { days: [...WEEKDAYS], from: '00:00', to: '24:00' },
  NIGHTS: { days: [...WEEKDAYS], from: '22:00', to: '08:00' },
  WEEKENDS: { days: [...weekend], from: '09:00', to: '17:00' },
};

/** One requirement that stands for something a lot says, with the code that it says it by. */
interface LotRequirement extends Requirement {
  code: string;
}

/**
 * A lot as a need: without its services and languages nobody can do the work (MUST); channels, agent model and hours
 * are what an answer can bargain about (SHOULD). What buyers require in words cannot be compared.
 */
export function lotRequirements(lot: AskedLot): LotRequirement[] {
  const must = (code: string, criterion: Criterion): LotRequirement => ({
    importance: 'MUST',
    criterion,
    code,
  });
  const should = (code: string, criterion: Criterion): LotRequirement => ({
    importance: 'SHOULD',
    criterion,
    code,
  });
  return [
    ...lot.services.map((code) => must(code, { kind: 'SERVICE', code })),
    ...lot.languages.map((code) => must(code, { kind: 'LANGUAGE', code, level: null })),
    ...lot.channels.map((code) => should(code, { kind: 'CHANNEL', code })),
    ...(lot.agentModel ? [should(lot.agentModel, { kind: 'AGENT_MODEL', code: lot.agentModel })] : []),
    ...lot.coverage.flatMap((code) => {
      const hours = COVERAGE_HOURS[code];
      return hours && lot.coverageTimeZone
        ? [should(code, { kind: 'COVERAGE', timeZone: lot.coverageTimeZone, hours: [hours] })]
        : [];
    }),
  ];
}

export interface RequestFit extends Omit<Fit, 'answers'> {
  /** Index of the lot that fits best; the first of equals. */
  lot: number;
  /** One for each thing that this lot asks for, with the code that it asks by. */
  answers: (Fit['answers'][number] & { code: string })[];
}

/**
 * How a request fits a vendor: by the lot that fits it best, for each lot can be answered alone. Groups come before
 * per cent, so that no wish outweighs a must.
 * @returns null for a request without lots
 */
export function requestFit(lots: readonly AskedLot[], subject: FitSubject, day: FitDay): RequestFit | null {
  let best: RequestFit | null = null;
  for (const [index, lot] of lots.entries()) {
    const asked = lotRequirements(lot);
    const { answers, ...fit } = fitOf(subject, needOf(asked), day);
    const coded = answers.map((answer, at) => ({ ...answer, code: asked[at]?.code ?? '' }));
    if (!best || isBetter(fit, best)) best = { ...fit, answers: coded, lot: index };
  }
  return best;
}

/** The group of the best lot alone: what decides it are the musts. */
export function requestGroup(lots: readonly AskedLot[], subject: FitSubject, day: FitDay): FitGroup {
  const groups = lots.map((lot) => {
    const musts = lotRequirements(lot).filter(({ importance }) => importance === 'MUST');
    return fitOf(subject, needOf(musts), day).group;
  });
  return FIT_GROUPS.find((group) => groups.includes(group)) ?? 'DOES_NOT_FIT';
}

const needOf = (requirements: readonly Requirement[]): Need => ({
  requirements: [...requirements],
  contactsPerWeek: null,
});

const isBetter = (one: Pick<Fit, 'group' | 'percent'>, other: Pick<Fit, 'group' | 'percent'>): boolean =>
  FIT_GROUPS.indexOf(one.group) < FIT_GROUPS.indexOf(other.group) ||
  (one.group === other.group && one.percent > other.percent);
