/**
 * All texts of this language in one chunk of its own, so that a browser loads one language only; as strings, since
 * JSON is parsed several times faster than the same as code.
 */
const files = import.meta.glob<string>('./*.json', { eager: true, query: '?raw', import: 'default' });

export const catalogues = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [
    path.slice(2, -'.json'.length),
    JSON.parse(texts) as Record<string, unknown>,
  ]),
);
