import { Button, Stack, Text } from '@mantine/core';
import { isCountry, SERVICES, type Service } from '@ringfair/vendors-core';
import { graphql, type MarketQuery, type ReferenceVolume } from '@ringfair/web-graphql';
import {
  AppLink,
  type Column,
  DataTable,
  DateText,
  DateTime,
  EmptyState,
  Facts,
  Money,
  NumberText,
  Page,
  Section,
  useLocalPath,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/market.js';
import { Band, bandScale } from './band.js';
import './market.css';

const MarketOverview = graphql(`
  query Market($reference: ReferenceVolume!, $by: MarketGrouping!, $service: Service, $country: String) {
    market(reference: $reference, by: $by, service: $service, country: $country) {
      month {
        contacts
        talkSeconds
        holdSeconds
        wrapUpSeconds
      }
      whole {
        ...MarketCellParts
      }
      cells {
        ...MarketCellParts
      }
      asOf
      ratesDay
    }
  }
  fragment MarketCellParts on MarketCell {
    service
    country
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
`);

const REFERENCES = ['SMALL_OFFICE', 'SUPPORT_LINE', 'LARGE_LINE'] as const satisfies ReferenceVolume[];
const GROUPINGS = ['SERVICE', 'COUNTRY'] as const;

type Cell = MarketQuery['market']['cells'][number];

function oneOf<Code extends string>(codes: readonly Code[], value: string | null): Code | null {
  return codes.find((code) => code === value) ?? null;
}

export const handle: RouteHandle = { indexed: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const country = (searchParams.get('country') ?? '').toUpperCase();
  const query = {
    reference: oneOf(REFERENCES, searchParams.get('month')) ?? 'SUPPORT_LINE',
    by: oneOf(GROUPINGS, searchParams.get('by')) ?? 'SERVICE',
    service: oneOf<Service>(SERVICES, searchParams.get('service')),
    country: isCountry(country) ? country : null,
  };
  const [{ market }, { market: places }] = await Promise.all([
    api(context).request(MarketOverview, query),
    api(context).request(MarketOverview, { reference: query.reference, by: 'COUNTRY' }),
  ]);
  const names = new Intl.DisplayNames(requestInfo(context).language, { type: 'region' });
  const countries = [...new Set([...places.cells.flatMap((cell) => cell.country ?? []), query.country ?? ''])]
    .filter(Boolean)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, requestInfo(context).language));
  return { market, query, countries };
}

type Data = Route.ComponentProps['loaderData'];

export default function MarketRoute({ loaderData: { market, query, countries } }: Route.ComponentProps) {
  const { t } = useTranslation(['market', 'codes']);
  const nameOf = (code: string | null | undefined) =>
    countries.find((one) => one.code === code)?.name ?? code ?? '';
  const labelOf = (cell: Cell) =>
    query.by === 'SERVICE' ? (cell.service ? t(`codes:${cell.service}`) : '') : nameOf(cell.country);
  const shown = market.cells.filter((cell) => cell.median);
  const few = market.cells.filter((cell) => !cell.median);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="xl">
        <Filter query={query} countries={countries} />
        <Section id="whole" title={t('whole.title')} lead={t(`month.${query.reference}`, market.month)}>
          <Whole cell={market.whole} />
        </Section>
        <Section id="cells" title={t(`cells.${query.by}`)} lead={t('cells.lead')}>
          {shown.length > 0 ? (
            <CellTable
              cells={shown}
              labelOf={labelOf}
              caption={t(`cells.${query.by}`)}
              first={t(`by.${query.by}`)}
            />
          ) : (
            <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
          )}
          {few.length > 0 ? (
            <Text size="sm" c="dimmed" mt="md">
              {t('few', { count: few.length })}{' '}
              {few.map((cell) => t('fewItem', { name: labelOf(cell), n: cell.n })).join(' · ')}
            </Text>
          ) : null}
        </Section>
        <Section id="method" title={t('method.title')}>
          <Text>{t('method.text')}</Text>
          <Text mt="sm">{t('method.unknown')}</Text>
          <Facts
            items={[
              { label: t('method.computed'), value: <DateTime value={market.asOf} /> },
              {
                label: t('method.rates'),
                value: market.ratesDay ? <DateText value={market.ratesDay} /> : t('method.euroOnly'),
              },
            ]}
          />
          <AppLink to="/need">{t('method.need')}</AppLink>
          {' · '}
          <AppLink to="/calculators/in-house">{t('method.compare')}</AppLink>
        </Section>
      </Stack>
    </Page>
  );
}

function Whole({ cell }: { cell: Cell }) {
  const { t } = useTranslation('market');
  if (!cell.median) return <Text>{t('notEnough', { n: cell.n })}</Text>;
  return (
    <Facts
      items={[
        { label: t('column.median'), value: <Money value={cell.median} /> },
        {
          label: t('column.firstQuartile'),
          value: <Money value={cell.firstQuartile} />,
        },
        {
          label: t('column.thirdQuartile'),
          value: <Money value={cell.thirdQuartile} />,
        },
        { label: t('column.n'), value: <NumberText value={cell.n} /> },
      ]}
    />
  );
}

function CellTable({
  cells,
  labelOf,
  caption,
  first,
}: {
  cells: Cell[];
  labelOf: (cell: Cell) => string;
  caption: string;
  first: string;
}) {
  const { t } = useTranslation('market');
  const scale = bandScale(cells);
  const money = (key: 'firstQuartile' | 'median' | 'thirdQuartile'): Column<Cell> => ({
    key,
    header: t(`column.${key}`),
    numeric: true,
    cell: (cell) => <Money value={cell[key]} />,
  });
  return (
    <DataTable
      caption={caption}
      rows={cells}
      rowKey={(cell) => `${cell.service} ${cell.country}`}
      columns={[
        { key: 'name', header: first, names: true, cell: labelOf },
        { key: 'n', header: t('column.n'), numeric: true, cell: (cell) => <NumberText value={cell.n} /> },
        money('firstQuartile'),
        money('median'),
        money('thirdQuartile'),
        { key: 'band', header: t('column.band'), cell: (cell) => <Band cell={cell} scale={scale} /> },
      ]}
    />
  );
}

function Filter({ query, countries }: Pick<Data, 'query' | 'countries'>) {
  const { t } = useTranslation(['market', 'codes']);
  const local = useLocalPath();
  return (
    <form method="get" action={local('/market')} className="market-filter" key={JSON.stringify(query)}>
      <label>
        {t('filter.month')}
        <select name="month" defaultValue={query.reference}>
          {REFERENCES.map((reference) => (
            <option key={reference} value={reference}>
              {t(`reference.${reference}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.by')}
        <select name="by" defaultValue={query.by}>
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {t(`by.${grouping}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.service')}
        <select name="service" defaultValue={query.service ?? ''}>
          <option value="">{t('filter.anyService')}</option>
          {SERVICES.map((service) => (
            <option key={service} value={service}>
              {t(`codes:${service}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.country')}
        <select name="country" defaultValue={query.country ?? ''}>
          <option value="">{t('filter.anyCountry')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{t('filter.show')}</Button>
    </form>
  );
}
