import { SERVICE_DIRECTION } from '@ringfair/vendors-core';
import type { Brief, BriefLot } from './brief.js';

/** What professionals ask about when a brief does not say it (criteria 000.6, 001.1 to 001.7, 002.1 to 002.11). */
export const COMPLETENESS_ITEMS = [
  'SUMMARY',
  'SERVICES',
  'CHANNELS',
  'LANGUAGES',
  'COVERAGE',
  'VOLUME',
  'HANDLE_TIME',
  'HOURS',
  'AGENT_MODEL',
  'AGENT_PREPARATION',
  'SCRIPTS',
  'MUST_REQUIREMENTS',
  'SHOULD_REQUIREMENTS',
  'DEADLINE',
] as const;
export type CompletenessItem = (typeof COMPLETENESS_ITEMS)[number];

export interface Completeness {
  /** Share of the weights that is done, 0 to 100, rounded down: 100 means everything. */
  percent: number;
  items: { item: CompletenessItem; done: boolean; weight: number }[];
}

/** How much a vendor's price or fit depends on the answer; the sum does not matter. */
const weights: Record<CompletenessItem, number> = {
  SUMMARY: 10,
  SERVICES: 10,
  CHANNELS: 5,
  LANGUAGES: 10,
  COVERAGE: 10,
  VOLUME: 15,
  HANDLE_TIME: 10,
  HOURS: 5,
  AGENT_MODEL: 5,
  AGENT_PREPARATION: 5,
  SCRIPTS: 5,
  MUST_REQUIREMENTS: 5,
  SHOULD_REQUIREMENTS: 5,
  DEADLINE: 5,
};

/** Characters from which a summary can say who the customers are and what should change. */
export const TELLING_SUMMARY_LENGTH = 120;

const perLot: Partial<Record<CompletenessItem, (lot: BriefLot) => boolean>> = {
  SERVICES: (lot) => lot.services.length > 0,
  CHANNELS: (lot) => lot.channels.length > 0,
  LANGUAGES: (lot) => lot.languages.length > 0,
  COVERAGE: (lot) => lot.coverage.length > 0 && lot.coverageTimeZone !== null,
  VOLUME: (lot) => lot.volume.contactsPerMonth !== null,
  HANDLE_TIME: (lot) => lot.volume.averageHandleSeconds !== null,
  HOURS: (lot) => lot.volume.hoursPerWeek !== null,
  AGENT_MODEL: (lot) => lot.agentModel !== null,
  AGENT_PREPARATION: (lot) => lot.agentPreparation !== null,
  SCRIPTS: (lot) => lot.scriptAuthor !== null,
};

const perBrief: Partial<Record<CompletenessItem, (brief: Brief) => boolean>> = {
  SUMMARY: (brief) => brief.summary.trim().length >= TELLING_SUMMARY_LENGTH,
  MUST_REQUIREMENTS: (brief) => brief.requirements.some(({ level }) => level === 'MUST'),
  SHOULD_REQUIREMENTS: (brief) => brief.requirements.some(({ level }) => level === 'SHOULD'),
  DEADLINE: (brief) => brief.deadline !== null,
};

/** How much of what vendors will ask the brief already answers. Advice only: publishing has its own, smaller, list. */
export function completenessOf(brief: Brief): Completeness {
  const items = COMPLETENESS_ITEMS.map((item) => {
    const ofLot = perLot[item];
    const done = ofLot
      ? brief.lots.length > 0 && brief.lots.every(ofLot)
      : (perBrief[item]?.(brief) ?? false);
    return { item, done, weight: weights[item] };
  });
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  const reached = items.reduce((sum, { done, weight }) => sum + (done ? weight : 0), 0);
  return { percent: Math.floor((100 * reached) / total), items };
}

/** Advice on a combination that usually disappoints; never a refusal. */
export type BriefHint = { hint: 'OUTBOUND_SHARED' | 'NO_MUST' | 'MANY_MUSTS'; lot: number | null };

/** From this share of musts up, nearly every vendor is out before anything is weighed. */
const manyMusts = { least: 8, share: 0.8 };

export function hintsOf(brief: Brief): BriefHint[] {
  const hints: BriefHint[] = [];
  brief.lots.forEach((lot, index) => {
    const outbound = lot.services.some((service) => SERVICE_DIRECTION[service] === 'OUTBOUND');
    if (outbound && lot.agentModel === 'SHARED') hints.push({ hint: 'OUTBOUND_SHARED', lot: index });
  });
  const musts = brief.requirements.filter(({ level }) => level === 'MUST').length;
  if (brief.requirements.length > 0 && musts === 0) hints.push({ hint: 'NO_MUST', lot: null });
  if (musts >= manyMusts.least && musts / brief.requirements.length >= manyMusts.share) {
    hints.push({ hint: 'MANY_MUSTS', lot: null });
  }
  return hints;
}
