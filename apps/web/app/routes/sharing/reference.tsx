import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { ConfirmForm, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/reference.js';
import { referenceChoices } from './reference-choices.server.js';
import { readReference, ReferenceForm } from './reference-form.js';

const ReferencePage = graphql(`
  query ReferencePage {
    myReferences {
      id
      client
      person
      post
      phone
      email
      languages
      work
      industry
      country
      service
      sinceYear
      untilYear
      consentedOn
      consentedBy
      consentedHow
      version
    }
  }
`);

const EditReference = graphql(`
  mutation EditReference($input: EditReferenceInput!) {
    editReference(input: $input) {
      id
    }
  }
`);

const DeleteReference = graphql(`
  mutation DeleteReference($input: DeleteReferenceInput!) {
    deleteReference(input: $input)
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { myReferences } = await api(context, request).request(ReferencePage);
  const reference = myReferences.find(({ id }) => id === params.id);
  if (!reference) throw data({ code: 'NOT_FOUND' }, { status: 404 });
  return { reference, choices: referenceChoices(requestInfo(context).language, reference.languages) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    const which = { referenceId: params.id, expectedVersion: form.requiredInteger('expectedVersion') };
    if (form.intent === 'delete') {
      await client.request(DeleteReference, { input: which });
      return redirectTo(context, '/references?done=deleted');
    }
    await client.request(EditReference, { input: { ...readReference(form), ...which } });
    return redirectTo(context, '/references?done=saved');
  });
}

export default function ReferenceRoute({ loaderData: { reference, choices } }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  const { consentedBy, consentedOn, consentedHow, id: _id, version, ...said } = reference;
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  return (
    <Page
      title={reference.client}
      width="form"
      breadcrumbs={[{ label: t('references.title'), to: '/references' }]}
    >
      <Stack gap="xl">
        <ReferenceForm
          choices={choices}
          save={t('reference.save')}
          intent="save"
          hidden={{ expectedVersion: version }}
          defaults={{
            ...said,
            post: text(said.post),
            phone: text(said.phone),
            email: text(said.email),
            work: text(said.work),
            sinceYear: text(said.sinceYear),
            untilYear: text(said.untilYear),
            consent: { by: text(consentedBy), on: text(consentedOn), how: text(consentedHow) },
          }}
        />
        <ConfirmForm
          intent="delete"
          hidden={{ expectedVersion: version }}
          opener={t('reference.delete')}
          question={t('reference.deleteQuestion', { client: reference.client })}
          confirm={t('reference.deleteConfirm')}
        />
      </Stack>
    </Page>
  );
}
