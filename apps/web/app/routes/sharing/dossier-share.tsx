import { graphql } from '@ringfair/web-graphql';
import { AppLink, EmptyState, FormActions, Page, RingForm, SubmitButton, TextField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/dossier-share.js';
import { WhoAsks } from './request-parts.js';
import { ShareFields } from './share-fields.js';
import './sharing.css';

const DossierSharePage = graphql(`
  query DossierSharePage {
    myDossier {
      items {
        id
        title
        kind
      }
    }
    accessRequests(side: RECEIVED, kind: DOSSIER, first: 50) {
      nodes {
        id
        state
        buyerName
        requestedByName
        message
        createdAt
        version
      }
    }
  }
`);

const ShareDossier = graphql(`
  mutation ShareDossier($input: ShareDossierInput!) {
    shareDossier(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myDossier, accessRequests } = await api(context, request).request(DossierSharePage);
  const asked = new URL(request.url).searchParams.get('request');
  const answered = accessRequests.nodes.find(({ id, state }) => id === asked && state === 'OPEN') ?? null;
  return { items: myDossier.items, request: answered };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const requestId = form.optional('requestId');
    const code = form.optional('buyerOrganizationId');
    if (!requestId && !code) throw form.problem('buyerOrganizationId', 'IS_NOT_EMPTY');
    await api(context, request).request(ShareDossier, {
      input: {
        request: requestId ? { requestId, expectedVersion: form.requiredInteger('expectedVersion') } : null,
        buyerOrganizationId: requestId ? null : code,
        itemIds: form.all('itemIds'),
        days: form.requiredInteger('days'),
        idempotencyKey: form.idempotencyKey,
      },
    });
    return redirectTo(context, '/dossier?done=shared');
  });
}

export default function DossierShareRoute({ loaderData: { items, request } }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  return (
    <Page
      title={request ? t('share.titleFor', { buyer: request.buyerName }) : t('share.title')}
      lead={t('share.lead')}
      width="form"
      breadcrumbs={[{ label: t('dossier.title'), to: '/dossier' }]}
    >
      {items.length === 0 ? (
        <EmptyState
          title={t('dossier.none')}
          action={<AppLink to="/dossier/new">{t('dossier.add')}</AppLink>}
        />
      ) : (
        <RingForm
          defaults={{ days: '30', itemIds: items.map(({ id }) => id) }}
          hidden={request ? { requestId: request.id, expectedVersion: request.version } : {}}
        >
          {request ? (
            <WhoAsks request={request} />
          ) : (
            <TextField
              name="buyerOrganizationId"
              label={t('share.code')}
              hint={t('share.codeHint')}
              maxLength={36}
            />
          )}
          <ShareFields items={items} />
          <FormActions>
            <SubmitButton>{t('share.save')}</SubmitButton>
          </FormActions>
        </RingForm>
      )}
    </Page>
  );
}
