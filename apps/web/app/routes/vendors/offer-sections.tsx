import { Stack } from '@mantine/core';
import {
  AGENT_MODELS,
  CHANNELS,
  COVERAGES,
  DIRECTIONS,
  INDUSTRIES,
  SERVICES,
  TECHNOLOGIES,
} from '@ringfair/vendors-core';
import { CheckboxGroupField, NumberField, SelectField, TextField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { type Choices, useCodes } from './codes.js';
import { Rows } from './rows.js';

export function OfferSection({ languages }: Pick<Choices, 'languages'>) {
  const { t } = useTranslation('vendors');
  const options = useCodes();
  const choose = t('editor.choose');
  return (
    <Stack gap="lg">
      <Rows list="services" hint={t('hints.services')}>
        {(row) => (
          <>
            <SelectField
              name={`${row}.service`}
              label={t('service.name')}
              options={options(SERVICES)}
              empty={choose}
              optional
            />
            <SelectField
              name={`${row}.agentModel`}
              label={t('service.agentModel')}
              options={options(AGENT_MODELS)}
              empty={choose}
              optional
            />
            <TextField
              name={`${row}.queuePolicy`}
              label={t('service.queuePolicy')}
              hint={t('hints.queuePolicy')}
              maxLength={1000}
              optional
            />
          </>
        )}
      </Rows>
      <CheckboxGroupField
        name="profile.directions"
        label={t('fields.directions')}
        options={options(DIRECTIONS)}
        optional
      />
      <Rows list="channels" hint={t('hints.channels')}>
        {(row) => (
          <>
            <SelectField
              name={`${row}.channel`}
              label={t('channel.name')}
              options={options(CHANNELS)}
              empty={choose}
              optional
            />
            <TextField
              name={`${row}.languages`}
              label={t('channel.languages')}
              hint={t('hints.channelLanguages')}
              maxLength={300}
              optional
            />
            <div className="vendors-row-wide">
              <CheckboxGroupField
                name={`${row}.coverage`}
                label={t('channel.coverage')}
                options={options(COVERAGES)}
                columns
                optional
              />
            </div>
          </>
        )}
      </Rows>
      <Rows list="languages">
        {(row) => (
          <>
            <SelectField
              name={`${row}.tag`}
              label={t('language.tag')}
              options={languages}
              empty={choose}
              optional
            />
            <TextField name={`${row}.note`} label={t('language.note')} maxLength={300} optional />
          </>
        )}
      </Rows>
      <div id="coverage">
        <CheckboxGroupField
          name="profile.coverage"
          label={t('fields.coverage')}
          hint={t('hints.coverage')}
          options={options(COVERAGES)}
          columns
          optional
        />
      </div>
    </Stack>
  );
}

export function ExperienceSection() {
  const { t } = useTranslation('vendors');
  const options = useCodes();
  const choose = t('editor.choose');
  return (
    <Stack gap="lg">
      <Rows list="industries">
        {(row) => (
          <>
            <SelectField
              name={`${row}.industry`}
              label={t('industry.name')}
              options={options(INDUSTRIES)}
              empty={choose}
              optional
            />
            <NumberField name={`${row}.years`} label={t('industry.yearsLabel')} optional />
          </>
        )}
      </Rows>
      <Rows list="technology">
        {(row) => (
          <>
            <SelectField
              name={`${row}.category`}
              label={t('technology.category')}
              options={options(TECHNOLOGIES)}
              empty={choose}
              optional
            />
            <TextField
              name={`${row}.product`}
              label={t('technology.productLabel')}
              maxLength={200}
              optional
            />
          </>
        )}
      </Rows>
    </Stack>
  );
}
