import {
  CAUTIOUS,
  bareTerms,
  inHoursOfMonth,
  monthlyCost,
  plainVolume,
  type NormalisedPrice,
  type PriceTerms,
} from '@ringfair/market-core';
import {
  costCurve,
  findBreakEven,
  inHouseMonthlyCost,
  planMonth,
  volumeSteps,
  type BreakEven,
  type CostByVolume,
  type InHouseCost,
  type LineOfWork,
  type StaffingReason,
  type VolumePoint,
} from '@ringfair/staffing-core';
import { currencies, type CalculatorCurrency } from './currencies.js';
import { readOpening } from './opening.js';
import { cheaperThan, hoursOpen, waysOn, type WaysOn } from './ways-on.js';
import { QueryInput, type CalculatorInput, type NumberRule } from './query-input.js';

export const priceUnits = ['MINUTE', 'CONTACT', 'AGENT_HOUR_PRODUCTIVE', 'MONTH'] as const;
export const increments = ['1', '6', '30', '60'] as const;

const money = (example: string, most = 1e9): NumberRule => ({ example, least: 0, most });
const rules = {
  contacts: { example: '3000', least: 0, aboveLeast: true, most: 1e7 },
  talk: { example: '180', least: 0, aboveLeast: true, most: 36_000 },
  wrapUp: { example: '60', least: 0, most: 36_000 },
  share: { example: '80', least: 1, most: 99.9 },
  within: { example: '20', least: 0, most: 3600 },
  shrinkage: { example: '30', least: 0, most: 90 },
  rate: money('1.10', 1e7),
  minimum: money('0'),
  setUp: money('500'),
  coordination: money('400'),
  wage: money('18', 1e6),
  onCosts: { example: '25', least: 0, most: 300 },
  supervisor: money('5000'),
  span: { example: '12', least: 1, most: 100 },
  attrition: { example: '35', least: 0, most: 500 },
  hiring: money('2000'),
  training: { example: '80', least: 0, most: 2000 },
  software: money('90'),
  workplace: money('250'),
  purchase: money('6000'),
} satisfies Record<string, NumberRule>;
type Numbers = Record<keyof typeof rules, number>;

/** Months over which what is paid once is spread, on both sides. */
export const SPREAD_MONTHS = 24;

export interface InHouseAnswer {
  inHouse: Omit<InHouseCost, 'plan'>;
  outsourced: NormalisedPrice;
  coordinationMinor: number;
  outsourcedTotalMinor: number;
  breakEven: BreakEven;
  chart: VolumePoint[];
}

export interface InHouseState {
  input: CalculatorInput;
  currency: CalculatorCurrency;
  answer: InHouseAnswer | null;
  refused: StaffingReason | null;
  /** null while there is no answer. */
  next: WaysOn | null;
}

export function inHouseState(params: URLSearchParams): InHouseState {
  const input = new QueryInput(params);
  const numbers = input.numbers(rules);
  const currency = input.choice('currency', currencies, 'USD');
  const unit = input.choice('unit', priceUnits, 'MINUTE');
  const step = Number(input.choice('increment', increments, '60'));
  const wrapUpBilled = input.flag('wrapUpBilled');
  const opening = readOpening(input);
  const state = (): InHouseState => ({
    input: input.state,
    currency,
    answer: null,
    refused: null,
    next: null,
  });
  if (input.problems.length > 0) return state();
  const work: LineOfWork = {
    ...opening,
    averageHandleSeconds: numbers.talk + numbers.wrapUp,
    target: { answeredShare: numbers.share / 100, withinSeconds: numbers.within },
    shrinkage: numbers.shrinkage / 100,
  };
  const terms: PriceTerms = {
    ...bareTerms(unit, numbers.rate * 100),
    increment: { firstIncrementSeconds: step, stepSeconds: step },
    wrapUpBilled,
    minimumPerMonthMinor: numbers.minimum * 100,
    setUpMinor: numbers.setUp * 100,
    termMonths: SPREAD_MONTHS,
  };
  const found = compare(numbers, work, terms);
  if (typeof found === 'string') return { ...state(), refused: found };
  const next = waysOn({
    service: 'CUSTOMER_SUPPORT',
    contactsPerMonth: numbers.contacts,
    hoursPerWeek: hoursOpen(opening.open),
    handleSeconds: work.averageHandleSeconds,
    answeredPercent: numbers.share,
    withinSeconds: numbers.within,
    currency,
    open: opening.open,
  });
  // What a vendor may cost so that it is no dearer than one's own team, with the time that it takes to guide it.
  const atMost = found.inHouse.totalPerMonthMinor - found.coordinationMinor;
  return {
    ...state(),
    answer: found,
    next: { ...next, cheaper: cheaperThan(numbers.contacts, atMost, currency) },
  };
}

