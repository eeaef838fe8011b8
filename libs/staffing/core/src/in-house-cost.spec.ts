import { describe, expect, it } from '@jest/globals';
import { costCurve, findBreakEven, volumeSteps, type CostByVolume } from './break-even.js';
import { WEEKS_PER_MONTH } from './coverage-calendar.js';
import { inHouseMonthlyCost, type InHouseRates, type LineOfWork } from './in-house-cost.js';
import { DAY_SHAPES } from './week-plan.js';

const work: LineOfWork = {
  open: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromHour: 9, toHour: 17 })),
  hourWeights: DAY_SHAPES.FLAT,
  averageHandleSeconds: 240,
  target: { answeredShare: 0.8, withinSeconds: 20 },
  shrinkage: 0.3,
};
const rates: InHouseRates = {
  agentWagePerHourMinor: 1800,
  onCostShare: 0.25,
  supervisorPerMonthMinor: 500_000,
  agentsPerSupervisor: 12,
  attritionPerYear: 0.35,
  hiringPerHireMinor: 200_000,
  trainingHoursPerHire: 80,
  softwarePerSeatPerMonthMinor: 9_000,
  workplacePerSeatPerMonthMinor: 25_000,
  setUpMinor: 600_000,
  setUpSpreadMonths: 24,
};

const inHouse: CostByVolume = (volume) => {
  const cost = inHouseMonthlyCost(volume, work, rates);
  return cost.ok ? cost.value.totalPerMonthMinor : null;
};
const perContact =
  (rateMinor: number, minimumMinor = 0): CostByVolume =>
  (volume) =>
    Math.max(minimumMinor, volume * rateMinor);

function breakEven(outsourced: CostByVolume, own = inHouse) {
  return findBreakEven(costCurve(volumeSteps(10, 100_000), own, outsourced), own, outsourced);
}

describe('in-house against outsourced', () => {
  it('002.2 adds up wages, managers, hiring, training, operations and software of a team of one’s own', () => {
    const cost = inHouseMonthlyCost(0, work, rates);
    if (!cost.ok) throw new Error(cost.reason);
    const { lines, totalPerMonthMinor, fte, seats, paidHoursPerMonth } = cost.value;
    const of = Object.fromEntries(lines.map(({ line, perMonthMinor }) => [line, perMonthMinor]));
    expect(seats).toBe(1);
    expect(fte).toBeCloseTo(40 / 28, 10);
    expect(paidHoursPerMonth).toBeCloseTo((40 / 0.7) * WEEKS_PER_MONTH, 9);
    expect(of['AGENT_WAGES']).toBe(Math.round(paidHoursPerMonth * 1800));
    expect(of['ON_COSTS']).toBe(Math.round(paidHoursPerMonth * 450));
    expect(of['SUPERVISION']).toBe(Math.round((fte / 12) * 500_000));
    expect(of['HIRING']).toBe(Math.round(((fte * 0.35) / 12) * 200_000));
    expect(of['TRAINING']).toBe(Math.round(((fte * 0.35) / 12) * 80 * 2250));
    expect(of).toMatchObject({ SOFTWARE: 9_000, WORKPLACE: 25_000, SET_UP: 25_000 });
    expect(totalPerMonthMinor).toBe(lines.reduce((sum, { perMonthMinor }) => sum + perMonthMinor, 0));
  });

  it('002.2 compares in-house with outsourcing and finds the break-even volume', () => {
    const outsourced = perContact(450);
    const found = breakEven(outsourced);
    if (found.kind !== 'AT') throw new Error(found.kind);
    expect(found.cheaperAbove).toBe('IN_HOUSE');
    expect(inHouse(found.contactsPerMonth)).toBeLessThan(outsourced(found.contactsPerMonth) ?? 0);
    expect(inHouse(found.contactsPerMonth - 1)).toBeGreaterThanOrEqual(
      outsourced(found.contactsPerMonth - 1) ?? 0,
    );
    for (const volume of volumeSteps(found.contactsPerMonth, 100_000))
      expect(inHouse(volume)).toBeLessThanOrEqual(1.02 * (outsourced(volume) ?? 0));
    for (const volume of volumeSteps(1, found.firstContactsPerMonth - 1))
      expect(inHouse(volume)).toBeGreaterThanOrEqual(0.98 * (outsourced(volume) ?? 0));
    expect(found.firstContactsPerMonth).toBeLessThan(found.contactsPerMonth);
  });

  it('002.3 low volume pays: far below the break-even outsourcing is cheaper', () => {
    expect(inHouse(100)).toBeGreaterThan(10 * (perContact(450)(100) ?? 0));
    expect(breakEven(perContact(50))).toEqual({ kind: 'ALWAYS', cheaper: 'OUTSOURCED' });
    expect(breakEven(perContact(450, 10_000_000_000))).toEqual({ kind: 'ALWAYS', cheaper: 'IN_HOUSE' });
  });

  it('002.2 finds the exact point of two straight lines, in both directions', () => {
    const flat: CostByVolume = () => 100_000;
    expect(breakEven(perContact(100), flat)).toEqual({
      kind: 'AT',
      contactsPerMonth: 1001,
      firstContactsPerMonth: 1001,
      cheaperAbove: 'IN_HOUSE',
    });
    expect(breakEven(flat, perContact(100))).toEqual({
      kind: 'AT',
      contactsPerMonth: 1001,
      firstContactsPerMonth: 1001,
      cheaperAbove: 'OUTSOURCED',
    });
    expect(breakEven(flat, flat)).toEqual({ kind: 'ALWAYS', cheaper: 'EQUAL' });
    expect(breakEven(flat, () => null)).toEqual({ kind: 'UNKNOWN' });
  });

  it('002.4 needs more people, never fewer, for more contacts', () => {
    const costs = volumeSteps(10, 1_000_000).map((volume) => inHouse(volume) ?? 0);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  it('refuses amounts and times that are none', () => {
    const cost = (change: Partial<InHouseRates>, line: Partial<LineOfWork> = {}) =>
      inHouseMonthlyCost(100, { ...work, ...line }, { ...rates, ...change });
    expect(cost({ agentWagePerHourMinor: -1 })).toMatchObject({ reason: 'AMOUNT_NOT_VALID' });
    expect(cost({ agentsPerSupervisor: 0 })).toMatchObject({ reason: 'AMOUNT_NOT_VALID' });
    expect(cost({ setUpSpreadMonths: 0 })).toMatchObject({ reason: 'AMOUNT_NOT_VALID' });
    expect(cost({}, { averageHandleSeconds: 0 })).toMatchObject({ reason: 'HANDLE_TIME_NOT_POSITIVE' });
    expect(cost({}, { open: [] })).toMatchObject({ reason: 'CALENDAR_EMPTY' });
    expect(cost({}, { shrinkage: 1 })).toMatchObject({ reason: 'SHRINKAGE_NOT_VALID' });
  });
});
