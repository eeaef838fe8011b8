import { describe, expect, it } from '@jest/globals';
import { FormInput } from './form-data.js';

function input(entries: [string, string][]): FormInput {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return new FormInput(data);
}

describe('a form as sent', () => {
  it('becomes nested values, lists by index, several values of one name', () => {
    const form = input([
      ['title', ' Night calls '],
      ['lots.0.title', 'A'],
      ['lots.2.title', 'C'],
      ['channels', 'VOICE'],
      ['channels', 'EMAIL'],
    ]);
    expect(form.values).toEqual({
      title: 'Night calls',
      lots: [{ title: 'A' }, undefined, { title: 'C' }],
      channels: ['VOICE', 'EMAIL'],
    });
    expect(form.list('lots', (lot, index) => [index, form.text(`${lot}.title`)])).toEqual([
      [0, 'A'],
      [2, 'C'],
    ]);
  });

  it('never gives passwords back, and keeps their spaces', () => {
    const form = input([['newPassword', ' three plain words ']]);
    expect(form.values).toEqual({});
    expect(form.text('newPassword')).toBe(' three plain words ');
  });

  it('reaches no prototype', () => {
    input([
      ['__proto__.polluted', 'x'],
      ['constructor.prototype.polluted', 'x'],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['1 250,5', 1250.5],
    ['1\u00a0250', 1250],
    ['0.25', 0.25],
    ['', null],
  ])('reads the number %j as %s', (typed, expected) => {
    expect(input([['n', typed]]).number('n')).toBe(expected);
  });

  it.each(['twelve', '1e999', '1.5.2'])('refuses the number %j', (typed) => {
    expect(() => input([['n', typed]]).number('n')).toThrow();
  });

  it.each([
    ['1250', 'EUR', '125000'],
    ['1 250,5', 'EUR', '125050'],
    ['0.07', 'USD', '7'],
    ['1250', 'JPY', '1250'],
  ])('reads %s %s as %s minor units', (typed, currency, expected) => {
    expect(input([['price', typed]]).money('price', currency)).toEqual({ amountMinor: expected, currency });
  });

  it.each(['-5', '1.005', 'a lot', '1250.'])('refuses the amount %j', (typed) => {
    expect(() => input([['price', typed]]).money('price', 'EUR')).toThrow();
  });
});
