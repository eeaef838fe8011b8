import { Group } from '@mantine/core';
import { DOSSIER_KINDS } from '@ringfair/vendors-core';
import type { UploadedFile } from '@ringfair/web-graphql';
import { acceptFor } from '@ringfair/web-graphql/client';
import {
  FileField,
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

/** What an item says, as its mutations want it. */
export function readContent(form: FormInput, file: UploadedFile | null) {
  const issuedOn = form.text('content.issuedOn');
  if (!issuedOn) throw form.problem('content.issuedOn', 'IS_NOT_EMPTY');
  return {
    title: form.text('content.title'),
    fileId: file?.id ?? null,
    statement: form.optional('content.statement'),
    recoveryTimeHours: form.integer('content.recoveryTimeHours'),
    recoveryPointHours: form.integer('content.recoveryPointHours'),
    issuedOn,
    expiresOn: form.optional('content.expiresOn'),
  };
}

/** A file or words, with their dates; the kind stays when an item is renewed. */
export function DossierItemForm({
  kind,
  save,
  ...form
}: { kind?: string; save: string } & Pick<RingFormProps, 'intent' | 'defaults' | 'hidden'>) {
  const { t } = useTranslation('sharing');
  return (
    <RingForm {...form} encType="multipart/form-data">
      {kind ? null : (
        <SelectField
          name="kind"
          label={t('item.kind')}
          options={DOSSIER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          empty={t('form.choose')}
        />
      )}
      <TextField name="content.title" label={t('item.title')} hint={t('item.titleHint')} maxLength={200} />
      <FileField
        name="file"
        label={t('item.file')}
        hint={t('item.fileHint')}
        accept={acceptFor('DOSSIER')}
        optional
      />
      <TextAreaField
        name="content.statement"
        label={t('item.statement')}
        hint={t('item.statementHint')}
        maxLength={4000}
        optional
      />
      {kind === undefined || kind === 'RECOVERY_TIMES' ? (
        <Group gap="md" align="flex-start">
          <NumberField
            name="content.recoveryTimeHours"
            label={t('item.rto')}
            hint={t('item.rtoHint')}
            optional={!kind}
          />
          <NumberField
            name="content.recoveryPointHours"
            label={t('item.rpo')}
            hint={t('item.rpoHint')}
            optional={!kind}
          />
        </Group>
      ) : null}
      <TextField name="content.issuedOn" type="date" label={t('item.issuedOn')} size={12} />
      <TextField
        name="content.expiresOn"
        type="date"
        label={t('item.expiresOn')}
        hint={t('item.expiresHint')}
        size={12}
        optional
      />
      <FormActions>
        <SubmitButton>{save}</SubmitButton>
      </FormActions>
    </RingForm>
  );
}
