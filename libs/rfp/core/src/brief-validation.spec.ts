import { describe, expect, it } from '@jest/globals';
import { draftProblems, publishingProblems } from './brief-validation.js';
import { sampleBrief, sampleLot, sampleRequirement } from './sample-brief.js';

describe('a brief', () => {
  it('in order has no problems', () => {
    expect(publishingProblems(sampleBrief())).toEqual([]);
  });

  it('may be nearly empty as a draft, and says what publishing needs', () => {
    const empty = sampleBrief({ title: '', summary: ' ', deadline: null, lots: [], requirements: [] });
    expect(draftProblems(empty)).toEqual([]);
    expect(publishingProblems(empty).map(({ path }) => path)).toEqual([
      'title',
      'summary',
      'deadline',
      'lots',
      'requirements',
      'weights.quality',
      'weights.fit',
    ]);
  });

  it('names the field of every bad value', () => {
    const bad = sampleBrief({
      currency: 'XYZ',
      deadline: { local: '2026-03-29T03:30', timeZone: 'Europe/Athens' },
      lots: [
        sampleLot({
          languages: ['en', 'xx-invalid'],
          coverageTimeZone: 'Nowhere/City',
          volume: { contactsPerMonth: 0, hoursPerWeek: 169, averageHandleSeconds: -1 },
        }),
      ],
      requirements: [sampleRequirement({ weight: 11 })],
    });
    expect(draftProblems(bad)).toEqual([
      { path: 'currency', reason: 'CURRENCY_UNKNOWN' },
      { path: 'deadline.local', reason: 'LOCAL_TIME_SKIPPED' },
      { path: 'lots.0.volume.contactsPerMonth', reason: 'OUT_OF_RANGE' },
      { path: 'lots.0.volume.hoursPerWeek', reason: 'OUT_OF_RANGE' },
      { path: 'lots.0.volume.averageHandleSeconds', reason: 'OUT_OF_RANGE' },
      { path: 'lots.0.languages.1', reason: 'LANGUAGE_UNKNOWN' },
      { path: 'lots.0.coverageTimeZone', reason: 'TIME_ZONE_UNKNOWN' },
      { path: 'requirements.0.weight', reason: 'OUT_OF_RANGE' },
    ]);
  });

  it('is bounded', () => {
    const many = sampleBrief({
      lots: Array.from({ length: 21 }, () => sampleLot()),
      requirements: Array.from({ length: 201 }, () => sampleRequirement()),
    });
    expect(draftProblems(many).map(({ path }) => path)).toEqual(['lots', 'requirements']);
  });

  it.each([
    [{ price: 41, quality: 30, fit: 29 }, 'weights.price', 'PRICE_WEIGHT_TOO_HIGH'],
    [{ price: 40, quality: 30, fit: 31 }, 'weights', 'WEIGHTS_NOT_100'],
    [{ price: 40, quality: -10, fit: 70 }, 'weights', 'WEIGHT_OUT_OF_RANGE'],
    [{ price: 33.3, quality: 33.3, fit: 33.4 }, 'weights', 'WEIGHT_OUT_OF_RANGE'],
  ])('000.9 caps the weight of price at 40: %j', (weights, path, reason) => {
    expect(draftProblems(sampleBrief({ weights }))).toEqual([{ path, reason }]);
  });

  it('gives no weight to a dimension that nothing is asked in', () => {
    const oneSided = sampleBrief({ requirements: [sampleRequirement()] });
    expect(publishingProblems(oneSided)).toEqual([
      { path: 'weights.fit', reason: 'DIMENSION_WITHOUT_REQUIREMENT' },
    ]);
    const weightless = { ...oneSided, weights: { price: 40, quality: 60, fit: 0 } };
    expect(publishingProblems(weightless)).toEqual([]);
  });
});
