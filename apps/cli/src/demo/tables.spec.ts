import { describe, expect, it } from '@jest/globals';
import { monthlyCostMinor, publishingProblems } from '@ringfair/rfp-core';
import { completeness, validateProfile } from '@ringfair/vendors-core';
import { answerOf } from './answers.js';
import { buyerSeeds } from './buyers.js';
import { timesOf } from './clock.js';
import { jobSeeds, rfpSeeds, showcaseSeeds } from './rfps/index.js';
import { profileOf, vendorSeeds } from './vendors/index.js';

const today = '2026-11-22';
const anchor = new Date(`${today}T09:30:00Z`);
const published = vendorSeeds.filter((seed) => seed.published !== null);
const vendorOf = new Map(vendorSeeds.map((seed) => [seed.key, seed]));
const buyerOf = new Map(buyerSeeds.map((seed) => [seed.key, seed]));

describe('vendors of the demo', () => {
  it.each(vendorSeeds.map((seed) => [seed.key, seed] as const))('%s says nothing impossible', (_, seed) => {
    expect(validateProfile(profileOf(seed, today), today)).toEqual([]);
  });

  it('are 48 with profiles from nearly empty to nearly whole', () => {
    expect(published).toHaveLength(48);
    expect(new Set(vendorSeeds.map(({ key }) => key)).size).toBe(vendorSeeds.length);
    const scores = published.map((seed) => completeness(profileOf(seed, today)).score);
    expect(Math.min(...scores)).toBeLessThan(65);
    expect(Math.max(...scores)).toBeGreaterThan(95);
  });
});

describe('requests of the demo', () => {
  it('are twelve buyers and one request per state and kind', () => {
    expect(buyerSeeds).toHaveLength(12);
    expect(showcaseSeeds.filter(({ course }) => course.state === 'AWARDED')).toHaveLength(6);
    expect(jobSeeds.every(({ course }) => course.state === 'AWARDED')).toBe(true);
    const names = rfpSeeds.map(({ buyer, title }) => `${buyer} ${title}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(rfpSeeds.map((seed) => [seed.key, seed] as const))(
    '%s could be published as it stands',
    (_, seed) => {
      const buyer = buyerOf.get(seed.buyer);
      expect(buyer).toBeDefined();
      const [price, quality, fit] = seed.weights;
      const problems = publishingProblems({
        title: seed.title,
        summary: seed.summary,
        currency: buyer?.currency ?? '',
        deadline: { local: '2026-12-01T17:00', timeZone: buyer?.timeZone ?? '' },
        weights: { price, quality, fit },
        lots: seed.lots.map((lot) => ({
          ...lot,
          description: lot.description ?? '',
          coverageTimeZone: buyer?.timeZone ?? null,
          agentModel: lot.agentModel ?? null,
          agentPreparation: lot.preparation ?? null,
          scriptAuthor: lot.scripts ?? null,
          volume: {
            contactsPerMonth: lot.contacts,
            hoursPerWeek: lot.hours,
            averageHandleSeconds: lot.handle,
          },
        })),
        requirements: seed.requirements,
      });
      // A draft may still lack what its requirements are to judge.
      expect(
        problems.filter(
          ({ reason }) => reason !== 'DIMENSION_WITHOUT_REQUIREMENT' || seed.course.state !== 'DRAFT',
        ),
      ).toEqual([]);
    },
  );

  it.each(rfpSeeds.map((seed) => [seed.key, seed] as const))(
    '%s is answered by vendors that exist',
    (_, seed) => {
      expect(new Set(seed.answers).size).toBe(seed.answers.length);
      for (const key of seed.answers) {
        const vendor = vendorOf.get(key);
        if (!vendor) throw new Error(`There is no vendor ${key}.`);
        const answer = answerOf(seed, vendor, buyerOf.get(seed.buyer)?.locale ?? 'en');
        expect(answer).toEqual(answerOf(seed, vendor, buyerOf.get(seed.buyer)?.locale ?? 'en'));
        expect(answer.message).not.toContain('{');
        for (const [index, price] of answer.prices.entries()) {
          const lot = seed.lots[index];
          const volume = {
            contactsPerMonth: lot?.contacts ?? 0,
            hoursPerWeek: lot?.hours ?? 0,
            averageHandleSeconds: lot?.handle ?? 0,
          };
          expect(monthlyCostMinor(price, volume)).toBeGreaterThan(0);
        }
      }
      if (seed.course.state === 'AWARDED') expect(seed.answers).toContain(seed.course.winner);
    },
  );

  it('tell their times in order, and review after 30 days of work', () => {
    for (const seed of rfpSeeds) {
      const times = timesOf(seed, anchor, buyerOf.get(seed.buyer)?.timeZone ?? 'UTC');
      const steps = [times.published, times.deadline, times.opened, times.awarded, times.buyerConfirmed];
      const known = steps.flatMap((step) => (step ? [step.getTime()] : []));
      expect({ key: seed.key, known }).toEqual({ key: seed.key, known: known.toSorted((a, b) => a - b) });
      if (!seed.review) continue;
      const startedDays = seed.work && 'started' in seed.work ? seed.work.started : 0;
      expect({ key: seed.key, waited: startedDays - seed.review.written >= 30 }).toEqual({
        key: seed.key,
        waited: true,
      });
      expect(seed.review.text.length).toBeGreaterThan(29);
    }
  });
});
