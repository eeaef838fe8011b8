import { createContext, useContext, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { valueAt, type FieldProblem, type FormResult, type FormValue } from './form-result.js';

export interface FormState {
  id: string;
  result: FormResult | undefined;
  defaults: Readonly<Record<string, unknown>>;
  pending: boolean;
  /** Wrong fields of a form that is saved while it is being filled in, and so never comes back. */
  errors?: readonly FieldProblem[];
  /** What may be kept as it is but not be used yet. */
  cautions?: readonly FieldProblem[];
}

export const FormContext = createContext<FormState>({
  id: 'form',
  result: undefined,
  defaults: {},
  pending: false,
});

export function useFormState(): FormState {
  return useContext(FormContext);
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`;
}

/** The text of a field's problem: by reason, or the general one. */
export function useProblemText(): (problem: { reason: string }) => string {
  const { t } = useTranslation('errors');
  return ({ reason }) => t([`reason.${reason}`, `field.${reason}`, 'field.default']);
}

export interface FieldState {
  id: string;
  /** What was typed, or the default: a string, or several for a group. */
  value: string;
  values: string[];
  /** Whether the form came back with what was typed, so that an absent box is an unchecked one. */
  returned: boolean;
  error: string | undefined;
  caution: string | undefined;
}

/** Wires a field to its form: its id, what was typed before the error, and the error. */
export function useField(name: string): FieldState {
  const form = useFormState();
  const text = useProblemText();
  const lonely = useId();
  const own = (problems: readonly FieldProblem[] | undefined) =>
    problems?.find((field) => field.name === name);
  const problem = own(form.result?.fields) ?? own(form.errors);
  const caution = problem ? undefined : own(form.cautions);
  const source: FormValue = form.result ? form.result.values : (form.defaults as FormValue);
  const found = valueAt(source, name);
  return {
    id: form.id === 'form' ? `${lonely}-${name}` : fieldId(form.id, name),
    value: asText(found),
    values: Array.isArray(found)
      ? found.map(asText)
      : found === undefined || found === null
        ? []
        : [asText(found)],
    returned: form.result !== undefined,
    error: problem ? text(problem) : undefined,
    caution: caution ? text(caution) : undefined,
  };
}

function asText(value: unknown): string {
  if (value === undefined || value === null || typeof value === 'object') return '';
  return typeof value === 'boolean' ? (value ? 'true' : '') : String(value);
}
