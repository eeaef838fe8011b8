import { describe, expect, it } from '@jest/globals';
import { openFit, type OpenLot } from './open-fit.js';

const lot = (rfpId: string, services: string[], languages: string[]): OpenLot => ({
  rfpId,
  services,
  languages,
});

describe('open requests that fit a listing', () => {
  const offer = { services: ['TELEPHONE_ANSWERING', 'DISPATCH'], languages: ['en', 'de'] };

  it('are those of which one lot asks for nothing that the listing does not offer', () => {
    const lots = [
      lot('a', ['TELEPHONE_ANSWERING'], ['de']),
      lot('a', ['TELESALES'], ['fr']),
      lot('b', [], []),
      lot('c', ['TELESALES'], ['el']),
    ];
    expect(openFit(lots, offer)).toEqual({ fitting: 2, addition: null });
  });

  it('name the single value that opens most, counting each request once', () => {
    const lots = [
      lot('a', ['DISPATCH'], ['el']),
      lot('a', ['TELEPHONE_ANSWERING'], ['el', 'en']),
      lot('b', ['DISPATCH'], ['el']),
      lot('c', ['TELESALES'], ['en']),
      lot('d', ['TELESALES'], ['el']),
    ];
    expect(openFit(lots, offer)).toEqual({
      fitting: 0,
      addition: { kind: 'LANGUAGE', code: 'el', opens: 2 },
    });
  });

  it('do not count a request as opened that fits already by another lot', () => {
    const lots = [lot('a', [], ['en']), lot('a', [], ['el']), lot('b', ['TELESALES'], [])];
    expect(openFit(lots, offer).addition).toEqual({ kind: 'SERVICE', code: 'TELESALES', opens: 1 });
  });

  it('take a language for its dialects, and the other way round', () => {
    expect(openFit([lot('a', [], ['de-AT'])], offer).fitting).toBe(1);
    expect(openFit([lot('a', [], ['pt'])], { services: [], languages: ['pt-BR'] }).fitting).toBe(1);
    expect(openFit([lot('a', [], ['el-CY', 'el'])], offer).addition).toMatchObject({ code: 'el', opens: 1 });
  });

  it('give the same hint whatever their order, and none where none are open', () => {
    const lots = [lot('a', [], ['fr']), lot('b', [], ['el'])];
    expect(openFit(lots, offer).addition?.code).toBe('el');
    expect(openFit([...lots].reverse(), offer)).toEqual(openFit(lots, offer));
    expect(openFit([], offer)).toEqual({ fitting: 0, addition: null });
  });
});
