import type { CopiedRow } from '@ringfair/platform/database';
import { isNewcomer } from '@ringfair/search-core';

/** A row of the projection as the index reads it; bytes are a part of what arrived. */
export interface IndexRow {
  /** 16 bytes. */
  vendorId: Buffer;
  /** The change that made the row what it is. */
  position: number;
  facets: number[];
  numbers: (number | null)[];
  /** Where its agents are, when it is open, what its months cost: AskedFacts of search-core. */
  points: number[];
  week: string | null;
  monthCosts: number[];
  /** The tsvector as PostgreSQL sends it in binary. */
  terms: Buffer;
  foundedYear: number | null;
  pilotOffered: boolean;
  ratingThousandths: number | null;
  ratingCount: number;
  replyMinutes: number | null;
  bestRank: number;
  ratingRank: number;
  /** May be drawn into the default order. */
  newcomer: boolean;
  /** UTF-8. */
  nameKey: Buffer;
  lot: number;
}

/** The columns of vendor_search that `rowOf` reads, in its sequence. */
export const ROW_COLUMNS = `vendor_id, position, facets, numbers, terms, founded_year, pilot_offered,
  rating_thousandths, rating_count, best_rank, rating_rank, claimed, name_key, lot, reply_minutes,
  points, (select w.week from search_weeks w where w.id = week_id), month_costs`;

/** Reads a row of ROW_COLUMNS in COPY's binary format. */
export function rowOf(row: CopiedRow): IndexRow {
  const [vendorId, position, facets, numbers, terms, foundedYear, pilotOffered, ...rest] = row;
  const [ratingThousandths, ratingCount, bestRank, ratingRank, claimed, nameKey, lot, ...more] = rest;
  const [replyMinutes, points, week, monthCosts] = more;
  const count = present(ratingCount).readInt32BE();
  return {
    vendorId: present(vendorId),
    position: Number(present(position).readBigInt64BE()),
    facets: whole(present(facets)),
    numbers: integers(present(numbers)),
    terms: present(terms),
    foundedYear: foundedYear?.readInt16BE() ?? null,
    pilotOffered: present(pilotOffered)[0] === 1,
    ratingThousandths: ratingThousandths?.readInt32BE() ?? null,
    ratingCount: count,
    replyMinutes: replyMinutes?.readInt32BE() ?? null,
    bestRank: present(bestRank).readInt32BE(),
    ratingRank: present(ratingRank).readInt32BE(),
    newcomer: isNewcomer(present(claimed)[0] === 1, { count }),
    nameKey: present(nameKey),
    lot: present(lot).readInt32BE(),
    points: whole(present(points)),
    week: week?.toString('utf8') ?? null,
    monthCosts: whole(present(monthCosts)),
  };
}

/** Of int[] without nulls. */
const whole = (bytes: Buffer): number[] => integers(bytes).filter((value) => value !== null);

function present(bytes: Buffer | null | undefined): Buffer {
  if (!bytes) throw new Error('a column of the projection is missing');
  return bytes;
}

/** Of int[]: dimensions, flags, type, then length and lower bound of the one dimension, then each value's length and bytes. */
function integers(bytes: Buffer): (number | null)[] {
  const count = bytes.readInt32BE(0) === 0 ? 0 : bytes.readInt32BE(12);
  const values: (number | null)[] = [];
  for (let at = 20; values.length < count;) {
    const length = bytes.readInt32BE(at);
    values.push(length < 0 ? null : bytes.readInt32BE(at + 4));
    at += 4 + Math.max(length, 0);
  }
  return values;
}
