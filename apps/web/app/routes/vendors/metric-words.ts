import { METRIC_RULES, populationOf, unitOfMetric, type DeclaredMetric } from '@ringfair/vendors-core';
import { formatDate } from '@ringfair/web-ui';
import type { Words } from './words.js';

/** A figure as a vendor states it. */
export type StatedFigure = Omit<DeclaredMetric, 'id'>;

/** "86 % within 20 s": the figure in its unit. */
export function metricValue(
  { metric, value, thresholdSeconds, currency }: StatedFigure,
  { t, locale }: Words,
): string {
  const number = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 2,
    ...(currency === null ? {} : { style: 'currency', currency }),
  }).format(value);
  const text = t(`listing:metric.value.${unitOfMetric(metric)}`, { value: number });
  return thresholdSeconds === null
    ? text
    : t('listing:metric.within', { value: text, seconds: thresholdSeconds });
}

/** ", telephone": the channel that it is measured on; empty for all. */
export const metricChannel = ({ channel }: StatedFigure, { t }: Words): string =>
  channel ? t('listing:metric.channel', { channel: t(`codes:${channel}`) }) : '';

/** What it means: in the vendor's own words, else as the glossary has it. */
export const metricDefinition = ({ metric, definition }: StatedFigure, { t }: Words): string =>
  definition ?? t(`glossary:term.${metric}`);

export interface MetricPartWords {
  part: string;
  /** null: not said. */
  text: string | null;
  /** What then is asked. */
  missing: string;
}

/** What the definition of the metric leaves open; a part that is not said is named as missing. */
export function metricParts(figure: StatedFigure, { t, locale }: Words): MetricPartWords[] {
  const { shortAbandonsExcluded: excluded, windowDays, responseRatePercent: rate } = figure;
  const percent = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const said: Record<string, string | null> = {
    shortAbandonsExcluded:
      excluded === null
        ? null
        : t(excluded ? 'listing:metric.part.shortLeftOut' : 'listing:metric.part.shortCounted'),
    windowDays: windowDays === null ? null : t('listing:metric.part.windowDays', { count: windowDays }),
    responseRatePercent:
      rate === null ? null : t('listing:metric.part.responseRate', { percent: percent(rate) }),
  };
  return METRIC_RULES[figure.metric].parts
    .filter((part) => part in said)
    .map((part) => ({ part, text: said[part] ?? null, missing: t(`listing:metric.missing.${part}`) }));
}

/** null: not said. */
export const metricPeriod = ({ from, to }: StatedFigure, { t, locale }: Words): string | null =>
  from && to
    ? t('listing:metric.between', { from: formatDate(locale, from), to: formatDate(locale, to) })
    : null;

/** What it was computed over; null: not said, though its definition leaves the choice. */
export function metricPopulation(figure: StatedFigure, { t }: Words): string | null {
  const population = populationOf(figure);
  return population ? t(`codes:${population}`) : null;
}
