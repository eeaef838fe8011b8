import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldState } from './form-context.js';

export interface FieldProps {
  /** Dotted name: `lots.0.title` reaches the action as `{ lots: [{ title }] }`. */
  name: string;
  label: ReactNode;
  /** Help under the label; what to write, with an example where it helps. */
  hint?: ReactNode;
  /** Fields are required unless said otherwise; optional ones carry the word in their label. */
  optional?: boolean;
}

/** The label, with a word where a field may stay empty. */
export function useLabel(label: ReactNode, optional?: boolean): ReactNode {
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
export function withCaution(hint: ReactNode, caution: string | undefined): ReactNode {
  if (!caution) return hint;
  return (
    <>
      {hint} <span className="rf-field-caution">{caution}</span>
    </>
  );
}

/** What every field of Mantine's is told of its state. */
export function wiring(field: FieldState, { name, hint, optional }: FieldProps) {
  return {
    id: field.id,
    name,
    description: withCaution(hint, field.caution),
    error: field.error,
    'aria-required': optional ? undefined : (true as const),
  };
}
