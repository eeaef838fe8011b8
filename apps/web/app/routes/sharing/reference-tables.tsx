import { Text } from '@mantine/core';
import type { ReferencesPageQuery } from '@ringfair/web-graphql';
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
import { useMasked } from './use-masked.js';

type Reference = ReferencesPageQuery['myReferences'][number];
type Grant = ReferencesPageQuery['referenceGrants'][number];

export function ReferenceTable({ rows }: { rows: readonly Reference[] }) {
  const { t } = useTranslation('sharing');
  const masked = useMasked();
  return (
    <DataTable
      caption={t('references.own')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'client',
          header: t('references.client'),
          names: true,
          cell: ({ id, client, person }) => (
            <>
              <AppLink to={`/references/${id}`}>{client}</AppLink>
              <Text size="sm" c="dimmed">
                {person}
              </Text>
            </>
          ),
        },
        {
          key: 'masked',
          header: t('references.public'),
          cell: (row) => <span suppressHydrationWarning>{masked(row)}</span>,
        },
        {
          key: 'consent',
          header: t('references.consent'),
          cell: ({ consentedOn }) =>
            consentedOn ? (
              <DateText value={consentedOn} />
            ) : (
              <StatusBadge tone="caution">{t('references.noConsent')}</StatusBadge>
            ),
        },
      ]}
    />
  );
}

export function GrantTable({
  rows,
  references,
}: {
  rows: readonly Grant[];
  references: readonly Reference[];
}) {
  const { t } = useTranslation('sharing');
  const clientOf = (id: string) => references.find((one) => one.id === id)?.client ?? t('grants.deleted');
  return (
    <DataTable
      caption={t('grants.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'buyer', header: t('grants.buyer'), names: true, cell: ({ buyerName }) => buyerName },
        { key: 'client', header: t('references.client'), cell: (row) => clientOf(row.referenceId) },
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
        {
          key: 'views',
          header: t('grants.views'),
          numeric: true,
          cell: ({ views }) => <NumberText value={views} />,
        },
        {
          key: 'action',
          header: '',
          cell: ({ id, open, buyerName, referenceId }) =>
            open ? (
              <ConfirmForm
                intent="revoke"
                row={id}
                hidden={{ grantId: id }}
                opener={t('grants.revoke')}
                question={t('grants.revokeQuestion', { buyer: buyerName, client: clientOf(referenceId) })}
                confirm={t('grants.revokeConfirm')}
              />
            ) : null,
        },
      ]}
    />
  );
}

export function ViewLog({
  views,
  after,
}: {
  views: ReferencesPageQuery['referenceViews'];
  after: string | null;
}) {
  const { t } = useTranslation('sharing');
  if (views.nodes.length === 0) return <Text c="dimmed">{t('log.noViews')}</Text>;
  return (
    <>
      <DataTable
        caption={t('log.views')}
        rows={views.nodes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'when',
            header: t('log.when'),
            names: true,
            cell: ({ viewedAt }) => <DateTime value={viewedAt} />,
          },
          { key: 'who', header: t('log.who'), cell: ({ userName }) => userName },
          { key: 'buyer', header: t('grants.buyer'), cell: ({ buyerName }) => buyerName },
          {
            key: 'client',
            header: t('references.client'),
            cell: ({ client }) => client ?? t('grants.deleted'),
          },
        ]}
      />
      <Pagination
        previous={after ? '?#log' : null}
        next={
          views.pageInfo.hasNextPage
            ? `?after=${encodeURIComponent(views.pageInfo.endCursor ?? '')}#log`
            : null
        }
      />
    </>
  );
}
