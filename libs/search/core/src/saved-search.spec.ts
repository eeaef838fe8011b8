import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastDigestOn, savedQuery } from './saved-search.js';

describe('a digest', () => {
  it.each([
    ['DAILY', '2026-11-22', '2026-11-21'],
    ['DAILY', '2026-03-01', '2026-02-28'],
    ['WEEKLY', '2026-11-22', '2026-11-15'],
    ['WEEKLY', '2027-01-03', '2026-12-27'],
  ] as const)('%s is due on %s when the last one was on %s or before', (alerts, today, last) => {
    expect(lastDigestOn(alerts, today)).toBe(last);
  });
});

describe('a saved search', () => {
  it('is the same search when it is read again, whatever the address was', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (address) => {
        const { text, query } = savedQuery(address);
        expect(savedQuery(text)).toEqual({ text, query, problems: [] });
      }),
    );
  });

  it('keeps what was asked for and forgets the page', () => {
    expect(savedQuery('?service=DISPATCH&page=7&utm_source=mail')).toMatchObject({
      text: 'service=DISPATCH',
      problems: [],
    });
    expect(savedQuery('service=NO_SUCH').problems).toHaveLength(1);
  });
});
