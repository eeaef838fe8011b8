import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, required } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/data.js';

const OwnData = graphql(`
  query OwnData {
    viewer {
      role
      organization {
        sells
      }
    }
  }
`);

const OwnListing = graphql(`
  query OwnListing {
    myVendorProfile {
      vendorId
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(OwnData);
  const { role, organization } = required(viewer, context, request);
  const { sells } = organization;
  const listing = sells ? (await api(context, request).request(OwnListing)).myVendorProfile : null;
  return { administers: role === 'OWNER' || role === 'ADMIN', sells, listed: listing !== null };
}

export default function Data({ loaderData: { administers, sells, listed } }: Route.ComponentProps) {
  const { t } = useTranslation('export');
  return (
    <Page title={t('title')} lead={t('lead')} width="content">
      <Stack gap="xl">
        <Section id="organization" title={t('organization.title')} lead={t('organization.lead')}>
          {administers ? <Files of="organization" /> : <Text>{t('organization.administrators')}</Text>}
        </Section>
        {sells ? (
          <Section id="vendor" title={t('vendor.title')} lead={t('vendor.lead')}>
            {listed ? <Files of="vendor" /> : <Text>{t('vendor.none')}</Text>}
            <Text mt="md">{t('vendor.again')}</Text>
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

function Files({ of }: { of: 'organization' | 'vendor' }) {
  const { t } = useTranslation('export');
  return (
    <Group>
      <a href={`/exports/${of}.json`} download>
        {t(`${of}.json`)}
      </a>
      <a href={`/exports/${of}.xlsx`} download>
        {t(`${of}.xlsx`)}
      </a>
    </Group>
  );
}
