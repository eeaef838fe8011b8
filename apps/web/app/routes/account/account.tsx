import { graphql } from '@ringfair/web-graphql';
import {
  ConfirmForm,
  FormActions,
  Notice,
  Page,
  PasswordField,
  RingForm,
  Section,
  SelectField,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { redirectDocument } from 'react-router';
import { api, redirectTo, required } from '../../platform/api.js';
import type { Context } from '../../platform/context.js';
import { formAction, type FormInput } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { isLanguage, languageNames, languages } from '../../platform/languages.js';
import type { Route } from './+types/account.js';
import { Sessions } from './sessions.js';

const Account = graphql(`
  query Account {
    viewer {
      user {
        id
        name
        email
        locale
      }
      sessions {
        id
        userAgent
        createdAt
        lastSeenAt
        current
      }
    }
  }
`);

const UpdateAccount = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      id
      locale
    }
  }
`);

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

const RevokeSession = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input)
  }
`);

const SignOutEverywhere = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(Account);
  return {
    viewer: required(viewer, context, request),
    saved: new URL(request.url).searchParams.get('saved'),
  };
}

async function updateAccount(context: Context, request: Request, form: FormInput) {
  const locale = form.text('locale');
  if (!isLanguage(locale)) throw form.problem('locale', 'IS_IN');
  await api(context, request).request(UpdateAccount, { input: { name: form.text('name'), locale } });
  return redirectDocument(`/${locale}/account?saved=details`, {
    status: 303,
    headers: { 'set-cookie': `language=${locale}; Path=/; Max-Age=31536000; SameSite=Lax` },
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    switch (form.intent) {
      case 'password':
        await client.request(ChangePassword, {
          input: {
            currentPassword: form.optional('currentPassword'),
            newPassword: form.text('newPassword'),
          },
        });
        return redirectTo(context, '/account?saved=password');
      case 'session':
        await client.request(RevokeSession, { input: { sessionId: form.text('sessionId') } });
        return redirectTo(context, '/account?saved=session#sessions');
      case 'everywhere':
        await client.request(SignOutEverywhere);
        return redirectTo(context, '/sign-in');
      default:
        return updateAccount(context, request, form);
    }
  });
}

export default function AccountPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const { viewer, saved } = loaderData;
  const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }));
  return (
    <Page title={t('account.title')} lead={t('account.lead', { email: viewer.user.email })}>
      {saved ? (
        <Notice tone="positive" title={t([`account.saved.${saved}`, 'account.saved.details'])} />
      ) : null}
      <Section id="details" title={t('account.details')}>
        <RingForm intent="details" defaults={{ name: viewer.user.name, locale: viewer.user.locale }}>
          <TextField name="name" label={t('fields.name')} autoComplete="name" maxLength={200} />
          <SelectField
            name="locale"
            label={t('fields.locale')}
            hint={t('fields.localeHint')}
            options={languageOptions}
          />
          <FormActions>
            <SubmitButton>{t('account.save')}</SubmitButton>
          </FormActions>
        </RingForm>
      </Section>
      <Section id="password" title={t('account.password')} lead={t('account.passwordLead')}>
        <RingForm intent="password">
          <PasswordField
            name="currentPassword"
            label={t('fields.currentPassword')}
            hint={t('fields.currentPasswordHint')}
            autoComplete="current-password"
            optional
          />
          <PasswordField
            name="newPassword"
            label={t('fields.newPassword')}
            hint={t('fields.newPasswordHint')}
            autoComplete="new-password"
          />
          <FormActions>
            <SubmitButton>{t('account.changePassword')}</SubmitButton>
          </FormActions>
        </RingForm>
      </Section>
      <Section id="sessions" title={t('sessions.title')} lead={t('sessions.lead')}>
        <Sessions sessions={viewer.sessions} />
        <ConfirmForm
          intent="everywhere"
          opener={t('sessions.everywhere')}
          question={t('sessions.everywhereQuestion')}
          confirm={t('sessions.everywhereConfirm')}
        />
      </Section>
    </Page>
  );
}
