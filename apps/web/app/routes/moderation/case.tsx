import { Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  DateTime,
  Facts,
  Notice,
  Page,
  RingForm,
  SubmitButton,
  useLocalPath,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useActionData, useNavigate } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction, type FormInput } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { languageNames } from '../../platform/languages.js';
import type { Route } from './+types/case.js';
import { CaseFacts, CaseHistory, CaseRules } from './case-facts.js';
import { CaseFiles } from './case-files.js';
import type { CaseDetail } from './case-data.js';
import { choiceOf, DecisionForm, MailPreview } from './decision-form.js';
import { DeskHelp } from './desk-help.js';
import { partNames } from './part-names.server.js';
import { focusMark, toggleHelp, useDeskKeys } from './use-desk-keys.js';
import './moderation.css';

const CasePage = graphql(`
  query ModerationCasePage($id: ID!) {
    moderationCase(id: $id) {
      id
      kind
      title
      locale
      state
      openedAt
      outcome
      effectiveAt
      decidedByMe
      undoUntil
      version
      organizationName
      recipientEmail
      recipientLocale
      mayDecide
      nextId
      rules
      vendor {
        slug
        name
      }
      facts {
        label
        said
        known
      }
      files {
        id
        name
        mediaType
        bytes
      }
      history {
        action
        at
        byName
        outcome
        reason
        note
      }
      templates {
        reason
        outcome
        text
        recipientText
      }
    }
  }
`);

const DecisionPreview = graphql(`
  query ModerationPreview($id: ID!, $outcome: CaseOutcome!, $reason: String!, $note: String) {
    moderationDecisionPreview(id: $id, outcome: $outcome, reason: $reason, note: $note) {
      locale
      subject
      text
    }
  }
`);

const DecideCase = graphql(`
  mutation DecideCase($input: DecideCaseInput!) {
    decideCase(input: $input) {
      case {
        id
        state
      }
    }
  }
`);

const UndoDecision = graphql(`
  mutation UndoDecision($input: UndoDecisionInput!) {
    undoDecision(input: $input) {
      case {
        id
        state
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const client = api(context, request);
  const { moderationCase } = await client.request(CasePage, { id: params.id });
  const choice = query.get('choice') ?? '';
  const note = query.get('note') ?? '';
  const asked = choiceOf(choice);
  const offered = moderationCase.templates.some((one) => asked && one.reason === asked.reason);
  const preview =
    asked && offered && moderationCase.state === 'OPEN'
      ? (await client.request(DecisionPreview, { id: params.id, ...asked, note: note || null }))
          .moderationDecisionPreview
      : undefined;
  const names = partNames(moderationCase, requestInfo(context).language);
  return { case: moderationCase, names, choice, note, preview, undone: query.has('undone') };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const here = `/moderation/cases/${params.id}`;
  return formAction(
    { request, context },
    async (form) => {
      const client = api(context, request);
      const expectedVersion = form.requiredInteger('expectedVersion');
      if (form.intent === 'undo') {
        await client.request(UndoDecision, { input: { id: params.id, expectedVersion } });
        return redirectTo(context, `${here}?undone`);
      }
      const asked = choiceOf(form.text('choice'));
      if (!asked) throw form.problem('choice', 'CASE_REASON_UNKNOWN');
      if (form.optional('_preview')) return redirectTo(context, `${here}${previewQuery(form)}#preview`);
      const input = { id: params.id, expectedVersion, ...asked, note: form.optional('note') };
      await client.request(DecideCase, { input });
      return redirectTo(context, here);
    },
    { names: { reason: 'choice' } },
  );
}

const previewQuery = (form: FormInput): string =>
  `?${new URLSearchParams({ choice: form.text('choice'), note: form.text('note') }).toString()}`;

