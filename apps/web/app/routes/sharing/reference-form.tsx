import { Group } from '@mantine/core';
import { CONSENT_WAYS, INDUSTRIES, SERVICES } from '@ringfair/vendors-core';
import {
  CheckboxGroupField,
  FieldSet,
  FormActions,
  NumberField,
  RingForm,
  type RingFormProps,
  SelectField,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { FormInput } from '../../platform/form.js';
import type { Choice } from '../vendors/codes.js';

/** The fields of a reference as its mutations want them. */
export function readReference(form: FormInput) {
  const consent = { by: form.text('consent.by'), on: form.text('consent.on'), how: form.text('consent.how') };
  const typed = Object.values(consent).some((value) => value !== '');
  if (typed && !consent.on) throw form.problem('consent.on', 'IS_NOT_EMPTY');
  const how = CONSENT_WAYS.find((way) => way === consent.how);
  if (typed && !how) throw form.problem('consent.how', 'IS_NOT_EMPTY');
  const industry = INDUSTRIES.find((code) => code === form.text('industry'));
  if (!industry) throw form.problem('industry', 'IS_NOT_EMPTY');
  const service = SERVICES.find((code) => code === form.text('service'));
  if (!service) throw form.problem('service', 'IS_NOT_EMPTY');
  return {
    client: form.text('client'),
    person: form.text('person'),
    post: form.optional('post'),
    phone: form.optional('phone'),
    email: form.optional('email'),
    languages: form.all('languages'),
    work: form.optional('work'),
    industry,
    country: form.text('country'),
    service,
    sinceYear: form.requiredInteger('sinceYear'),
    untilYear: form.integer('untilYear'),
    consent: typed && how ? { ...consent, how } : null,
  };
}

export interface ReferenceChoices {
  countries: Choice[];
  languages: Choice[];
}

/** What buyers may know before they ask, whom they may call then, and that the person agreed. */
export function ReferenceForm({
  choices,
  save,
  ...form
}: { choices: ReferenceChoices; save: string } & Pick<RingFormProps, 'intent' | 'defaults' | 'hidden'>) {
  const { t } = useTranslation(['sharing', 'codes']);
  const codes = (list: readonly string[]) => list.map((value) => ({ value, label: t(`codes:${value}`) }));
  return (
    <RingForm {...form}>
      <FieldSet legend={t('form.public')} hint={t('form.publicHint')}>
        <SelectField
          name="industry"
          label={t('form.industry')}
          options={codes(INDUSTRIES)}
          empty={t('form.choose')}
        />
        <SelectField
          name="country"
          label={t('form.country')}
          options={choices.countries}
          empty={t('form.choose')}
        />
        <SelectField
          name="service"
          label={t('form.service')}
          options={codes(SERVICES)}
          empty={t('form.choose')}
        />
        <Group gap="md" align="flex-start">
          <NumberField name="sinceYear" label={t('form.since')} maxLength={4} />
          <NumberField name="untilYear" label={t('form.until')} maxLength={4} optional />
        </Group>
      </FieldSet>
      <FieldSet legend={t('form.contact')} hint={t('form.contactHint')}>
        <TextField name="client" label={t('form.client')} maxLength={200} />
        <TextField name="person" label={t('form.person')} maxLength={200} />
        <TextField name="post" label={t('form.post')} maxLength={200} optional />
        <TextField
          name="phone"
          type="tel"
          label={t('form.phone')}
          hint={t('form.phoneHint')}
          maxLength={20}
          optional
        />
        <TextField name="email" type="email" label={t('form.email')} maxLength={254} optional />
        <CheckboxGroupField
          name="languages"
          label={t('form.languages')}
          options={choices.languages}
          columns
        />
        <TextAreaField
          name="work"
          label={t('form.work')}
          hint={t('form.workHint')}
          maxLength={2000}
          optional
        />
      </FieldSet>
      <FieldSet legend={t('form.consent')} hint={t('form.consentHint')}>
        <TextField name="consent.by" label={t('form.consentBy')} maxLength={200} optional />
        <TextField name="consent.on" type="date" label={t('form.consentOn')} size={12} optional />
        <SelectField
          name="consent.how"
          label={t('form.consentHow')}
          options={CONSENT_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
          empty={t('form.notYet')}
          optional
        />
      </FieldSet>
      <FormActions>
        <SubmitButton>{save}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}
