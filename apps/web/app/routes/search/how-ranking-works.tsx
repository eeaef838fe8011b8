import { Stack, Text } from '@mantine/core';
import {
  bayesianScore,
  bestScore,
  CLAIMED_BONUS,
  PRIOR_MEAN,
  PRIOR_REVIEWS,
  VERIFIED_BONUS,
} from '@ringfair/search-core';
import { DataTable, Page, Section, useNumberFormat } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import './search.css';

interface Example {
  key: string;
  mean: number | null;
  reviews: number;
  claimed: boolean;
  verified: boolean;
}

const EXAMPLES: readonly Example[] = [
  { key: 'proven', mean: 4.7, reviews: 60, claimed: true, verified: true },
  { key: 'young', mean: 4.9, reviews: 3, claimed: true, verified: false },
  { key: 'new', mean: null, reviews: 0, claimed: true, verified: false },
  { key: 'unclaimed', mean: null, reviews: 0, claimed: false, verified: false },
  { key: 'poor', mean: 3.1, reviews: 25, claimed: true, verified: true },
];

const STARS = 10_000;

function scoresOf({ mean, reviews, claimed, verified }: Example): { weighed: number; score: number } {
  const rating = mean === null ? null : { meanThousandths: Math.round(mean * 1000), count: reviews };
  return { weighed: bayesianScore(rating) / STARS, score: bestScore({ rating, claimed, verified }) / STARS };
}

function Examples() {
  const { t } = useTranslation('search');
  const format = useNumberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const short = useNumberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <DataTable
      caption={t('ranking.examples.caption')}
      rows={EXAMPLES}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'vendor',
          header: t('ranking.examples.vendor'),
          cell: ({ key }) => t(`ranking.examples.${key}`),
          names: true,
        },
        {
          key: 'reviews',
          header: t('ranking.examples.reviews'),
          cell: ({ mean, reviews }) =>
            mean === null
              ? t('ranking.examples.none')
              : t('ranking.examples.given', { mean: short(mean), count: reviews }),
        },
        {
          key: 'weighed',
          header: t('ranking.examples.weighed'),
          cell: (row) => format(scoresOf(row).weighed),
          numeric: true,
        },
        {
          key: 'score',
          header: t('ranking.examples.score'),
          cell: (row) => format(scoresOf(row).score),
          numeric: true,
        },
      ]}
    />
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="ranking-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

export const handle: RouteHandle = { indexed: true };

/** The order of search, disclosed: what counts, how much, and what never does. */
export default function HowRankingWorks() {
  const { t } = useTranslation('search');
  const number = useNumberFormat();
  const values = {
    reviews: PRIOR_REVIEWS,
    mean: number(PRIOR_MEAN),
    claimed: number(CLAIMED_BONUS),
    verified: number(VERIFIED_BONUS),
  };
  const of = (section: string, keys: readonly string[]): string[] =>
    keys.map((key) => t(`ranking.${section}.${key}`, values));
  return (
    <Page
      title={t('ranking.title')}
      lead={t('ranking.lead')}
      description={t('ranking.description')}
      breadcrumbs={[{ label: t('title'), to: '/vendors' }]}
    >
      <Section title={t('ranking.best.title')}>
        <Stack gap="md">
          <Text>{t('ranking.best.words', values)}</Text>
          <p className="ranking-formula">{t('ranking.best.formula', values)}</p>
          <List items={of('best', ['rating', 'claimed', 'verified', 'lot'])} />
        </Stack>
      </Section>
      <Section title={t('ranking.examples.title')}>
        <Examples />
      </Section>
      <Section title={t('ranking.never.title')}>
        <List items={of('never', ['payment', 'size', 'fame', 'age', 'completeness', 'silence'])} />
      </Section>
      <Section title={t('ranking.others.title')}>
        <List items={of('others', ['relevance', 'rating', 'founded', 'name', 'figures'])} />
      </Section>
      <Section title={t('ranking.counts.title')}>
        <Text>{t('ranking.counts.words')}</Text>
      </Section>
    </Page>
  );
}
