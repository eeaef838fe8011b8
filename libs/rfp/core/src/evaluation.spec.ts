import { describe, expect, it } from '@jest/globals';
import { bareTerms, CAUTIOUS, monthlyCost, monthlyVolumeOf, profileOfHours } from '@ringfair/market-core';
import { type AnswerLevel, type EvaluatedBrief, type EvaluatedResponse, evaluate } from './evaluation.js';
import { monthlyCostMinor } from './monthly-cost.js';
import { benchmarkOf, priceFlag, pricePoints } from './price-score.js';
import { sampleRequirement } from './sample-brief.js';

const volume = { contactsPerMonth: 6000, hoursPerWeek: 50, averageHandleSeconds: 240 };
const brief: EvaluatedBrief = {
  weights: { price: 40, quality: 30, fit: 30 },
  lots: [{ id: 'lot', volume }],
  requirements: [
    { id: 'must', ...sampleRequirement({ weight: 5 }) },
    { id: 'quality', ...sampleRequirement({ level: 'SHOULD', weight: 5 }) },
    { id: 'fit', ...sampleRequirement({ level: 'SHOULD', dimension: 'FIT', weight: 3 }) },
  ],
};

const response = (
  id: string,
  monthMinor: number,
  answers: Record<string, AnswerLevel> = { must: 'MEETS', quality: 'MEETS', fit: 'MEETS' },
): EvaluatedResponse => ({
  id,
  answers: new Map(Object.entries(answers)),
  prices: new Map([['lot', { unit: 'MONTH', amountMinor: monthMinor, rateScale: 0 }]]),
});

describe('the cost of one month (001.7, 002.3)', () => {
  it.each([
    ['MONTH', 1_500_000, 0, 1_500_000],
    ['CONTACT', 250, 0, 1_500_000],
    // 240 s on average are 271.25 s when each minute begun is billed.
    ['MINUTE', 854, 1, 2_316_464],
    // 27.6 contacts of 240 s in each of 50 hours a week: 4 agents answer 80 % within 20 s.
    ['AGENT_HOUR_PRODUCTIVE', 1800, 0, 1_565_325],
  ] as const)('%s at %i with scale %i costs %i', (unit, amountMinor, rateScale, expected) => {
    expect(monthlyCostMinor({ unit, amountMinor, rateScale }, volume)).toBe(expected);
  });

  it('001.7 is that of a published price of the same terms, for the same work', () => {
    const seconds = { meanHoldSeconds: 0, meanWrapUpSeconds: 0 };
    const talk = { kind: 'EXPONENTIAL', meanSeconds: 240 } as const;
    const month = monthlyVolumeOf(profileOfHours(6000, { talk, ...seconds }, 50));
    if (!month.ok) throw new Error(month.reason);
    for (const unit of ['MINUTE', 'AGENT_HOUR_PRODUCTIVE'] as const) {
      const published = monthlyCost(bareTerms(unit, 85), month.value, CAUTIOUS);
      const answered = monthlyCostMinor({ unit, amountMinor: 850, rateScale: 1 }, volume);
      expect(published.ok && published.value.perMonthMinor).toBe(answered);
    }
  });

  it('is unknown without the volume it depends on', () => {
    const silent = { ...volume, averageHandleSeconds: null };
    expect(monthlyCostMinor({ unit: 'MINUTE', amountMinor: 90, rateScale: 0 }, silent)).toBeNull();
    expect(monthlyCostMinor({ unit: 'CONTACT', amountMinor: 1, rateScale: 0 }, silent)).toBe(6000);
  });
});

