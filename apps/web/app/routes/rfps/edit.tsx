import { graphql } from '@ringfair/web-graphql';
import { Meter, Notice, Page } from '@ringfair/web-ui';
import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/edit.js';
import { BriefForm } from './brief-form.js';
import { briefFieldNames, briefInputOf, formValuesOf } from './brief-input.js';
import { reshape } from './brief-rows.js';
import { briefChoices, offeredLanguages } from './choices.js';

const RfpDraft = graphql(`
  query RfpDraft($id: ID!) {
    rfp(id: $id) {
      ...BriefParts
      deadlineLocal
      completeness {
        percent
        items {
          item
          done
        }
      }
      hints {
        hint
        lot
      }
    }
  }
`);

const UpdateRfp = graphql(`
  mutation UpdateRfp($input: UpdateRfpInput!) {
    updateRfp(input: $input) {
      id
      version
    }
  }
`);

const PublishRfp = graphql(`
  mutation PublishRfp($input: PublishRfpInput!) {
    publishRfp(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const { rfp } = await api(context, request).request(RfpDraft, { id: params.id });
  const { language, timeZone } = requestInfo(context);
  if (!rfp.mine || rfp.phase !== 'DRAFT') throw redirect(`/${language}/rfps/${rfp.id}`);
  return {
    rfp,
    choices: briefChoices(language),
    values: formValuesOf(rfp, offeredLanguages, timeZone),
    saved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return formAction(
    { request, context },
    async (form) => {
      const reshaped = reshape(form);
      if (reshaped) return reshaped;
      const client = api(context, request);
      const { updateRfp } = await client.request(UpdateRfp, {
        input: {
          ...briefInputOf(form),
          rfpId: params.id,
          expectedVersion: form.requiredInteger('expectedVersion'),
        },
      });
      if (form.text('_then') !== 'publish') return redirectTo(context, `/rfps/${params.id}/edit?saved=1`);
      await client.request(PublishRfp, { input: { rfpId: params.id, expectedVersion: updateRfp.version } });
      return redirectTo(context, `/rfps/${params.id}?done=published`);
    },
    { names: briefFieldNames },
  );
}

type Draft = Route.ComponentProps['loaderData']['rfp'];

/** What vendors will ask, and the brief does not say yet. */
function Completeness({ rfp }: { rfp: Draft }) {
  const { t } = useTranslation('rfp');
  const { percent, items } = rfp.completeness;
  const missing = items.filter(({ done }) => !done);
  return (
    <Paper withBorder p="lg">
      <Meter value={percent / 100} label={t('completeness.label', { percent })} />
      {missing.length > 0 ? (
        <>
          <Text mt="sm">{t('completeness.missing')}</Text>
          <ul className="rfp-missing">
            {missing.map(({ item }) => (
              <li key={item}>{t(`completeness.item.${item}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Paper>
  );
}

function Hints({ hints }: { hints: Draft['hints'] }) {
  const { t } = useTranslation('rfp');
  return hints.map(({ hint, lot }) => (
    <Notice key={`${hint} ${lot}`} tone="caution">
      {t(`hint.${hint}`, { number: (lot ?? 0) + 1 })}
    </Notice>
  ));
}

export default function EditRfp({ loaderData: { rfp, choices, values, saved } }: Route.ComponentProps) {
  const { t } = useTranslation('rfp');
  return (
    <Page
      title={t('edit.title')}
      lead={rfp.title}
      width="form"
      breadcrumbs={[
        { label: t('mine.title'), to: '/rfps/mine' },
        { label: t('edit.preview'), to: `/rfps/${rfp.id}` },
      ]}
    >
      <Stack gap="lg">
        {saved ? <Notice tone="positive">{t('edit.saved')}</Notice> : null}
        <Completeness rfp={rfp} />
        <Hints hints={rfp.hints} />
        <BriefForm defaults={values} choices={choices} version={rfp.version} key={rfp.version} />
      </Stack>
    </Page>
  );
}