function compare(numbers: Numbers, work: LineOfWork, terms: PriceTerms): InHouseAnswer | StaffingReason {
  const rates = ratesOf(numbers);
  const coordinationMinor = Math.round(numbers.coordination * 100);
  const own: CostByVolume = (volume) => {
    const cost = inHouseMonthlyCost(volume, work, rates);
    return cost.ok ? cost.value.totalPerMonthMinor : null;
  };
  const priceOf = (volume: number) => outsourcedCost(volume, numbers, work, terms);
  const theirs: CostByVolume = (volume) => {
    const price = priceOf(volume);
    return price === null ? null : price.perMonthMinor + coordinationMinor;
  };
  const inHouse = inHouseMonthlyCost(numbers.contacts, work, rates);
  if (!inHouse.ok) return inHouse.reason;
  const outsourced = priceOf(numbers.contacts);
  if (outsourced === null) return 'AMOUNT_NOT_VALID';
  const curve = costCurve(volumeSteps(10, Math.max(100_000, numbers.contacts * 4)), own, theirs);
  const breakEven = findBreakEven(curve, own, theirs);
  const { plan: _plan, ...costs } = inHouse.value;
  return {
    inHouse: costs,
    outsourced,
    coordinationMinor,
    outsourcedTotalMinor: outsourced.perMonthMinor + coordinationMinor,
    breakEven,
    chart: costCurve(chartVolumes(numbers.contacts, breakEven), own, theirs),
  };
}

/** Round steps from near nothing to twice what matters. */
function chartVolumes(contacts: number, breakEven: BreakEven): number[] {
  const near = breakEven.kind === 'AT' ? breakEven.contactsPerMonth : 0;
  const most = Math.max(contacts, near > contacts * 8 ? 0 : near) * 1.6;
  const rough = most / 12;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough,
  );
  return Array.from({ length: 13 }, (_, index) => Math.max(1, Math.round(step * index)));
}

function outsourcedCost(volume: number, numbers: Numbers, work: LineOfWork, terms: PriceTerms) {
  const plan = terms.unit === 'AGENT_HOUR_PRODUCTIVE' ? planMonth(volume, work) : null;
  const month = {
    ...plainVolume(volume, { kind: 'EXPONENTIAL' as const, meanSeconds: numbers.talk }),
    meanWrapUpSeconds: numbers.wrapUp,
    hours: plan?.ok ? inHoursOfMonth(plan.value, 0) : null,
  };
  const cost = monthlyCost(terms, month, CAUTIOUS);
  return cost.ok ? cost.value : null;
}

function ratesOf(numbers: Numbers) {
  return {
    agentWagePerHourMinor: numbers.wage * 100,
    onCostShare: numbers.onCosts / 100,
    supervisorPerMonthMinor: numbers.supervisor * 100,
    agentsPerSupervisor: numbers.span,
    attritionPerYear: numbers.attrition / 100,
    hiringPerHireMinor: numbers.hiring * 100,
    trainingHoursPerHire: numbers.training,
    softwarePerSeatPerMonthMinor: numbers.software * 100,
    workplacePerSeatPerMonthMinor: numbers.workplace * 100,
    setUpMinor: numbers.purchase * 100,
    setUpSpreadMonths: SPREAD_MONTHS,
  };
}
