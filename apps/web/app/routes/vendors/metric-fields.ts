import { METRIC_PARTS, METRIC_RULES, METRICS, type Fields, type Metric } from '@ringfair/vendors-core';
import { useFormState, valueAt } from '@ringfair/web-ui';
import { useState, type FormEvent } from 'react';

const OF_SOME: readonly string[] = [...METRIC_PARTS, 'population'];

/**
 * The fields of a row with a figure: those that its metric has, and what is said although it has not. Without scripts
 * they follow when the row was saved; with scripts, when the metric is chosen.
 */
export function useMetricFields(row: string, fields: Fields) {
  const { result, defaults, errors = [] } = useFormState();
  const values = result ? result.values : (defaults as never);
  const [chosen, setChosen] = useState<string | null>(null);
  const stored = valueAt(values, `${row}.metric`);
  const metric = METRICS.find((one) => one === (chosen ?? stored));
  const said = (name: string): boolean =>
    chosen === null &&
    (Boolean(valueAt(values, `${row}.${name}`)) || errors.some((error) => error.name === `${row}.${name}`));
  const shown = Object.entries(fields).filter(
    ([name]) => !OF_SOME.includes(name) || (metric && partsOf(metric).includes(name)) || said(name),
  );
  return {
    fields: Object.fromEntries(
      shown.map(([name, kind]) => {
        if (name !== 'population' || kind.kind !== 'code' || !metric) return [name, kind];
        const codes = kind.codes.filter(
          (code) =>
            METRIC_RULES[metric].populations.some((one) => one === code) ||
            (chosen === null && valueAt(values, `${row}.population`) === code),
        );
        return [name, { ...kind, codes }];
      }),
    ),
    onChange: ({ target }: FormEvent) => {
      if (target instanceof HTMLSelectElement && target.name === `${row}.metric`) setChosen(target.value);
    },
  };
}

/** Over what it is counted is asked only where its definition leaves a choice. */
const partsOf = (metric: Metric): readonly string[] => {
  const { parts, populations } = METRIC_RULES[metric];
  return populations.length > 1 ? [...parts, 'population'] : parts;
};
