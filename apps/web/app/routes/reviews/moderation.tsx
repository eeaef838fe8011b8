import { Stack, Text } from '@mantine/core';
import { graphql, type ModerationQueueQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  ConfirmForm,
  DateText,
  DateTime,
  EmptyState,
  ErrorSummary,
  Facts,
  Notice,
  Page,
  Pagination,
  RingForm,
  SelectField,
  SubmitButton,
  TextAreaField,
} from '@ringfair/web-ui';
import {
  REJECTION_GROUNDS,
  REVIEW_STATES,
  type RejectionGround,
  type ReviewState,
} from '@ringfair/reviews-core';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { DeskNav } from '../moderation/desk-nav.js';
import type { Route } from './+types/moderation.js';
import { ReviewCard, ReviewStateBadge } from './review-card.js';

const ModerationQueue = graphql(`
  query ModerationQueue($state: ReviewState!, $after: String) {
    reviewQueue(state: $state, first: 10, after: $after) {
      nodes {
        id
        state
        version
        overall
        quality
        communication
        wouldStay
        title
        text
        language
        attribution
        clientName
        industry
        submittedAt
        decidedAt
        rejectionGround
        decisionReason
        engagement {
          id
          title
          buyerName
          vendorName
          state
          awardedAt
          startsOn
          endedOn
          confirmations {
            id
            side
            confirmedByName
            confirmedAt
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const DecideReview = graphql(`
  mutation DecideReview($input: DecideReviewInput!) {
    decideReview(input: $input) {
      review {
        id
        state
      }
    }
  }
`);

type QueuedReview = ModerationQueueQuery['reviewQueue']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const state = REVIEW_STATES.find((known) => known === query.get('state')) ?? 'PENDING';
  const after = query.get('after');
  const { reviewQueue } = await api(context, request).request(ModerationQueue, { state, after });
  const done = REVIEW_STATES.find((known) => known === query.get('done')) ?? null;
  return { ...reviewQueue, state, after, done };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const reject = form.intent === 'reject';
    const { decideReview } = await api(context, request).request(DecideReview, {
      input: {
        reviewId: form.text('reviewId'),
        expectedVersion: form.requiredInteger('expectedVersion'),
        decision: reject ? 'REJECT' : 'PUBLISH',
        ground: reject ? (form.optional('ground') as RejectionGround | null) : null,
        reason: reject ? form.optional('reason') : null,
      },
    });
    return redirectTo(context, `/moderation/reviews?done=${decideReview.review.state}`);
  });
}

export default function Moderation({ loaderData }: Route.ComponentProps) {
  const { nodes, pageInfo, state, after, done } = loaderData;
  const { t } = useTranslation('reviews');
  const next = `?state=${state}&after=${encodeURIComponent(pageInfo.endCursor ?? '')}`;
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <DeskNav current="reviews" />
      {done ? <Notice tone="positive">{t(`queue.done.${done}`)}</Notice> : null}
      <States current={state} />
      {nodes.length === 0 ? (
        <EmptyState title={t(`queue.empty.${state}`)} />
      ) : (
        <Stack gap="xl">
          {nodes.map((review) => (
            <Case key={review.id} review={review} />
          ))}
        </Stack>
      )}
      <Pagination previous={after ? `?state=${state}` : null} next={pageInfo.hasNextPage ? next : null} />
    </Page>
  );
}

function States({ current }: { current: ReviewState }) {
  const { t } = useTranslation('reviews');
  return (
    <nav aria-label={t('queue.states')} className="rev-states">
      {REVIEW_STATES.map((state) => (
        <AppLink key={state} to={`?state=${state}`} aria-current={state === current ? 'page' : undefined}>
          {t(`queue.tab.${state}`)}
        </AppLink>
      ))}
    </nav>
  );
}

/** Side by side: what was written, and what is known of the work. */
function Case({ review }: { review: QueuedReview }) {
  return (
    <div className="rev-pair">
      <ReviewCard review={review} heading={2} aside={<ReviewStateBadge state={review.state} />} />
      <Stack gap="md" className="rev-case-facts">
        <EngagementFacts review={review} />
        {review.state === 'PENDING' ? <Decision review={review} /> : <Decided review={review} />}
      </Stack>
    </div>
  );
}

function EngagementFacts({ review }: { review: QueuedReview }) {
  const { t } = useTranslation('reviews');
  const { t: engagements } = useTranslation('engagements');
  const { engagement } = review;
  if (!engagement) return null;
  const confirmedBy = (side: 'BUYER' | 'VENDOR') => {
    const entry = engagement.confirmations.findLast((one) => one.side === side);
    return entry ? (
      <>
        {`${entry.confirmedByName}, `}
        <DateTime value={entry.confirmedAt} dateOnly />
      </>
    ) : null;
  };
  return (
    <Facts
      items={[
        { label: engagements('facts.vendor'), value: engagement.vendorName },
        { label: engagements('facts.buyer'), value: engagement.buyerName },
        { label: engagements('facts.request'), value: engagement.title },
        { label: engagements('list.state'), value: engagements(`state.${engagement.state}`) },
        { label: engagements('facts.awarded'), value: <DateTime value={engagement.awardedAt} dateOnly /> },
        { label: engagements('facts.starts'), value: <DateText value={engagement.startsOn} /> },
        { label: t('queue.buyerConfirmed'), value: confirmedBy('BUYER') },
        { label: t('queue.vendorConfirmed'), value: confirmedBy('VENDOR') },
        { label: t('queue.appearsAs'), value: t(`queue.attribution.${review.attribution}`) },
      ]}
    />
  );
}

function Decision({ review }: { review: QueuedReview }) {
  const { t } = useTranslation('reviews');
  const hidden = { reviewId: review.id, expectedVersion: review.version };
  const grounds = REJECTION_GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }));
  return (
    <Stack gap="sm" align="flex-start">
      <RingForm intent="publish" row={review.id} hidden={hidden} plain>
        <ErrorSummary />
        <SubmitButton>{t('queue.publish')}</SubmitButton>
      </RingForm>
      <ConfirmForm
        intent="reject"
        row={review.id}
        hidden={hidden}
        opener={t('queue.reject')}
        question={t('queue.rejectQuestion')}
        confirm={t('queue.rejectConfirm')}
      >
        <SelectField
          name="ground"
          label={t('queue.ground')}
          empty={t('queue.chooseGround')}
          options={grounds}
        />
        <TextAreaField
          name="reason"
          label={t('queue.reason')}
          hint={t('queue.reasonHint')}
          maxLength={2000}
        />
      </ConfirmForm>
    </Stack>
  );
}

function Decided({ review }: { review: QueuedReview }) {
  const { t } = useTranslation('reviews');
  return (
    <Text component="div" size="sm">
      {t('queue.decided')} <DateTime value={review.decidedAt} />
      {review.rejectionGround ? <p>{t(`ground.${review.rejectionGround}`)}</p> : null}
      {review.decisionReason ? <p className="rev-text">{review.decisionReason}</p> : null}
    </Text>
  );
}
