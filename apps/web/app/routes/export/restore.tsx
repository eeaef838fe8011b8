import { List, Stack, Text } from '@mantine/core';
import type { ImportOrganizationMutation } from '@ringfair/web-graphql';
import { acceptFor } from '@ringfair/web-graphql/client';
import {
  AppLink,
  DataTable,
  FileField,
  FormActions,
  isFormResult,
  Notice,
  NumberText,
  RingForm,
  Section,
  SubmitButton,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';

export type Report = ImportOrganizationMutation['importOrganization'];

/** Reads an export in again, and tells what became of it. */
export function Restore({ administers }: { administers: boolean }) {
  const { t } = useTranslation('export');
  const result = useActionData<unknown>();
  return (
    <Section id="restore" title={t('restore.title')} lead={t('restore.lead')}>
      {isReport(result) ? <Came report={result.report} /> : null}
      {isFormResult(result) ? <Places details={result.details} fields={result.fields} /> : null}
      <Text mb="md">{t('restore.verified')}</Text>
      {administers ? (
        <RingForm encType="multipart/form-data">
          <FileField
            name="file"
            label={t('restore.file')}
            hint={t('restore.hint')}
            accept={acceptFor('EXPORT')}
          />
          <FormActions>
            <SubmitButton>{t('restore.send')}</SubmitButton>
          </FormActions>
        </RingForm>
      ) : (
        <Text>{t('restore.administrators')}</Text>
      )}
    </Section>
  );
}

const isReport = (value: unknown): value is { report: Report } =>
  typeof value === 'object' && value !== null && 'report' in value;

/** Where in the export something is wrong. */
function Places({
  details,
  fields,
}: {
  details: Readonly<Record<string, unknown>> | undefined;
  fields: readonly { name: string; message?: string | undefined }[];
}) {
  const { t } = useTranslation('export');
  const place = details?.['path'];
  const places = [
    ...(typeof place === 'string' ? [place] : []),
    ...fields.filter(({ name }) => name !== 'file').map(({ name }) => name),
  ];
  if (places.length === 0) return null;
  return (
    <Notice tone="negative">
      {t('restore.places')}
      <List>
        {places.map((one) => (
          <List.Item key={one}>
            <code>{one}</code>
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}

function Came({ report: { parts, left } }: { report: Report }) {
  const { t } = useTranslation('export');
  const figure = (key: 'inExport' | 'added' | 'kept') => ({
    key,
    header: t(`restore.${key}`),
    numeric: true,
    cell: (row: (typeof parts)[number]) => <NumberText value={row[key]} />,
  });
  return (
    <Stack gap="md" mb="lg">
      <Notice tone="positive">
        {t('restore.done')} <AppLink to="/profile">{t('restore.toProfile')}</AppLink>
      </Notice>
      <DataTable
        caption={t('restore.report')}
        rows={parts}
        rowKey={({ part }) => part}
        columns={[
          {
            key: 'part',
            header: t('restore.part'),
            names: true,
            cell: ({ part }) => t(`restore.parts.${part}`),
          },
          ...(['inExport', 'added', 'kept'] as const).map(figure),
        ]}
      />
      {left.length > 0 ? (
        <>
          <Text fw={600}>{t('restore.left')}</Text>
          <List>
            {left.map(({ at, reason }) => (
              <List.Item key={at}>
                <code>{at}</code>: {t(`restore.reasons.${reason}`)}
              </List.Item>
            ))}
          </List>
        </>
      ) : null}
    </Stack>
  );
}
