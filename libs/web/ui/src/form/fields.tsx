import { Checkbox, NativeSelect, PasswordInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from './form-context.js';

interface FieldProps {
  /** Dotted name: `lots.0.title` reaches the action as `{ lots: [{ title }] }`. */
  name: string;
  label: ReactNode;
  /** Help under the label; what to write, with an example where it helps. */
  hint?: ReactNode;
  /** Fields are required unless said otherwise; optional ones carry the word in their label. */
  optional?: boolean;
}

function useLabel(label: ReactNode, optional?: boolean): ReactNode {
  const { t } = useTranslation('common');
  return optional ? (
    <>
      {label} <span className="rf-optional">{t('form.optional')}</span>
    </>
  ) : (
    label
  );
}

/** The hint of a field, and what stands in its way later on. */
function withCaution(hint: ReactNode, caution: string | undefined): ReactNode {
  if (!caution) return hint;
  return (
    <>
      {hint} <span className="rf-field-caution">{caution}</span>
    </>
  );
}

function wiring(field: ReturnType<typeof useField>, { name, hint, optional }: FieldProps) {
  return {
    id: field.id,
    name,
    description: withCaution(hint, field.caution),
    error: field.error,
    'aria-required': optional ? undefined : (true as const),
  };
}

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

export interface Option {
  value: string;
  label: string;
  /** Plain text, so that a loader can send it. */
  hint?: string;
  disabled?: boolean;
}

/** A native select. `empty` is the text of the choice that chooses nothing. */
export function SelectField({
  options,
  empty,
  ...props
}: FieldProps & { options: readonly Option[]; empty?: string }) {
  const field = useField(props.name);
  const label = useLabel(props.label, props.optional);
  return (
    <NativeSelect {...wiring(field, props)} label={label} defaultValue={field.value}>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}

/** One box; sends `true` when ticked. */
export function CheckboxField({
  name,
  label,
  hint,
  value = 'true',
}: Omit<FieldProps, 'optional'> & { value?: string }) {
  const field = useField(name);
  return (
    <Checkbox
      id={field.id}
      name={name}
      value={value}
      label={label}
      description={hint}
      error={field.error}
      defaultChecked={field.value === value}
    />
  );
}

function GroupFrame({
  id,
  label,
  hint,
  error,
  caution,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  caution?: string | undefined;
  children: ReactNode;
}) {
  const help = caution || hint ? withCaution(hint, caution) : null;
  const described = [help ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className="rf-group"
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
      data-error={error ? true : undefined}
    >
      <legend>{label}</legend>
      {help ? (
        <div className="rf-hint" id={`${id}-hint`}>
          {help}
        </div>
      ) : null}
      {error ? (
        <div className="rf-field-error" id={`${id}-error`}>
          {error}
        </div>
      ) : null}
      {children}
    </fieldset>
  );
}

/** Several boxes of one name; the action reads them with `form.all(name)`. */
export function CheckboxGroupField({
  options,
  columns,
  ...props
}: FieldProps & { options: readonly Option[]; columns?: boolean }) {
  const field = useField(props.name);
  const label = useLabel(props.label, props.optional);
  return (
    <GroupFrame id={field.id} label={label} hint={props.hint} error={field.error} caution={field.caution}>
      <div className={columns ? 'rf-choices rf-choices-columns' : 'rf-choices'}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            id={`${field.id}-${option.value}`}
            name={props.name}
            value={option.value}
            label={option.label}
            description={option.hint}
            disabled={option.disabled}
            defaultChecked={field.values.includes(option.value)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

export function RadioGroupField({ options, ...props }: FieldProps & { options: readonly Option[] }) {
  const field = useField(props.name);
  const label = useLabel(props.label, props.optional);
  return (
    <GroupFrame id={field.id} label={label} hint={props.hint} error={field.error} caution={field.caution}>
      <Stack gap="xs">
        {options.map((option) => (
          <Radio
            key={option.value}
            id={`${field.id}-${option.value}`}
            name={props.name}
            value={option.value}
            label={option.label}
            description={option.hint}
            disabled={option.disabled}
            defaultChecked={field.value === option.value}
          />
        ))}
      </Stack>
    </GroupFrame>
  );
}

/** Fields that belong together, under one heading. */
export function FieldSet({
  legend,
  hint,
  children,
}: {
  legend: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="rf-fieldset">
      <legend>{legend}</legend>
      {hint ? <div className="rf-hint">{hint}</div> : null}
      <Stack gap="md">{children}</Stack>
    </fieldset>
  );
}
