import { claimText, type ProfileLanguage, statementRuleOf } from '@ringfair/vendors-core';
import type { ClaimSource } from './claim-sources.js';
import { SECTION_FIELDS, SECTIONS, type SectionId } from './sections-said.js';

/** A day, and what is declared since then. */
export interface DeclaredOn {
  /** ISO date. */
  date: string;
  /** With what each kind is called; empty where everything of the section is of one day. */
  statements: { path: string; kind: string }[];
}

export type DeclaredDates = Partial<Record<SectionId, DeclaredOn[]>>;

/** Since when the statements of each section are declared, oldest first; of a draft nothing is. */
export function declaredDates(sources: readonly ClaimSource[], language: string): DeclaredDates {
  const declared = sources.filter(({ source, asOf }) => source === 'DECLARED' && asOf !== null);
  const dates = SECTIONS.map((id) => {
    const fields: readonly string[] = SECTION_FIELDS[id];
    const own = declared.filter(({ path }) => fields.includes(path.split('.')[0] ?? ''));
    const byDay = Map.groupBy(own, ({ asOf }) => asOf ?? '');
    const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
    const named = ([date, of]: [string, ClaimSource[]]): DeclaredOn => ({
      date,
      statements: days.length > 1 ? of.map(({ path }) => ({ path, kind: kindOf(path, language) })) : [],
    });
    return [id, days.map(named)] as const;
  });
  return Object.fromEntries(dates.filter(([, days]) => days.length > 0));
}

function kindOf(path: string, language: string): string {
  const rule = statementRuleOf(path);
  return rule ? claimText(rule.claim, language as ProfileLanguage) : path;
}
