import type { VendorProfile } from '@ringfair/vendors-core';
import { useWords, type Words } from './words.js';

type Size = VendorProfile['size'] | null;

/** "12 people", "40 to 95 people", "250 people or more"; null: not said. */
export function sizeText(size: Size, { t, locale }: Words): string | null {
  const { min, max } = size ?? { min: null, max: null };
  if (min === null) return null;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  if (max === null) return t('listing:size.atLeast', { min: number(min) });
  return min === max
    ? t('listing:size.exactly', { count: min, size: number(min) })
    : t('listing:size.range', { min: number(min), max: number(max) });
}

export function useSizeText(): (size: Size) => string | null {
  const words = useWords();
  return (size) => sizeText(size, words);
}
