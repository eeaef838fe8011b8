import type { VendorProfile } from './profile.js';

export interface CountryHeadCount {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Known agents there; null: agents are there, their number was not said. */
  headCount: number | null;
}

/** Agents per country, own, subcontracted and home-based together; largest first, unknown numbers last. */
export function headCountByCountry(profile: Pick<VendorProfile, 'locations'>): CountryHeadCount[] {
  const totals = new Map<string, number | null>();
  for (const { country, headCount } of profile.locations) {
    const before = totals.get(country) ?? null;
    totals.set(country, headCount === null ? before : (before ?? 0) + headCount);
  }
  return [...totals]
    .map(([country, headCount]) => ({ country, headCount }))
    .sort((a, b) => (b.headCount ?? -1) - (a.headCount ?? -1) || a.country.localeCompare(b.country, 'en'));
}

export interface AgentShare extends CountryHeadCount {
  /** Part of all agents, 0..1; null where any head count is missing: a share of an unknown whole is no share. */
  share: number | null;
}

/** Where ALL agents are, as parts of the whole. Derived from head counts, never typed. */
export function agentShares(profile: Pick<VendorProfile, 'locations'>): AgentShare[] {
  const complete = profile.locations.every(({ headCount }) => headCount !== null);
  const counts = headCountByCountry(profile);
  const total = counts.reduce((sum, { headCount }) => sum + (headCount ?? 0), 0);
  return counts.map((row) => ({
    ...row,
    share: complete && total > 0 ? (row.headCount ?? 0) / total : null,
  }));
}
