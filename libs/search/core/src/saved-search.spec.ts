import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDigestDue, savedQuery } from './saved-search.js';

describe('a digest', () => {
  it.each([
    ['DAILY', '2026-11-21', '2026-11-22', true],
    ['DAILY', '2026-11-22', '2026-11-22', false],
    ['DAILY', '2026-10-31', '2026-11-22', true],
    ['WEEKLY', '2026-11-16', '2026-11-22', false],
    ['WEEKLY', '2026-11-15', '2026-11-22', true],
    ['NONE', '2020-01-01', '2026-11-22', false],
  ] as const)('%s, last on %s, is on %s due: %s', (alerts, last, today, due) => {
    expect(isDigestDue(alerts, last, today)).toBe(due);
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