export default function Case({ loaderData }: Route.ComponentProps) {
  const { case: detail, names, choice, note, preview, undone } = loaderData;
  const { t } = useTranslation('moderation');
  useCaseKeys(detail);
  return (
    <Page
      title={t('case.title', { kind: t(`kind.${detail.kind}`), title: detail.title })}
      breadcrumbs={[{ label: t('desk.title'), to: '/moderation' }]}
    >
      <Stack gap="xl">
        {undone ? <Notice tone="positive">{t('case.undone')}</Notice> : null}
        <Outcome detail={detail} />
        <About detail={detail} />
        <div className={detail.files.length > 0 ? 'mod-beside' : undefined}>
          <Stack gap="xl">
            <CaseFacts kind={detail.kind} facts={detail.facts} names={names} />
            <CaseRules rules={detail.rules} />
          </Stack>
          <CaseFiles files={detail.files} />
        </div>
        {detail.mayDecide ? (
          <>
            <MailPreview preview={preview} />
            <DecisionForm
              key={`${detail.version}${choice}${note}`}
              detail={detail}
              choice={choice}
              note={note}
            />
          </>
        ) : null}
        {detail.state === 'OPEN' && !detail.mayDecide ? (
          <Notice tone="caution">{t('case.involved')}</Notice>
        ) : null}
        <CaseHistory history={detail.history} templates={detail.templates} />
        <nav aria-label={t('case.back')} className="mod-tabs">
          <AppLink to="/moderation">{t('case.back')}</AppLink>
          {detail.nextId ? (
            <AppLink to={`/moderation/cases/${detail.nextId}`}>{t('case.next')}</AppLink>
          ) : null}
        </nav>
        <DeskHelp
          keys={[
            { keys: t('keys.j'), does: t('keys.nextCase') },
            { keys: t('keys.k'), does: t('keys.queue') },
            { keys: 'a', does: t('keys.accept') },
            { keys: 'd', does: t('keys.decline') },
            { keys: 'u', does: t('keys.undo') },
          ]}
        />
      </Stack>
    </Page>
  );
}

function useCaseKeys(detail: CaseDetail): void {
  const navigate = useNavigate();
  const local = useLocalPath();
  const next = () => {
    if (detail.nextId) void navigate(local(`/moderation/cases/${detail.nextId}`));
  };
  const queue = () => void navigate(local('/moderation'));
  useDeskKeys({
    j: next,
    ArrowDown: next,
    k: queue,
    ArrowUp: queue,
    a: () => focusMark('ACCEPTED'),
    d: () => focusMark('DECLINED'),
    u: () => focusMark('undo'),
    '?': toggleHelp,
  });
}

/** What was decided, until when it can be undone, or how it ended. */
function Outcome({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('moderation');
  const refused = useActionData<unknown>() !== undefined && detail.state !== 'OPEN';
  if (detail.state === 'OPEN') return null;
  if (detail.state !== 'DECIDED') return <Notice>{t(`case.closed.${detail.state}`)}</Notice>;
  const { outcome } = detail;
  if (!outcome) return null;
  return (
    <Stack gap="sm">
      {refused && !detail.decidedByMe ? <Notice tone="negative">{t('case.beaten')}</Notice> : null}
      <Notice tone="positive">
        {t(detail.decidedByMe ? `case.decided.${outcome}` : `case.decidedBy.${outcome}`)}{' '}
        <DateTime value={detail.effectiveAt} />
      </Notice>
      {detail.undoUntil ? (
        <RingForm intent="undo" hidden={{ expectedVersion: detail.version }}>
          <div>
            <SubmitButton quiet data-desk="undo">
              {t('case.undo')}
            </SubmitButton>
          </div>
        </RingForm>
      ) : null}
    </Stack>
  );
}

function About({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('moderation');
  const { recipientEmail, recipientLocale, vendor } = detail;
  return (
    <Facts
      items={[
        { label: t('case.openedAt'), value: <DateTime value={detail.openedAt} relative /> },
        { label: t('case.by'), value: detail.organizationName ?? t('case.byNobody') },
        { label: t('case.language'), value: languageNames[detail.locale] },
        {
          label: t('case.listing'),
          value: vendor ? <AppLink to={`/vendors/${vendor.slug}`}>{vendor.name}</AppLink> : null,
        },
        {
          label: t('case.recipient'),
          value:
            recipientEmail && recipientLocale ? (
              <Text span style={{ overflowWrap: 'anywhere' }}>
                {t('case.recipientIn', { email: recipientEmail, language: languageNames[recipientLocale] })}
              </Text>
            ) : (
              t('case.recipientNobody')
            ),
        },
      ]}
    />
  );
}
