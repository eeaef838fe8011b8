import type { BriefRequirement, RequirementDimension, Volume } from './brief.js';
import { type LotPrice, monthlyCostMinor } from './monthly-cost.js';
import { type PriceBenchmark, type PriceFlag, benchmarkOf, priceFlag, pricePoints } from './price-score.js';
import type { Weights } from './weights.js';

/** What a vendor says to a requirement. */
export const ANSWER_LEVELS = ['MEETS', 'PARTLY', 'NO'] as const;
export type AnswerLevel = (typeof ANSWER_LEVELS)[number];

/** Share of a requirement's weight that an answer earns. A must is met by MEETS alone. */
const credit: Record<AnswerLevel, number> = { MEETS: 1, PARTLY: 0.5, NO: 0 };

export interface EvaluatedBrief {
  weights: Weights;
  lots: readonly { id: string; volume: Volume }[];
  requirements: readonly (BriefRequirement & { id: string })[];
}

export interface EvaluatedResponse {
  id: string;
  /** By requirement id; one that is missing counts as NO. */
  answers: ReadonlyMap<string, AnswerLevel>;
  /** By lot id. */
  prices: ReadonlyMap<string, LotPrice>;
}

/** One dimension of a score: `points` = score x weight / 100. */
export interface ScorePart {
  dimension: 'PRICE' | RequirementDimension;
  /** 0 to 100; null when there is nothing to judge by. */
  score: number | null;
  weight: number;
  points: number;
}

export interface Evaluation {
  responseId: string;
  /** Every must is met. An answer that fails one has no rank, whatever its total: an average cannot hide it. */
  qualified: boolean;
  failedRequirementIds: string[];
  /** Cost of one month of the brief's volume over all lots, minor units; null when a lot has no price. */
  monthlyCostMinor: number | null;
  priceFlag: PriceFlag | null;
  parts: ScorePart[];
  /** 0 to 100, two decimals. */
  total: number;
  /** 1 is best; equal totals share a rank; null when not qualified. */
  rank: number | null;
}

export interface EvaluationResult {
  benchmark: PriceBenchmark | null;
  /** Qualified by rank, then the others by total. */
  evaluations: Evaluation[];
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

function failedMusts(brief: EvaluatedBrief, response: EvaluatedResponse): string[] {
  return brief.requirements
    .filter(({ id, level }) => level === 'MUST' && response.answers.get(id) !== 'MEETS')
    .map(({ id }) => id);
}

/**
 * Score of one dimension: weighted share of its requirements, 0 to 100. Musts count as well: a met one earns its
 * weight. Null when the dimension has no requirement (publishing refuses that as long as its weight is above 0).
 */
export function requirementScore(
  requirements: EvaluatedBrief['requirements'],
  answers: EvaluatedResponse['answers'],
  dimension: RequirementDimension,
): number | null {
  const counted = requirements.filter((requirement) => requirement.dimension === dimension);
  if (counted.length === 0) return null;
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  const earned = counted.reduce((sum, { id, weight }) => sum + weight * credit[answers.get(id) ?? 'NO'], 0);
  return (100 * earned) / total;
}

function totalCost(brief: EvaluatedBrief, response: EvaluatedResponse): number | null {
  let sum = 0;
  for (const { id, volume } of brief.lots) {
    const price = response.prices.get(id);
    const cost = price ? monthlyCostMinor(price, volume) : null;
    if (cost === null) return null;
    sum += cost;
  }
  return sum;
}

function part(dimension: ScorePart['dimension'], score: number | null, weight: number): ScorePart {
  const rounded = score === null ? null : twoDecimals(score);
  return { dimension, score: rounded, weight, points: twoDecimals(((rounded ?? 0) * weight) / 100) };
}

function byRank(a: Evaluation, b: Evaluation): number {
  if (a.qualified !== b.qualified) return a.qualified ? -1 : 1;
  return b.total - a.total || a.responseId.localeCompare(b.responseId);
}

/**
 * Judges all answers of an opened request against its brief; deterministic, and every number of the result can be
 * recomputed by hand from the published weights. Size, fame, payment and the time of sending play no part.
 */
export function evaluate(brief: EvaluatedBrief, responses: readonly EvaluatedResponse[]): EvaluationResult {
  const judged = responses.map((response) => ({
    response,
    failed: failedMusts(brief, response),
    cost: totalCost(brief, response),
  }));
  const costs = (some: typeof judged) => some.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const qualifiedCosts = costs(judged.filter(({ failed }) => failed.length === 0));
  const benchmark = benchmarkOf(qualifiedCosts.length > 0 ? qualifiedCosts : costs(judged));
  const evaluations = judged.map(({ response, failed, cost }): Evaluation => {
    const price = cost === null || !benchmark ? null : pricePoints(cost, benchmark);
    const parts = [
      part('PRICE', price, brief.weights.price),
      part(
        'QUALITY',
        requirementScore(brief.requirements, response.answers, 'QUALITY'),
        brief.weights.quality,
      ),
      part('FIT', requirementScore(brief.requirements, response.answers, 'FIT'), brief.weights.fit),
    ];
    return {
      responseId: response.id,
      qualified: failed.length === 0,
      failedRequirementIds: failed,
      monthlyCostMinor: cost,
      priceFlag: cost === null || !benchmark ? null : priceFlag(cost, benchmark),
      parts,
      total: twoDecimals(parts.reduce((sum, { points }) => sum + points, 0)),
      rank: null,
    };
  });
  evaluations.sort(byRank);
  const qualified = evaluations.filter((evaluation) => evaluation.qualified);
  for (const evaluation of qualified) {
    evaluation.rank = 1 + qualified.filter((other) => other.total > evaluation.total).length;
  }
  return { benchmark, evaluations };
}
