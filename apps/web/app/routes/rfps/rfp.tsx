import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  ConfirmForm,
  DateTime,
  Facts,
  Notice,
  Page,
  RingForm,
  Section,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/rfp.js';
import { BriefView } from './brief-view.js';
import { Deadline } from './deadline.js';
import { FitSection } from './fit.js';
import { inviteVendor } from './invite.server.js';
import { languageNames, languagesOf } from './names.js';
import { AnswerBadge, PhaseBadge } from './phase-badge.js';

const RfpPageQuery = graphql(`
  query RfpPage($id: ID!) {
    rfp(id: $id) {
      ...BriefParts
      fit {
        ...RfpFitParts
      }
      myResponse {
        ...OwnAnswerParts
      }
      invitations {
        vendorId
        vendorName
        vendorSlug
      }
    }
  }
`);

const CancelRfp = graphql(`
  mutation CancelRfp($input: CancelRfpInput!) {
    cancelRfp(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { indexed: true };

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const { rfp } = await api(context).request(RfpPageQuery, { id: params.id });
  const done = new URL(request.url).searchParams.get('done');
  return { rfp, done, names: languageNames(requestInfo(context).language, languagesOf([rfp])) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    if (form.intent === 'invite') {
      await inviteVendor(client, params.id, form);
      return redirectTo(context, `/rfps/${params.id}?done=invited#invitations`);
    }
    await client.request(CancelRfp, {
      input: {
        rfpId: params.id,
        expectedVersion: form.requiredInteger('expectedVersion'),
        reason: form.text('reason'),
      },
    });
    return redirectTo(context, `/rfps/${params.id}`);
  });
}

type RfpData = Route.ComponentProps['loaderData']['rfp'];

/** The one thing to do here, by who looks and when. */
function PrimaryAction({ rfp }: { rfp: RfpData }) {
  const { t } = useTranslation('rfp');
  const viewer = useViewer();
  if (rfp.mine) {
    if (rfp.phase === 'DRAFT') return <ButtonLink to={`/rfps/${rfp.id}/edit`}>{t('action.edit')}</ButtonLink>;
    if (rfp.phase === 'CANCELLED') return null;
    return (
      <ButtonLink to={`/rfps/${rfp.id}/responses`}>
        {t(rfp.phase === 'ANSWERING' ? 'action.sealed' : 'action.answers')}
      </ButtonLink>
    );
  }
  if (rfp.phase !== 'ANSWERING' || (viewer && !viewer.organization.sells)) return null;
  const changes = rfp.myResponse?.state === 'SUBMITTED';
  return (
    <ButtonLink to={`/rfps/${rfp.id}/answer`}>{t(changes ? 'action.change' : 'action.answer')}</ButtonLink>
  );
}

function OwnAnswer({ rfp }: { rfp: RfpData }) {
  const { t } = useTranslation('rfp');
  const answer = rfp.myResponse;
  if (!answer) return null;
  if (answer.outcome) {
    const won = answer.outcome.outcome === 'WON';
    return (
      <Notice tone={won ? 'positive' : 'info'} title={t(won ? 'outcome.won' : 'outcome.lost')}>
        {answer.outcome.reason ? (
          <p className="rfp-text">
            {t('outcome.reason', { buyer: rfp.buyerName, reason: answer.outcome.reason })}
          </p>
        ) : null}
        {won ? <AppLink to="/engagements">{t('outcome.next')}</AppLink> : null}
      </Notice>
    );
  }
  return (
    <Notice title={t(`ownAnswer.${answer.state}`)}>
      <DateTime value={answer.submittedAt} relative />{' '}
      {answer.state === 'SUBMITTED' && rfp.phase === 'ANSWERING' ? t('ownAnswer.sealed') : null}
    </Notice>
  );
}

