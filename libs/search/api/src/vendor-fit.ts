import { monthlyCostsOf, type MonthlyVolume, type PriceDay } from '@ringfair/market-core';
import type { Fit, Need, RawRequirement } from '@ringfair/search-core';
import type { Service, VendorProfile } from '@ringfair/vendors-core';
import type { NeedInput } from './need.inputs.js';
import type { FitAnswer, VendorFit } from './need.type.js';

/** A need with the month of work that is priced, and the day of the prices. */
export interface AskedNeed {
  input: NeedInput;
  need: Need;
  volume: MonthlyVolume | null;
  day: PriceDay;
}

/** How a vendor answers a need, with what a month of it costs there. */
export function toVendorFit(profile: VendorProfile, fit: Fit, asked: AskedNeed): VendorFit {
  const { input } = asked;
  const cost = costOf(profile, asked);
  const money = (amountMinor: number) =>
    cost ? { amountMinor: String(Math.round(amountMinor)), currency: cost.currency } : null;
  const rounding = cost?.cost.lines.find(({ item }) => item === 'ROUNDING')?.perMonthMinor ?? 0;
  return {
    group: fit.group,
    percent: fit.percent,
    answers: fit.answers.map((answer, index) => toAnswer(answer, input.requirements[index])),
    missing: fit.missing,
    monthlyCost: cost ? money(cost.cost.perMonthMinor) : null,
    rounding: cost ? money(rounding) : null,
    estimated: cost ? money(cost.cost.estimatedPerMonthMinor) : null,
    unknown: cost?.cost.unknown ?? [],
  };
}

/** Kinds whose figures are amounts. */
const IN_MONEY: ReadonlySet<FitAnswer['kind']> = new Set(['MINIMUM_SPEND', 'MONTH_COST']);

function toAnswer(answer: Fit['answers'][number], asked: RawRequirement | undefined): FitAnswer {
  const { importance, state, percent, value, missing } = answer;
  return {
    kind: asked?.kind ?? 'PILOT',
    asked: [...(asked?.metric ? [asked.metric] : []), ...(asked?.codes ?? []), ...bounds(asked)],
    currency: asked && IN_MONEY.has(asked.kind) ? (asked.currency ?? null) : null,
    importance,
    state,
    percent,
    value: value.map(String),
    missing: [...missing],
  };
}

const bounds = (asked: RawRequirement | undefined): string[] =>
  asked?.bound === null || asked?.bound === undefined ? [] : [String(asked.bound)];

/** The month of the need under the vendor's cheapest published price for the first service asked for. */
function costOf(profile: VendorProfile, { need: { requirements }, volume, day }: AskedNeed) {
  if (!volume) return undefined;
  const service = requirements.flatMap(({ criterion }): Service[] =>
    criterion.kind === 'SERVICE' ? [criterion.code] : [],
  )[0];
  return monthlyCostsOf(profile, service ?? null, volume, day)[0];
}
