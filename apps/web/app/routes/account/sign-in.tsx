import { Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  FormActions,
  Page,
  PasswordField,
  RingForm,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { goOn, rememberNext } from '../../platform/after-sign-in.js';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/sign-in.js';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input)
  }
`);

const RequestSignInLink = graphql(`
  mutation RequestSignInLink($input: MailLinkInput!) {
    requestSignInLink(input: $input) {
      accepted
    }
  }
`);

export function loader({ request }: Route.LoaderArgs) {
  return { next: new URL(request.url).searchParams.get('next') ?? '' };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const email = form.text('email');
    if (form.text('by') === 'link') {
      await api(context).request(RequestSignInLink, { input: { email } });
      return redirect(`/${requestInfo(context).language}/mail-sent?for=link`, {
        status: 303,
        headers: rememberNext(form.optional('next')),
      });
    }
    if (!form.text('password')) throw form.problem('password', 'PASSWORD_OR_LINK');
    await api(context).request(SignIn, { input: { email, password: form.text('password') } });
    return goOn(context, request, form.optional('next'));
  });
}

export default function SignInPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const { next } = loaderData;
  return (
    <Page title={t('signIn.title')} lead={next ? t('signIn.leadNext') : undefined} width="form">
      <RingForm hidden={next ? { next } : {}}>
        <TextField name="email" type="email" label={t('fields.email')} autoComplete="username" />
        <PasswordField name="password" label={t('fields.password')} autoComplete="current-password" />
        <FormActions>
          <SubmitButton>{t('signIn.submit')}</SubmitButton>
          <SubmitButton quiet name="by" value="link" formNoValidate>
            {t('signIn.byLink')}
          </SubmitButton>
        </FormActions>
        <Text c="dimmed">{t('signIn.linkHint')}</Text>
        <Text>
          <AppLink to="/reset-password">{t('signIn.forgotten')}</AppLink>
        </Text>
        <Text>
          {t('signIn.unknown')}{' '}
          <AppLink to={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'}>
            {t('signUp.title')}
          </AppLink>
        </Text>
      </RingForm>
    </Page>
  );
}
