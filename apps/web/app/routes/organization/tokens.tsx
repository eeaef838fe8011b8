import { Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  CheckboxGroupField,
  EmptyState,
  FormActions,
  Notice,
  Page,
  RingForm,
  Section,
  SelectField,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { api, redirectTo, required } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/tokens.js';
import { manages } from './roles.js';
import { Tokens } from './token-list.js';

const ApiTokens = graphql(`
  query ApiTokens {
    viewer {
      role
      organization {
        id
        name
      }
      apiTokens {
        id
        name
        scopes
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`);

const CreateApiToken = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      apiToken {
        id
        name
      }
    }
  }
`);

const RevokeApiToken = graphql(`
  mutation RevokeApiToken($input: ByIdInput!) {
    revokeApiToken(input: $input) {
      id
    }
  }
`);

/** What the API knows; see the schema's CreateApiTokenInput.scopes. */
const scopes = [
  'profile:read',
  'profile:write',
  'rfps:read',
  'rfps:write',
  'responses:write',
  'engagements:read',
  'engagements:write',
  'organization:read',
] as const;

const lifetimes = [7, 30, 90, 365] as const;

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(ApiTokens);
  return {
    viewer: required(viewer, context, request),
    saved: new URL(request.url).searchParams.get('saved'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    if (form.intent === 'revoke') {
      await client.request(RevokeApiToken, { input: { id: form.text('id') } });
      return redirectTo(context, '/organization/tokens?saved=revoked');
    }
    const days = Number(form.text('days'));
    if (!lifetimes.some((lifetime) => lifetime === days)) throw form.problem('days', 'IS_IN');
    const { createApiToken } = await client.request(CreateApiToken, {
      input: {
        idempotencyKey: form.idempotencyKey,
        name: form.text('name'),
        scopes: form.all('scopes'),
        // To the whole day, so that the same form sent twice asks for the same.
        expiresAt: new Date((Math.ceil(Date.now() / 86_400_000) + days) * 86_400_000).toISOString(),
      },
    });
    // Not kept anywhere and not in an address: this answer is the only place that has it.
    return data({ ok: true as const, name: createApiToken.apiToken.name, secret: createApiToken.secret });
  });
}

function CreatedToken({ name, secret }: { name: string; secret: string | null }) {
  const { t } = useTranslation('account');
  return secret ? (
    <Notice tone="positive" title={t('tokens.created', { name })}>
      <Text mb="xs">{t('tokens.createdText')}</Text>
      <code className="rf-secret">{secret}</code>
    </Notice>
  ) : (
    <Notice tone="caution" title={t('tokens.shownBefore', { name })} />
  );
}

export default function TokensPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const { viewer, saved } = loaderData;
  if (!manages(viewer.role)) {
    return (
      <Page title={t('tokens.title')} lead={t('tokens.lead', { organization: viewer.organization.name })}>
        <EmptyState title={t('tokens.notYours')}>{t('tokens.notYoursText')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('tokens.title')} lead={t('tokens.lead', { organization: viewer.organization.name })}>
      {actionData?.ok ? <CreatedToken {...actionData} /> : null}
      {saved && !actionData ? <Notice tone="positive" title={t('tokens.revokedNotice')} /> : null}
      <Section id="list" title={t('tokens.list')}>
        {viewer.apiTokens.length > 0 ? (
          <Tokens tokens={viewer.apiTokens} />
        ) : (
          <EmptyState title={t('tokens.none')}>{t('tokens.noneText')}</EmptyState>
        )}
      </Section>
      <Section id="new" title={t('tokens.new')}>
        <RingForm intent="create" defaults={{ days: '90' }}>
          <TextField
            name="name"
            label={t('tokens.name')}
            hint={t('tokens.nameHint')}
            maxLength={100}
            autoComplete="off"
          />
          <CheckboxGroupField
            name="scopes"
            label={t('tokens.scopes')}
            hint={t('tokens.scopesHint')}
            options={scopes.map((value) => ({
              value,
              label: t(`tokens.scope.${value.replace(':', '_')}`),
              hint: value,
            }))}
          />
          <SelectField
            name="days"
            label={t('tokens.lifetime')}
            options={lifetimes.map((count) => ({ value: String(count), label: t('tokens.days', { count }) }))}
          />
          <FormActions>
            <SubmitButton>{t('tokens.create')}</SubmitButton>
          </FormActions>
        </RingForm>
      </Section>
    </Page>
  );
}
