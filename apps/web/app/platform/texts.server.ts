import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './languages.js';

type Manifest = Record<string, { file: string } | undefined>;

// Beside the server's bundle, into which this file goes.
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../client/.vite/manifest.json'), 'utf8'),
) as Manifest;

/**
 * Where the chunk with all texts of a language lies. Only the running script knows that it wants one; a page that names
 * it saves a slow line one more way there and back.
 */
export function textsAddress(language: Language): string {
  const chunk = manifest[`app/locales/${language}/index.ts`];
  if (!chunk) throw new Error(`The build has no texts for ${language}.`);
  return `/${chunk.file}`;
}
