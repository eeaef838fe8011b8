import { List, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  EmptyState,
  FormActions,
  Notice,
  Page,
  RingForm,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/claim.js';

const ClaimPage = graphql(`
  query ClaimPage($slug: String!) {
    vendor(slug: $slug) {
      slug
      name
      claimed
      profile {
        site
      }
    }
  }
`);

const RequestClaim = graphql(`
  mutation RequestClaim($input: RequestVendorClaimInput!) {
    requestVendorClaim(input: $input) {
      id
    }
  }
`);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { vendor } = await api(context).request(ClaimPage, { slug: params.slug });
  const { searchParams, pathname } = new URL(request.url);
  return { vendor, sent: searchParams.has('sent'), here: pathname.replace(/\.data$/, '') };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context, request).request(RequestClaim, {
      input: { idempotencyKey: form.idempotencyKey, slug: params.slug, email: form.text('email') },
    });
    return redirectTo(context, `/claim/${params.slug}?sent=1`);
  });
}

export default function ClaimPageRoute({ loaderData: { vendor, sent, here } }: Route.ComponentProps) {
  const { t } = useTranslation('vendors');
  const viewer = useViewer();
  const host = vendor.profile.site ? new URL(vendor.profile.site).hostname.replace(/^www\./, '') : null;
  const body = () => {
    if (vendor.claimed) return <EmptyState title={t('claim.taken')} />;
    if (sent)
      return (
        <Notice tone="positive" title={t('claim.sentTitle')}>
          {t('claim.sent')}
        </Notice>
      );
    if (!viewer) {
      return (
        <EmptyState
          title={t('claim.signInFirst')}
          action={
            <ButtonLink to={`/sign-in?next=${encodeURIComponent(here)}`}>{t('claim.signIn')}</ButtonLink>
          }
        >
          {t('claim.signInWhy')}
        </EmptyState>
      );
    }
    if (!viewer.organization.sells) {
      return (
        <EmptyState
          title={t('claim.sellFirst')}
          action={<ButtonLink to="/organization">{t('claim.toOrganization')}</ButtonLink>}
        />
      );
    }
    return (
      <RingForm>
        <TextField
          name="email"
          type="email"
          label={t('claim.email')}
          hint={host ? t('claim.emailHint', { host }) : t('claim.noSite')}
          autoComplete="email"
          maxLength={254}
        />
        <FormActions>
          <SubmitButton>{t('claim.send')}</SubmitButton>
        </FormActions>
      </RingForm>
    );
  };
  return (
    <Page
      title={t('claim.title', { name: vendor.name })}
      lead={t('claim.lead')}
      width="form"
      breadcrumbs={[{ label: vendor.name, to: `/vendors/${vendor.slug}` }]}
    >
      <Stack gap="lg">
        {body()}
        <div>
          <Text fw={600}>{t('claim.rulesTitle')}</Text>
          <List size="sm" spacing={4} mt="xs">
            <List.Item>{t('claim.ruleDomain')}</List.Item>
            <List.Item>{t('claim.ruleShared')}</List.Item>
            <List.Item>{t('claim.ruleNew')}</List.Item>
          </List>
          <AppLink to="/profile">{t('claim.toProfile')}</AppLink>
        </div>
      </Stack>
    </Page>
  );
}
