import { RadioGroupField, TextAreaField, TextField, useField } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

const FACES = [1, 2, 3, 4, 5] as const;

/** Five faces; each has its words for ears, and its number for everyone. */
export function FriendlinessField({ optional }: { optional?: boolean }) {
  const { t } = useTranslation('calls');
  const field = useField('friendliness');
  const described = [optional && `${field.id}-hint`, field.error && `${field.id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className="rf-group"
      id={field.id}
      tabIndex={-1}
      aria-describedby={described || undefined}
      data-error={field.error ? true : undefined}
    >
      <legend>{t('fields.friendliness')}</legend>
      {optional ? (
        <div className="rf-hint" id={`${field.id}-hint`}>
          {t('fields.ifReached')}
        </div>
      ) : null}
      {field.error ? (
        <div className="rf-field-error" id={`${field.id}-error`}>
          {field.error}
        </div>
      ) : null}
      <div className="call-faces">
        {FACES.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="friendliness"
              value={value}
              defaultChecked={field.value === String(value)}
            />
            <Face value={value} />
            <span className="rf-hidden">{t(`face.${value}`)}</span>
            <span aria-hidden="true">{value}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** From a mouth turned down to one turned up. */
function Face({ value }: { value: number }) {
  const bend = 17 + (value - 3) * 2.5;
  const corner = 17 - (value - 3) * 1.5;
  return (
    <svg viewBox="0 0 24 24" width="36" height="36" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="8.5" cy="9.5" r="1.3" fill="currentColor" />
      <circle cx="15.5" cy="9.5" r="1.3" fill="currentColor" />
      <path
        d={`M7.5 ${corner} Q12 ${bend} 16.5 ${corner}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}

export function ResolvedField({ optional }: { optional?: boolean }) {
  const { t } = useTranslation('calls');
  return (
    <RadioGroupField
      name="resolved"
      label={t('fields.resolved')}
      hint={optional ? t('fields.ifReached') : undefined}
      options={(['YES', 'PARTLY', 'NO'] as const).map((value) => ({ value, label: t(`resolved.${value}`) }))}
    />
  );
}

export function NoteField() {
  const { t } = useTranslation('calls');
  return (
    <TextAreaField
      name="note"
      label={t('fields.note')}
      hint={t('fields.noteHint')}
      rows={3}
      maxLength={2000}
      optional
    />
  );
}

export function ProjectField() {
  const { t } = useTranslation('calls');
  return (
    <TextField name="project" label={t('fields.project')} hint={t('fields.projectHint')} maxLength={200} />
  );
}
