import type { CallSubject } from '@ringfair/calls-core';
import {
  FieldSet,
  FormActions,
  NumberField,
  RingForm,
  SelectField,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FriendlinessField, NoteField, ProjectField, ResolvedField } from './call-fields.js';

/** A call that was measured with another watch, or without scripts. */
export function TypedCall({
  subject,
  calledAt,
  timeZones,
}: {
  subject: CallSubject;
  calledAt: { local: string; timeZone: string };
  timeZones: readonly string[];
}) {
  const { t } = useTranslation('calls');
  return (
    <RingForm intent="typed" hidden={{ subject }} defaults={{ calledAt, secondsOnHold: 0, holds: 0 }}>
      {subject === 'CLIENT_PROJECT' ? <ProjectField /> : null}
      <FieldSet legend={t('fields.calledAt')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextField type="datetime-local" name="calledAt.local" label={t('fields.local')} />
          <SelectField
            name="calledAt.timeZone"
            label={t('fields.timeZone')}
            options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
        </SimpleGrid>
      </FieldSet>
      <FieldSet legend={t('fields.seconds')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberField
            name="secondsToHuman"
            label={t('fields.secondsToHuman')}
            hint={t('fields.secondsToHumanHint')}
            optional
          />
          <NumberField
            name="totalSeconds"
            label={t('fields.totalSeconds')}
            hint={t('fields.totalSecondsHint')}
          />
          <NumberField name="holds" label={t('fields.holds')} />
          <NumberField name="secondsOnHold" label={t('fields.secondsOnHold')} />
        </SimpleGrid>
      </FieldSet>
      <FriendlinessField optional />
      <ResolvedField optional />
      <NoteField />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}
