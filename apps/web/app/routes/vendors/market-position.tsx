import { graphql, type MarketPositionFragment } from '@ringfair/web-graphql';
import {
  AppLink,
  type Column,
  DataTable,
  Money,
  Section,
  StatusBadge,
  useIntlLocale,
  useLocale,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Band, bandScale } from '../market/band.js';
import '../market/market.css';

export const MarketPosition = graphql(`
  fragment MarketPosition on Vendor {
    marketPrices {
      reference
      priceId
      cost {
        amountMinor
        currency
      }
      estimated {
        amountMinor
        currency
      }
      euro {
        amountMinor
        currency
      }
      ratesDay
      judgement
      reasons
      others {
        service
        n
        firstQuartile {
          amountMinor
          currency
        }
        median {
          amountMinor
          currency
        }
        thirdQuartile {
          amountMinor
          currency
        }
      }
    }
  }
`);

type Price = MarketPositionFragment['marketPrices'][number];

/** What the cheapest published price comes to for the same months of work, and where it stands among the others. */
export function MarketPositionTable({ prices }: { prices: readonly Price[] }) {
  const { t } = useTranslation('market');
  if (prices.length === 0) return null;
  const columns: Column<Price>[] = [
    {
      key: 'month',
      header: t('filter.month'),
      names: true,
      cell: ({ reference }) => t(`reference.${reference}`),
    },
    {
      key: 'cost',
      header: t('position.cost'),
      numeric: true,
      cell: ({ cost, estimated }) => (
        <>
          <Money value={cost} />
          {Number(estimated.amountMinor) > 0 ? (
            <small>
              <br />
              <Estimated cost={cost} estimated={estimated} />
            </small>
          ) : null}
        </>
      ),
    },
    {
      key: 'median',
      header: t('column.median'),
      numeric: true,
      cell: ({ others }) => <Median price={others} />,
    },
    { key: 'band', header: t('column.band'), cell: (price) => <Place price={price} /> },
    { key: 'judgement', header: t('position.judgement'), cell: (price) => <Judgement price={price} /> },
  ];
  return (
    <Section id="market" title={t('position.title')} lead={t('position.caption')}>
      <DataTable
        caption={t('position.caption')}
        rows={[...prices]}
        rowKey={({ reference }) => reference}
        columns={columns}
      />
      <small>
        {t('position.note')} <Computed ratesDay={prices[0]?.ratesDay ?? null} />{' '}
        <AppLink to="/market">{t('title')}</AppLink>
      </small>
    </Section>
  );
}

/** The day of the comparison, and of the rates that make it possible. */
function Computed({ ratesDay }: Pick<Price, 'ratesDay'>) {
  const { t } = useTranslation('market');
  const { now, timeZone } = useLocale();
  const intl = useIntlLocale();
  const dateIn = (zone: string, day: string) =>
    new Intl.DateTimeFormat(intl, { dateStyle: 'medium', timeZone: zone }).format(new Date(day));
  const day = dateIn(timeZone, now);
  return (
    <span suppressHydrationWarning>
      {ratesDay
        ? t('position.computedByRates', { day, ratesDay: dateIn('UTC', ratesDay) })
        : t('position.computed', { day })}
    </span>
  );
}

/** Where a vendor is silent on one term that decides, the whole is an estimate. */
function Estimated({ cost, estimated }: Pick<Price, 'cost' | 'estimated'>) {
  const { t } = useTranslation('market');
  if (cost.amountMinor === estimated.amountMinor) return t('position.allEstimated');
  return (
    <>
      <Money value={estimated} /> {t('position.estimated')}
    </>
  );
}

function Median({ price: { median } }: { price: Price['others'] }) {
  const { t } = useTranslation('market');
  return median ? <Money value={median} /> : t('position.fewOthers');
}

function Place({ price: { others, euro } }: { price: Price }) {
  if (!others.median) return null;
  return (
    <>
      <Band cell={others} scale={bandScale([others], Number(euro?.amountMinor ?? 0))} price={euro} />
      <small>
        <Money value={others.firstQuartile} /> – <Money value={others.thirdQuartile} />
      </small>
    </>
  );
}

const TONES = { USUAL: 'positive', LOW: 'caution', HIGH: 'caution', NOT_ENOUGH_DATA: 'neutral' } as const;

function Judgement({ price: { judgement, reasons, others } }: { price: Price }) {
  const { t } = useTranslation('market');
  return (
    <>
      <StatusBadge tone={TONES[judgement]}>{t(`judgement.${judgement}`)}</StatusBadge>{' '}
      {reasons.length > 0 ? <div>{reasons.map((reason) => t(`reason.${reason}`)).join('; ')}</div> : null}
      <small>{t('position.others', { n: others.n })}</small>
    </>
  );
}
