import { CASE_OUTCOMES, type CaseOutcome } from '@ringfair/moderation-core';
import { FormActions, RingForm, Section, SubmitButton, TextAreaField, useField } from '@ringfair/web-ui';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageNames } from '../../platform/languages.js';
import type { CaseDetail, DecisionMail } from './case-data.js';

/** One field holds outcome and reason: "ACCEPTED MERGE_SAME_COMPANY". Null for anything else. */
export function choiceOf(value: string): { outcome: CaseOutcome; reason: string } | null {
  const [given, reason, ...rest] = value.split(' ');
  const outcome = CASE_OUTCOMES.find((known) => known === given);
  return outcome && reason && rest.length === 0 ? { outcome, reason } : null;
}

/** The decision: a reason from the templates, and a few words if need be. */
export function DecisionForm({ detail, choice, note }: { detail: CaseDetail; choice: string; note: string }) {
  const { t } = useTranslation('moderation');
  const language = languageNames[detail.recipientLocale ?? detail.locale];
  return (
    <Section title={t('case.decide')}>
      <RingForm
        intent="decide"
        defaults={{ choice, note }}
        hidden={{ expectedVersion: detail.version }}
        preventScrollReset
      >
        <ReasonChoice detail={detail} />
        {detail.recipientEmail ? (
          <TextAreaField
            name="note"
            label={t('case.note')}
            hint={t('case.noteHint', { language })}
            maxLength={2000}
            optional
          />
        ) : null}
        <FormActions>
          <SubmitButton>{t('case.send')}</SubmitButton>
          <SubmitButton quiet name="_preview" value="1">
            {t('case.preview')}
          </SubmitButton>
        </FormActions>
      </RingForm>
    </Section>
  );
}

/** Reasons to accept, reasons to decline; each with the words that the recipient reads. */
function ReasonChoice({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('moderation');
  const field = useField('choice');
  return (
    <fieldset
      className="mod-reasons"
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.error ? `${field.id}-error` : undefined}
    >
      <legend>{t('case.reason')}</legend>
      {field.error ? (
        <div className="rf-field-error" id={`${field.id}-error`}>
          {field.error}
        </div>
      ) : null}
      {CASE_OUTCOMES.map((outcome) => (
        <div key={outcome}>
          <h3>{t(outcome === 'ACCEPTED' ? 'case.accept' : 'case.decline')}</h3>
          {detail.templates
            .filter((template) => template.outcome === outcome)
            .map((template, index) => (
              <label key={template.reason} className="mod-reason">
                <input
                  type="radio"
                  name="choice"
                  value={`${outcome} ${template.reason}`}
                  defaultChecked={field.value === `${outcome} ${template.reason}`}
                  data-desk={index === 0 ? outcome : undefined}
                />
                <span>
                  {template.text}
                  {template.recipientText && template.recipientText !== template.text ? (
                    <small>
                      {t('case.recipientReads')}{' '}
                      <span lang={detail.recipientLocale ?? undefined}>{template.recipientText}</span>
                    </small>
                  ) : null}
                </span>
              </label>
            ))}
        </div>
      ))}
    </fieldset>
  );
}

/** The mail as it would be sent, in the recipient's language. */
export function MailPreview({ preview }: { preview: DecisionMail | undefined }) {
  const { t } = useTranslation('moderation');
  if (preview === undefined) return null;
  return (
    <Section title={t('case.previewTitle')} id="preview">
      {preview ? (
        <div className="mod-mail" lang={preview.locale}>
          <p>
            <strong>{preview.subject}</strong>
          </p>
          <p>{preview.text}</p>
        </div>
      ) : (
        <Text>{t('case.previewNobody')}</Text>
      )}
    </Section>
  );
}
