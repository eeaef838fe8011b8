import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TextBeforeScripts } from './text-before-scripts.server.js';

const html =
  '<!DOCTYPE html><html><head><link rel="modulepreload" href="/a.js"/><link rel="stylesheet" href="/b.css"/>' +
  '<link rel="modulepreload" href="/c.js"/></head><body>Ελληνικά, по-русски <a href="/x">x</a></body></html>';

async function through(chunks: readonly Buffer[]): Promise<string> {
  const stream = new TextBeforeScripts();
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  const sent: Buffer[] = [];
  for await (const chunk of stream) sent.push(chunk as Buffer);
  return Buffer.concat(sent).toString('utf8');
}

describe('a page', () => {
  it('sends the same, with scripts that wait, however it is cut', async () => {
    const whole = Buffer.from(html);
    const expected = html.replaceAll('"modulepreload"', '"modulepreload" fetchPriority="low"');
    expect(expected.match(/fetchPriority/g)).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 6 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((end, index) => whole.subarray(at[index], end));
        expect(await through(chunks)).toBe(expected);
      }),
    );
  });

  it('without a head comes through as it is', async () => {
    expect(await through([Buffer.from('no '), Buffer.from('head')])).toBe('no head');
  });
});
