import type { Glance } from '@ringfair/search-core';
import { chordTo, figure, type Bind } from './search-figures-sql.js';

/**
 * A must as the projection tells it, with the numbers that the database knows codes and weeks by; `silent` are those of
 * a listing that says nothing of the group, or not all.
 */
export type SeenMust =
  | (Glance & { by: 'FACET'; ids: readonly number[]; silent: readonly number[] })
  | (Glance & { by: 'NUMBER'; currencyId: number | null })
  | (Glance & { by: 'NEAR' })
  | { by: 'WEEK'; weekIds: readonly number[] };

/**
 * The listings that no must rules out, those first that are silent about the fewest, then the best: whoever is known to
 * fit stands before whoever may. All are counted; texts, cases and contacts stay in the database, fit does not look at
 * them.
 */
export function candidatesStatement(
  musts: readonly SeenMust[],
  checked: readonly number[],
  slugs: readonly string[] | null,
  limit: number,
): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const conditions = conditionsOf(musts, bind);
  if (slugs) conditions.push(`s.slug = any (${bind(slugs, 'text[]')})`);
  const silences = musts.map((must) => `(${silentIn(must, bind)})::integer`);
  const text = `
select s.vendor_id as "vendorId", s.claimed, -s.best_rank as score, s.rating_thousandths as "ratingThousandths",
  s.rating_count as "ratingCount", s.reply_minutes as "replyMinutes", s.points, s.total, c.card,
  ${verifiedStandards(checked, bind)},
  p.profile - array['texts', 'caseStudies', 'contacts', 'legalAddress', 'registerNumbers'] as profile
from (
  select s.vendor_id, s.version, s.claimed, s.best_rank, s.rating_thousandths, s.rating_count, s.reply_minutes, s.facets,
    s.points,
    count(*) over ()::integer as total
  from vendor_search s ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
  order by ${silences.length > 0 ? `${silences.join(' + ')}, ` : ''}s.best_rank, s.lot, s.vendor_id
  limit ${bind(limit, 'integer')}
) s
join vendor_search_cards c using (vendor_id)
join vendor_versions p on p.vendor_id = s.vendor_id and p.version = s.version`;
  return { text, values };
}

/** Of the checked certificates that are asked for (`checked`), those that a listing has. */
export const verifiedStandards = (checked: readonly number[], bind: Bind): string =>
  `array(select v.code from facet_values v where v.id = any (s.facets & ${bind(checked, 'integer[]')})) as "verifiedStandards"`;

/** What a listing must have that is not ruled out; all groups together are one question to the index of facets. */
function conditionsOf(musts: readonly SeenMust[], bind: Bind): string[] {
  const groups = musts.flatMap((must) =>
    must.by === 'FACET' && must.denies ? [`(${[...must.ids, ...must.silent].join('|')})`] : [],
  );
  const facets = groups.length > 0 ? [`s.facets @@ ${bind(groups.join('&'), 'query_int')}`] : [];
  return [...facets, ...musts.flatMap((must) => (must.by === 'FACET' ? [] : [within(must, bind)]))];
}

/** Nothing is said, or the right thing. */
function within(must: Exclude<SeenMust, { by: 'FACET' }>, bind: Bind): string {
  if (must.by === 'WEEK') {
    return `(s.week_id is null or s.week_id = any (${bind(must.weekIds, 'integer[]')}))`;
  }
  if (must.by === 'NEAR') {
    const isOpen = `not s.claimed or s.points = '{}' or ${figure('unplaced')} is not null`;
    return `(${isOpen} or ${isNear(must, bind)})`;
  }
  const stated = figure(must.number);
  const right = `${stated} ${must.direction === 'least' ? '>=' : '<='} ${bind(must.bound, 'integer')}`;
  return `(${silentIn(must, bind)} or ${right})`;
}

const isNear = ({ point, chord }: SeenMust & { by: 'NEAR' }, bind: Bind): string =>
  `${chordTo(point, bind)} <= ${bind(chord, 'integer')}`;

function silentIn(must: SeenMust, bind: Bind): string {
  // Who is known to be near stands before who may be.
  if (must.by === 'NEAR') return `(${isNear(must, bind)}) is not true`;
  if (must.by === 'WEEK') return 's.week_id is null';
  if (must.by === 'FACET') return `not s.facets && ${bind(must.ids, 'integer[]')}`;
  const unsaid = `${figure(must.number)} is null`;
  return must.currencyId === null
    ? unsaid
    : `(${unsaid} or not s.facets && ${bind([must.currencyId], 'integer[]')})`;
}
