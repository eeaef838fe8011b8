import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hourOfWeek } from './coverage-calendar.js';
import { DAY_SHAPES, planWeek, spreadOverWeek } from './week-plan.js';

const days = (list: readonly number[], fromHour: number, toHour: number) =>
  list.map((weekday) => ({ weekday, fromHour, toHour }));
const week = [1, 2, 3, 4, 5, 6, 7];
const office = days([1, 2, 3, 4, 5], 9, 17);
const aroundTheClock = days(week, 0, 24);
const target = { answeredShare: 0.8, withinSeconds: 20 };
const usual = { averageHandleSeconds: 180, target, shrinkage: 0.3 };

function spread(perWeek: number, open = office, weights: readonly number[] = DAY_SHAPES.FLAT) {
  const found = spreadOverWeek(perWeek, open, weights);
  if (!found.ok) throw new Error(found.reason);
  return found.value;
}

describe('staffing over a coverage calendar', () => {
  it('003.3 shows what around the clock costs beside 8 hours on 5 days', () => {
    const always = planWeek({ ...usual, open: aroundTheClock, contactsByHour: spread(0, aroundTheClock) });
    const workdays = planWeek({ ...usual, open: office, contactsByHour: spread(0) });
    expect(always.ok && always.value.fte).toBeCloseTo(6, 10);
    expect(workdays.ok && workdays.value.fte).toBeCloseTo(40 / 28, 10);
    expect(always.ok && always.value.paidHoursPerWeek).toBeCloseTo(240, 10);
  });

  it('001.7 staffs each hour of the week by its own contacts', () => {
    const contactsByHour = spread(8000, office);
    const plan = planWeek({ ...usual, open: office, contactsByHour });
    expect(plan.ok && plan.value.hours).toHaveLength(40);
    // 200 an hour of 180 s each are 10 erlangs.
    expect(plan.ok && plan.value.peakAgents).toBe(14);
    expect(plan.ok && plan.value.peakScheduled).toBe(20);
    expect(plan.ok && plan.value.positionHoursPerWeek).toBe(560);
    expect(plan.ok && plan.value.workloadHoursPerWeek).toBeCloseTo(400, 9);
    expect(plan.ok && plan.value.occupancy).toBeCloseTo(10 / 14, 9);
    expect(plan.ok && plan.value.serviceLevel).toBeCloseTo(0.8884, 4);
  });

  it('001.7 puts more people into the hours of the peak', () => {
    const plan = planWeek({
      ...usual,
      open: aroundTheClock,
      contactsByHour: spread(10_000, aroundTheClock, DAY_SHAPES.OFFICE),
    });
    if (!plan.ok) throw new Error(plan.reason);
    const agentsAt = (hour: number) =>
      plan.value.hours.find((row) => row.hour === hourOfWeek(1, hour))?.agents;
    expect(agentsAt(10)).toBe(plan.value.peakAgents);
    expect(agentsAt(3)).toBeLessThan(agentsAt(10) ?? 0);
  });

  it('says how many contacts come while the line is closed', () => {
    const plan = planWeek({ ...usual, open: office, contactsByHour: spread(1680, aroundTheClock) });
    expect(plan.ok && plan.value.contactsPerWeek).toBeCloseTo(400, 9);
    expect(plan.ok && plan.value.contactsWhileClosed).toBeCloseTo(1280, 9);
  });

  it('keeps the least number of agents, and their true service level', () => {
    const plan = planWeek({ ...usual, open: office, contactsByHour: spread(400), leastAgents: 5 });
    expect(plan.ok && plan.value.hours[0]).toMatchObject({ agents: 5, occupancy: 0.1 });
    expect(plan.ok && plan.value.serviceLevel).toBeGreaterThan(0.999);
  });

  it('refuses a spread or plan without hours, weights or contacts', () => {
    expect(spreadOverWeek(100, [], DAY_SHAPES.FLAT)).toMatchObject({ reason: 'CALENDAR_EMPTY' });
    expect(spreadOverWeek(-1, office, DAY_SHAPES.FLAT)).toMatchObject({ reason: 'CONTACTS_NOT_VALID' });
    expect(spreadOverWeek(1, office, [1, 2])).toMatchObject({ reason: 'WEIGHTS_NOT_VALID' });
    expect(spreadOverWeek(1, office, new Array<number>(24).fill(0))).toMatchObject({
      reason: 'WEIGHTS_NOT_VALID',
    });
    expect(planWeek({ ...usual, open: office, contactsByHour: [1] })).toMatchObject({
      reason: 'CALENDAR_NOT_VALID',
    });
    expect(
      planWeek({ ...usual, averageHandleSeconds: 0, open: office, contactsByHour: spread(1) }),
    ).toMatchObject({ reason: 'HANDLE_TIME_NOT_POSITIVE' });
  });

  it('spreads all contacts, and only over open hours', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 24, maxLength: 24 }),
        fc.integer({ min: 0, max: 22 }),
        (perWeek, weights, fromHour) => {
          const found = spread(perWeek, days([2, 4, 6], fromHour, fromHour + 2), weights);
          const sum = found.reduce((total, contacts) => total + contacts, 0);
          expect(Math.abs(sum - perWeek)).toBeLessThanOrEqual(perWeek * 1e-12 + 1e-300);
          expect(found.filter((contacts) => contacts > 0).length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});
