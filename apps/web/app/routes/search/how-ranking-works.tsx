import { Stack, Text } from '@mantine/core';
import { LADDER_SECONDS } from '@ringfair/market-core';
import { HALF_LIFE_MONTHS, VERIFICATION_WEIGHTS } from '@ringfair/reviews-core';
import {
  AGED_VERIFIED_BONUS,
  bayesianScore,
  bestScore,
  CLAIMED_BONUS,
  DRAWN_FROM_BEHIND,
  DRAWN_PLACES,
  FIT_WEIGHT,
  FRESH_MONTHS,
  NEWCOMER_BELOW_REVIEWS,
  PART_MET,
  PRIOR_MEAN,
  PRIOR_REVIEWS,
  ratingOfNewReviews,
  VERIFIED_BONUS,
} from '@ringfair/search-core';
import { SERVICE_LEVEL_SECONDS } from '@ringfair/vendors-core';
import { DataTable, Page, Section, useNumberFormat } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { Route } from './+types/how-ranking-works.js';
import { RankingDay } from './search-vendors.js';
import type { RouteHandle } from '../../platform/handle.js';
import './search.css';

interface Example {
  key: string;
  mean: number | null;
  reviews: number;
  years: number;
  claimed: boolean;
  verified: boolean;
}

const EXAMPLES: readonly Example[] = [
  { key: 'proven', mean: 4.7, reviews: 60, years: 0, claimed: true, verified: true },
  { key: 'young', mean: 4.9, reviews: 3, years: 0, claimed: true, verified: false },
  { key: 'aged', mean: 4.9, reviews: 3, years: 2, claimed: true, verified: false },
  { key: 'new', mean: null, reviews: 0, years: 0, claimed: true, verified: false },
  { key: 'unclaimed', mean: null, reviews: 0, years: 0, claimed: false, verified: false },
  { key: 'poor', mean: 3.1, reviews: 25, years: 0, claimed: true, verified: true },
];

const STARS = 10_000;

function scoresOf({ mean, reviews, years, claimed, verified }: Example): { weighed: number; score: number } {
  const rating = mean === null ? null : ratingOfNewReviews(Math.round(mean * 1000), reviews);
  if (rating) rating.weighted.weightThousandths *= 2 ** ((-12 * years) / HALF_LIFE_MONTHS);
  return {
    weighed: bayesianScore(rating?.weighted ?? null) / STARS,
    score: bestScore({ rating, claimed, verified, fresh: verified }) / STARS,
  };
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

function Newcomers({ day }: { day: Route.ComponentProps['loaderData'] }) {
  const { t } = useTranslation('search');
  const [first, second] = DRAWN_PLACES;
  const values = { reviews: NEWCOMER_BELOW_REVIEWS, first, second, behind: DRAWN_FROM_BEHIND };
  return (
    <Section id="newcomers" title={t('ranking.newcomers.title')}>
      <Stack gap="md">
        <Text>{t('ranking.newcomers.words', values)}</Text>
        <List
          items={(['places', 'behind', 'lot', 'mark'] as const).map((key) =>
            t(`ranking.newcomers.${key}`, values),
          )}
        />
        {day ? <Text>{t(`ranking.newcomers.${day.drawsNewcomers ? 'on' : 'off'}`, day)}</Text> : null}
      </Stack>
    </Section>
  );
}

export async function loader({ context }: Route.LoaderArgs) {
  return (await api(context).request(RankingDay)).rankingDay;
}

/** The order of search, disclosed: what counts, how much, and what never does. */
export default function HowRankingWorks({ loaderData: day }: Route.ComponentProps) {
  const { t } = useTranslation('search');
  const number = useNumberFormat();
  const values = {
    reviews: PRIOR_REVIEWS,
    mean: number(PRIOR_MEAN),
    claimed: number(CLAIMED_BONUS),
    verified: number(VERIFIED_BONUS),
    aged: number(AGED_VERIFIED_BONUS),
    months: FRESH_MONTHS,
    halfLife: HALF_LIFE_MONTHS,
    here: number(VERIFICATION_WEIGHTS.CONTRACT_SIGNED_HERE),
    outside: number(VERIFICATION_WEIGHTS.OUTSIDE_CONTRACT_CHECKED),
    should: FIT_WEIGHT.SHOULD,
    nice: FIT_WEIGHT.NICE,
    part: PART_MET,
    seconds: SERVICE_LEVEL_SECONDS,
    talk: LADDER_SECONDS.talk,
    hold: LADDER_SECONDS.hold,
    wrapUp: LADDER_SECONDS.wrapUp,
    domain: number(VERIFICATION_WEIGHTS.DOMAIN_CONFIRMED),
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
          <List items={of('best', ['rating', 'weight', 'claimed', 'verified', 'lot', 'day'])} />
        </Stack>
      </Section>
      <Section title={t('ranking.examples.title')}>
        <Examples />
      </Section>
      <Newcomers day={day} />
      <Section id="fit" title={t('ranking.fit.title')}>
        <Stack gap="md">
          <Text>{t('ranking.fit.words')}</Text>
          <List
            items={of('fit', [
              'known',
              'order',
              'partly',
              'half',
              'either',
              'figures',
              'talk',
              'silence',
              'more',
            ])}
          />
        </Stack>
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
