import {
  METRIC_RULES,
  type Certification,
  type DeclaredMetric,
  type Metric,
  type MetricPart,
  type Said,
} from '@ringfair/vendors-core';
import { dayBefore, type Depths } from './depths.js';

type Figure = readonly [value: number, sample: number];

/** Figures of the half year before `day`, of attrition of the year, each with what its metric needs to mean anything. */
export function metricsOf(
  day: string,
  figures: Partial<Record<Metric, Figure>>,
  currency: string | null = null,
): Said<Omit<DeclaredMetric, 'id'>>[] {
  const rows = Object.entries(figures) as [Metric, Figure][];
  return rows.map(([metric, [value, sampleSize]]) => {
    const { parts, populations } = METRIC_RULES[metric];
    const said: Record<MetricPart, unknown> = {
      currency,
      thresholdSeconds: 20,
      shortAbandonsExcluded: true,
      windowDays: 7,
      responseRatePercent: 11 + (sampleSize % 23),
    };
    return {
      metric,
      value,
      sampleSize,
      ...Object.fromEntries(parts.map((part) => [part, said[part]])),
      from: dayBefore(day, metric === 'ATTRITION' ? 371 : 190),
      to: dayBefore(day, 7),
      population: populations[0],
    };
  });
}

const AUDITORS = ['Northgate Assurance', 'Certum & Bell', 'Halden Registrars'] as const;

/** Certificates that fit what they serve: banks ask for one, software companies for another. */
export function certificationsOf({ seed, people, day, chance }: Depths): Said<Omit<Certification, 'id'>>[] {
  if (people < 150) return [];
  const issuer = chance.pick(AUDITORS);
  const number = () => `${issuer.slice(0, 2).toUpperCase()}-${chance.whole(10_000, 99_999)}`;
  const valid = (years: number) => {
    const issuedOn = dayBefore(day, chance.whole(60, 500));
    return { issuer, issuedOn, validUntil: dayBefore(issuedOn, -365 * years) };
  };
  return [
    { standard: 'ISO_27001', number: number(), ...valid(3) },
    ...(people >= 400 ? [{ standard: 'ISO_18295_1' as const, number: number(), ...valid(3) }] : []),
    ...('FINANCIAL_SERVICES' in seed.industries || 'INSURANCE' in seed.industries
      ? [{ standard: 'PCI_DSS' as const, detail: 'Level 1', ...valid(1) }]
      : []),
    ...('TECHNOLOGY' in seed.industries
      ? [{ standard: 'SOC_2' as const, detail: 'Type II', ...valid(1) }]
      : []),
    ...('HEALTHCARE' in seed.industries &&
    seed.agents.some(([place]) => place === 'cebu' || place === 'kochi')
      ? [{ standard: 'HIPAA_BAA' as const }]
      : []),
  ];
}