describe('000.9 price points reward the middle', () => {
  it('gives nothing extra below the median and less in proportion above', () => {
    const benchmark = benchmarkOf([60, 80, 100, 125, 200]);
    expect(benchmark).toEqual({ n: 5, medianMinor: 100, firstQuartileMinor: 80, thirdQuartileMinor: 125 });
    const points = [10, 60, 80, 100, 125, 200].map((cost) => benchmark && pricePoints(cost, benchmark));
    expect(points).toEqual([100, 100, 100, 100, 80, 50]);
  });

  it('flags outliers from 5 prices up, with the reason in the numbers', () => {
    const five = benchmarkOf([55, 95, 100, 105, 170]);
    const four = benchmarkOf([55, 95, 100, 105]);
    const flags = [55, 95, 170].map((cost) => five && priceFlag(cost, five));
    expect(flags).toEqual(['LOW_OUTLIER', null, 'HIGH_OUTLIER']);
    expect(four && priceFlag(55, four)).toBeNull();
    expect(four?.firstQuartileMinor).toBeNull();
    expect(benchmarkOf([])).toBeNull();
  });

  it('does not let the cheapest win by price alone', () => {
    const better = response('better', 100);
    const cheap = response('cheap', 10, { must: 'MEETS', quality: 'PARTLY', fit: 'MEETS' });
    const { evaluations } = evaluate(brief, [cheap, better, response('dear', 140)]);
    expect(evaluations.map(({ responseId }) => responseId)).toEqual(['better', 'cheap', 'dear']);
  });
});

describe('003.1 an average cannot hide a failed must', () => {
  it('gives no rank to an answer that fails one, however good the rest', () => {
    const failing = response('failing', 50, { must: 'PARTLY', quality: 'MEETS', fit: 'MEETS' });
    const poor = response('poor', 500, { must: 'MEETS', quality: 'NO', fit: 'NO' });
    const { evaluations } = evaluate(brief, [failing, poor]);
    expect(evaluations.map(({ responseId, qualified, rank }) => [responseId, qualified, rank])).toEqual([
      ['poor', true, 1],
      ['failing', false, null],
    ]);
    expect(evaluations[1]?.failedRequirementIds).toEqual(['must']);
    expect(evaluations[1]?.total).toBeGreaterThan(evaluations[0]?.total ?? 0);
  });

  it('keeps the price of a failing answer out of the median', () => {
    const failing = response('failing', 1, { must: 'NO' });
    const { benchmark } = evaluate(brief, [failing, response('a', 100), response('b', 120)]);
    expect(benchmark).toMatchObject({ n: 2, medianMinor: 110 });
    expect(evaluate(brief, [failing]).benchmark).toMatchObject({ n: 1, medianMinor: 1 });
  });
});

describe('a ranking that can be recomputed by hand', () => {
  it('shows each part with score, weight and points', () => {
    const answers = { must: 'MEETS', quality: 'PARTLY', fit: 'PARTLY' } as const;
    const { evaluations } = evaluate(brief, [response('a', 125, answers), response('b', 75, answers)]);
    expect(evaluations[0]).toMatchObject({ responseId: 'b', rank: 1, total: 77.5, monthlyCostMinor: 75 });
    expect(evaluations[1]?.parts).toEqual([
      { dimension: 'PRICE', score: 80, weight: 40, points: 32 },
      { dimension: 'QUALITY', score: 75, weight: 30, points: 22.5 },
      { dimension: 'FIT', score: 50, weight: 30, points: 15 },
    ]);
    expect(evaluations[1]?.total).toBe(69.5);
  });

  it('shares a rank between equals, whatever order they came in', () => {
    const three = [response('c', 100), response('a', 100), response('b', 100, { must: 'MEETS' })];
    const ranks = (responses: EvaluatedResponse[]) =>
      evaluate(brief, responses).evaluations.map(({ responseId, rank }) => `${responseId}${rank}`);
    expect(ranks(three)).toEqual(['a1', 'c1', 'b3']);
    expect(ranks(three.reverse())).toEqual(['a1', 'c1', 'b3']);
  });

  it('survives no answers, unanswered requirements and a missing price', () => {
    expect(evaluate(brief, [])).toEqual({ benchmark: null, evaluations: [] });
    const silent: EvaluatedResponse = { id: 'silent', answers: new Map(), prices: new Map() };
    expect(evaluate(brief, [silent]).evaluations[0]).toMatchObject({
      qualified: false,
      monthlyCostMinor: null,
      total: 0,
      rank: null,
    });
  });
});
