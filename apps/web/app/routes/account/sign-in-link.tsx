import { graphql } from '@ringfair/web-graphql';
import { useTranslation } from 'react-i18next';
import { goOn } from '../../platform/after-sign-in.js';
import { api } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/sign-in-link.js';
import { TokenPage, tokenOf } from './token-page.js';

const SignInWithLink = graphql(`
  mutation SignInWithLink($input: MailTokenInput!) {
    signInWithLink(input: $input)
  }
`);

export function loader({ request }: Route.LoaderArgs) {
  return { token: tokenOf(request) };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context).request(SignInWithLink, { input: { token: form.text('token') } });
    return goOn(context, request);
  });
}

export default function SignInLinkPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  return (
    <TokenPage
      title={t('link.title')}
      lead={t('link.lead')}
      confirm={t('link.confirm')}
      token={loaderData.token}
      retry="/sign-in"
    />
  );
}
