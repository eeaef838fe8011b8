import { describe, expect, it } from '@jest/globals';
import { completenessOf, hintsOf } from './completeness.js';
import { sampleBrief, sampleLot, sampleRequirement } from './sample-brief.js';

const missing = (brief: Parameters<typeof completenessOf>[0]) =>
  completenessOf(brief)
    .items.filter(({ done }) => !done)
    .map(({ item }) => item);

describe('000.6 the completeness meter', () => {
  it('is 100 only when everything a professional asks is said', () => {
    expect(completenessOf(sampleBrief()).percent).toBe(100);
    expect(
      completenessOf(sampleBrief({ title: '', summary: '', deadline: null, lots: [], requirements: [] })),
    ).toMatchObject({
      percent: 0,
    });
  });

  it('asks the amateur questions first: how many calls, where to start, who writes the scripts', () => {
    const lot = sampleLot({
      scriptAuthor: null,
      volume: { contactsPerMonth: null, hoursPerWeek: 40, averageHandleSeconds: 200 },
    });
    const brief = sampleBrief({ lots: [sampleLot(), lot], summary: 'Call our clients.' });
    expect(missing(brief)).toEqual(['SUMMARY', 'VOLUME', 'SCRIPTS']);
    expect(completenessOf(brief).percent).toBe(71);
  });

  it('never falls when something is added', () => {
    const less = completenessOf(sampleBrief({ deadline: null })).percent;
    expect(less).toBeLessThan(completenessOf(sampleBrief()).percent);
  });
});

describe('002.1 hints', () => {
  it('warns of outbound work on shared agents', () => {
    const lots = [sampleLot(), sampleLot({ services: ['COLD_CALLING'], agentModel: 'SHARED' })];
    expect(hintsOf(sampleBrief({ lots }))).toEqual([{ hint: 'OUTBOUND_SHARED', lot: 1 }]);
    expect(hintsOf(sampleBrief({ lots: [sampleLot({ services: ['COLD_CALLING'] })] }))).toEqual([]);
  });

  it('warns of no must and of nothing but musts', () => {
    const should = sampleRequirement({ level: 'SHOULD' });
    expect(hintsOf(sampleBrief({ requirements: [should] }))).toEqual([{ hint: 'NO_MUST', lot: null }]);
    const musts = Array.from({ length: 8 }, () => sampleRequirement());
    expect(hintsOf(sampleBrief({ requirements: [...musts, should] }))).toEqual([
      { hint: 'MANY_MUSTS', lot: null },
    ]);
  });
});
