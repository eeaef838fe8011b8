import { Stack, Text } from '@mantine/core';
import { REMOVAL_REASONS, REMOVAL_ROLES } from '@ringfair/vendors-core';
import { graphql } from '@ringfair/web-graphql';
import {
  EmptyState,
  FormActions,
  Notice,
  Page,
  RadioGroupField,
  RingForm,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/remove.js';

const RemovalPage = graphql(`
  query RemovalPage($slug: String!) {
    vendor(slug: $slug) {
      slug
      name
      claimed
    }
    vendorClaimOptions(slug: $slug) {
      methods {
        method
        target
      }
    }
  }
`);

const AskForRemoval = graphql(`
  mutation AskForRemoval($input: RequestVendorRemovalInput!) {
    requestVendorRemoval(input: $input) {
      accepted
    }
  }
`);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { vendor, vendorClaimOptions } = await api(context).request(RemovalPage, { slug: params.slug });
  const host = vendorClaimOptions.methods.find(({ method }) => method === 'MAIL')?.target ?? null;
  return { vendor, host, sent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const role = REMOVAL_ROLES.find((one) => one === form.text('role'));
    const reason = REMOVAL_REASONS.find((one) => one === form.text('reason'));
    if (!role) throw form.problem('role', 'IS_NOT_EMPTY');
    if (!reason) throw form.problem('reason', 'IS_NOT_EMPTY');
    await api(context).request(AskForRemoval, {
      input: {
        idempotencyKey: form.idempotencyKey,
        slug: params.slug,
        name: form.text('name'),
        role,
        reason,
        message: form.optional('message'),
        email: form.text('email'),
        locale: requestInfo(context).language,
      },
    });
    return redirectTo(context, `/vendors/${params.slug}/remove?sent=1`);
  });
}

export default function RemovePage({ loaderData: { vendor, host, sent } }: Route.ComponentProps) {
  const { t } = useTranslation('claims');
  return (
    <Page
      title={t('removal.title', { name: vendor.name })}
      lead={t('removal.lead')}
      width="form"
      breadcrumbs={[{ label: vendor.name, to: `/vendors/${vendor.slug}` }]}
    >
      {vendor.claimed ? (
        <EmptyState title={t('removal.kept')}>{t('removal.keptText')}</EmptyState>
      ) : (
        <Stack gap="lg">
          {sent ? (
            <Notice tone="positive" title={t('removal.sentTitle')}>
              {t('removal.sent')}
            </Notice>
          ) : (
            <RemovalForm host={host} />
          )}
          <Text size="sm" c="dimmed">
            {t('removal.remains')}
          </Text>
        </Stack>
      )}
    </Page>
  );
}

function RemovalForm({ host }: { host: string | null }) {
  const { t } = useTranslation('claims');
  return (
    <RingForm>
      <Text>{host ? t('removal.rule', { host }) : t('removal.ruleNoSite')}</Text>
      <TextField name="name" label={t('removal.name')} autoComplete="name" maxLength={200} />
      <RadioGroupField
        name="role"
        label={t('removal.role')}
        options={REMOVAL_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      <RadioGroupField
        name="reason"
        label={t('removal.reason')}
        options={REMOVAL_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <TextAreaField name="message" label={t('removal.message')} maxLength={2000} optional />
      <TextField
        name="email"
        type="email"
        label={t('removal.email')}
        hint={t('removal.emailHint')}
        autoComplete="email"
        maxLength={254}
      />
      <FormActions>
        <SubmitButton>{t('removal.submit')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}
