import { describe, expect, it } from '@jest/globals';
import { CASE_KINDS, CASE_LOCALES } from './case-kinds.js';
import { CASE_REASONS, outcomeOf, reasonsOf } from './case-reasons.js';
import { REASON_TEXTS, reasonText } from './reason-texts.js';
import { localeOfCountries, queueRank } from './routing.js';

describe('the reasons of decisions', () => {
  it('exist for both outcomes of every kind and belong to one outcome', () => {
    for (const kind of CASE_KINDS) {
      expect(CASE_REASONS[kind].ACCEPTED.length).toBeGreaterThan(0);
      expect(CASE_REASONS[kind].DECLINED.length).toBeGreaterThan(0);
      for (const reason of CASE_REASONS[kind].ACCEPTED) expect(outcomeOf(kind, reason)).toBe('ACCEPTED');
      for (const reason of CASE_REASONS[kind].DECLINED) expect(outcomeOf(kind, reason)).toBe('DECLINED');
    }
  });

  it('have words of their own in each language, and no words nobody chooses', () => {
    const used = new Set<string>(CASE_KINDS.flatMap((kind) => reasonsOf(kind)));
    expect(Object.keys(REASON_TEXTS).toSorted()).toEqual([...used].toSorted());
    const all = Object.values(REASON_TEXTS).flatMap((texts) => CASE_LOCALES.map((locale) => texts[locale]));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((text) => !/^\p{Lu}.*[.]$/u.test(text))).toEqual([]);
  });

  it('cannot be those of another kind or of no kind', () => {
    expect(outcomeOf('MERGE', 'EVIDENCE_SHOWS_IT')).toBeNull();
    expect(outcomeOf('MERGE', 'toString')).toBeNull();
    expect(reasonText('toString', 'en')).toBeNull();
    expect(reasonText('MERGE_SAME_COMPANY', 'el')).toContain('ίδιας εταιρείας');
  });
});

describe('the routing of cases', () => {
  it('goes by the first place where Greek or Russian is spoken, else English', () => {
    expect(localeOfCountries(['DE', 'CY', 'RU'])).toBe('el');
    expect(localeOfCountries([null, 'KZ'])).toBe('ru');
    expect(localeOfCountries(['PH'])).toBe('en');
    expect(localeOfCountries([])).toBe('en');
  });

  it('puts cases in a moderator’s own languages first', () => {
    expect([queueRank('el', ['el', 'en']), queueRank('ru', ['el', 'en'])]).toEqual([0, 1]);
  });
});
