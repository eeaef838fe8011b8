import { Stack, Text } from '@mantine/core';
import { graphql, type MyReviewsQuery, type ReceivedReviewsQuery } from '@ringfair/web-graphql';
import { AppLink, EmptyState, Notice, Page, Pagination, Section } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/own.js';
import { CorrectReply, WriteReply } from './reply-forms.js';
import { Reply, ReviewCard, ReviewStateBadge } from './review-card.js';

const ReviewSides = graphql(`
  query ReviewSides {
    viewer {
      organization {
        buys
        sells
      }
    }
  }
`);

const MyReviews = graphql(`
  query MyReviews($after: String) {
    myReviews(first: 20, after: $after) {
      nodes {
        id
        engagementId
        state
        overall
        quality
        communication
        wouldStay
        title
        text
        language
        clientName
        industry
        submittedAt
        decisionReason
        rejectionGround
        engagement {
          id
          vendorName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const ReceivedReviews = graphql(`
  query ReceivedReviews($after: String) {
    receivedReviews(first: 20, after: $after) {
      nodes {
        id
        overall
        quality
        communication
        wouldStay
        title
        text
        language
        clientName
        industry
        submittedAt
        reply {
          text
          repliedAt
          editableUntil
          version
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const ReplyToReview = graphql(`
  mutation ReplyToReview($input: ReplyToReviewInput!) {
    replyToReview(input: $input) {
      review {
        id
      }
    }
  }
`);

const CorrectReviewReply = graphql(`
  mutation CorrectReviewReply($input: CorrectReplyInput!) {
    correctReviewReply(input: $input) {
      review {
        id
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const client = api(context, request);
  const { viewer } = await client.request(ReviewSides);
  const { buys, sells } = viewer?.organization ?? { buys: true, sells: false };
  const mine = buys ? await client.request(MyReviews, { after: query.get('mine') }) : null;
  const received = sells ? await client.request(ReceivedReviews, { after: query.get('received') }) : null;
  return {
    mine: mine?.myReviews ?? null,
    received: received?.receivedReviews ?? null,
    done: query.has('sent') ? ('sent' as const) : query.has('replied') ? ('replied' as const) : null,
    now: new Date().toISOString(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const input = { reviewId: form.text('reviewId'), text: form.text('text') };
    if (form.intent === 'correct') {
      const expectedVersion = form.requiredInteger('expectedVersion');
      await api(context, request).request(CorrectReviewReply, { input: { ...input, expectedVersion } });
    } else {
      const { idempotencyKey } = form;
      await api(context, request).request(ReplyToReview, { input: { ...input, idempotencyKey } });
    }
    return redirectTo(context, '/reviews?replied=1');
  });
}

export default function OwnReviews({ loaderData: { mine, received, done, now } }: Route.ComponentProps) {
  const { t } = useTranslation('reviews');
  return (
    <Page
      title={t(received && !mine ? 'own.titleReceived' : 'own.title')}
      lead={<AppLink to="/how-reviews-work">{t('how.title')}</AppLink>}
    >
      {done ? <Notice tone="positive">{t(`own.${done}`)}</Notice> : null}
      {received ? <Received received={received} now={now} alone={!mine} /> : null}
      {mine ? <Mine mine={mine} alone={!received} /> : null}
    </Page>
  );
}

/** A part of the page when there are two; alone, the page's own title is its title. */
function Part({
  id,
  lead,
  alone,
  children,
}: {
  id: 'received' | 'written';
  lead: string;
  alone: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('reviews');
  const body = <Stack gap="lg">{children}</Stack>;
  if (!alone) {
    return (
      <Section id={id} title={t(`own.${id}`)} lead={lead}>
        {body}
      </Section>
    );
  }
  return (
    <>
      <Text c="dimmed" mb="lg">
        {lead}
      </Text>
      {body}
    </>
  );
}

interface ReceivedProps {
  received: ReceivedReviewsQuery['receivedReviews'];
  now: string;
  alone: boolean;
}

function Received({ received, now, alone }: ReceivedProps) {
  const { t } = useTranslation('reviews');
  const { nodes, pageInfo } = received;
  if (nodes.length === 0)
    return <EmptyState title={t('own.noneReceived')}>{t('own.noneReceivedText')}</EmptyState>;
  return (
    <Part id="received" lead={t('own.receivedLead')} alone={alone}>
      {nodes.map((review) => (
        <ReviewCard key={review.id} review={review} heading={alone ? 2 : 3}>
          {review.reply ? (
            <Reply vendor={t('own.you')} reply={review.reply} />
          ) : (
            <WriteReply reviewId={review.id} />
          )}
          {review.reply && review.reply.editableUntil > now ? (
            <CorrectReply reviewId={review.id} reply={review.reply} />
          ) : null}
        </ReviewCard>
      ))}
      <Pagination next={nextPage('received', pageInfo)} />
    </Part>
  );
}

function Mine({ mine, alone }: { mine: MyReviewsQuery['myReviews']; alone: boolean }) {
  const { t } = useTranslation('reviews');
  const { nodes, pageInfo } = mine;
  if (nodes.length === 0) {
    return (
      <EmptyState
        title={t('own.noneWritten')}
        action={<AppLink to="/engagements">{t('own.toEngagements')}</AppLink>}
      >
        {t('own.noneWrittenText')}
      </EmptyState>
    );
  }
  return (
    <Part id="written" lead={t('own.writtenLead')} alone={alone}>
      {nodes.map((review) => (
        <ReviewCard
          key={review.id}
          review={review}
          heading={alone ? 2 : 3}
          aside={<ReviewStateBadge state={review.state} />}
        >
          <Text size="sm">
            <AppLink to={`/engagements/${review.engagementId}`}>
              {t('own.about', { vendor: review.engagement?.vendorName ?? '' })}
            </AppLink>
          </Text>
          {review.rejectionGround ? (
            <Notice tone="caution" title={t(`ground.${review.rejectionGround}`)}>
              {review.decisionReason}
            </Notice>
          ) : null}
        </ReviewCard>
      ))}
      <Pagination next={nextPage('mine', pageInfo)} />
    </Part>
  );
}

function nextPage(name: string, pageInfo: { hasNextPage: boolean; endCursor: string | null }): string | null {
  return pageInfo.hasNextPage ? `?${name}=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null;
}
