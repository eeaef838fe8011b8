import { Group, Stack } from '@mantine/core';
import { declaredWaits } from '@ringfair/calls-core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  ConfirmForm,
  DateTime,
  Facts,
  FormActions,
  Notice,
  Page,
  RingForm,
  Section,
  SubmitButton,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/logged.js';
import { NoteField } from './call-fields.js';
import { Friendliness, SubjectText } from './call-words.js';
import { CallBars, Seconds } from './seconds.js';
import './calls.css';

const LoggedCall = graphql(`
  query LoggedCall($id: ID!) {
    vendorCall(id: $id) {
      id
      vendorName
      vendor {
        slug
        profile {
          metrics {
            metric
            channel
            value
            to
            thresholdSeconds
          }
        }
      }
      subject
      project
      calledAt
      timeZone
      secondsToHuman
      secondsOnHold
      holds
      totalSeconds
      friendliness
      resolved
      note
      loggedByName
      version
    }
  }
`);

const EditVendorCall = graphql(`
  mutation EditVendorCall($input: EditVendorCallInput!) {
    editVendorCall(input: $input) {
      id
    }
  }
`);

const DeleteVendorCall = graphql(`
  mutation DeleteVendorCall($input: DeleteVendorCallInput!) {
    deleteVendorCall(input: $input)
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { vendorCall } = await api(context, request).request(LoggedCall, { id: params.id });
  const { vendor } = vendorCall;
  return {
    call: vendorCall,
    slug: vendor?.slug ?? null,
    declared: declaredWaits(vendor?.profile.metrics ?? []),
    saved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const base = { callId: params.id, expectedVersion: form.requiredInteger('expectedVersion') };
    const client = api(context, request);
    if (form.intent === 'delete') {
      await client.request(DeleteVendorCall, { input: base });
      return redirectTo(context, '/calls');
    }
    await client.request(EditVendorCall, { input: { ...base, note: form.text('note') } });
    return redirectTo(context, `/calls/${params.id}?saved=1`);
  });
}

export default function LoggedCallRoute({
  loaderData: { call, slug, declared, saved },
}: Route.ComponentProps) {
  const { t } = useTranslation('calls');
  const viewer = useViewer();
  const edits = viewer?.role !== 'VIEWER';
  return (
    <Page
      title={t('logged.title', { name: call.vendorName })}
      lead={<DateTime value={call.calledAt} timeZone={call.timeZone} relative />}
      width="form"
      breadcrumbs={[{ label: t('list.title'), to: '/calls' }]}
    >
      <Stack gap="lg">
        {saved ? <Notice tone="positive">{t('logged.saved')}</Notice> : null}
        <CallBars mine={call} declared={declared} />
        <Facts
          items={[
            { label: t('fields.subject'), value: <SubjectText call={call} /> },
            { label: t('fields.totalSeconds'), value: <Seconds value={call.totalSeconds} /> },
            { label: t('fields.holds'), value: <span className="rf-number">{call.holds}</span> },
            { label: t('fields.friendliness'), value: <Friendliness value={call.friendliness} /> },
            {
              label: t('fields.resolved'),
              value: call.resolved ? t(`resolved.${call.resolved}`) : t('nobody'),
            },
            { label: t('logged.by'), value: call.loggedByName },
            ...(edits ? [] : [{ label: t('fields.note'), value: call.note }]),
          ]}
        />
        {slug ? (
          <Group gap="lg">
            <AppLink to={`/vendors/${slug}#calls`}>{t('logged.vendor')}</AppLink>
            <AppLink to={`/compare?v=${slug}`}>{t('logged.compare')}</AppLink>
            {edits ? <AppLink to={`/vendors/${slug}/call`}>{t('logged.again')}</AppLink> : null}
          </Group>
        ) : null}
        {edits ? (
          <Section id="note" title={t('fields.note')}>
            <RingForm
              key={call.version}
              intent="note"
              defaults={{ note: call.note }}
              hidden={{ expectedVersion: call.version }}
            >
              <NoteField />
              <FormActions>
                <SubmitButton>{t('logged.saveNote')}</SubmitButton>
              </FormActions>
            </RingForm>
            <ConfirmForm
              intent="delete"
              hidden={{ expectedVersion: call.version }}
              opener={t('delete.open')}
              question={t('delete.question')}
              confirm={t('delete.confirm')}
            />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}
