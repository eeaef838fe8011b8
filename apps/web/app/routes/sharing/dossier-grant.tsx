import { graphql } from '@ringfair/web-graphql';
import { DateTime, FormActions, Page, RingForm, SubmitButton } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/dossier-grant.js';
import { ShareFields } from './share-fields.js';

const DossierGrantPage = graphql(`
  query DossierGrantPage {
    myDossier {
      items {
        id
        title
        kind
      }
      grants {
        id
        buyerName
        expiresAt
        open
        itemIds
        version
      }
    }
  }
`);

const ChangeDossierGrant = graphql(`
  mutation ChangeDossierGrant($input: ChangeDossierGrantInput!) {
    changeDossierGrant(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { myDossier } = await api(context, request).request(DossierGrantPage);
  const grant = myDossier.grants.find(({ id, open }) => id === params.id && open);
  if (!grant) throw data({ code: 'NOT_FOUND' }, { status: 404 });
  return { grant, items: myDossier.items };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(ChangeDossierGrant, {
      input: {
        grantId: params.id,
        expectedVersion: form.requiredInteger('expectedVersion'),
        itemIds: form.all('itemIds'),
        days: form.requiredInteger('days'),
      },
    });
    return redirectTo(context, '/dossier?done=changed');
  });
}

export default function DossierGrantRoute({ loaderData: { grant, items } }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  return (
    <Page
      title={t('share.titleFor', { buyer: grant.buyerName })}
      lead={
        <span>
          {t('grants.until')}: <DateTime value={grant.expiresAt} relative />
        </span>
      }
      width="form"
      breadcrumbs={[{ label: t('dossier.title'), to: '/dossier' }]}
    >
      <RingForm defaults={{ days: '30', itemIds: grant.itemIds }} hidden={{ expectedVersion: grant.version }}>
        <ShareFields items={items} />
        <FormActions>
          <SubmitButton>{t('share.change')}</SubmitButton>
        </FormActions>
      </RingForm>
    </Page>
  );
}
