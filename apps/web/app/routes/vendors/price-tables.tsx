import { Stack, Text } from '@mantine/core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { DataTable, formatMoney, Money, NotProvided, NumberText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Mark } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { LongTable } from './long-table.js';
import { SaidFacts } from './said-facts.js';
import { Term } from './term.js';
import { pilotPrice, priceScope, priceStart, priceTerms, priceTitle } from './price-terms.js';
import { useWords } from './words.js';

type Pilot = ProfilePartsFragment['pilotOffers'][number];

/** Units of which the glossary says what they count. */
const DEFINED_UNITS: readonly string[] = [
  'AGENT_HOUR_PAID',
  'AGENT_HOUR_LOGGED',
  'AGENT_HOUR_PRODUCTIVE',
  'BUNDLED_PLAN',
  'COMMISSION',
  'FTE_MONTH',
  'SEAT_MONTH',
];

/** Rates with the terms that decide what they cost (002.3); units differ, so none is compared here. */
export function PricesView({ view }: PartProps) {
  const { profile } = view;
  const { t } = useTranslation(['listing', 'codes']);
  return (
    <Stack gap="md">
      {profile.prices.length > 0 ? <PriceTable view={view} /> : null}
      <SaidFacts
        items={[
          ...(profile.prices.length > 0 ? [] : [{ label: t('price.rate'), value: null }]),
          {
            label: t('fields.pricingStyle'),
            path: 'pricingStyle',
            value: profile.pricingStyle ? t(`codes:${profile.pricingStyle}`) : null,
          },
          ...(profile.terms && (profile.prices.length === 0 || profile.terms.minimumMonthlyMinor !== null)
            ? [{ label: t('price.everyContract'), path: 'terms', value: <Terms terms={profile.terms} /> }]
            : []),
        ]}
      />
    </Stack>
  );
}

function PriceTable({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation('listing');
  const words = useWords();
  return (
    <LongTable
      first={3}
      caption={t('price.caption')}
      rows={profile.prices}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'price',
          header: t('price.rate'),
          names: true,
          cell: (price) => (
            <>
              <span suppressHydrationWarning>{priceTitle(price, words)}</span>{' '}
              <Mark path={`prices.${price.id}`} quiet />
              {DEFINED_UNITS.includes(price.unit) ? (
                <Text size="sm" c="dimmed" fw={400}>
                  <Term code={price.unit} />
                </Text>
              ) : null}
              {price.validFrom ? (
                <Text size="sm" c="dimmed" fw={400} suppressHydrationWarning>
                  {priceStart(price, words)}
                </Text>
              ) : null}
            </>
          ),
        },
        {
          key: 'service',
          header: t('price.service'),
          cell: (price) => priceScope(price, names, words),
        },
        { key: 'includes', header: t('price.includes'), cell: ({ includes }) => includes ?? <NotProvided /> },
        {
          key: 'terms',
          header: t('price.terms'),
          cell: (price) => {
            const said = priceTerms(price, profile.terms, words);
            return said.length > 0 ? (
              <ul className="listing-list listing-terms">
                {said.map((term) => (
                  <li key={term} suppressHydrationWarning>
                    {term}
                  </li>
                ))}
              </ul>
            ) : (
              <NotProvided />
            );
          },
        },
        {
          key: 'minimum',
          header: t('price.minimum'),
          numeric: true,
          cell: ({ minimumMonthlyMinor, currency }) =>
            minimumMonthlyMinor === null ? (
              <NotProvided />
            ) : (
              <Money value={{ amountMinor: minimumMonthlyMinor, currency }} />
            ),
        },
      ]}
    />
  );
}

function Terms({ terms }: { terms: NonNullable<ProfilePartsFragment['terms']> }) {
  const { t, i18n } = useTranslation('listing');
  const { minimumMonthlyMinor: minimum, currency, termMonths, noticeDays, launchDays } = terms;
  const said = [
    minimum !== null && currency
      ? t('price.minimumOf', { amount: formatMoney(i18n.language, { amountMinor: minimum, currency }) })
      : null,
    termMonths === null ? null : t('price.term', { count: termMonths }),
    noticeDays === null ? null : t('price.notice', { count: noticeDays }),
    launchDays === null ? null : t('price.launch', { count: launchDays }),
  ];
  return <span suppressHydrationWarning>{said.filter(Boolean).join(' · ')}</span>;
}

/** Trials for a set term, with what makes them a success (000.12). */
export function PilotsView({ pilots }: { pilots: readonly Pilot[] }) {
  const { t } = useTranslation('listing');
  const words = useWords();
  const price = (pilot: Pilot) => {
    const said = pilotPrice(pilot, words);
    return said === null ? <NotProvided /> : <span suppressHydrationWarning>{said}</span>;
  };
  return (
    <DataTable
      caption={t('pilot.caption')}
      rows={pilots}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'days',
          header: <Term code="PILOT">{t('pilot.length')}</Term>,
          names: true,
          cell: ({ id, days }) => (
            <>
              {t('pilot.days', { count: days })} <Mark path={`pilotOffers.${id}`} quiet />
            </>
          ),
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
