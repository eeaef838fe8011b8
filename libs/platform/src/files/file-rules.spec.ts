import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { extensionOf, FILE_PURPOSES, purposeRules } from './file-rules.js';
import { FileReason } from './files.errors.js';

const docs = fs.readFileSync(new URL('../../../../docs/files.md', import.meta.url), 'utf8');

describe('docs/files.md', () => {
  it.each(FILE_PURPOSES)('says what is accepted as %s', (purpose) => {
    const { types, maxBytes, maxSide } = purposeRules[purpose];
    const [, , said = '', size, images] = (
      docs.match(new RegExp(`^\\| \`${purpose}\`.*$`, 'm'))?.[0] ?? ''
    ).split('|');
    const names = said
      .toLowerCase()
      .replace('jpeg', 'jpg')
      .split(', ')
      .map((name) => name.trim());
    expect(names.sort()).toEqual(types.map(extensionOf).sort());
    expect(size?.trim()).toBe(`${maxBytes / 1024 / 1024} MB`);
    expect(images).toContain(maxSide > 0 ? maxSide.toLocaleString('en') : 'none');
  });

  it('names every reason', () => {
    expect(Object.keys(FileReason).filter((reason) => !docs.includes(`\`${reason}\``))).toEqual([]);
  });
});
