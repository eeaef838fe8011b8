import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, FormActions, Page, useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import { useViewer } from '../../platform/viewer.js';
import { TokenPage, tokenOf } from '../account/token-page.js';
import type { Route } from './+types/invitation.js';

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: MailTokenInput!) {
    acceptInvitation(input: $input) {
      id
    }
  }
`);

export function loader({ request }: Route.LoaderArgs) {
  return { token: tokenOf(request) };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(AcceptInvitation, { input: { token: form.text('token') } });
    return redirectTo(context, '/organization?saved=joined');
  });
}

export default function InvitationPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const viewer = useViewer();
  const local = useLocalPath();
  const { token } = loaderData;
  if (viewer) {
    return (
      <TokenPage
        title={t('invitation.title')}
        lead={t('invitation.lead', { email: viewer.user.email })}
        confirm={t('invitation.accept')}
        token={token}
        retry="/account"
      />
    );
  }
  const next = encodeURIComponent(local(`/invitation?token=${encodeURIComponent(token)}`));
  return (
    <Page title={t('invitation.title')} lead={t('invitation.signInFirst')} width="form">
      <FormActions>
        <ButtonLink to={`/sign-in?next=${next}`}>{t('signIn.title')}</ButtonLink>
        <ButtonLink to={`/sign-up?next=${next}`} variant="default">
          {t('signUp.title')}
        </ButtonLink>
      </FormActions>
    </Page>
  );
}
