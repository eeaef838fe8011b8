import type { Money } from '@ringfair/platform/graphql';
import {
  type EvaluatedResponse,
  evaluate,
  type LotPrice,
  monthlyCostMinor,
  type Volume,
} from '@ringfair/rfp-core';
import type { ResponsePriceRow, WholeResponse } from './response.entity.js';
import type { RfpEvaluatedResponse, RfpEvaluation } from './response.type.js';
import type { RfpLotRow, WholeRfp } from './rfp.entity.js';

/** The evaluation of core in the shape that clients see. */
export function judged(
  rfp: WholeRfp,
  responses: readonly WholeResponse[],
  awardedResponseId: string | null,
): RfpEvaluation {
  const money = (minor: number): Money => ({
    amountMinor: String(Math.round(minor)),
    currency: rfp.currency,
  });
  const maybe = (minor: number | null): Money | null => (minor === null ? null : money(minor));
  const lots = rfp.lots.map((lot) => ({ id: lot.id, volume: volumeOf(lot) }));
  const weights = { price: rfp.weightPrice, quality: rfp.weightQuality, fit: rfp.weightFit };
  const { benchmark, evaluations } = evaluate(
    { weights, lots, requirements: rfp.requirements },
    responses.map(forCore),
  );
  const byId = new Map(responses.map((response) => [response.id, response]));
  return {
    benchmark: benchmark && {
      n: benchmark.n,
      median: money(benchmark.medianMinor),
      firstQuartile: maybe(benchmark.firstQuartileMinor),
      thirdQuartile: maybe(benchmark.thirdQuartileMinor),
    },
    responses: evaluations.flatMap(
      ({ responseId, monthlyCostMinor: cost, ...rest }): RfpEvaluatedResponse[] => {
        const response = byId.get(responseId);
        if (!response) return [];
        const lotCosts = lots.map(({ id, volume }) => {
          const price = response.prices.find(({ lotId }) => lotId === id);
          return { lotId: id, monthlyCost: maybe(price ? monthlyCostMinor(priceOf(price), volume) : null) };
        });
        return [{ ...rest, response, monthlyCost: maybe(cost), lotCosts }];
      },
    ),
    awardedResponseId,
  };
}

const volumeOf = ({ contactsPerMonth, hoursPerWeek, averageHandleSeconds }: RfpLotRow): Volume => ({
  contactsPerMonth,
  hoursPerWeek,
  averageHandleSeconds,
});

const priceOf = ({ unit, amountMinor, rateScale }: ResponsePriceRow): LotPrice => ({
  unit,
  amountMinor: Number(amountMinor),
  rateScale,
});

const forCore = ({ id, answers, prices }: WholeResponse): EvaluatedResponse => ({
  id,
  answers: new Map(answers.map(({ requirementId, level }) => [requirementId, level])),
  prices: new Map(prices.map((price) => [price.lotId, priceOf(price)])),
});
