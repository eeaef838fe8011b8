import type { MarketPositionFragment } from '@ringfair/web-graphql';
import { useTranslation } from 'react-i18next';

type Unknown = MarketPositionFragment['marketPrices'][number]['unknown'][number];

/** What of a month nobody knows: extras that may come on top, and what VAT is in the price. */
export function MonthUnknowns({ unknown }: { unknown: readonly Unknown[] }) {
  const { t } = useTranslation(['market', 'need']);
  const extras = unknown.filter((one) => one !== 'VAT_RATE' && one !== 'VAT_TREATMENT');
  const told = unknown.flatMap((one) =>
    one === 'VAT_RATE' || one === 'VAT_TREATMENT' ? [t(`unknown.${one}`)] : [],
  );
  if (extras.length > 0) {
    const names = extras.map((extra) => t(`need:card.extra.${extra}`)).join(', ');
    told.unshift(t('need:card.unknown', { extras: names }));
  }
  return told.map((line) => <div key={line}>{line}</div>);
}
