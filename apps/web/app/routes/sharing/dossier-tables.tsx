import { Text } from '@mantine/core';
import type { DossierPageQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  ConfirmForm,
  DataTable,
  DateText,
  DateTime,
  NumberText,
  Pagination,
  StatusBadge,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { ItemWords, Validity } from './item-parts.js';

export function ItemTable({ items }: { items: DossierPageQuery['myDossier']['items'] }) {
  const { t } = useTranslation('sharing');
  return (
    <DataTable
      caption={t('dossier.items')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('item.item'),
          names: true,
          cell: (item) => (
            <>
              <AppLink to={`/dossier/items/${item.id}`}>{item.title}</AppLink>
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
          cell: ({ file }) =>
            file ? <a href={`/files/${file.id}`}>{file.name}</a> : <Text c="dimmed">{t('item.noFile')}</Text>,
        },
        { key: 'issued', header: t('item.issuedOn'), cell: ({ issuedOn }) => <DateText value={issuedOn} /> },
        { key: 'expires', header: t('item.expiresOn'), cell: (item) => <Validity item={item} /> },
      ]}
    />
  );
}

export function DossierGrantTable({ grants }: { grants: DossierPageQuery['myDossier']['grants'] }) {
  const { t } = useTranslation('sharing');
  return (
    <DataTable
      caption={t('dossier.grants')}
      rows={grants}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'buyer',
          header: t('grants.buyer'),
          names: true,
          cell: ({ id, open, buyerName }) =>
            open ? <AppLink to={`/dossier/grants/${id}`}>{buyerName}</AppLink> : buyerName,
        },
        {
          key: 'items',
          header: t('dossier.itemCount'),
          numeric: true,
          cell: ({ itemIds }) => <NumberText value={itemIds.length} />,
        },
        {
          key: 'until',
          header: t('grants.until'),
          cell: ({ open, expiresAt, revokedAt }) => (
            <>
              <DateTime value={revokedAt ?? expiresAt} />{' '}
              {open ? null : <StatusBadge>{t(revokedAt ? 'grants.revoked' : 'grants.over')}</StatusBadge>}
            </>
          ),
        },
        { key: 'by', header: t('grants.by'), cell: ({ sharedByName }) => sharedByName },
        {
          key: 'downloads',
          header: t('grants.downloads'),
          numeric: true,
          cell: ({ downloads }) => <NumberText value={downloads} />,
        },
        {
          key: 'action',
          header: '',
          cell: ({ id, open, buyerName }) =>
            open ? (
              <ConfirmForm
                intent="revoke"
                row={id}
                hidden={{ grantId: id }}
                opener={t('grants.revoke')}
                question={t('dossier.revokeQuestion', { buyer: buyerName })}
                confirm={t('grants.revokeConfirm')}
              />
            ) : null,
        },
      ]}
    />
  );
}

export function DownloadLog({
  downloads,
  after,
}: {
  downloads: DossierPageQuery['dossierDownloads'];
  after: string | null;
}) {
  const { t } = useTranslation('sharing');
  if (downloads.nodes.length === 0) return <Text c="dimmed">{t('log.noDownloads')}</Text>;
  return (
    <>
      <DataTable
        caption={t('log.downloads')}
        rows={downloads.nodes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'when',
            header: t('log.when'),
            names: true,
            cell: ({ downloadedAt }) => <DateTime value={downloadedAt} />,
          },
          { key: 'who', header: t('log.who'), cell: ({ userName }) => userName },
          { key: 'buyer', header: t('grants.buyer'), cell: ({ buyerName }) => buyerName },
          {
            key: 'what',
            header: t('log.what'),
            cell: ({ title, revision, sha256 }) => (
              <>
                {title ? t('log.item', { title, revision: revision ?? 1 }) : t('log.format.COVER')}
                {sha256 ? (
                  <div className="sharing-hash">{t('log.hash', { hash: sha256.slice(0, 16) })}</div>
                ) : null}
              </>
            ),
          },
          { key: 'how', header: t('log.how'), cell: ({ format }) => t(`log.format.${format}`) },
        ]}
      />
      <Pagination
        previous={after ? '?#log' : null}
        next={
          downloads.pageInfo.hasNextPage
            ? `?after=${encodeURIComponent(downloads.pageInfo.endCursor ?? '')}#log`
            : null
        }
      />
    </>
  );
}
