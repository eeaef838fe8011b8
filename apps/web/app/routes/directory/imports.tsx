import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { acceptFor } from '@ringfair/web-graphql/client';
import {
  AppLink,
  DataTable,
  DateTime,
  EmptyState,
  FileField,
  FormActions,
  isFormResult,
  Notice,
  NumberText,
  Page,
  RingForm,
  Section,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { answerForm, FormInput } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/imports.js';

const DirectoryImports = graphql(`
  query DirectoryImports {
    directoryImports {
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
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  return api(context, request).request(DirectoryImports);
}

/** The file streams to the API as it comes; nothing of it stands in memory. */
export async function action({ context, request }: Route.ActionArgs) {
  return answerForm({ context, request }, new FormInput(new FormData()), async () => {
    const { importId } = await api(context, request).importDirectory({
      contentType: request.headers.get('content-type') ?? '',
      body: request.body,
    });
    return redirectTo(context, `/directory/imports/${importId}`);
  });
}

export default function Imports({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('directory');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="xl">
        <BrokenLine />
        <RingForm encType="multipart/form-data">
          <FileField name="file" label={t('file')} hint={t('fileHint')} accept={acceptFor('DIRECTORY')} />
          <TextField name="source" label={t('source')} hint={t('sourceHint')} maxLength={200} optional />
          <FormActions>
            <SubmitButton>{t('import')}</SubmitButton>
          </FormActions>
        </RingForm>
        <Section id="imports" title={t('before')}>
          {loaderData.directoryImports.length === 0 ? (
            <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
          ) : (
            <ImportTable rows={loaderData.directoryImports} />
          )}
        </Section>
      </Stack>
    </Page>
  );
}

/** A file that cannot be read: the line where that shows. */
function BrokenLine() {
  const { t } = useTranslation('directory');
  const result = useActionData<unknown>();
  const line = isFormResult(result) ? result.details?.['line'] : undefined;
  return typeof line === 'number' ? <Notice tone="negative">{t('brokenLine', { line })}</Notice> : null;
}

function ImportTable({ rows }: { rows: Route.ComponentProps['loaderData']['directoryImports'] }) {
  const { t } = useTranslation('directory');
  const figure = (key: keyof (typeof rows)[number]['counts'] & string) => ({
    key,
    header: t(`counts.${key}`),
    numeric: true,
    cell: ({ counts }: (typeof rows)[number]) => <NumberText value={Number(counts[key])} />,
  });
  return (
    <DataTable
      caption={t('before')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'source',
          header: t('source'),
          names: true,
          cell: ({ id, sourceName }) => <AppLink to={`/directory/imports/${id}`}>{sourceName}</AppLink>,
        },
        { key: 'at', header: t('at'), cell: ({ importedAt }) => <DateTime value={importedAt} /> },
        ...(['rows', 'accepted', 'merged', 'rejected', 'created', 'updated'] as const).map(figure),
      ]}
    />
  );
}
