import { List, Text } from '@mantine/core';
import {
  acceptedText,
  checksOf,
  checkText,
  evidenceRuleOf,
  holdsText,
  kindText,
} from '@ringfair/vendors-core';
import type { EvidencePageQuery } from '@ringfair/web-graphql';
import { acceptFor } from '@ringfair/web-graphql/client';
import {
  FileField,
  FormActions,
  RingForm,
  Section,
  SelectField,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { type Displayed } from './statement-words.js';
import { useStatement } from './use-statement.js';

type Draft = NonNullable<EvidencePageQuery['myVendorProfile']>;

/** What is accepted for one statement, and the form that sends it. */
export function EvidenceForm({ draft, names, path }: { draft: Draft; names: Displayed; path: string }) {
  const { t } = useTranslation('evidence');
  const { language, ...statement } = useStatement(draft.profile, names);
  const rule = evidenceRuleOf(path);
  if (!rule) return null;
  const kinds = rule.accepts.map((kind) => ({ value: kind, label: kindText(kind, language) }));
  return (
    <Section title={t('form.title', { statement: statement.kind(path) })} id="send">
      <Text>{statement.words(path)}</Text>
      <Text>{t('form.accepted', { documents: acceptedText(rule, language) })}</Text>
      <Text>{holdsText(rule, language)}</Text>
      <Text fw={600}>{t('form.compared')}</Text>
      <List>
        {checksOf(rule).map((check) => (
          <List.Item key={check}>{checkText(check, language)}</List.Item>
        ))}
      </List>
      <RingForm
        intent="send"
        encType="multipart/form-data"
        hidden={{ vendorId: draft.vendorId, path }}
        defaults={{ kind: kinds.length === 1 ? kinds[0]?.value : '' }}
      >
        <SelectField name="kind" label={t('form.kind')} options={kinds} empty={t('form.choose')} />
        <FileField
          name="file"
          label={t('form.file')}
          hint={t('form.fileHint')}
          accept={acceptFor('EVIDENCE')}
        />
        <TextField name="issuedOn" type="date" label={t('form.issuedOn')} size={12} />
        <TextField
          name="validUntil"
          type="date"
          label={t('form.validUntil')}
          hint={t('form.validUntilHint')}
          size={12}
          optional
        />
        <FormActions>
          <SubmitButton>{t('form.send')}</SubmitButton>
        </FormActions>
      </RingForm>
    </Section>
  );
}
