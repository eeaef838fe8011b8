import type { ProfileOverviewQuery } from '@ringfair/web-graphql';
import { AppLink, DataTable, NumberText } from '@ringfair/web-ui';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldLink } from './profile-overview.js';

/** What is not stated, and how many searches have asked for it: counts only, of at least five. */
export function MissedSearches({
  missed: { days, fields },
}: {
  missed: NonNullable<ProfileOverviewQuery['missedSearches']>;
}) {
  const { t } = useTranslation('editor');
  if (fields.length === 0) return <Text>{t('missed.none', { days })}</Text>;
  return (
    <Stack gap="sm">
      <Text>{t('missed.lead', { days })}</Text>
      <DataTable
        caption={t('missed.title')}
        rows={fields}
        rowKey={({ path }) => path}
        columns={[
          {
            key: 'field',
            header: t('missed.field'),
            names: true,
            cell: ({ path }) => <AppLink to={fieldLink(path)}>{t(`field.${path}`)}</AppLink>,
          },
          {
            key: 'searches',
            header: t('missed.searches'),
            numeric: true,
            cell: ({ searches }) => <NumberText value={searches} />,
          },
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('missed.how')}
      </Text>
    </Stack>
  );
}
