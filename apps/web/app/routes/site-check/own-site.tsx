import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, EmptyState, Notice, Page, RingForm, Section, SubmitButton } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { SiteCheckFacts } from '../vendors/site-check.js';
import type { Route } from './+types/own-site.js';

const OwnSiteChecks = graphql(`
  query OwnSiteChecks {
    myVendorProfile {
      vendorId
      siteChecks {
        ...SiteCheckFacts
      }
    }
  }
`);

const RecheckSite = graphql(`
  mutation RecheckSite($input: RecheckSiteInput!) {
    recheckSite(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myVendorProfile } = await api(context, request).request(OwnSiteChecks);
  return { draft: myVendorProfile, asked: new URL(request.url).searchParams.has('asked') };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ context, request }, async (form) => {
    const input = { vendorId: form.text('vendorId'), idempotencyKey: form.idempotencyKey };
    await api(context, request).request(RecheckSite, { input });
    return redirectTo(context, '/profile/site?asked=1');
  });
}

export default function OwnSite({ loaderData: { draft, asked } }: Route.ComponentProps) {
  const { t } = useTranslation(['siteCheck', 'common']);
  const waiting = draft?.siteChecks.some(({ checkedAt }) => checkedAt === null) ?? false;
  return (
    <Page
      title={t('own.title')}
      lead={t('own.lead')}
      breadcrumbs={[{ label: t('common:nav.profile'), to: '/profile' }]}
    >
      <Stack gap="xl">
        {asked ? <Notice tone="positive">{t('own.asked')}</Notice> : null}
        {draft ? <Recheck vendorId={draft.vendorId} waiting={waiting} /> : null}
        {draft?.siteChecks.length ? (
          draft.siteChecks.map((check) => (
            <Section
              key={check.id}
              title={
                check.checkedAt ? t('own.check', { date: check.checkedAt.slice(0, 10) }) : t('own.waiting')
              }
            >
              <SiteCheckFacts check={check} />
            </Section>
          ))
        ) : (
          <EmptyState title={t('own.none')}>{t('notYet')}</EmptyState>
        )}
        <AppLink to="/how-site-checks-work">{t('how')}</AppLink>
      </Stack>
    </Page>
  );
}

function Recheck({ vendorId, waiting }: { vendorId: string; waiting: boolean }) {
  const { t } = useTranslation('siteCheck');
  if (waiting) return null;
  return (
    <RingForm intent="recheck" hidden={{ vendorId }} plain>
      <SubmitButton>{t('own.recheck')}</SubmitButton>
    </RingForm>
  );
}
