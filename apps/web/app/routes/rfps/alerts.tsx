import { Group, Paper, Text } from '@mantine/core';
import { RingForm, SelectField, SubmitButton } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { ALERT_CHOICES } from '../saved-searches/kinds.js';

/** How often somebody is told of new requests that fit: a person's own choice. */
export function AlertChoice({ alerts }: { alerts: (typeof ALERT_CHOICES)[number] }) {
  const { t } = useTranslation(['rfp', 'savedSearches']);
  return (
    <Paper withBorder p="md" className="rfp-alerts">
      <Text>{t('alerts.lead')}</Text>
      <RingForm plain intent="alerts" defaults={{ alerts }}>
        <Group gap="sm" align="end">
          <SelectField
            name="alerts"
            label={t('alerts.label')}
            options={ALERT_CHOICES.map((value) => ({ value, label: t(`savedSearches:alerts.${value}`) }))}
          />
          <SubmitButton quiet>{t('alerts.set')}</SubmitButton>
        </Group>
      </RingForm>
    </Paper>
  );
}
