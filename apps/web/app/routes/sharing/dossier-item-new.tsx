import { DOSSIER_KINDS } from '@ringfair/vendors-core';
import { graphql } from '@ringfair/web-graphql';
import { Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { FrameViewer } from '../../platform/frame-viewer.server.js';
import type { RouteHandle } from '../../platform/handle.js';
import { uploadAction } from '../../platform/upload.server.js';
import type { Route } from './+types/dossier-item-new.js';
import { DossierItemForm, readContent } from './dossier-item-form.js';

const AddDossierItem = graphql(`
  mutation AddDossierItem($input: AddDossierItemInput!) {
    addDossierItem(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(FrameViewer);
  maySend(required(viewer, context, request), 'sells');
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  return uploadAction({ request, context }, { purpose: 'DOSSIER', field: 'file' }, async (form, file) => {
    const kind = DOSSIER_KINDS.find((one) => one === form.text('kind'));
    if (!kind) throw form.problem('kind', 'IS_NOT_EMPTY');
    await api(context, request).request(AddDossierItem, {
      input: { kind, content: readContent(form, file), idempotencyKey: form.idempotencyKey },
    });
    return redirectTo(context, '/dossier?done=saved');
  });
}

export default function DossierItemNewRoute() {
  const { t } = useTranslation('sharing');
  return (
    <Page
      title={t('item.new')}
      lead={t('item.newLead')}
      width="form"
      breadcrumbs={[{ label: t('dossier.title'), to: '/dossier' }]}
    >
      <DossierItemForm save={t('item.add')} />
    </Page>
  );
}
