import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

/** The rows of a bench; whether this machine reaches the floor is not asked here. */
async function rowsOf(name: string, ...options: string[]): Promise<{ case: string; rps: number }[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-bench-'));
  const json = path.join(folder, 'rows.json');
  const args = [
    'tools/bench.mjs',
    name,
    '--connections',
    '1',
    '--seconds',
    '0.2',
    '--json',
    json,
    ...options,
  ];
  await promisify(execFile)('node', args, { cwd: root }).catch((error: unknown) => {
    if (!fs.existsSync(json)) throw error;
  });
  const rows = JSON.parse(fs.readFileSync(json, 'utf8')) as { case: string; rps: number }[];
  fs.rmSync(folder, { recursive: true });
  return rows;
}

describe('the benches', () => {
  it.each([
    ['vendor-page', ['--vendors', '2'], ['bare-json', 'api', 'api-first']],
    ['respond', [], ['bare-sql', 'api']],
  ])(
    'of %s ask what the pages and vendors ask, and get answers',
    async (name, options, cases) => {
      const rows = await rowsOf(name, ...options);
      expect(rows.map((row) => row.case)).toEqual(cases);
      expect(Math.min(...rows.map(({ rps }) => rps))).toBeGreaterThan(0);
    },
    120_000,
  );

  it('fill a database by the rules of the product, and find a plan for every statement of the hot paths', async () => {
    const out = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-plans-')), 'plans.md');
    await promisify(execFile)('node', ['tools/bench.mjs', 'explain', '--vendors', '300', '--out', out], {
      cwd: root,
    });
    const plans = fs.readFileSync(out, 'utf8');
    fs.rmSync(path.dirname(out), { recursive: true });
    expect(plans).toContain('## 300 vendors');
    expect(plans.match(/^\| /gm)?.length).toBeGreaterThan(10);
  }, 120_000);
});
