import { missedCallsCost, WEEKS_PER_MONTH, type MissedCallsCost } from '@ringfair/staffing-core';
import { currencies, type CalculatorCurrency } from './currencies.js';
import { waysOn, type WaysOn } from './ways-on.js';
import { QueryInput, type CalculatorInput, type NumberRule } from './query-input.js';

const share = (example: string): NumberRule => ({ example, least: 0, most: 100 });
const rules = {
  calls: { example: '60', least: 0, aboveLeast: true, most: 1e7 },
  missed: share('30'),
  gone: share('60'),
  buying: share('25'),
  margin: { example: '180', least: 0, most: 1e9 },
  quote: { example: '214', least: 0, most: 1e9 },
  answered: share('95'),
} satisfies Record<string, NumberRule>;

export interface MissedCallsAnswer {
  cost: MissedCallsCost;
  quoteMinor: number;
  /** The same for fewer and more missed calls. */
  steps: MissedCallsCost[];
  next: WaysOn;
}

export interface MissedCallsState {
  input: CalculatorInput;
  currency: CalculatorCurrency;
  answer: MissedCallsAnswer | null;
}

export function missedCallsState(params: URLSearchParams): MissedCallsState {
  const input = new QueryInput(params);
  const numbers = input.numbers(rules);
  const currency = input.choice('currency', currencies, 'USD');
  if (input.problems.length > 0) return { input: input.state, currency, answer: null };
  const quoteMinor = Math.round(numbers.quote * 100);
  const of = (times: number) =>
    missedCallsCost(
      {
        callsPerMonth: numbers.calls * WEEKS_PER_MONTH * times,
        missedShare: numbers.missed / 100,
        goneShare: numbers.gone / 100,
        buyingShare: numbers.buying / 100,
        marginPerSaleMinor: numbers.margin * 100,
      },
      { perMonthMinor: quoteMinor, answeredShare: numbers.answered / 100 },
    );
  const cost = of(1);
  if (!cost.ok) return { input: input.state, currency, answer: null };
  const steps = [0.1, 0.25, 0.5, 1, 2, 4].map(of).flatMap((step) => (step.ok ? [step.value] : []));
  const next = waysOn({
    service: 'TELEPHONE_ANSWERING',
    // What a service would take over: the calls that nobody answers now.
    contactsPerMonth: cost.value.missedPerMonth,
    hoursPerWeek: null,
    handleSeconds: null,
    answeredPercent: null,
    withinSeconds: null,
    currency,
    open: [],
  });
  return { input: input.state, currency, answer: { cost: cost.value, quoteMinor, steps, next } };
}
