import { graphql } from '@ringfair/web-graphql';
import { Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import { FrameViewer } from '../../platform/frame-viewer.server.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/reference-new.js';
import { referenceChoices } from './reference-choices.server.js';
import { readReference, ReferenceForm } from './reference-form.js';

const CreateReference = graphql(`
  mutation CreateReference($input: CreateReferenceInput!) {
    createReference(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(FrameViewer);
  maySend(required(viewer, context, request), 'sells');
  return { choices: referenceChoices(requestInfo(context).language) };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const input = { ...readReference(form), idempotencyKey: form.idempotencyKey };
    await api(context, request).request(CreateReference, { input });
    return redirectTo(context, '/references?done=saved');
  });
}

export default function ReferenceNewRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  return (
    <Page
      title={t('reference.new')}
      width="form"
      breadcrumbs={[{ label: t('references.title'), to: '/references' }]}
    >
      <ReferenceForm choices={loaderData.choices} save={t('reference.add')} />
    </Page>
  );
}
