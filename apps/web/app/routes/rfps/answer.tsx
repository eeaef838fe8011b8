import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, ConfirmForm, DateTime, EmptyState, Facts, Notice, Page } from '@ringfair/web-ui';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { api, redirectTo, required } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction, type FormInput, FormProblem } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/answer.js';
import { AnswerForm } from './answer-form.js';
import { Deadline } from './deadline.js';
import { parseRate, typedRate } from './rate.js';
import './rfp.css';
import type { BriefData, OwnAnswer } from './types.js';

const AnswerPage = graphql(`
  query AnswerPage($id: ID!) {
    viewer {
      organization {
        sells
      }
    }
    rfp(id: $id) {
      ...BriefParts
      myResponse {
        ...OwnAnswerParts
      }
    }
  }
`);

const SubmitResponse = graphql(`
  mutation SubmitResponse($input: SubmitResponseInput!) {
    submitResponse(input: $input) {
      id
    }
  }
`);

const WithdrawResponse = graphql(`
  mutation WithdrawResponse($input: WithdrawResponseInput!) {
    withdrawResponse(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const { viewer, rfp } = await api(context, request).request(AnswerPage, { id: params.id });
  const { organization } = required(viewer, context, request);
  if (rfp.mine) throw redirect(`/${requestInfo(context).language}/rfps/${rfp.id}`);
  return {
    rfp,
    sells: organization.sells,
    values: answerValues(rfp, rfp.myResponse),
    done: new URL(request.url).searchParams.get('done'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    if (form.intent === 'withdraw') {
      await client.request(WithdrawResponse, {
        input: { rfpId: params.id, expectedVersion: form.requiredInteger('expectedVersion') },
      });
      return redirectTo(context, `/rfps/${params.id}/answer?done=withdrawn`);
    }
    await client.request(SubmitResponse, {
      input: {
        idempotencyKey: form.idempotencyKey,
        rfpId: params.id,
        expectedVersion: form.integer('expectedVersion'),
        message: form.text('message'),
        ...typed(form),
      },
    });
    return redirectTo(context, `/rfps/${params.id}/answer?done=sent`);
  });
}

type Price = OwnAnswer['prices'][number];
type Answer = OwnAnswer['answers'][number];

/** Prices and answers as typed; every field that was left open is named at once. */
function typed(form: FormInput) {
  const problems: { name: string; reason: string }[] = [];
  const prices = form.list('prices', (name) => {
    const rate = parseRate(form.text(`${name}.amountMinor`), form.text('currency'));
    if (!rate) problems.push({ name: `${name}.amountMinor`, reason: 'IS_MONEY' });
    return {
      lotId: form.text(`${name}.lotId`),
      unit: form.text(`${name}.unit`) as Price['unit'],
      ...(rate ?? { amountMinor: '', rateScale: 0 }),
      terms: form.text(`${name}.terms`),
    };
  });
  const answers = form.list('answers', (name) => {
    const level = form.text(`${name}.level`) as Answer['level'];
    if (!level) problems.push({ name: `${name}.level`, reason: 'IS_IN' });
    return {
      requirementId: form.text(`${name}.requirementId`),
      level,
      text: form.text(`${name}.text`),
    };
  });
  if (problems.length > 0) throw new FormProblem(problems);
  return { prices, answers };
}

/** What the form holds: the answer as it was sent, or nothing yet. */
function answerValues(rfp: BriefData, answer: OwnAnswer | null) {
  return {
    message: answer?.message ?? '',
    prices: rfp.lots.map(({ id }) => {
      const price = answer?.prices.find(({ lotId }) => lotId === id);
      return price
        ? { unit: price.unit, amountMinor: typedRate(price), terms: price.terms }
        : { unit: 'MONTH', amountMinor: '', terms: '' };
    }),
    answers: rfp.requirements.map(({ id }) => {
      const given = answer?.answers.find(({ requirementId }) => requirementId === id);
      return { level: given?.level ?? '', text: given?.text ?? '' };
    }),
  };
}

type Data = Route.ComponentProps['loaderData'];

/** What was sent so far, and how to take it back. */
function Sent({ rfp, done }: Pick<Data, 'rfp' | 'done'>) {
  const { t } = useTranslation('rfp');
  const answer = rfp.myResponse;
  if (!answer) return null;
  const sent = answer.state === 'SUBMITTED';
  return (
    <>
      {done === 'sent' && sent ? <Notice tone="positive">{t('done.sent')}</Notice> : null}
      {done === 'withdrawn' && !sent ? <Notice tone="positive">{t('done.withdrawn')}</Notice> : null}
      <Facts
        items={[
          {
            label: t(sent ? 'answer.sentAt' : 'answer.withdrawnAt'),
            value: <DateTime value={answer.submittedAt} relative />,
          },
        ]}
      />
      {sent ? (
        <ConfirmForm
          intent="withdraw"
          hidden={{ expectedVersion: answer.version }}
          opener={t('withdraw.opener')}
          question={t('withdraw.question')}
          confirm={t('withdraw.confirm')}
        />
      ) : null}
    </>
  );
}

function Closed({ rfp }: Pick<Data, 'rfp'>) {
  const { t } = useTranslation('rfp');
  return (
    <EmptyState
      title={t('answer.closed')}
      action={<ButtonLink to={`/rfps/${rfp.id}`}>{t('answer.back')}</ButtonLink>}
    >
      {t(`answer.closedText.${rfp.phase === 'CANCELLED' ? 'cancelled' : 'late'}`)}
    </EmptyState>
  );
}

export default function AnswerRfp({ loaderData: { rfp, sells, values, done } }: Route.ComponentProps) {
  const { t } = useTranslation('rfp');
  const changes = rfp.myResponse?.state === 'SUBMITTED';
  return (
    <Page
      title={t(changes ? 'answer.changeTitle' : 'answer.title')}
      lead={rfp.title}
      width="form"
      breadcrumbs={[
        { label: t('requests.title'), to: '/rfps/received' },
        { label: rfp.title, to: `/rfps/${rfp.id}` },
      ]}
    >
      <Stack gap="lg">
        {rfp.phase !== 'ANSWERING' ? (
          <Closed rfp={rfp} />
        ) : !sells ? (
          <Notice tone="caution">{t('answer.onlySellers')}</Notice>
        ) : (
          <>
            <Facts
              items={[
                { label: t('fact.buyer'), value: rfp.buyerName },
                { label: t('fact.deadline'), value: <Deadline rfp={rfp} /> },
              ]}
            />
            <Notice title={t('seal.title')}>{t('seal.forVendor')}</Notice>
            <Sent rfp={rfp} done={done} />
            <AnswerForm
              rfp={rfp}
              values={values}
              {...(rfp.myResponse ? { version: rfp.myResponse.version } : {})}
              key={rfp.myResponse?.version ?? 0}
            />
          </>
        )}
      </Stack>
    </Page>
  );
}
