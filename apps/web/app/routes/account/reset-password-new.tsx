import { graphql } from '@ringfair/web-graphql';
import { PasswordField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { goOn } from '../../platform/after-sign-in.js';
import { api } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/reset-password-new.js';
import { TokenPage, tokenOf } from './token-page.js';

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input)
  }
`);

export function loader({ request }: Route.LoaderArgs) {
  return { token: tokenOf(request) };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context).request(ResetPassword, {
      input: { token: form.text('token'), newPassword: form.text('newPassword') },
    });
    return goOn(context, request);
  });
}

export default function NewPasswordPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  return (
    <TokenPage
      title={t('newPassword.title')}
      lead={t('newPassword.lead')}
      confirm={t('newPassword.confirm')}
      token={loaderData.token}
      retry="/reset-password"
    >
      <PasswordField
        name="newPassword"
        label={t('fields.newPassword')}
        hint={t('fields.newPasswordHint')}
        autoComplete="new-password"
      />
    </TokenPage>
  );
}
