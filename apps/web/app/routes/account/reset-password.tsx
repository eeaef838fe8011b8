import { graphql } from '@ringfair/web-graphql';
import { AppLink, FormActions, Page, RingForm, SubmitButton, TextField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/reset-password.js';

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($input: MailLinkInput!) {
    requestPasswordReset(input: $input) {
      accepted
    }
  }
`);

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context).request(RequestPasswordReset, { input: { email: form.text('email') } });
    return redirectTo(context, '/mail-sent?for=reset');
  });
}

export default function ResetPasswordPage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('reset.title')} lead={t('reset.lead')} width="form">
      <RingForm>
        <TextField name="email" type="email" label={t('fields.email')} autoComplete="username" />
        <FormActions>
          <SubmitButton>{t('reset.submit')}</SubmitButton>
          <AppLink to="/sign-in">{t('reset.back')}</AppLink>
        </FormActions>
      </RingForm>
    </Page>
  );
}
