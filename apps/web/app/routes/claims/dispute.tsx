import { Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { acceptFor } from '@ringfair/web-graphql/client';
import {
  ConfirmForm,
  DateTime,
  Facts,
  FileField,
  FormActions,
  Notice,
  Page,
  RingForm,
  Section,
  StatusBadge,
  SubmitButton,
  TextAreaField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { uploadAction } from '../../platform/upload.server.js';
import type { Route } from './+types/dispute.js';

const DisputePage = graphql(`
  query DisputePage($id: ID!) {
    vendorDispute(id: $id) {
      id
      slug
      name
      mine
      organizationName
      state
      statement
      answer
      answered
      version
      createdAt
    }
  }
`);

const AnswerDispute = graphql(`
  mutation AnswerDispute($input: AnswerVendorDisputeInput!) {
    answerVendorDispute(input: $input) {
      id
    }
  }
`);

const WithdrawDispute = graphql(`
  mutation WithdrawDispute($disputeId: ID!) {
    withdrawVendorDispute(disputeId: $disputeId) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { vendorDispute } = await api(context, request).request(DisputePage, { id: params.id });
  return { dispute: vendorDispute, saved: new URL(request.url).searchParams.get('saved') };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const multipart = request.headers.get('content-type')?.startsWith('multipart/form-data');
  if (!multipart) {
    return formAction({ request, context }, async () => {
      await api(context, request).request(WithdrawDispute, { disputeId: params.id });
      return redirectTo(context, `/disputes/${params.id}`);
    });
  }
  const options = { purpose: 'CLAIM_DOCUMENT', field: 'file', names: { fileIds: 'file' } } as const;
  return uploadAction({ request, context }, options, async (form, file) => {
    await api(context, request).request(AnswerDispute, {
      input: {
        disputeId: params.id,
        expectedVersion: form.requiredInteger('expectedVersion'),
        statement: form.text('statement'),
        fileIds: file ? [file.id] : [],
      },
    });
    return redirectTo(context, `/disputes/${params.id}?saved=answered`);
  });
}

type Dispute = Route.ComponentProps['loaderData']['dispute'];

export default function DisputePageRoute({ loaderData: { dispute, saved } }: Route.ComponentProps) {
  const { t } = useTranslation('claims');
  const open = dispute.state === 'PENDING';
  return (
    <Page
      title={t('dispute.title', { name: dispute.name })}
      lead={open ? t('dispute.lead') : undefined}
      width="form"
      breadcrumbs={[{ label: dispute.name, to: `/vendors/${dispute.slug}` }]}
      aside={<StatusBadge>{t(`disputeState.${dispute.state}`)}</StatusBadge>}
    >
      <Stack gap="lg">
        {saved ? (
          <Notice tone="positive" title={t(saved === 'opened' ? 'dispute.opened' : 'dispute.saved')} />
        ) : null}
        <Facts
          items={[
            { label: t('dispute.party'), value: dispute.organizationName },
            { label: t('dispute.since'), value: <DateTime value={dispute.createdAt} relative /> },
          ]}
        />
        <Section title={t(dispute.mine ? 'dispute.yourStatement' : 'dispute.statement')}>
          <Text style={{ whiteSpace: 'pre-line' }}>{dispute.statement}</Text>
        </Section>
        {dispute.mine ? (
          <Disputant dispute={dispute} open={open} />
        ) : (
          <Keeper dispute={dispute} open={open} />
        )}
      </Stack>
    </Page>
  );
}

function Disputant({ dispute, open }: { dispute: Dispute; open: boolean }) {
  const { t } = useTranslation('claims');
  return (
    <>
      <Text>{t(dispute.answered ? 'dispute.theyAnswered' : 'dispute.notAnswered')}</Text>
      {open ? (
        <ConfirmForm
          intent="withdraw"
          opener={t('dispute.withdraw')}
          question={t('dispute.withdrawQuestion')}
          confirm={t('dispute.withdraw')}
        />
      ) : null}
    </>
  );
}

function Keeper({ dispute, open }: { dispute: Dispute; open: boolean }) {
  const { t } = useTranslation('claims');
  if (!open) return dispute.answer ? <Text>{dispute.answer}</Text> : null;
  return (
    <RingForm
      encType="multipart/form-data"
      defaults={{ statement: dispute.answer ?? '' }}
      hidden={{ expectedVersion: dispute.version }}
    >
      {dispute.answered ? <Text>{t('dispute.answered')}</Text> : null}
      <TextAreaField
        name="statement"
        label={t('dispute.answer')}
        hint={t('dispute.answerHint')}
        maxLength={4000}
      />
      <FileField
        name="file"
        label={t('fields.file')}
        hint={t('fields.fileHint')}
        accept={acceptFor('CLAIM_DOCUMENT')}
        optional
      />
      <FormActions>
        <SubmitButton>{t('dispute.send')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}
