import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { DataTable, Money, NotProvided, NumberText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { formatRate } from './rate.js';

type Price = ProfilePartsFragment['prices'][number];
type Pilot = ProfilePartsFragment['pilotOffers'][number];

/** Rates with the terms that decide what they cost; units differ, so none is compared here. */
export function PriceTable({ prices }: { prices: readonly Price[] }) {
  const { t, i18n } = useTranslation(['vendors', 'codes']);
  const terms = (price: Price): string[] => {
    const { firstIncrementSeconds: first, stepSeconds: step } = price;
    return [
      ...(first !== null ? [t('price.increment', { first, step: step ?? first })] : []),
      ...(price.termMonths !== null ? [t('price.term', { count: price.termMonths })] : []),
      ...(price.noticeDays !== null ? [t('price.notice', { count: price.noticeDays })] : []),
      ...(price.launchDays !== null ? [t('price.launch', { count: price.launchDays })] : []),
      ...(price.vat ? [t(`codes:${price.vat}`)] : []),
    ];
  };
  const amount = (price: Price, minor: string | null) =>
    minor === null ? <NotProvided /> : <Money value={{ amountMinor: minor, currency: price.currency }} />;
  return (
    <DataTable
      caption={t('sections.prices')}
      rows={prices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'price',
          header: t('price.rate'),
          names: true,
          cell: (price) => (
            <span suppressHydrationWarning>
              {t('price.perUnit', {
                price: formatRate(i18n.language, price),
                unit: t(`codes:${price.unit}`),
              })}
            </span>
          ),
        },
        {
          key: 'service',
          header: t('price.service'),
          cell: ({ service }) => (service ? t(`codes:${service}`) : t('price.allServices')),
        },
        { key: 'includes', header: t('price.includes'), cell: ({ includes }) => includes ?? <NotProvided /> },
        {
          key: 'terms',
          header: t('price.terms'),
          cell: (price) => (terms(price).length > 0 ? terms(price).join('; ') : <NotProvided />),
        },
        {
          key: 'minimum',
          header: t('price.minimum'),
          numeric: true,
          cell: (price) => amount(price, price.minimumMonthlyMinor),
        },
        {
          key: 'setUp',
          header: t('price.setUp'),
          numeric: true,
          cell: (price) => amount(price, price.setUpFeeMinor),
        },
      ]}
    />
  );
}

export function PilotTable({ pilots }: { pilots: readonly Pilot[] }) {
  const { t } = useTranslation('vendors');
  const price = ({ priceMinor, currency }: Pilot) => {
    if (priceMinor === null || currency === null) return <NotProvided />;
    return priceMinor === '0' ? t('pilot.free') : <Money value={{ amountMinor: priceMinor, currency }} />;
  };
  return (
    <DataTable
      caption={t('sections.pilots')}
      rows={pilots}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'days',
          header: t('pilot.length'),
          names: true,
          cell: ({ days }) => t('pilot.days', { count: days }),
        },
        {
          key: 'volume',
          header: t('pilot.volume'),
          numeric: true,
          cell: ({ volume }) => <NumberText value={volume} />,
        },
        { key: 'price', header: t('pilot.price'), numeric: true, cell: price },
        { key: 'criteria', header: t('pilot.criteria'), cell: ({ criteria }) => criteria ?? <NotProvided /> },
      ]}
    />
  );
}
