import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors/index.js';
import { TextPipe } from './text.pipe.js';

const pipe = new TextPipe();
const meta = { type: 'body', data: 'input' } as const;

const pathsOf = (value: unknown): string[] => {
  try {
    pipe.transform(value, meta);
    return [];
  } catch (error) {
    if (error instanceof DomainError)
      return (error.fields ?? []).map((field) => `${field.path} ${field.reason}`);
    throw error;
  }
};

describe('text of any input', () => {
  it('may be right to left, emoji and any script', () => {
    expect(pathsOf({ name: 'شركة الاتصالات 📞 Ρινγκ Звонок', tags: ['👩‍💻'] })).toEqual([]);
  });

  it('cannot hold U+0000, half a surrogate pair or more than 100,000 characters, however deep', () => {
    expect(
      pathsOf({ lots: [{ title: 'a\0b' }, { title: 'ok', note: '\ud800' }], body: 'x'.repeat(100_001) }),
    ).toEqual([
      'input.lots.0.title FORBIDDEN_CHARACTER',
      'input.lots.1.note FORBIDDEN_CHARACTER',
      'input.body TOO_LONG',
    ]);
  });
});
