import { Stack, Text } from '@mantine/core';
import { AppLink, ButtonLink, EmptyState, isFormResult, Notice, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/claim.js';
import { ClaimForm } from './claim-form.js';
import { type ClaimPageData, loadClaimPage, proveClaim, startClaim } from './claim-page.server.js';
import { Doubts, ListingPreview, Openings } from './listing-preview.js';
import { PendingClaims } from './pending-claims.js';
import './claims.css';

export async function loader(args: Route.LoaderArgs) {
  const { pathname } = new URL(args.request.url);
  return { ...(await loadClaimPage(args, args.params.slug)), here: pathname.replace(/\.data$/, '') };
}

export function action(args: Route.ActionArgs) {
  const multipart = args.request.headers.get('content-type')?.startsWith('multipart/form-data');
  return multipart ? startClaim(args, args.params.slug) : proveClaim(args, args.params.slug);
}

export default function ClaimPageRoute({ loaderData }: Route.ComponentProps) {
  const { vendor, options } = loaderData;
  const { t } = useTranslation('claims');
  const viewer = useViewer();
  return (
    <Page
      title={t('title', { name: vendor.name })}
      lead={vendor.claimed ? undefined : t('lead')}
      breadcrumbs={[{ label: vendor.name, to: `/vendors/${vendor.slug}` }]}
    >
      <Stack gap="xl">
        {vendor.claimed ? null : <ListingPreview data={loaderData} />}
        {!viewer && options.doubtfulFacts.length > 0 ? <Doubts data={loaderData} /> : null}
        {options.openRequests.fitting > 0 || options.openRequests.addition ? (
          <Openings data={loaderData} />
        ) : null}
        <NextStep data={loaderData} here={loaderData.here} />
      </Stack>
    </Page>
  );
}

/** One thing to do, by who looks and where the listing stands. */
function NextStep({ data, here }: { data: ClaimPageData; here: string }) {
  const { vendor, options } = data;
  const { t } = useTranslation('claims');
  const viewer = useViewer();
  if (options.mine) {
    return (
      <Notice tone="positive" title={t('taken.mine')}>
        <AppLink to="/profile">{t('done.action')}</AppLink>
      </Notice>
    );
  }
  if (!viewer) {
    const to = `/sign-in?next=${encodeURIComponent(here)}`;
    return (
      <EmptyState title={t('signIn.title')} action={<ButtonLink to={to}>{t('signIn.action')}</ButtonLink>}>
        {t('signIn.text')}
      </EmptyState>
    );
  }
  if (!viewer.organization.sells) {
    return (
      <EmptyState
        title={t('sellFirst.title')}
        action={<ButtonLink to="/organization">{t('sellFirst.action')}</ButtonLink>}
      />
    );
  }
  if (options.keepsSlug) {
    return (
      <EmptyState
        title={t('keepsAnother.title')}
        action={<ButtonLink to={`/vendors/${vendor.slug}/merge`}>{t('keepsAnother.action')}</ButtonLink>}
      >
        {t('keepsAnother.text')}
      </EmptyState>
    );
  }
  if (vendor.claimed) return <Taken data={data} />;
  if (options.claims.length === 0) return <ClaimForm data={data} />;
  return (
    <>
      <PendingClaims claims={options.claims} />
      <AnotherWay data={data} />
    </>
  );
}

/** While one claim waits, another one is a second thought. */
function AnotherWay({ data }: { data: ClaimPageData }) {
  const { t } = useTranslation('claims');
  const answer = useActionData<unknown>();
  const refused = isFormResult(answer) && answer.intent === 'claim';
  return (
    <details open={refused || undefined}>
      <summary>{t('pending.again')}</summary>
      <ClaimForm data={data} />
    </details>
  );
}

/** Somebody else was first: the way on is a dispute. */
function Taken({ data: { vendor, options } }: { data: ClaimPageData }) {
  const { t } = useTranslation('claims');
  if (options.dispute) {
    return (
      <Notice tone="info" title={t('disputeState.PENDING')}>
        <AppLink to={`/disputes/${options.dispute.id}`}>{t('dispute.title', { name: vendor.name })}</AppLink>
      </Notice>
    );
  }
  return (
    <Section title={t('taken.title')}>
      <Text mb="md">{t('taken.text')}</Text>
      <ButtonLink to={`/claim/${vendor.slug}/dispute`}>{t('taken.action')}</ButtonLink>
    </Section>
  );
}
