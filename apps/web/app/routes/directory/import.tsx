import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { DataTable, DateTime, Facts, NumberText, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/import.js';

const DirectoryImportReport = graphql(`
  query DirectoryImportReport($id: ID!) {
    directoryImport(id: $id) {
      id
      sourceName
      importedAt
      counts {
        rows
        accepted
        merged
        rejected
        created
        updated
        unchanged
        claimed
        removed
        rejectedCells
        doubtfulCells
      }
      reasons {
        reason
        verdict
        count
        line
        column
        value
      }
    }
  }
`);

const figures = [
  'rows',
  'accepted',
  'merged',
  'rejected',
  'created',
  'updated',
  'unchanged',
  'claimed',
  'removed',
  'rejectedCells',
  'doubtfulCells',
] as const;

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return api(context, request).request(DirectoryImportReport, { id: params.id });
}

export default function ImportReport({ loaderData: { directoryImport } }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  const { id, sourceName, importedAt, counts, reasons } = directoryImport;
  return (
    <Page
      title={sourceName}
      lead={<DateTime value={importedAt} relative />}
      breadcrumbs={[{ label: t('title'), to: '/directory/imports' }]}
    >
      <Stack gap="xl">
        <Section id="counts" title={t('result')}>
          <Facts
            items={figures.map((key) => ({
              label: t(`counts.${key}`),
              value: <NumberText value={counts[key]} />,
            }))}
          />
        </Section>
        <Section id="reasons" title={t('reasons')} lead={t('reasonsLead')}>
          {reasons.length === 0 ? <Text>{t('noReasons')}</Text> : <Reasons rows={reasons} />}
          <Group mt="md">
            <a href={`/directory-imports/${id}/report.csv`}>{t('csv')}</a>
            <a href={`/directory-imports/${id}/report.json`}>{t('json')}</a>
          </Group>
        </Section>
      </Stack>
    </Page>
  );
}

function Reasons({ rows }: { rows: Route.ComponentProps['loaderData']['directoryImport']['reasons'] }) {
  const { t } = useTranslation('directory');
  return (
    <DataTable
      caption={t('reasons')}
      rows={rows}
      rowKey={({ reason, verdict }) => `${reason} ${verdict}`}
      columns={[
        { key: 'reason', header: t('reason'), names: true, cell: ({ reason }) => t(`why.${reason}`) },
        { key: 'verdict', header: t('verdict'), cell: ({ verdict }) => t(`verdicts.${verdict}`) },
        {
          key: 'count',
          header: t('count'),
          numeric: true,
          cell: ({ count }) => <NumberText value={count} />,
        },
        { key: 'line', header: t('line'), numeric: true, cell: ({ line }) => <NumberText value={line} /> },
        {
          key: 'value',
          header: t('example'),
          cell: ({ column, value }) => `${column}: ${value.slice(0, 80)}`,
        },
      ]}
    />
  );
}
