import { graphql, type MarketPositionFragment } from '@ringfair/web-graphql';
import {
  AppLink,
  type Column,
  Money,
  Section,
  StatusBadge,
  useIntlLocale,
  useLocale,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Band, bandScale } from '../market/band.js';
import { MonthUnknowns } from '../market/month-unknowns.js';
import { LongTable } from './long-table.js';
import '../market/market.css';

export const MarketPosition = graphql(`
  fragment MarketPosition on Vendor {
    marketPrices {
      reference
      services
      priceId
      cost {
        amountMinor
        currency
      }
      estimated {
        amountMinor
        currency
      }
      unknown
      euro {
        amountMinor
        currency
      }
      ratesDay
      judgement
      reasons
      others {
        countries
        areas
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

/** What the published prices come to for the same months of work, and where each stands among the others. */
export function MarketPositionTable({ prices }: { prices: readonly Price[] }) {
  const { t } = useTranslation('market');
  if (prices.length === 0) return null;
  const columns: Column<Price>[] = [
    {
      key: 'month',
      header: t('filter.month'),
      names: true,
      cell: (price) => (
        <>
          {t(`reference.${price.reference}`)}
          <small>
            <br />
            <Services price={price} />
          </small>
        </>
      ),
    },
    { key: 'cost', header: t('position.cost'), numeric: true, cell: (price) => <Cost price={price} /> },
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
      <LongTable
        first={2}
        caption={t('position.caption')}
        rows={[...prices]}
        rowKey={({ reference, priceId }) => `${reference} ${priceId}`}
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

/** How many services of a price stand in its row; the prices themselves are in the section above. */
const SERVICES_SHOWN = 3;

function Services({ price: { services } }: { price: Price }) {
  const { t } = useTranslation(['market', 'codes']);
  const shown = services.slice(0, SERVICES_SHOWN).map((service) => t(`codes:${service}`));
  const more = services.length - shown.length;
  return [...shown, ...(more > 0 ? [t('position.more', { count: more })] : [])].join(', ');
}

function Cost({ price: { cost, estimated, euro, unknown } }: { price: Price }) {
  return (
    <>
      <Money value={cost} />
      <small>
        {euro && cost.currency !== euro.currency ? (
          <>
            <br />= <Money value={euro} />
          </>
        ) : null}
        {Number(estimated.amountMinor) > 0 ? (
          <>
            <br />
            <Estimated cost={cost} estimated={estimated} />
          </>
        ) : null}
        <MonthUnknowns unknown={unknown} />
      </small>
    </>
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
      {reasons.length > 0 ? <div>{reasons.map((reason) => t(`reason.${reason}`)).join(' · ')}</div> : null}
      <small>
        {t('position.others', { n: others.n })} <Region others={others} />
      </small>
    </>
  );
}

/** Where the agents of the others are. */
function Region({ others: { countries, areas } }: { others: Price['others'] }) {
  const { t, i18n } = useTranslation('market');
  const names = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const region = [...countries, ...areas].map((code) => names.of(code) ?? code).join(', ');
  return region ? <span suppressHydrationWarning>{t('position.region', { region })}</span> : null;
}
