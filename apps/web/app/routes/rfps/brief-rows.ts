import type { FormValue, FormValues } from '@ringfair/web-ui';
import type { FormInput } from '../../platform/form.js';
import { emptyLot, emptyRequirement } from './brief-input.js';

/** The form again with a row more or less: what a button that adds or removes answers, without saving. */
export interface ReshapedForm {
  reshaped: FormValues;
  /** Makes the page draw the form anew. */
  stamp: string;
}

export const isReshaped = (value: unknown): value is ReshapedForm =>
  typeof value === 'object' && value !== null && 'reshaped' in value;

const empty: Record<string, FormValues> = {
  lots: emptyLot,
  requirements: { ...emptyRequirement, weight: '5' },
};

/** Answers `_change` = add:lots, remove:requirements:2; undefined when no such button was pressed. */
export function reshape(form: FormInput): ReshapedForm | undefined {
  const [verb, list = '', index] = form.text('_change').split(':');
  const row = empty[list];
  if (!row || (verb !== 'add' && verb !== 'remove')) return undefined;
  const rows: FormValue[] = Array.isArray(form.values[list]) ? [...form.values[list]] : [];
  const kept = verb === 'add' ? [...rows, row] : rows.filter((_, position) => String(position) !== index);
  return {
    reshaped: { ...form.values, [list]: kept },
    stamp: `${form.text('_change')} ${kept.length} ${form.idempotencyKey}`,
  };
}
