import { Group, SimpleGrid, Text } from '@mantine/core';
import {
  FieldSet,
  FormActions,
  NumberField,
  RadioGroupField,
  RingForm,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';
import { Lots, Requirements } from './brief-lists.js';
import { isReshaped } from './brief-rows.js';
import { type BriefChoices, TIME_ZONES } from './choices.js';
import './rfp.css';

function Basics({ choices }: { choices: BriefChoices }) {
  const { t } = useTranslation('rfp');
  return (
    <FieldSet legend={t('form.basics')}>
      <TextField name="title" label={t('form.title')} hint={t('form.titleHint')} maxLength={200} />
      <TextAreaField
        name="summary"
        label={t('form.summary')}
        hint={t('form.summaryHint')}
        rows={6}
        maxLength={10000}
      />
      <RadioGroupField
        name="visibility"
        label={t('form.visibility')}
        options={(['PUBLIC', 'INVITED'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`form.visibilityHint.${value}`),
        }))}
      />
      <SelectField
        name="currency"
        label={t('form.currency')}
        hint={t('form.currencyHint')}
        options={choices.currencies}
      />
    </FieldSet>
  );
}

function DeadlineFields({ choices }: { choices: BriefChoices }) {
  const { t } = useTranslation('rfp');
  const zones = choices.timeZones.map((zone) => ({ value: zone, label: zone }));
  return (
    <FieldSet legend={t('form.deadline')} hint={t('form.deadlineHint')}>
      <Group grow align="start">
        <TextField type="datetime-local" name="deadline.local" label={t('form.deadlineLocal')} />
        <SelectField name="deadline.timeZone" label={t('form.deadlineTimeZone')} options={zones} />
      </Group>
    </FieldSet>
  );
}

function WeightFields() {
  const { t } = useTranslation('rfp');
  return (
    <FieldSet legend={t('form.weights')} hint={t('form.weightsHint')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {(['price', 'quality', 'fit'] as const).map((part) => (
          <NumberField
            key={part}
            name={`weights.${part}`}
            label={t(`dimension.${part.toUpperCase()}`)}
            suffix={<span className="rf-unit">%</span>}
          />
        ))}
      </SimpleGrid>
    </FieldSet>
  );
}

/** The guided brief: one page in sections; saving keeps a draft, rows come and go by buttons, with and without JavaScript. */
export function BriefForm({
  defaults,
  choices,
  version,
}: {
  defaults: Readonly<Record<string, unknown>>;
  choices: BriefChoices;
  /** Version of the saved draft; none yet on the page for a new one. */
  version?: number;
}) {
  const { t } = useTranslation('rfp');
  const answer = useActionData<unknown>();
  const reshaped = isReshaped(answer) ? answer : undefined;
  return (
    <RingForm
      key={reshaped?.stamp ?? 'first'}
      defaults={reshaped?.reshaped ?? defaults}
      hidden={version === undefined ? {} : { expectedVersion: version }}
      preventScrollReset
    >
      {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
      <button type="submit" className="rf-hidden" tabIndex={-1} aria-hidden="true" />
      {/* Once for all lots: hundreds of options in each would make the page slow. */}
      <datalist id={TIME_ZONES}>
        {choices.timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Basics choices={choices} />
      <FieldSet legend={t('form.lots')} hint={t('form.lotsHint')}>
        <Lots choices={choices} />
      </FieldSet>
      <FieldSet legend={t('form.requirements')} hint={t('form.requirementsHint')}>
        <Requirements />
      </FieldSet>
      <DeadlineFields choices={choices} />
      <WeightFields />
      <FormActions>
        {version === undefined ? null : (
          <SubmitButton name="_then" value="publish">
            {t('form.publish')}
          </SubmitButton>
        )}
        <SubmitButton quiet={version !== undefined} formNoValidate>
          {t('form.save')}
        </SubmitButton>
      </FormActions>
      <Text size="sm" c="dimmed">
        {t(version === undefined ? 'form.saveExplained' : 'form.publishExplained')}
      </Text>
    </RingForm>
  );
}
