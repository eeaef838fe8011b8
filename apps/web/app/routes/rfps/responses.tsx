import { graphql } from '@ringfair/web-graphql';
import { AppLink, DateTime, EmptyState, Facts, Notice, NumberText, Page, Section } from '@ringfair/web-ui';
import { Money } from '@ringfair/web-ui';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/responses.js';
import { AwardForm } from './award-form.js';
import { Comparison, HowScored } from './comparison.js';
import { Deadline } from './deadline.js';
import { PhaseBadge } from './phase-badge.js';
import './rfp.css';

const RfpResponses = graphql(`
  query RfpResponses($id: ID!) {
    rfp(id: $id) {
      engagement {
        id
      }
      ...BriefParts
      evaluation {
        awardedResponseId
        benchmark {
          n
          median {
            amountMinor
            currency
          }
          firstQuartile {
            amountMinor
            currency
          }
          thirdQuartile {
            amountMinor
            currency
          }
        }
        responses {
          qualified
          failedRequirementIds
          total
          rank
          priceFlag
          monthlyCost {
            amountMinor
            currency
          }
          lotCosts {
            lotId
            monthlyCost {
              amountMinor
              currency
            }
          }
          parts {
            dimension
            score
            weight
            points
          }
          response {
            vendorSlug
            vendorName
            ...OwnAnswerParts
          }
        }
      }
    }
  }
`);

const AwardRfp = graphql(`
  mutation AwardRfp($input: AwardRfpInput!) {
    awardRfp(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const { rfp } = await api(context, request).request(RfpResponses, { id: params.id });
  const { language } = requestInfo(context);
  if (!rfp.mine) throw redirect(`/${language}/rfps/${rfp.id}`);
  if (rfp.phase === 'DRAFT') throw redirect(`/${language}/rfps/${rfp.id}/edit`);
  return { rfp, awarded: new URL(request.url).searchParams.has('awarded') };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const winner = form.text('responseId');
    if (!winner) throw form.problem('responseId', 'IS_NOT_EMPTY');
    const ids = form.all('asked');
    await api(context, request).request(AwardRfp, {
      input: {
        idempotencyKey: form.idempotencyKey,
        rfpId: params.id,
        expectedVersion: form.requiredInteger('expectedVersion'),
        responseId: winner,
        winnerMessage: form.optional('winnerMessage'),
        commonLossReason: form.optional('commonLossReason'),
        lossReasons: ids.flatMap((responseId) => {
          const reason = form.text(`lossReasons.${responseId}`);
          return reason && responseId !== winner ? [{ responseId, reason }] : [];
        }),
      },
    });
    return redirectTo(context, `/rfps/${params.id}/responses?awarded=1`);
  });
}

type Data = Route.ComponentProps['loaderData']['rfp'];

/** Before the opening: what is known, which is nothing, and why that is good. */
function Sealed({ rfp }: { rfp: Data }) {
  const { t } = useTranslation('rfp');
  return (
    <Stack gap="lg">
      <Notice title={t('sealed.title')}>{t('sealed.text')}</Notice>
      <Facts
        items={[
          { label: t('sealed.opensAt'), value: <Deadline rfp={rfp} /> },
          { label: t('sealed.answers'), value: t('sealed.unknown') },
        ]}
      />
    </Stack>
  );
}

function Benchmark({ rfp }: { rfp: Data }) {
  const { t } = useTranslation('rfp');
  const benchmark = rfp.evaluation?.benchmark;
  if (!benchmark) return null;
  const quartiles = benchmark.firstQuartile && benchmark.thirdQuartile;
  return (
    <Facts
      items={[
        { label: t('benchmark.n'), value: <NumberText value={benchmark.n} /> },
        { label: t('benchmark.median'), value: <Money value={benchmark.median} /> },
        {
          label: t('benchmark.quartiles'),
          value: quartiles ? (
            <>
              <Money value={benchmark.firstQuartile} /> – <Money value={benchmark.thirdQuartile} />
            </>
          ) : (
            t('benchmark.tooFew')
          ),
        },
        { label: t('benchmark.opened'), value: <DateTime value={rfp.openedAt} /> },
      ]}
    />
  );
}

function Opened({ rfp, awarded }: { rfp: Data; awarded: boolean }) {
  const { t } = useTranslation('rfp');
  const { evaluation } = rfp;
  if (!evaluation || evaluation.responses.length === 0) {
    return <EmptyState title={t('compare.empty')}>{t('compare.emptyText')}</EmptyState>;
  }
  return (
    <>
      {rfp.engagement ? (
        <Notice tone="positive">
          {awarded ? `${t('award.done')} ` : null}
          <AppLink to={`/engagements/${rfp.engagement.id}`}>{t('award.toEngagement')}</AppLink>
        </Notice>
      ) : null}
      <Benchmark rfp={rfp} />
      <Section title={t('compare.title')} lead={t('compare.lead')} id="comparison">
        <Comparison rfp={rfp} evaluation={evaluation} />
      </Section>
      <Section title={t('score.title')} id="scores">
        <HowScored />
      </Section>
      {rfp.phase === 'OPENED' ? (
        <Section title={t('award.title')} lead={t('award.lead')} id="award">
          <div className="rfp-award">
            <AwardForm version={rfp.version} evaluation={evaluation} />
          </div>
        </Section>
      ) : null}
    </>
  );
}

export default function ResponsesPage({ loaderData: { rfp, awarded } }: Route.ComponentProps) {
  const { t } = useTranslation('rfp');
  const sealed = rfp.phase === 'ANSWERING' || rfp.phase === 'CLOSED';
  return (
    <Page
      title={t('responses.title')}
      lead={rfp.title}
      width={sealed ? 'content' : 'full'}
      aside={<PhaseBadge phase={rfp.phase} />}
      breadcrumbs={[
        { label: t('mine.title'), to: '/rfps/mine' },
        { label: rfp.title, to: `/rfps/${rfp.id}` },
      ]}
    >
      {rfp.phase === 'CANCELLED' && !rfp.openedAt ? (
        <Notice tone="caution" title={t('cancel.cancelled')}>
          {t('sealed.forEver')}
        </Notice>
      ) : sealed ? (
        <Sealed rfp={rfp} />
      ) : (
        <Opened rfp={rfp} awarded={awarded} />
      )}
    </Page>
  );
}
