/** What a number in the address must be. Texts of the problems: calculators, `problem.<reason>`. */
export interface NumberRule {
  /** Shown and used on the first visit. */
  example: string;
  least: number;
  most: number;
  /** `least` itself is too small: a handle time of 0 has no meaning. */
  aboveLeast?: boolean;
  whole?: boolean;
  /** May be left empty. */
  optional?: boolean;
}

export type InputReason =
  | 'EMPTY'
  | 'NOT_A_NUMBER'
  | 'NOT_WHOLE'
  | 'TOO_SMALL'
  | 'NOT_ABOVE'
  | 'TOO_LARGE'
  | 'NONE_CHOSEN'
  | 'HOURS_REVERSED';

export interface InputProblem {
  name: string;
  reason: InputReason;
  limit: number;
}

export interface CalculatorInput {
  /** As typed, or the examples on the first visit. */
  values: Record<string, string>;
  lists: Record<string, string[]>;
  problems: InputProblem[];
  /** Nothing was typed yet: the figures are an example. */
  example: boolean;
}

/** Reads a calculator's inputs from the address, and says of each wrong one what is wrong with it. */
export class QueryInput implements CalculatorInput {
  readonly values: Record<string, string> = {};
  readonly lists: Record<string, string[]> = {};
  readonly problems: InputProblem[] = [];
  readonly example: boolean;

  constructor(private readonly params: URLSearchParams) {
    this.example = params.size === 0;
  }

  /** NaN when wrong (there is a problem then), null when left empty on purpose. */
  number(name: string, rule: NumberRule): number | null {
    const typed = this.params.get(name)?.trim() ?? (this.example || !rule.optional ? rule.example : '');
    this.values[name] = typed.slice(0, 40);
    if (typed === '') return rule.optional ? null : this.wrong(name, 'EMPTY');
    const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    if (!/^[+-]?\d{1,18}(\.\d{0,12})?$/.test(text)) return this.wrong(name, 'NOT_A_NUMBER');
    const value = Number(text);
    if (rule.whole && !Number.isInteger(value)) return this.wrong(name, 'NOT_WHOLE');
    if (rule.aboveLeast && value <= rule.least) return this.wrong(name, 'NOT_ABOVE', rule.least);
    if (value < rule.least) return this.wrong(name, 'TOO_SMALL', rule.least);
    return value > rule.most ? this.wrong(name, 'TOO_LARGE', rule.most) : value;
  }

  /** All numbers of a calculator at once. */
  numbers<K extends string>(rules: Readonly<Record<K, NumberRule>>): Record<K, number> {
    const found = {} as Record<K, number>;
    for (const name of Object.keys(rules) as K[]) found[name] = this.number(name, rules[name]) ?? NaN;
    return found;
  }

  /** One of a list; anything else is the example. */
  choice<T extends string>(name: string, options: readonly T[], example: T): T {
    const chosen = options.find((option) => option === this.params.get(name)) ?? example;
    this.values[name] = chosen;
    return chosen;
  }

  flag(name: string): boolean {
    const set = this.params.get(name) === '1';
    this.values[name] = set ? '1' : '';
    return set;
  }

  /** Boxes of one name, at least one; the examples on the first visit and when a link leaves them out. */
  chosen<T extends string>(name: string, options: readonly T[], examples: readonly T[]): T[] {
    const sent = this.params.getAll(name);
    const none = sent.length === 0 && !this.params.has(`${name}-sent`);
    const chosen = none ? [...examples] : options.filter((option) => sent.includes(option));
    this.lists[name] = chosen;
    if (chosen.length === 0) this.wrong(name, 'NONE_CHOSEN');
    return chosen;
  }

  wrong(name: string, reason: InputReason, limit = 0): number {
    this.problems.push({ name, reason, limit });
    return NaN;
  }

  get state(): CalculatorInput {
    const { values, lists, problems, example } = this;
    return { values, lists, problems, example };
  }
}
