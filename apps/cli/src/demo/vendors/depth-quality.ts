import {
  type Certification,
  type DeclaredMetric,
  type Metric,
  type Population,
  type Said,
} from '@ringfair/vendors-core';
import { dayBefore, type Depths } from './depths.js';

type Figure = readonly [value: number, sample: number];

const POPULATION: Partial<Record<Metric, Population>> = {
  SERVICE_LEVEL: 'OFFERED',
  ABANDONMENT: 'OFFERED',
  CONNECT_RATE: 'ATTEMPTED',
  SILENT_CALLS: 'ATTEMPTED',
  CSAT: 'SURVEYED',
  ATTRITION: 'EMPLOYED',
};

/** Figures of the half year before `day`, of attrition of the year, each with what it was counted over. */
export function metricsOf(
  day: string,
  figures: Partial<Record<Metric, Figure>>,
): Said<Omit<DeclaredMetric, 'id'>>[] {
  const rows = Object.entries(figures) as [Metric, Figure][];
  return rows.map(([metric, [value, sampleSize]]) => ({
    metric,
    value,
    sampleSize,
    thresholdSeconds: metric === 'SERVICE_LEVEL' ? 20 : null,
    from: dayBefore(day, metric === 'ATTRITION' ? 371 : 190),
    to: dayBefore(day, 7),
    population: POPULATION[metric] ?? 'ANSWERED',
  }));
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