function Invitations({ rfp }: { rfp: RfpData }) {
  const { t } = useTranslation('rfp');
  if (!rfp.mine || (rfp.phase !== 'DRAFT' && rfp.phase !== 'ANSWERING')) return null;
  return (
    <Section title={t('invite.title')} lead={t('invite.lead')} id="invitations">
      <Stack gap="md">
        {rfp.invitations.length > 0 ? (
          <ul className="rfp-missing">
            {rfp.invitations.map(({ vendorId, vendorName, vendorSlug }) => (
              <li key={vendorId}>
                {vendorSlug ? <AppLink to={`/vendors/${vendorSlug}`}>{vendorName}</AppLink> : vendorName}
              </li>
            ))}
          </ul>
        ) : null}
        <RingForm intent="invite" preventScrollReset>
          <TextField name="vendor" label={t('invite.label')} hint={t('invite.hint')} maxLength={300} />
          <div>
            <SubmitButton quiet>{t('invite.submit')}</SubmitButton>
          </div>
        </RingForm>
      </Stack>
    </Section>
  );
}

function Cancel({ rfp }: { rfp: RfpData }) {
  const { t } = useTranslation('rfp');
  if (!rfp.mine || rfp.phase === 'AWARDED' || rfp.phase === 'CANCELLED') return null;
  return (
    <ConfirmForm
      intent="cancel"
      hidden={{ expectedVersion: rfp.version }}
      opener={t('cancel.opener')}
      question={t(rfp.phase === 'DRAFT' ? 'cancel.draftQuestion' : 'cancel.question')}
      confirm={t('cancel.confirm')}
    >
      <TextAreaField
        name="reason"
        label={t('cancel.reason')}
        hint={t('cancel.hint')}
        rows={3}
        maxLength={5000}
      />
    </ConfirmForm>
  );
}

export default function RfpPage({ loaderData: { rfp, names, done } }: Route.ComponentProps) {
  const { t } = useTranslation('rfp');
  const viewer = useViewer();
  const crumb = rfp.mine
    ? { label: t('mine.title'), to: '/rfps/mine' }
    : { label: t('list.title'), to: '/rfps' };
  return (
    <Page
      title={rfp.title}
      breadcrumbs={[crumb]}
      aside={<PhaseBadge phase={rfp.phase} />}
      action={<PrimaryAction rfp={rfp} />}
      description={rfp.summary.slice(0, 160)}
    >
      <Stack gap="lg">
        {done === 'published' ? <Notice tone="positive">{t('done.published')}</Notice> : null}
        {done === 'invited' ? <Notice tone="positive">{t('done.invited')}</Notice> : null}
        {rfp.phase === 'CANCELLED' && rfp.cancelReason ? (
          <Notice tone="caution" title={t('cancel.cancelled')}>
            <p className="rfp-text">{rfp.cancelReason}</p>
          </Notice>
        ) : null}
        <OwnAnswer rfp={rfp} />
        <Facts
          items={[
            { label: t('fact.buyer'), value: rfp.buyerName ?? t('fact.you') },
            { label: t('fact.deadline'), value: rfp.deadline ? <Deadline rfp={rfp} /> : null },
            { label: t('fact.visibility'), value: t(`visibility.${rfp.visibility}`) },
            { label: t('fact.currency'), value: rfp.currency },
            ...(rfp.publishedAt
              ? [{ label: t('fact.published'), value: <DateTime value={rfp.publishedAt} dateOnly /> }]
              : []),
            ...(viewer?.organization.sells && !rfp.mine
              ? [{ label: t('fact.yourAnswer'), value: <AnswerBadge answer={rfp.myResponse} /> }]
              : []),
          ]}
        />
        {rfp.phase === 'ANSWERING' ? <Notice title={t('seal.title')}>{t('seal.text')}</Notice> : null}
        {rfp.fit && rfp.phase === 'ANSWERING' ? (
          <FitSection
            fit={rfp.fit}
            lotTitle={rfp.lots.length > 1 ? (rfp.lots[rfp.fit.lot]?.title ?? null) : null}
            names={names}
          />
        ) : null}
        <BriefView rfp={rfp} names={names} />
        <Invitations rfp={rfp} />
        <Cancel rfp={rfp} />
      </Stack>
    </Page>
  );
}
