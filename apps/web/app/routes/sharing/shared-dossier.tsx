import { Button, Group, Text } from '@mantine/core';
import { graphql, type SharedDossierPageQuery } from '@ringfair/web-graphql';
import { DataTable, DateText, DateTime, Facts, Notice, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/shared-dossier.js';
import { ItemWords, Validity } from './item-parts.js';
import './sharing.css';

const SharedDossierPage = graphql(`
  query SharedDossierPage($id: ID!) {
    sharedDossier(id: $id) {
      id
      vendorName
      sharedByName
      sharedAt
      expiresAt
      items {
        id
        kind
        title
        statement
        recoveryTimeHours
        recoveryPointHours
        issuedOn
        expiresOn
        state
        file {
          name
          bytes
          sha256
        }
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { sharedDossier } = await api(context, request).request(SharedDossierPage, { id: params.id });
  return { dossier: sharedDossier };
}

export default function SharedDossierRoute({ loaderData: { dossier } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('sharing');
  const language = `?lang=${i18n.language}`;
  return (
    <Page
      title={t('shared.title', { vendor: dossier.vendorName })}
      lead={t('shared.lead')}
      breadcrumbs={[{ label: t('dossiers.title'), to: '/dossiers' }]}
      action={
        <Group gap="sm">
          <Button component="a" href={`/dossiers/${dossier.id}/dossier.zip${language}`}>
            {t('shared.zip')}
          </Button>
          <Button component="a" variant="default" href={`/dossiers/${dossier.id}/cover.pdf${language}`}>
            {t('shared.cover')}
          </Button>
        </Group>
      }
    >
      <Notice tone="info">{t('shared.logged', { vendor: dossier.vendorName })}</Notice>
      <Facts
        items={[
          { label: t('grants.by'), value: dossier.sharedByName },
          { label: t('dossiers.since'), value: <DateTime value={dossier.sharedAt} dateOnly /> },
          { label: t('grants.until'), value: <DateTime value={dossier.expiresAt} relative /> },
        ]}
      />
      <Section id="items" title={t('dossier.items')} lead={t('shared.itemsLead')}>
        <SharedItems dossier={dossier} />
      </Section>
    </Page>
  );
}

function SharedItems({ dossier }: { dossier: SharedDossierPageQuery['sharedDossier'] }) {
  const { t } = useTranslation('sharing');
  return (
    <DataTable
      caption={t('dossier.items')}
      rows={dossier.items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('item.item'),
          names: true,
          cell: (item) => (
            <>
              {item.title}
              <Text size="sm" c="dimmed">
                {t(`kind.${item.kind}`)}
              </Text>
              <ItemWords item={item} />
            </>
          ),
        },
        {
          key: 'file',
          header: t('item.file'),
          cell: ({ id, file }) =>
            file ? (
              <>
                <a href={`/dossiers/${dossier.id}/items/${id}`}>{file.name}</a>
                <div className="sharing-hash">{t('log.hash', { hash: file.sha256 })}</div>
              </>
            ) : (
              <Text c="dimmed">{t('item.noFile')}</Text>
            ),
        },
        { key: 'issued', header: t('item.issuedOn'), cell: ({ issuedOn }) => <DateText value={issuedOn} /> },
        { key: 'expires', header: t('item.expiresOn'), cell: (item) => <Validity item={item} /> },
      ]}
    />
  );
}
