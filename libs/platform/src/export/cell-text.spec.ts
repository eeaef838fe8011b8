import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvRow, neutralised, restored } from './cell-text.js';

describe('a text in a cell', () => {
  it.each(['=1+1', '+49 431', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"])(
    '%j cannot be run as a formula',
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
      expect(csvRow([text])).toMatch(/^"?'/);
    },
  );

  it('comes back as it was, whatever it was', () => {
    fc.assert(fc.property(fc.string(), (text) => restored(neutralised(text)) === text));
  });

  it('is quoted where it holds what separates cells', () => {
    expect(csvRow(['a "b", c\nd', 7, true, null, 'plain'])).toBe('"a ""b"", c\nd",7,true,,plain\r\n');
  });
});
