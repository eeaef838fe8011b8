import { describe, expect, it } from '@jest/globals';
import { suggestFilters } from './filter-suggestions.js';

const suggested = (typed: string) => suggestFilters(typed, 8).map(({ group, code }) => `${group} ${code}`);

describe('values of filters that may be meant', () => {
  it('are called by their labels in the three languages, and by other words of the field', () => {
    for (const typed of ['debt coll', 'Взыскание', 'είσπραξη']) {
      expect({ typed, found: suggested(typed) }).toEqual({ typed, found: ['service DEBT_COLLECTION'] });
    }
    expect(suggested('plumb')).toEqual(['industry HOME_SERVICES']);
    expect(suggested('IVR')).toContain('technology IVR');
    expect(suggested('гречес')).toContain('language el');
    expect(suggested('ISO 27001')).toEqual(['certification ISO_27001']);
  });

  it('are those whose label begins so before those that have it further on', () => {
    const found = suggested('support');
    expect(found).toContain('service CUSTOMER_SUPPORT');
    expect(suggested('greece')[0]).toBe('agentCountry GR');
    expect(suggestFilters('a', 8)).toEqual([]);
    expect(suggestFilters('te', 3)).toHaveLength(3);
  });

  it.each(['', ' ', '-- | &', '🙂'])('cannot be suggested from %j', (typed) => {
    expect(suggestFilters(typed, 8)).toEqual([]);
  });
});
