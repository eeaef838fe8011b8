/** A value of a form as typed: names with dots and indexes become objects and arrays. */
export type FormValues = { [name: string]: FormValue };
export type FormValue = string | FormValue[] | FormValues | undefined;

export interface FieldProblem {
  /** The field's name in the form, as in `lots.0.title`. */
  name: string;
  reason: string;
  message?: string | undefined;
}

/** What an action answers when it did not do what was asked; everything typed comes back except secrets. */
export interface FormResult {
  ok: false;
  /** Names which form of the page was sent, when it has several. */
  intent?: string | undefined;
  code: string;
  reason?: string | undefined;
  fields: FieldProblem[];
  values: FormValues;
  details?: Readonly<Record<string, unknown>> | undefined;
  correlationId?: string | undefined;
}

export function isFormResult(value: unknown): value is FormResult {
  return (
    typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'values' in value
  );
}

/** The value under a dotted name. */
export function valueAt(values: FormValue, name: string): FormValue {
  return name.split('.').reduce<FormValue>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return typeof value === 'object' ? value[key] : undefined;
  }, values);
}
