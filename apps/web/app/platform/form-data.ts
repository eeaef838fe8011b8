import type { FieldProblem, FormValue, FormValues } from '@ringfair/web-ui/form-result';

/** A wrong field that the page finds itself, before the API is asked. */
export class FormProblem extends Error {
  constructor(readonly problems: FieldProblem[]) {
    super('The form has wrong fields.');
    this.name = 'FormProblem';
  }
}

const secret = /password|secret/i;
const longestList = 500;

/**
 * What was typed, by field names such as `lots.0.title`: text is trimmed, an index that was left out leaves
 * no hole, several values of one name become a list.
 */
export class FormInput {
  readonly values: FormValues;

  constructor(private readonly data: FormData) {
    const values: FormValues = {};
    for (const name of new Set(data.keys())) {
      const all = this.all(name);
      if (!secret.test(name)) place(values, name.split('.'), all.length > 1 ? all : (all[0] ?? ''));
    }
    this.values = compact(values) as FormValues;
  }

  /** Which form of the page was sent. */
  get intent(): string | undefined {
    return this.optional('_intent') ?? undefined;
  }

  /** The same for a form that is sent twice. */
  get idempotencyKey(): string {
    return this.text('_key');
  }

  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === 'string' ? (secret.test(name) ? value : value.trim()) : '';
  }

  /** Null when nothing was typed. */
  optional(name: string): string | null {
    return this.text(name) || null;
  }

  flag(name: string): boolean {
    return ['true', 'on'].includes(this.text(name));
  }

  /** All values of one name: boxes, selects. */
  all(name: string): string[] {
    return this.data
      .getAll(name)
      .filter((value): value is string => typeof value === 'string')
      .map((value) => (secret.test(name) ? value : value.trim()));
  }

  /** A number as people type it: spaces between thousands, a comma or a point. Null when nothing was typed. */
  number(name: string): number | null {
    const typed = this.text(name).replace(/[\s\u00a0\u202f]/g, '');
    if (typed === '') return null;
    const value = Number(typed.replace(',', '.'));
    if (!Number.isFinite(value)) throw this.problem(name, 'IS_NUMBER');
    return value;
  }

  integer(name: string): number | null {
    const value = this.number(name);
    if (value !== null && !Number.isSafeInteger(value)) throw this.problem(name, 'IS_INT');
    return value;
  }

  requiredInteger(name: string): number {
    const value = this.integer(name);
    if (value === null) throw this.problem(name, 'IS_NOT_EMPTY');
    return value;
  }

  /** Major units as typed ("1 250,50") to minor units as the API wants them ("125050"). */
  money(name: string, currency: string): { amountMinor: string; currency: string } | null {
    const typed = this.text(name)
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.');
    if (typed === '') return null;
    const digits = currencyDigits(currency);
    const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(typed) ?? [];
    if (whole === undefined || fraction.length > digits) throw this.problem(name, 'IS_MONEY');
    return { amountMinor: BigInt(whole + fraction.padEnd(digits, '0')).toString(), currency };
  }

  /** The items of `lots.0.title`, `lots.1.title`, each with the prefix of its own fields. */
  list<T>(name: string, read: (prefix: string, index: number) => T): T[] {
    const indexes = new Set<number>();
    for (const key of this.data.keys()) {
      const index = key.startsWith(`${name}.`) ? /^\d+/.exec(key.slice(name.length + 1))?.[0] : undefined;
      if (index !== undefined && Number(index) < longestList) indexes.add(Number(index));
    }
    return [...indexes].sort((a, b) => a - b).map((index) => read(`${name}.${index}`, index));
  }

  problem(name: string, reason: string): FormProblem {
    return new FormProblem([{ name, reason }]);
  }
}

function currencyDigits(currency: string): number {
  try {
    return (
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2
    );
  } catch {
    return 2;
  }
}

type Branch = { [key: string]: FormValue | Branch };

function place(target: FormValues, path: readonly string[], value: FormValue): void {
  let node = target as Branch;
  for (const [depth, key] of path.entries()) {
    if (['__proto__', 'constructor', 'prototype'].includes(key)) return;
    if (depth === path.length - 1) node[key] = value;
    else {
      const next = Object.hasOwn(node, key) ? node[key] : undefined;
      node = (node[key] = typeof next === 'object' && !Array.isArray(next) ? next : {}) as Branch;
    }
  }
}

/** Objects whose keys are all indexes become arrays, in the order of their indexes. */
function compact(value: FormValue): FormValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, compact(inner)] as const);
  const indexed = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key));
  return indexed ? sparse(entries) : Object.fromEntries(entries);
}

function sparse(entries: readonly (readonly [string, FormValue])[]): FormValue[] {
  const list: FormValue[] = [];
  for (const [key, inner] of entries) list[Number(key)] = inner;
  return list;
}
