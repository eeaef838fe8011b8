import { graphql } from '@ringfair/web-graphql';
import { useTranslation } from 'react-i18next';
import { goOn } from '../../platform/after-sign-in.js';
import { api } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/verify-email.js';
import { TokenPage, tokenOf } from './token-page.js';

const VerifyEmail = graphql(`
  mutation VerifyEmail($input: MailTokenInput!) {
    verifyEmail(input: $input)
  }
`);

export function loader({ request }: Route.LoaderArgs) {
  return { token: tokenOf(request) };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context).request(VerifyEmail, { input: { token: form.text('token') } });
    return goOn(context, request);
  });
}

export default function VerifyEmailPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  return (
    <TokenPage
      title={t('verify.title')}
      lead={t('verify.lead')}
      confirm={t('verify.confirm')}
      token={loaderData.token}
      retry="/sign-up"
    />
  );
}
