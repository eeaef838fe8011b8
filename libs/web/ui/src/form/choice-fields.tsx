import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLabel, wiring, withCaution, type FieldProps } from './field-wiring.js';
import { useField } from './form-context.js';

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
