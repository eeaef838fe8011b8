import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type FieldError, validation } from '../errors/index.js';

const longest = 100_000;

/**
 * Refuses what no text column can hold, in any string of any argument: U+0000 is a database error,
 * a lone surrogate would change silently, and nothing on these pages is longer than 100,000 characters.
 */
@Injectable()
export class TextPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom') return value;
    const fields: FieldError[] = [];
    inspect(value, metadata.data ?? 'args', fields, new Set());
    if (fields.length > 0) throw validation(fields);
    return value;
  }
}

function inspect(value: unknown, path: string, fields: FieldError[], seen: Set<unknown>): void {
  if (typeof value === 'string') {
    const wrong = wrongText(value);
    if (wrong) fields.push({ path, ...wrong });
    return;
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [key, inner] of Object.entries(value)) inspect(inner, `${path}.${key}`, fields, seen);
}

function wrongText(text: string): { reason: string; message: string } | undefined {
  if (text.length > longest) return { reason: 'TOO_LONG', message: `is longer than ${longest} characters` };
  if (text.includes('\0')) return { reason: 'FORBIDDEN_CHARACTER', message: 'contains the character U+0000' };
  if (!text.isWellFormed())
    return { reason: 'FORBIDDEN_CHARACTER', message: 'contains half of a surrogate pair' };
  return undefined;
}
