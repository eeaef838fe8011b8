import {
  ASKED_FIELDS,
  boundOf,
  FACET_GROUPS,
  RANGE_FIELDS,
  rangeOf,
  rangeSteps,
  shownCounts,
  type AskedField,
  type FacetCounts,
  type FacetGroup,
  type FilterField,
  type RangeCounts,
  type RangeField,
  type SearchRequest,
} from '@ringfair/search-core';
import type { TypedFastBitSet } from 'typedfastbitset';
import type { AskedSet, AskedSets } from './asked-sets.js';
import { numbersOf } from './bits.js';
import { NONE, type Columns } from './columns.js';
import { counterOf, type Among, type FacetIndex } from './facet-index.js';
import { isWithin, type ThresholdSets } from './threshold-sets.js';

/** What satisfies everything, and for each filter that is set what satisfies all others. */
export interface Matches {
  all: Among;
  /** By the filter that is left out. */
  without: Map<FilterField, Among>;
  /** The worded filters that are set. */
  asked: ReadonlyMap<AskedField, AskedSet>;
}

/** The indexes that counts come from. */
interface CountedIndexes {
  asked: AskedSets;
  facets: FacetIndex;
  thresholds: ThresholdSets;
}

/** Fewer results than this are looked at one by one, more are counted as bits. */
const LOOKED_AT_BELOW = 600;

/** All counts of a search: each field over what satisfies the other filters. */
export function countAll(
  index: CountedIndexes,
  columns: Columns,
  request: SearchRequest,
  { all, without, asked }: Matches,
  pilots: TypedFastBitSet,
  live: TypedFastBitSet,
): FacetCounts {
  const wanted = new Set<string>(request.counted);
  const groups = FACET_GROUPS.filter((group) => wanted.has(group));
  const pilot = without.get('pilotOffered') ?? all;
  const ranges = RANGE_FIELDS.filter((field) => wanted.has(field)).map((field) => [
    field,
    countRange(index, columns, request, field, without.get(field) ?? all, live),
  ]);
  return {
    groups: countGroups(index, request, groups, { all, without }),
    ranges: Object.fromEntries(ranges) as FacetCounts['ranges'],
    pilotOffered: counterOf(pilot)(pilots.words),
    without: Object.fromEntries([...without].map(([field, { size }]) => [field, size])),
    silent: Object.fromEntries(
      ASKED_FIELDS.map((field) => {
        const { silent } = asked.get(field) ?? { silent: index.asked.unsaid[field] };
        return [field, counterOf(without.get(field) ?? all)(silent.words)];
      }),
    ) as FacetCounts['silent'],
  };
}

function countGroups(
  { facets }: Pick<CountedIndexes, 'facets'>,
  { query: { filters } }: SearchRequest,
  groups: readonly FacetGroup[],
  { all, without }: Pick<Matches, 'all' | 'without'>,
): FacetCounts['groups'] {
  const held = new Map(groups.map((group) => [group, [] as [code: string, count: number][]]));
  const tell = (group: FacetGroup, code: string, count: number): void => {
    held.get(group)?.push([code, count]);
  };
  facets.count(
    groups.filter((group) => !without.has(group)),
    all,
    tell,
  );
  for (const group of groups) {
    const own = without.get(group);
    if (own) facets.count([group], own, tell);
  }
  return Object.fromEntries([...held].map(([group, found]) => [group, shownCounts(group, found, filters)]));
}

function countRange(
  { thresholds }: Pick<CountedIndexes, 'thresholds'>,
  columns: Columns,
  { query, year }: SearchRequest,
  field: RangeField,
  among: Among,
  live: TypedFastBitSet,
): RangeCounts {
  const { number, direction } = rangeOf(field);
  const selected = query.ranges[field];
  const steps = rangeSteps(field, selected).map((bound) => ({ bound, limit: boundOf(field, bound, year) }));
  if (among.size >= LOOKED_AT_BELOW) {
    const count = (kind: 'least' | 'most' | 'unknown', limit: number): number =>
      counterOf(among)(thresholds.of(number, kind, limit, live).words);
    return {
      values: steps.map(({ bound, limit }) => ({
        bound,
        count: count(direction, limit),
        selected: bound === selected,
      })),
      notProvided: count('unknown', 0),
    };
  }
  const column = columns.of(number);
  among.slots ??= numbersOf(among.set, among.size);
  const counts = steps.map(() => 0);
  let notProvided = 0;
  for (const slot of among.slots) {
    const value = column[slot] ?? NONE;
    if (value === NONE) {
      notProvided += 1;
      continue;
    }
    steps.forEach(({ limit }, step) => {
      if (isWithin(value, direction, limit)) counts[step] = (counts[step] ?? 0) + 1;
    });
  }
  return {
    values: steps.map(({ bound }, step) => ({
      bound,
      count: counts[step] ?? 0,
      selected: bound === selected,
    })),
    notProvided,
  };
}
