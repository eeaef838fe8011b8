import { Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, DateText, DateTime, Facts, Notice, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/engagement.js';
import { CloseEngagement, ConfirmEngagement } from './engagement-forms.js';
import type { EngagementData } from './engagement-data.js';
import './engagement.css';
import { EngagementStateBadge } from './state-badge.js';

const EngagementDetail = graphql(`
  query EngagementDetail($id: ID!) {
    engagement(id: $id) {
      id
      title
      state
      mySide
      waitingFor
      rfpId
      requestId
      requestThreadId
      vendorName
      buyerName
      startsOn
      endedOn
      awardedAt
      closedAt
      closedBySide
      closedByName
      closeReason
      version
      confirmations {
        id
        side
        startsOn
        confirmedByName
        confirmedAt
      }
      review {
        allowed
        reason
        possibleFrom
        submission {
          id
          state
        }
      }
    }
  }
`);

const Confirm = graphql(`
  mutation ConfirmEngagement($input: ConfirmEngagementInput!) {
    confirmEngagement(input: $input) {
      engagement {
        id
        state
      }
    }
  }
`);

const Decline = graphql(`
  mutation DeclineEngagement($input: CloseEngagementInput!) {
    declineEngagement(input: $input) {
      engagement {
        id
      }
    }
  }
`);

const End = graphql(`
  mutation EndEngagement($input: CloseEngagementInput!) {
    endEngagement(input: $input) {
      engagement {
        id
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { engagement } = await api(context, request).request(EngagementDetail, { id: params.id });
  const today = new Date().toISOString().slice(0, 10);
  return { engagement, today, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    const which = { engagementId: params.id, expectedVersion: form.requiredInteger('expectedVersion') };
    if (form.intent === 'confirm') {
      await client.request(Confirm, { input: { ...which, startsOn: form.text('startsOn') } });
      return redirectTo(context, `/engagements/${params.id}?done=confirmed`);
    }
    const input = { ...which, reason: form.text('reason') };
    if (form.intent === 'decline') await client.request(Decline, { input });
    else await client.request(End, { input });
    return redirectTo(context, `/engagements/${params.id}?done=closed`);
  });
}

export default function EngagementPage({ loaderData }: Route.ComponentProps) {
  const { engagement, today, done } = loaderData;
  const { t } = useTranslation('engagements');
  const other = engagement.mySide === 'BUYER' ? engagement.vendorName : engagement.buyerName;
  const known = done === 'confirmed' || done === 'closed';
  return (
    <Page
      title={engagement.title}
      aside={<EngagementStateBadge state={engagement.state} />}
      breadcrumbs={[{ label: t('list.title'), to: '/engagements' }]}
    >
      {known ? <Notice tone="positive">{t(`done.${done}`, { other })}</Notice> : null}
      <Section id="next" title={t('next.title')}>
        <WhatComesNext engagement={engagement} today={today} other={other} />
      </Section>
      <Section id="facts" title={t('facts.title')}>
        <Facts items={useEngagementFacts(engagement)} />
      </Section>
      <Section id="history" title={t('history.title')} lead={t('history.lead')}>
        <History engagement={engagement} />
      </Section>
      {engagement.state === 'PROPOSED' || engagement.state === 'ACTIVE' ? (
        <CloseEngagement engagement={engagement} other={other} />
      ) : null}
    </Page>
  );
}

function useEngagementFacts(engagement: EngagementData) {
  const { t } = useTranslation('engagements');
  return [
    { label: t('facts.buyer'), value: engagement.buyerName },
    { label: t('facts.vendor'), value: engagement.vendorName },
    {
      label: t('facts.request'),
      value: <AppLink to={originPath(engagement)}>{engagement.title}</AppLink>,
    },
    { label: t('facts.awarded'), value: <DateTime value={engagement.awardedAt} /> },
    {
      label: t('facts.starts'),
      value: engagement.startsOn ? <DateText value={engagement.startsOn} /> : t('list.notAgreed'),
    },
    ...(engagement.endedOn
      ? [{ label: t('facts.ended'), value: <DateText value={engagement.endedOn} /> }]
      : []),
  ];
}

function WhatComesNext({
  engagement,
  today,
  other,
}: {
  engagement: EngagementData;
  today: string;
  other: string;
}) {
  const { t } = useTranslation('engagements');
  const mine = engagement.waitingFor === engagement.mySide;
  if (engagement.state === 'PROPOSED') {
    return (
      <Stack gap="md">
        <Text>
          {mine ? t(`next.confirm${engagement.mySide ?? 'BUYER'}`, { other }) : t('next.waitsFor', { other })}
        </Text>
        {mine ? <ConfirmEngagement engagement={engagement} today={today} /> : null}
      </Stack>
    );
  }
  if (engagement.state === 'DECLINED') return <Text>{t('next.declined')}</Text>;
  return <ReviewStep engagement={engagement} other={other} />;
}

/** Where the work came from: each side reads a quick request on a page of its own. */
function originPath({ rfpId, requestId, requestThreadId, mySide }: EngagementData): string {
  if (rfpId) return `/rfps/${rfpId}`;
  return mySide === 'VENDOR' ? `/requests/received/${requestThreadId}` : `/requests/${requestId}`;
}

function ReviewStep({ engagement, other }: { engagement: EngagementData; other: string }) {
  const { t } = useTranslation('engagements');
  const { review, mySide } = engagement;
  if (mySide === 'VENDOR' || !review) return <Text>{t('next.reviewByClient', { other })}</Text>;
  if (review.submission) {
    return (
      <Text>
        {t(`next.reviewState.${review.submission.state}`)}{' '}
        <AppLink to="/reviews">{t('next.yourReviews')}</AppLink>
      </Text>
    );
  }
  if (review.allowed) {
    return (
      <Stack gap="md" align="flex-start">
        <Text>{t('next.reviewNow', { other })}</Text>
        <ButtonLink to={`/engagements/${engagement.id}/review`}>
          {t('next.writeReview', { other })}
        </ButtonLink>
      </Stack>
    );
  }
  return (
    <Text>
      {review.possibleFrom ? (
        <>
          {t('next.reviewFrom', { other })} <DateText value={review.possibleFrom} />
        </>
      ) : (
        t(`next.reviewNever.${review.reason ?? 'NOT_THE_CLIENT'}`)
      )}
    </Text>
  );
}

/** Who confirmed what and when; then who closed it. */
function History({ engagement }: { engagement: EngagementData }) {
  const { t } = useTranslation('engagements');
  const nameOf = (side: 'BUYER' | 'VENDOR') =>
    side === 'BUYER' ? engagement.buyerName : engagement.vendorName;
  return (
    <ol className="eng-history">
      <li>
        <DateTime value={engagement.awardedAt} />
        <span>{t('history.awarded', { buyer: engagement.buyerName, vendor: engagement.vendorName })}</span>
      </li>
      {engagement.confirmations.map((entry) => (
        <li key={entry.id}>
          <DateTime value={entry.confirmedAt} />
          <span>
            {t('history.confirmed', { person: entry.confirmedByName, organization: nameOf(entry.side) })}{' '}
            <strong>
              <DateText value={entry.startsOn} />
            </strong>
          </span>
        </li>
      ))}
      {engagement.closedAt ? (
        <li>
          <DateTime value={engagement.closedAt} />
          <span>
            {t(engagement.state === 'ENDED' ? 'history.ended' : 'history.declined', {
              person: engagement.closedByName ?? '',
              organization: nameOf(engagement.closedBySide ?? 'BUYER'),
            })}
            <blockquote className="eng-quote">{engagement.closeReason}</blockquote>
          </span>
        </li>
      ) : null}
    </ol>
  );
}
