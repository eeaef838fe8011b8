import { Stack, Text } from '@mantine/core';
import { evidenceRuleOf } from '@ringfair/vendors-core';
import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, EmptyState, Notice, Page, ProvenanceLegend, Section } from '@ringfair/web-ui';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { uploadAction } from '../../platform/upload.server.js';
import { profileNames } from '../vendors/names.js';
import type { Route } from './+types/evidence.js';
import { EvidenceForm } from './evidence-form.js';
import { DeclaredStatements, SentTable, StatementTable } from './evidence-tables.js';
import { OtherStatements } from './other-statements.js';

const EvidencePage = graphql(`
  query EvidencePage {
    myVendorProfile {
      vendorId
      profile {
        ...ProfileParts
      }
      provenance {
        ...ClaimSource
      }
      evidence {
        id
        path
        kind
        file {
          id
          name
        }
        issuedOn
        validUntil
        holdsUntil
        state
        covers
        reason
        note
        submittedAt
        decidedAt
        version
      }
    }
  }
`);

const SubmitEvidence = graphql(`
  mutation SubmitEvidence($input: SubmitEvidenceInput!) {
    submitEvidence(input: $input) {
      id
    }
  }
`);

const WithdrawEvidence = graphql(`
  mutation WithdrawEvidence($input: WithdrawEvidenceInput!) {
    withdrawEvidence(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myVendorProfile: draft } = await api(context, request).request(EvidencePage);
  const { searchParams } = new URL(request.url);
  const names = draft && profileNames(requestInfo(context).language, draft.profile);
  return { draft, names, chosen: searchParams.get('statement'), saved: searchParams.get('saved') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const multipart = request.headers.get('content-type')?.startsWith('multipart/form-data');
  return multipart ? send({ request, context }) : withdraw({ request, context });
}

type Asked = Pick<Route.ActionArgs, 'request' | 'context'>;

function send({ request, context }: Asked) {
  const options = { purpose: 'EVIDENCE', field: 'file', names: { fileId: 'file' } } as const;
  return uploadAction({ request, context }, options, async (form, file) => {
    if (!file) throw form.problem('file', 'FILE_MISSING');
    if (!form.text('kind')) throw form.problem('kind', 'IS_NOT_EMPTY');
    if (!form.text('issuedOn')) throw form.problem('issuedOn', 'IS_NOT_EMPTY');
    await api(context, request).request(SubmitEvidence, {
      input: {
        idempotencyKey: form.idempotencyKey,
        vendorId: form.text('vendorId'),
        path: form.text('path'),
        kind: form.text('kind') as never,
        fileId: file.id,
        issuedOn: form.text('issuedOn'),
        validUntil: form.optional('validUntil'),
      },
    });
    return redirectTo(context, '/profile/evidence?saved=sent');
  });
}

function withdraw({ request, context }: Asked) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(WithdrawEvidence, {
      input: {
        evidenceId: form.text('evidenceId'),
        expectedVersion: form.requiredInteger('expectedVersion'),
      },
    });
    return redirectTo(context, '/profile/evidence?saved=withdrawn');
  });
}

export default function Evidence({ loaderData: { draft, names, chosen, saved } }: Route.ComponentProps) {
  const { t } = useTranslation('evidence');
  if (!draft || !names) {
    return (
      <Page title={t('title')} lead={t('lead')}>
        <EmptyState title={t('noProfile')} action={<ButtonLink to="/profile">{t('toProfile')}</ButtonLink>} />
      </Page>
    );
  }
  const statements = draft.provenance.filter(({ path }) => evidenceRuleOf(path) !== undefined);
  const shown = statements.find(({ path }) => path === chosen);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      breadcrumbs={[{ label: t('toProfile'), to: '/profile' }]}
      aside={<ProvenanceLegend />}
    >
      <Stack gap="xl">
        {saved === 'sent' || saved === 'withdrawn' ? (
          <Notice tone="positive">{t(`saved.${saved}`)}</Notice>
        ) : null}
        {shown ? <EvidenceForm draft={draft} names={names} path={shown.path} /> : null}
        <Section title={t('statements.title')} id="statements">
          {statements.length === 0 ? (
            <EmptyState
              title={t('statements.none')}
              action={<ButtonLink to="/profile">{t('toProfile')}</ButtonLink>}
            />
          ) : (
            <Statements statements={statements} profile={draft.profile} names={names} />
          )}
        </Section>
        <OtherStatements />
        <Section title={t('sent.title')} id="sent">
          {draft.evidence.length === 0 ? (
            <EmptyState title={t('sent.none')}>{t('sent.noneHint')}</EmptyState>
          ) : (
            <SentTable evidence={draft.evidence} profile={draft.profile} names={names} />
          )}
        </Section>
      </Stack>
    </Page>
  );
}

/** What documents show first, then what still waits for one. */
function Statements({ statements, ...rest }: ComponentProps<typeof StatementTable>) {
  const { t } = useTranslation('evidence');
  const declared = statements.filter(({ source }) => source === 'DECLARED');
  const shown = statements.filter(({ source }) => source !== 'DECLARED');
  return (
    <Stack gap="lg">
      {shown.length > 0 ? <StatementTable statements={shown} {...rest} /> : null}
      {declared.length > 0 ? (
        <div>
          <Text c="dimmed">{t('statements.declared')}</Text>
          <DeclaredStatements statements={declared} {...rest} />
        </div>
      ) : null}
    </Stack>
  );
}
