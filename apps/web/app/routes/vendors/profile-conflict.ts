import type { FormValue } from '@ringfair/web-ui';

export interface Difference {
  /** The section that it belongs to. */
  section: string;
  path: string;
  typed: string;
  saved: string;
}

/** Where what was typed differs from what is saved, field by field. Ids, ticks and empty rows are no content. */
export function differences(typed: FormValue, saved: unknown): Difference[] {
  const mine = flatten(typed);
  const theirs = flatten(saved as FormValue);
  const paths = [...new Set([...mine.keys(), ...theirs.keys()])].filter(isContent);
  return paths
    .map((path) => ({
      path,
      section: path.split('.')[0] ?? path,
      typed: mine.get(path) ?? '',
      saved: theirs.get(path) ?? '',
    }))
    .filter(({ typed: a, saved: b }) => a !== b);
}

const isContent = (path: string): boolean =>
  !/(^|\.)(id|remove|rateScale|__typename|agentShares)(\.|$)/.test(path);

function flatten(value: FormValue, prefix = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    into.set(prefix, [...value].sort().join(', '));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, prefix ? `${prefix}.${key}` : key, into);
  } else if (value !== undefined && value !== null && value !== '') {
    into.set(prefix, String(value).replaceAll('\r\n', '\n').trim());
  }
  return into;
}
