import { List, Stack, Text } from '@mantine/core';
import {
  bayesianMean,
  HALF_LIFE_MONTHS,
  PRIOR_MEAN,
  PRIOR_WEIGHT,
  REJECTED_KEPT_DAYS,
  REJECTION_GROUNDS,
  REPLY_EDITABLE_HOURS,
  REVIEW_AFTER_DAYS,
  VERIFICATION_WEIGHTS,
  wilsonLowerBound,
} from '@ringfair/reviews-core';
import { AppLink, DataTable, NumberText, Page, Percent, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import './reviews.css';

const means = [
  { mean: 4.9, count: 3 },
  { mean: 4.7, count: 60 },
  { mean: 5, count: 1 },
];
const shares = [
  { stay: 1, count: 1 },
  { stay: 10, count: 10 },
  { stay: 100, count: 101 },
];
const four = { minimumFractionDigits: 4, maximumFractionDigits: 4 };

export const handle: RouteHandle = { indexed: true };

/** Every figure on this page comes from the constants and functions that compute the ratings. */
export default function HowReviewsWork() {
  const { t } = useTranslation('reviews');
  return (
    <Page title={t('how.title')} lead={t('how.lead')}>
      <Section id="who" title={t('how.who.title')}>
        <Bullets
          items={[
            t('how.who.client'),
            t('how.who.days', { days: REVIEW_AFTER_DAYS }),
            t('how.who.once'),
            t('how.who.notConnected'),
            t('how.who.noReward'),
          ]}
        />
      </Section>
      <Section id="moderation" title={t('how.moderation.title')} lead={t('how.moderation.lead')}>
        <Bullets items={REJECTION_GROUNDS.map((ground) => t(`ground.${ground}`))} />
        <Text mt="md">{t('how.moderation.kept', { days: REJECTED_KEPT_DAYS })}</Text>
        <Text mt="md">{t('how.moderation.reply', { hours: REPLY_EDITABLE_HOURS })}</Text>
      </Section>
      <Section id="rating" title={t('how.rating.title')} lead={t('how.rating.lead')}>
        <RatingFormula />
      </Section>
      <Section
        id="weights"
        title={t('how.weights.title')}
        lead={t('how.weights.lead', { months: HALF_LIFE_MONTHS })}
      >
        <Weights />
      </Section>
      <Section id="stay" title={t('how.stay.title')} lead={t('how.stay.lead')}>
        <DataTable
          caption={t('how.stay.title')}
          rows={shares}
          rowKey={(row) => String(row.count)}
          columns={[
            {
              key: 'n',
              header: t('how.stay.observed'),
              names: true,
              cell: (row) => t('vendor.stayCount', row),
            },
            {
              key: 'bound',
              header: t('how.stay.bound'),
              numeric: true,
              cell: (row) => <Percent value={wilsonLowerBound(row.stay, row.count)} digits={2} />,
            },
          ]}
        />
      </Section>
      <Section id="money" title={t('how.money.title')}>
        <Text>{t('how.money.text')}</Text>
      </Section>
    </Page>
  );
}

function Bullets({ items }: { items: readonly string[] }) {
  return (
    <List spacing="xs">
      {items.map((item) => (
        <List.Item key={item}>{item}</List.Item>
      ))}
    </List>
  );
}

function RatingFormula() {
  const { t } = useTranslation('reviews');
  return (
    <Stack gap="md">
      <p className="rev-formula">{t('how.rating.formula', { m: PRIOR_WEIGHT, c: PRIOR_MEAN })}</p>
      <DataTable
        caption={t('how.rating.examples')}
        rows={means}
        rowKey={(row) => String(row.count)}
        columns={[
          {
            key: 'n',
            header: t('how.rating.count'),
            names: true,
            cell: (row) => t('how.rating.new', { count: row.count }),
          },
          {
            key: 'mean',
            header: t('how.rating.mean'),
            numeric: true,
            cell: (row) => <NumberText value={row.mean} />,
          },
          {
            key: 'score',
            header: t('how.rating.score'),
            numeric: true,
            cell: (row) => <NumberText value={bayesianMean(row.mean, row.count)} options={four} />,
          },
        ]}
      />
      <Text>
        {t('how.rating.order')} <AppLink to="/how-ranking-works">{t('how.rating.orderLink')}</AppLink>
      </Text>
    </Stack>
  );
}

function Weights() {
  const { t } = useTranslation('reviews');
  const rows = Object.entries(VERIFICATION_WEIGHTS).map(([kind, weight]) => ({ kind, weight }));
  return (
    <Stack gap="md">
      <DataTable
        caption={t('how.weights.verification')}
        rows={rows}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'kind',
            header: t('how.weights.verification'),
            names: true,
            cell: (row) => t(`verification.${row.kind}`),
          },
          {
            key: 'weight',
            header: t('how.weights.weight'),
            numeric: true,
            cell: (row) => <NumberText value={row.weight} options={{ minimumFractionDigits: 1 }} />,
          },
        ]}
      />
      <Text>{t('how.weights.less')}</Text>
    </Stack>
  );
}
