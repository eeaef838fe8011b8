import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sheetOf = (name: string) => `@mantine/core/styles/${name}.layer.css`;

describe('Mantine’s style sheets', () => {
  it('are those of every component that is imported', () => {
    const imports = globSync(['apps/web/app/**/*.tsx', 'libs/web/ui/src/**/*.tsx'], { cwd: root }).flatMap(
      (file) => [...read(file).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)],
    );
    const names = new Set(imports.flatMap(([, list = '']) => list.match(/\b[A-Z]\w+/g) ?? []));
    expect(names.size).toBeGreaterThan(10);
    const styled = [...names].filter((name) => existsSync(path.join(root, 'node_modules', sheetOf(name))));
    const included = read('libs/web/ui/src/mantine.css');
    expect(styled.filter((name) => !included.includes(sheetOf(name)))).toEqual([]);
  });
});
