import type { VendorProfile } from '@ringfair/vendors-core';
import type { FitDay, FitSubject, Verdict } from './fit-verdict.js';
import { verdict } from './fit-verdicts.js';
import type { Importance, Need, Requirement } from './need.js';
import { compareOrderKeys, lotOf, type OrderKey } from './ranking.js';

/** Silence is neither a yes nor a no: what is not said of a must is "can't tell yet", never "does not fit". */
export const FIT_GROUPS = ['FITS', 'CANT_TELL', 'DOES_NOT_FIT'] as const;
export type FitGroup = (typeof FIT_GROUPS)[number];

/** Weights of what orders the vendors of one group. A must has none: it decides the group. */
export const FIT_WEIGHT: Record<Exclude<Importance, 'MUST'>, number> = { SHOULD: 3, NICE: 1 };

export interface RequirementFit extends Requirement, Verdict {}

export interface Fit {
  group: FitGroup;
  /** 0..100, whole: weighted mean over SHOULD and NICE; 100 where there are none. */
  percent: number;
  /** One for each requirement, in the order of the need. */
  answers: RequirementFit[];
  /** Fields that would tell what a must asks for. */
  missing: (keyof VendorProfile)[];
  unsaidMusts: number;
}

/**
 * How well a vendor's published profile fits a need. Pure and deterministic. A vendor fits when every must is met;
 * it can't be told when none is denied and some are not said, or said in part with the rest left open. No number of
 * met wishes outweighs a must: they order vendors inside a group only.
 */
export function fitOf(subject: FitSubject, need: Need, day: FitDay): Fit {
  const answers = need.requirements.map((requirement) => ({
    ...requirement,
    ...verdict(subject, requirement.criterion, day),
  }));
  const musts = answers.filter(({ importance }) => importance === 'MUST');
  // What is measured here and was not yet is silence too, though no field of the profile would tell.
  const isOpen = ({ state, missing }: Verdict) =>
    state === 'NOT_PROVIDED' || (state !== 'MET' && missing.length > 0);
  const open = musts.filter(isOpen);
  const denied = musts.some((answer) => answer.state !== 'MET' && !isOpen(answer));
  return {
    group: denied ? 'DOES_NOT_FIT' : open.length > 0 ? 'CANT_TELL' : 'FITS',
    percent: percentOf(answers),
    answers,
    missing: [...new Set(open.flatMap(({ missing }) => missing))],
    unsaidMusts: open.length,
  };
}

function percentOf(answers: readonly RequirementFit[]): number {
  let [weights, sum] = [0, 0];
  for (const { importance, percent } of answers) {
    if (importance === 'MUST') continue;
    weights += FIT_WEIGHT[importance];
    sum += FIT_WEIGHT[importance] * percent;
  }
  return weights === 0 ? 100 : Math.floor(sum / weights);
}

/** What orders vendors of equal fit, as in every other list. */
export interface FitListing {
  vendorId: string;
  /** bestScore of the default order, ten-thousandths of a star. */
  score: number;
}

/**
 * The place of a vendor among the results of a need, compared part by part, all ascending: group, musts that are not
 * said, fit, then the default order (docs/ranking.md), then the lot.
 */
export function fitOrderKey(listing: FitListing, fit: Fit): OrderKey {
  return [
    FIT_GROUPS.indexOf(fit.group),
    fit.unsaidMusts,
    -fit.percent,
    -listing.score,
    lotOf(listing.vendorId),
    listing.vendorId,
  ];
}

/** Vendors in the order of a need. */
export function orderByFit<T extends { listing: FitListing; fit: Fit }>(results: readonly T[]): T[] {
  return results
    .map((result) => ({ result, key: fitOrderKey(result.listing, result.fit) }))
    .sort((a, b) => compareOrderKeys(a.key, b.key))
    .map(({ result }) => result);
}
