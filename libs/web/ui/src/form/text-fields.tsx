import { PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel, wiring, type FieldProps } from './field-wiring.js';
import { useField } from './form-context.js';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'date' | 'time' | 'datetime-local' | 'month';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel';
  /** In characters; makes the field as wide as what goes into it. */
  size?: number;
  maxLength?: number;
  placeholder?: string;
  list?: string;
  lang?: string;
  suffix?: ReactNode;
}

export function TextField({ type = 'text', size, suffix, ...props }: TextFieldProps) {
  const field = useField(props.name);
  const label = useLabel(props.label, props.optional);
  return (
    <TextInput
      {...wiring(field, props)}
      label={label}
      type={type}
      defaultValue={field.value}
      autoComplete={props.autoComplete}
      inputMode={props.inputMode}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      list={props.list}
      lang={props.lang}
      rightSection={suffix}
      rightSectionWidth={suffix ? 'auto' : undefined}
      styles={size ? { wrapper: { maxWidth: `calc(${size}ch + 3.5rem)` } } : undefined}
    />
  );
}

/** Numbers are typed as text with a numeric keyboard: spinners change values by accident. */
export function NumberField({ decimal, ...props }: TextFieldProps & { decimal?: boolean }) {
  return <TextField size={8} {...props} inputMode={decimal ? 'decimal' : 'numeric'} autoComplete="off" />;
}

export function PasswordField({
  autoComplete,
  ...props
}: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const field = useField(props.name);
  const label = useLabel(props.label, props.optional);
  const { t } = useTranslation('common');
  return (
    <PasswordInput
      {...wiring(field, props)}
      label={label}
      autoComplete={autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword') }}
    />
  );
}

/** The browser's own file chooser; the form needs encType="multipart/form-data". */
export function FileField({ accept, ...props }: FieldProps & { accept?: string }) {
  const field = useField(props.name);
  const label = useLabel(props.label, props.optional);
  const described = [props.hint ? `${field.id}-hint` : '', field.error ? `${field.id}-error` : ''];
  return (
    <div className="rf-file-field">
      <label htmlFor={field.id}>{label}</label>
      {props.hint ? (
        <div className="rf-hint" id={`${field.id}-hint`}>
          {props.hint}
        </div>
      ) : null}
      <input
        id={field.id}
        type="file"
        name={props.name}
        accept={accept}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-required={props.optional ? undefined : true}
      />
      {field.error ? (
        <div className="rf-field-error" id={`${field.id}-error`}>
          {field.error}
        </div>
      ) : null}
    </div>
  );
}

export function TextAreaField({
  rows = 4,
  maxLength,
  lang,
  ...props
}: FieldProps & { rows?: number; maxLength?: number; lang?: string }) {
  const field = useField(props.name);
  const label = useLabel(props.label, props.optional);
  return (
    <Textarea
      {...wiring(field, props)}
      label={label}
      defaultValue={field.value}
      rows={rows}
      maxLength={maxLength}
      lang={lang}
    />
  );
}
