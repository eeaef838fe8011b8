import { graphql } from '@ringfair/web-graphql';
import { FormActions, Page, RingForm, SubmitButton } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo, signInPath } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import { redirect } from 'react-router';
import type { Route } from './+types/claim-confirm.js';

const ConfirmClaim = graphql(`
  mutation ConfirmClaim($input: ConfirmVendorClaimInput!) {
    confirmVendorClaim(input: $input) {
      vendorId
    }
  }
`);

const ClaimViewer = graphql(`
  query ClaimViewer {
    viewer {
      organization {
        name
      }
    }
  }
`);

/** Opening the link changes nothing: programs that read mail open links as well. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context).request(ClaimViewer);
  if (!viewer) throw redirect(signInPath(context, request));
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, organization: viewer.organization.name };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(ConfirmClaim, { input: { token: form.text('token') } });
    return redirectTo(context, '/profile?claimed=1');
  });
}

export default function ClaimConfirmPage({ loaderData: { token, organization } }: Route.ComponentProps) {
  const { t } = useTranslation('claims');
  return (
    <Page title={t('confirm.title')} lead={t('confirm.lead', { organization })} width="form">
      <RingForm hidden={{ token }}>
        <FormActions>
          <SubmitButton>{t('confirm.action')}</SubmitButton>
        </FormActions>
      </RingForm>
    </Page>
  );
}
