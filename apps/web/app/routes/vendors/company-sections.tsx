import { Stack } from '@mantine/core';
import { AGENT_PREPARATIONS, LOCATION_KINDS } from '@ringfair/vendors-core';
import { FieldSet, NumberField, SelectField, TextAreaField, TextField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { type Choices, useCodes } from './codes.js';
import { TEXT_LANGUAGES } from './profile-form.js';
import { RowId, Rows } from './rows.js';

export function AgentsSection({ countries }: Pick<Choices, 'countries'>) {
  const { t } = useTranslation('vendors');
  const options = useCodes();
  return (
    <Stack gap="lg">
      <Rows list="locations" hint={t('hints.locations')}>
        {(row) => (
          <>
            <RowId prefix={row} />
            <SelectField
              name={`${row}.country`}
              label={t('agents.country')}
              options={countries}
              empty={t('editor.choose')}
              optional
            />
            <TextField name={`${row}.region`} label={t('place.region')} maxLength={100} optional />
            <TextField name={`${row}.city`} label={t('place.city')} maxLength={100} optional />
            <NumberField name={`${row}.headCount`} label={t('agents.headCount')} optional />
            <SelectField
              name={`${row}.kind`}
              label={t('agents.kind')}
              options={options(LOCATION_KINDS)}
              empty={t('editor.choose')}
              optional
            />
            <TextField
              name={`${row}.timeZone`}
              label={t('agents.timeZone')}
              hint={t('hints.timeZone')}
              list="time-zones"
              maxLength={64}
              optional
            />
          </>
        )}
      </Rows>
      <div id="agentPreparation">
        <SelectField
          name="profile.agentPreparation"
          label={t('fields.agentPreparation')}
          options={options(AGENT_PREPARATIONS)}
          empty={t('editor.choose')}
          optional
        />
      </div>
    </Stack>
  );
}

export function TextsSection() {
  const { t } = useTranslation('vendors');
  return (
    <div id="texts">
      <Stack gap="lg">
        {TEXT_LANGUAGES.map((language, index) => (
          <FieldSet key={language} legend={t(`textIn.${language}`)}>
            <TextAreaField
              name={`profile.texts.${index}.summary`}
              label={t('fields.summary')}
              hint={t('hints.summary')}
              rows={4}
              maxLength={2000}
              optional
            />
            <TextAreaField
              name={`profile.texts.${index}.howWeWork`}
              label={t('sections.howWeWork')}
              rows={5}
              maxLength={10_000}
              optional
            />
          </FieldSet>
        ))}
      </Stack>
    </div>
  );
}

export function CompanySection({ countries }: Pick<Choices, 'countries'>) {
  const { t } = useTranslation('vendors');
  return (
    <Stack gap="lg">
      <TextField name="profile.name" label={t('fields.name')} maxLength={200} />
      <div id="legalName">
        <TextField name="profile.legalName" label={t('fields.legalName')} maxLength={300} optional />
      </div>
      <div id="phone" className="vendors-row-fields">
        <TextField name="profile.site" label={t('fields.site')} maxLength={500} optional />
        <TextField name="profile.phone" type="tel" label={t('fields.phone')} maxLength={30} optional />
        <TextField name="profile.email" type="email" label={t('fields.email')} maxLength={254} optional />
      </div>
      <div id="foundedYear">
        <NumberField name="profile.foundedYear" label={t('fields.foundedYear')} optional />
      </div>
      <div id="size">
        <FieldSet legend={t('fields.size')} hint={t('hints.size')}>
          <div className="vendors-row-fields">
            <NumberField name="profile.size.min" label={t('size.min')} optional />
            <NumberField name="profile.size.max" label={t('size.max')} optional />
          </div>
        </FieldSet>
      </div>
      <FieldSet legend={t('fields.headquarters')}>
        <div className="vendors-row-fields">
          <SelectField
            name="profile.headquarters.country"
            label={t('agents.country')}
            options={countries}
            empty={t('editor.choose')}
            optional
          />
          <TextField name="profile.headquarters.region" label={t('place.region')} maxLength={100} optional />
          <TextField name="profile.headquarters.city" label={t('place.city')} maxLength={100} optional />
        </div>
      </FieldSet>
      <Rows list="contacts" hint={t('hints.contacts')}>
        {(row) => (
          <>
            <RowId prefix={row} />
            <TextField name={`${row}.name`} label={t('contact.name')} maxLength={200} optional />
            <TextField name={`${row}.post`} label={t('contact.post')} maxLength={200} optional />
            <TextField
              name={`${row}.email`}
              type="email"
              label={t('fields.email')}
              maxLength={254}
              optional
            />
            <TextField name={`${row}.phone`} type="tel" label={t('fields.phone')} maxLength={30} optional />
          </>
        )}
      </Rows>
    </Stack>
  );
}
