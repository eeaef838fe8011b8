import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { DateTime, ProvenanceMark, StatusBadge } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './reviews.css';

/** What every view of a review has. */
export interface ReviewContent {
  overall: number;
  quality: number;
  communication: number;
  wouldStay: boolean;
  title: string;
  text: string;
  language: string;
  clientName: string | null;
  industry: string | null;
  submittedAt: string;
}

/** Who wrote it, as the organisation chose; and how we know that it is a client. */
export function Author({ review }: { review: Pick<ReviewContent, 'clientName' | 'industry'> }) {
  const { t } = useTranslation('reviews');
  const { t: codes } = useTranslation('codes');
  const industry = review.industry ? codes(review.industry) : null;
  const name = review.clientName ?? t('card.verifiedClient');
  return (
    <Group gap="xs">
      <Text span fw={600}>
        {industry ? t('card.author', { name, industry }) : name}
      </Text>
      <ProvenanceMark value="VERIFIED" quiet meaning={t('card.provenance')} />
      <Text span size="sm" c="dimmed">
        {t('card.provenance')}
      </Text>
    </Group>
  );
}

/** One review: points in words and numbers, the text as written, in its own language. */
export function ReviewCard({
  review,
  heading,
  aside,
  children,
}: {
  review: ReviewContent;
  heading: 2 | 3;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation('reviews');
  return (
    <Paper component="article" className="rev-card">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Title order={heading} size="h4" lang={review.language}>
            {review.title}
          </Title>
          {aside}
        </Group>
        <Author review={review} />
        <p className="rev-text" lang={review.language}>
          {review.text}
        </p>
        <Points review={review} />
        <Text size="sm" c="dimmed">
          {t('card.written')} <DateTime value={review.submittedAt} dateOnly />
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}

function Points({ review }: { review: ReviewContent }) {
  const { t } = useTranslation('reviews');
  const scores = [
    [t('field.overall'), t('card.of5', { value: review.overall })],
    [t('field.quality'), t('card.of5', { value: review.quality })],
    [t('field.communication'), t('card.of5', { value: review.communication })],
    [t('card.wouldStay'), t(review.wouldStay ? 'field.yes' : 'field.no')],
  ] as const;
  return (
    <dl className="rev-scores">
      {scores.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Reply({ vendor, reply }: { vendor: string; reply: { text: string; repliedAt: string } }) {
  const { t } = useTranslation('reviews');
  return (
    <div className="rev-reply">
      <Text fw={600} size="sm">
        {t('card.reply', { vendor })}
      </Text>
      <p className="rev-text">{reply.text}</p>
      <Text size="sm" c="dimmed">
        <DateTime value={reply.repliedAt} dateOnly />
      </Text>
    </div>
  );
}

export type ReviewStateName = 'PENDING' | 'PUBLISHED' | 'REJECTED';

export function ReviewStateBadge({ state }: { state: ReviewStateName }) {
  const { t } = useTranslation('reviews');
  const tone = { PENDING: 'caution', PUBLISHED: 'positive', REJECTED: 'negative' } as const;
  return <StatusBadge tone={tone[state]}>{t(`state.${state}`)}</StatusBadge>;
}
