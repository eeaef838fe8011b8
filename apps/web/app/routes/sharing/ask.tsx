import { graphql } from '@ringfair/web-graphql';
import { EmptyState, FormActions, Page, RingForm, SubmitButton, TextAreaField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/ask.js';

const AskPage = graphql(`
  query AskPage($slug: String!) {
    viewer {
      role
      organization {
        sells
        buys
      }
    }
    vendor(slug: $slug) {
      id
      slug
      name
      claimed
      sharing {
        referencesRequest {
          state
        }
        dossierRequest {
          state
        }
      }
    }
  }
`);

const RequestReferences = graphql(`
  mutation RequestReferences($input: AskForAccessInput!) {
    requestReferences(input: $input) {
      id
    }
  }
`);

const RequestDossier = graphql(`
  mutation RequestDossier($input: AskForAccessInput!) {
    requestDossier(input: $input) {
      id
    }
  }
`);

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { viewer, vendor } = await api(context, request).request(AskPage, { slug: params.slug });
  maySend(required(viewer, context, request), 'buys');
  const dossier = new URL(request.url).searchParams.get('for') === 'dossier';
  const earlier = dossier ? vendor.sharing?.dossierRequest : vendor.sharing?.referencesRequest;
  return { vendor, kind: dossier ? 'DOSSIER' : 'REFERENCES', waits: earlier?.state === 'OPEN' };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    const input = {
      idempotencyKey: form.idempotencyKey,
      vendorId: form.text('vendorId'),
      message: form.text('message'),
    };
    if (form.text('kind') === 'DOSSIER') {
      await client.request(RequestDossier, { input });
      return redirectTo(context, '/dossiers?done=asked');
    }
    await client.request(RequestReferences, { input });
    return redirectTo(context, '/references/asked?done=asked');
  });
}

export default function AskRoute({ loaderData: { vendor, kind, waits } }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  const unable = vendor.claimed ? (waits ? 'waits' : null) : 'unclaimed';
  return (
    <Page
      title={t(`ask.title.${kind}`, { vendor: vendor.name })}
      lead={t(`ask.lead.${kind}`, { vendor: vendor.name })}
      width="form"
      breadcrumbs={[{ label: vendor.name, to: `/vendors/${vendor.slug}` }]}
    >
      {unable ? (
        <EmptyState title={t(`ask.${unable}`)} />
      ) : (
        <RingForm hidden={{ vendorId: vendor.id, kind }}>
          <TextAreaField
            name="message"
            label={t('ask.message')}
            hint={t('ask.messageHint', { vendor: vendor.name })}
            maxLength={2000}
          />
          <FormActions>
            <SubmitButton>{t(`ask.send.${kind}`)}</SubmitButton>
          </FormActions>
        </RingForm>
      )}
    </Page>
  );
}
