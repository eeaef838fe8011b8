import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
const domain = path.resolve(root, '../shared/domain.md');

interface Row {
  id: string;
  state: string;
  tests: { file: string; name: string }[];
}

function named(test: string): { file: string; name: string } {
  const [, file = '', name = ''] = /^`([^`]+)` (.+)$/.exec(test) ?? [];
  return { file, name };
}

const rows: Row[] = fs
  .readFileSync(path.join(root, 'docs/criteria.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id, , state = '', cell = ''] = line.split('|').map((part) => part.trim());
    if (!id || !/^\d{3}\.\d+$/.test(id)) return [];
    const tests = cell === '' ? [] : cell.split('<br>');
    return [{ id, state, tests: tests.map(named) }];
  });

describe('docs/criteria.md', () => {
  it('says of each criterion whether it is done or planned, once', () => {
    expect(rows.filter((row) => !['done', 'planned'].includes(row.state))).toEqual([]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(rows).toHaveLength(59);
  });

  it('names for everything done tests that exist and run', () => {
    const runs = ({ file, name }: Row['tests'][number]): boolean => {
      const full = path.join(root, file);
      if (!/\.spec\.tsx?$/.test(file) || !fs.existsSync(full) || name === '') return false;
      return fs.readFileSync(full, 'utf8').includes(`'${name}'`);
    };
    const done = rows.filter((row) => row.state === 'done');
    expect(done.filter(({ tests }) => tests.length === 0 || !tests.every(runs))).toEqual([]);
  });

  const known = fs.existsSync(domain);
  const reason = known ? '' : ' (skipped: ../shared/domain.md is not there)';
  (known ? it : it.skip)(`has the ids of the source, all of them${reason}`, () => {
    const ids = [...fs.readFileSync(domain, 'utf8').matchAll(/^\| (\d{3}\.\d+) \|/gm)].map(
      (match) => match[1],
    );
    expect(rows.map((row) => row.id).sort()).toEqual(ids.sort());
  });
});
