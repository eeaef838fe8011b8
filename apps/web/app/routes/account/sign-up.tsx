import { Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  CheckboxField,
  FieldSet,
  FormActions,
  Page,
  PasswordField,
  RingForm,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { rememberNext } from '../../platform/after-sign-in.js';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/sign-up.js';

const SignUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      accepted
    }
  }
`);

export const handle: RouteHandle = { indexed: true };

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const side = searchParams.get('as');
  return { next: searchParams.get('next') ?? '', sells: side === 'vendor', buys: side === 'buyer' };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const { language } = requestInfo(context);
    await api(context).request(SignUp, {
      input: {
        email: form.text('email'),
        name: form.text('name'),
        organizationName: form.optional('organizationName'),
        password: form.optional('password'),
        sells: form.flag('sells'),
        buys: form.flag('buys'),
        locale: language,
      },
    });
    return redirect(`/${language}/mail-sent?for=sign-up`, {
      status: 303,
      headers: rememberNext(form.optional('next')),
    });
  });
}

export default function SignUpPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const { next, sells, buys } = loaderData;
  return (
    <Page title={t('signUp.title')} lead={t('signUp.lead')} width="form">
      <RingForm defaults={{ sells, buys }} hidden={next ? { next } : {}}>
        <TextField name="name" label={t('fields.name')} autoComplete="name" maxLength={200} />
        <TextField
          name="email"
          type="email"
          label={t('fields.email')}
          hint={t('signUp.emailHint')}
          autoComplete="email"
        />
        <TextField
          name="organizationName"
          label={t('fields.organizationName')}
          hint={t('signUp.organizationHint')}
          autoComplete="organization"
          maxLength={200}
          optional
        />
        <FieldSet legend={t('fields.side')} hint={t('signUp.sideHint')}>
          <div>
            <CheckboxField name="buys" label={t('fields.buys')} hint={t('fields.buysHint')} />
            <CheckboxField name="sells" label={t('fields.sells')} hint={t('fields.sellsHint')} />
          </div>
        </FieldSet>
        <PasswordField
          name="password"
          label={t('fields.password')}
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
          optional
        />
        <FormActions>
          <SubmitButton>{t('signUp.submit')}</SubmitButton>
        </FormActions>
        <Text>
          {t('signUp.known')}{' '}
          <AppLink to={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>
            {t('signIn.title')}
          </AppLink>
        </Text>
      </RingForm>
    </Page>
  );
}
