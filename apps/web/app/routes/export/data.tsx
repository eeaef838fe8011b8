import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, required } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import { uploadAction } from '../../platform/upload.server.js';
import type { Route } from './+types/data.js';
import { Restore } from './restore.js';

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

const ImportOrganization = graphql(`
  mutation ImportOrganization($input: ImportOrganizationInput!) {
    importOrganization(input: $input) {
      parts {
        part
        inExport
        added
        kept
      }
      left {
        at
        reason
      }
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

/** The report is the answer: the same file sent again by a reload changes nothing. */
export function action({ context, request }: Route.ActionArgs) {
  return uploadAction({ context, request }, { purpose: 'EXPORT', field: 'file' }, async (form, file) => {
    if (!file) throw form.problem('file', 'FILE_MISSING');
    const input = { fileId: file.id };
    const { importOrganization: report } = await api(context, request).request(ImportOrganization, { input });
    return { report };
  });
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
        {sells ? <Restore administers={administers} /> : null}
      </Stack>
    </Page>
  );
}

function Files({ of }: { of: 'organization' | 'vendor' }) {
  const { t } = useTranslation('export');
  return (
    <Group>
      <a href={`/exports/${of}.zip`} download>
        {t(`${of}.zip`)}
      </a>
      <a href={`/exports/${of}.json`} download>
        {t(`${of}.json`)}
      </a>
      <a href={`/exports/${of}.xlsx`} download>
        {t(`${of}.xlsx`)}
      </a>
    </Group>
  );
}
