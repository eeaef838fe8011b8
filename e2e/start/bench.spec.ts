import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

describe('the benches', () => {
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
