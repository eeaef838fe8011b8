import { SimpleGrid, Stack } from '@mantine/core';
import {
  CheckboxGroupField,
  FieldSet,
  NumberField,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
  useFormState,
} from '@ringfair/web-ui';
import { AGENT_MODELS, AGENT_PREPARATIONS, CHANNELS, COVERAGES, SERVICES } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { type BriefChoices, TIME_ZONES } from './choices.js';

/** How many rows of a list the form shows now: what came back, or what it began with. */
function useRows(list: 'lots' | 'requirements'): number[] {
  const { result, defaults } = useFormState();
  const rows = result ? result.values[list] : defaults[list];
  const count = Array.isArray(rows) ? rows.length : 0;
  return Array.from({ length: count }, (_, index) => index);
}

function useCodeOptions() {
  const { t } = useTranslation('codes');
  return (codes: readonly string[]) => codes.map((code) => ({ value: code, label: t(code) }));
}

function RemoveRow({ list, index, label }: { list: string; index: number; label: string }) {
  return (
    <SubmitButton
      quiet
      formNoValidate
      size="sm"
      name="_change"
      value={`remove:${list}:${index}`}
      aria-label={label}
    >
      {label}
    </SubmitButton>
  );
}

function Lot({ index, choices, removable }: { index: number; choices: BriefChoices; removable: boolean }) {
  const { t } = useTranslation('rfp');
  const options = useCodeOptions();
  const name = `lots.${index}`;
  return (
    <div className="rfp-row">
      <FieldSet legend={t('lot.legend', { number: index + 1 })}>
        <TextField name={`${name}.title`} label={t('lot.title')} hint={t('lot.titleHint')} maxLength={200} />
        <TextAreaField
          name={`${name}.description`}
          label={t('lot.description')}
          rows={3}
          maxLength={5000}
          optional
        />
        <CheckboxGroupField
          name={`${name}.services`}
          label={t('lot.services')}
          options={options(SERVICES)}
          columns
        />
        <CheckboxGroupField
          name={`${name}.channels`}
          label={t('lot.channels')}
          options={options(CHANNELS)}
          columns
          optional
        />
        <CheckboxGroupField
          name={`${name}.languages`}
          label={t('lot.languages')}
          options={choices.languages}
          columns
        />
        <TextField
          name={`${name}.otherLanguages`}
          label={t('lot.otherLanguages')}
          hint={t('lot.otherLanguagesHint')}
          maxLength={200}
          optional
        />
        <CheckboxGroupField
          name={`${name}.coverage`}
          label={t('lot.coverage')}
          options={options(COVERAGES)}
          columns
        />
        <TextField
          name={`${name}.coverageTimeZone`}
          label={t('lot.coverageTimeZone')}
          list={TIME_ZONES}
          maxLength={64}
          optional
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NumberField name={`${name}.contactsPerMonth`} label={t('lot.contactsPerMonth')} />
          <NumberField name={`${name}.averageHandleSeconds`} label={t('lot.averageHandleSeconds')} />
          <NumberField name={`${name}.hoursPerWeek`} label={t('lot.hoursPerWeek')} optional />
        </SimpleGrid>
        <SelectField
          name={`${name}.agentModel`}
          label={t('lot.agentModel')}
          hint={t('lot.agentModelHint')}
          options={options(AGENT_MODELS)}
          empty={t('lot.vendorProposes')}
          optional
        />
        <SelectField
          name={`${name}.agentPreparation`}
          label={t('lot.agentPreparation')}
          options={options(AGENT_PREPARATIONS)}
          empty={t('form.notSaid')}
          optional
        />
        <SelectField
          name={`${name}.scriptAuthor`}
          label={t('lot.scriptAuthor')}
          options={(['BUYER', 'VENDOR', 'JOINTLY'] as const).map((value) => ({
            value,
            label: t(`script.${value}`),
          }))}
          empty={t('form.notSaid')}
          optional
        />
        {removable ? (
          <div>
            <RemoveRow list="lots" index={index} label={t('lot.remove', { number: index + 1 })} />
          </div>
        ) : null}
      </FieldSet>
    </div>
  );
}

/** The lots of a brief, with buttons that add and remove one. */
export function Lots({ choices }: { choices: BriefChoices }) {
  const { t } = useTranslation('rfp');
  const rows = useRows('lots');
  return (
    <Stack gap="md">
      {rows.map((index) => (
        <Lot key={index} index={index} choices={choices} removable={rows.length > 1} />
      ))}
      <div>
        <SubmitButton quiet formNoValidate name="_change" value="add:lots">
          {t('lot.add')}
        </SubmitButton>
      </div>
    </Stack>
  );
}

/** The requirements of a brief, with buttons that add and remove one. */
export function Requirements() {
  const { t } = useTranslation('rfp');
  const rows = useRows('requirements');
  return (
    <Stack gap="md">
      {rows.map((index) => {
        const name = `requirements.${index}`;
        return (
          <div key={index} className="rfp-row">
            <Stack gap="sm">
              <TextAreaField
                name={`${name}.text`}
                label={t('requirement.text', { number: index + 1 })}
                rows={2}
                maxLength={1000}
              />
              <div className="rfp-row-grid">
                <SelectField
                  name={`${name}.level`}
                  label={t('requirement.level')}
                  options={(['MUST', 'SHOULD'] as const).map((value) => ({
                    value,
                    label: t(`level.${value}`),
                  }))}
                />
                <SelectField
                  name={`${name}.dimension`}
                  label={t('requirement.dimension')}
                  options={(['QUALITY', 'FIT'] as const).map((value) => ({
                    value,
                    label: t(`dimension.${value}`),
                  }))}
                />
                <NumberField name={`${name}.weight`} label={t('requirement.weight')} />
              </div>
              <div>
                <RemoveRow
                  list="requirements"
                  index={index}
                  label={t('requirement.remove', { number: index + 1 })}
                />
              </div>
            </Stack>
          </div>
        );
      })}
      <div>
        <SubmitButton quiet formNoValidate name="_change" value="add:requirements">
          {t('requirement.add')}
        </SubmitButton>
      </div>
    </Stack>
  );
}
