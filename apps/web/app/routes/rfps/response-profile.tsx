import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, DateTime, Notice, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import { ClaimSources } from '../vendors/claim-sources.js';
import { ProfileSummary, ProfileView } from '../vendors/profile-view.js';
import { viewData } from '../vendors/view-data.server.js';
import '../vendors/vendors.css';
import type { Route } from './+types/response-profile.js';

const ResponseProfile = graphql(`
  query ResponseProfile($id: ID!) {
    rfpResponseProfile(responseId: $id) {
      rfpId
      vendorName
      vendorSlug
      submittedAt
      version {
        version
        publishedAt
        provenance {
          ...ClaimSource
        }
        profile {
          ...ProfileParts
        }
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const { rfpResponseProfile: then } = await api(context, request).request(ResponseProfile, {
    id: params.responseId,
  });
  const { language, timeZone } = requestInfo(context);
  const { profile, provenance, ...version } = then.version;
  const now = new Date(then.submittedAt);
  return {
    then: { ...then, version },
    provenance,
    view: viewData({ language, profile, provenance, readerZone: timeZone, now }),
  };
}

/** The vendor as it was when it answered; today's page is one step away. */
export default function ResponseProfilePage({ loaderData }: Route.ComponentProps) {
  const { then, provenance, view } = loaderData;
  const { t } = useTranslation('rfp');
  return (
    <Page
      title={t('then.title', { vendor: then.vendorName })}
      lead={
        <span>
          {t('then.version', { version: then.version.version })}{' '}
          <DateTime value={then.version.publishedAt} dateOnly />
        </span>
      }
      breadcrumbs={[{ label: t('responses.title'), to: `/rfps/${then.rfpId}/responses` }]}
      action={
        then.vendorSlug ? (
          <ButtonLink to={`/vendors/${then.vendorSlug}`} variant="default">
            {t('then.today')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Stack gap="xl">
        <Notice>
          {t('then.notice')} <DateTime value={then.submittedAt} />
        </Notice>
        <ClaimSources sources={provenance}>
          <ProfileSummary view={view} />
          <ProfileView view={view} />
        </ClaimSources>
      </Stack>
    </Page>
  );
}
