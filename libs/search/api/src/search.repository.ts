import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import {
  MOST_SIMILAR,
  printForms,
  scriptOf,
  SIMILAR_FROM,
  trigramsOf,
  type FacetGroup,
} from '@ringfair/search-core';
import type { SearchCard, VendorProfile } from '@ringfair/vendors-core';
import type { SearchStatement } from './search-sql.js';

export interface FacetValue {
  id: number;
  facetGroup: FacetGroup;
  code: string;
}

/**
 * The one row of a search: total, pilots, silence about each worded filter and counts by threshold, totals without
 * each filter, counts by facet number, hits with the parts of their order key.
 */
export interface SearchRow {
  counts: number[];
  without: number[];
  /** bigint as text. */
  position: string;
  facets: [id: number, count: number][] | null;
  hits:
    | [
        card: SearchCard,
        ratingThousandths: number | null,
        ratingCount: number,
        replyMinutes: number | null,
        score: number,
        ...key: (number | string)[],
      ][]
    | null;
}

export interface PublishedRow {
  vendorId: string;
  slug: string;
  version: number;
  claimed: boolean;
  profile: VendorProfile;
}

@Injectable()
export class SearchRepository {
  /**
   * Not a named statement on purpose: with a plan made for these filters the mean is the same or better than with
   * a plan for any (measured at 10,000 and 100,000 rows), and planning takes 0.5 ms.
   */
  async search(tx: Tx, { text, values }: SearchStatement): Promise<SearchRow> {
    const row = await tx.one<SearchRow>(text, values);
    return row ?? { counts: [0], without: [], position: '0', facets: null, hits: null };
  }

  facetValues(tx: Tx): Promise<FacetValue[]> {
    return tx.query<FacetValue>(
      'select id, facet_group as "facetGroup", code from facet_values',
      [],
      'facet values',
    );
  }

  /** The usual weeks of listings that are or were in search. */
  weeks(tx: Tx): Promise<{ id: number; week: string }[]> {
    return tx.query<{ id: number; week: string }>('select id, week from search_weeks', [], 'search weeks');
  }

  stems(tx: Tx, words: readonly string[]): Promise<{ word: string; stem: string | null }[]> {
    return tx.query(
      'select word, stem from app.stem_words($1, $2)',
      [words, words.map(scriptOf)],
      'stem words',
    );
  }

  /** Those of the words that no listing has in any of their forms. */
  async missingWords(
    tx: Tx,
    asked: readonly { word: string; forms: readonly string[] }[],
  ): Promise<string[]> {
    const rows = await tx.query<{ word: string }>(
      `select g.word from unnest($1::text[], $2::tsquery[]) as g (word, forms)
       where not exists (select from vendor_search s where s.terms @@ g.forms)`,
      [asked.map(({ word }) => word), asked.map(({ forms }) => printForms(forms))],
      'missing words',
    );
    return rows.map(({ word }) => word);
  }

  /**
   * Words like the given ones, nearest first: of names and keywords, and those of the `known` ones whose forms some
   * listing has.
   */
  async similarWords(
    tx: Tx,
    asked: readonly { word: string; known: readonly { word: string; forms: readonly string[] }[] }[],
  ): Promise<Map<string, string[]>> {
    const given = asked.map(({ word, known }) => ({
      word,
      trigrams: trigramsOf(word),
      known: known.map((one) => ({
        word: one.word,
        trigrams: trigramsOf(one.word),
        forms: printForms(one.forms),
      })),
    }));
    const rows = await tx.query<{ word: string; similar: string[] }>(
      `select g.word, array(
         select l.word from (
           select w.word, w.trigrams from vendor_search_words w
           where w.trigrams && g.trigrams
             and icount(w.trigrams & g.trigrams) * $2 >= icount(w.trigrams | g.trigrams) * $3
             and exists (select from vendor_search s where s.terms @@ ('''=' || w.word || '''')::tsquery)
           union
           select k.word, k.trigrams
           from jsonb_to_recordset(g.known) as k (word text, trigrams integer[], forms text)
           where exists (select from vendor_search s where s.terms @@ k.forms::tsquery)
         ) l
         order by icount(l.trigrams & g.trigrams)::float8 / icount(l.trigrams | g.trigrams) desc,
           l.word collate "C" limit $4
       ) as similar
       from jsonb_to_recordset($1) as g (word text, trigrams integer[], known jsonb)`,
      [JSON.stringify(given), SIMILAR_FROM.of, SIMILAR_FROM.shared, MOST_SIMILAR],
      'similar words',
    );
    return new Map(rows.map(({ word, similar }) => [word, similar]));
  }

  /** Rendered results with the change that made them what they are; none for listings that are gone. */
  cards(
    tx: Tx,
    vendorIds: readonly string[],
  ): Promise<{ vendorId: string; position: number; card: SearchCard }[]> {
    return tx.query(
      `select c.vendor_id as "vendorId", s.position::float8 as position, c.card
       from vendor_search_cards c join vendor_search s using (vendor_id) where c.vendor_id = any($1)`,
      [vendorIds],
      'search cards',
    );
  }

  /** Names that satisfy a tsquery, best first. */
  suggest(tx: Tx, tsQuery: string, first: number): Promise<{ name: string; slug: string }[]> {
    return tx.query(
      `select c.card ->> 'name' as name, s.slug
       from (
         select vendor_id, slug, best_rank, lot from vendor_search where terms @@ $1::tsquery
         order by best_rank, lot, vendor_id limit $2
       ) s join vendor_search_cards c using (vendor_id)
       order by s.best_rank, s.lot, s.vendor_id`,
      [tsQuery, first],
    );
  }

  /** What published listings say of themselves, text by text. */
  texts(
    tx: Tx,
    vendorIds: readonly string[],
  ): Promise<{ vendorId: string; language: string; text: string }[]> {
    return tx.query(
      `select v.id as "vendorId", t.key as language,
         concat_ws(E'\\n', t.value ->> 'summary', t.value ->> 'howWeWork') as text
       from vendors v
         join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version,
         jsonb_each(p.profile -> 'texts') t
       where v.id = any ($1) order by v.id, t.key`,
      [vendorIds],
      'texts of vendors',
    );
  }

  /** The published version of a listing as the vendor wrote it. */
  published(tx: Tx, vendorId: string): Promise<PublishedRow | undefined> {
    return tx.one<PublishedRow>(
      `select v.id as "vendorId", v.slug, p.version, v.organization_id is not null as claimed, p.profile
       from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       where v.id = $1`,
      [vendorId],
    );
  }

  /** Listings after an id whose rows have another form; none in the usual case, found by an index. */
  async ofOtherForm(tx: Tx, form: number, after: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select vendor_id as id from vendor_search
       where (form < $1 or form > $1) and vendor_id > $2 order by vendor_id limit $3`,
      [form, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Listings of which something has ended before a day, the earliest first. */
  async ended(tx: Tx, day: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select vendor_id as id from vendor_search where holds_until < $1 order by holds_until, vendor_id limit $2`,
      [day, limit],
    );
    return rows.map(({ id }) => id);
  }

  async refresh(tx: Tx, document: object): Promise<void> {
    await tx.query(
      'select app.refresh_vendor_search($1)',
      [JSON.stringify(document)],
      'refresh vendor search',
    );
  }

  /** When what is verified of a listing was checked last; whether that is fresh is counted for today. */
  async noteCheck(tx: Tx, vendorId: string, checkedOn: string): Promise<void> {
    await tx.query(`select app.note_vendor_check($1, $2, (now() at time zone 'UTC')::date)`, [
      vendorId,
      checkedOn,
    ]);
  }

  /** The last day on which what search knows of a listing is true; null: it does not end by itself. */
  async noteEnd(tx: Tx, vendorId: string, holdsUntil: string | null): Promise<void> {
    await tx.query('select app.note_vendor_search_end($1, $2)', [vendorId, holdsUntil]);
  }

  async withdraw(tx: Tx, vendorId: string): Promise<void> {
    await tx.query('select app.withdraw_vendor_search($1)', [vendorId]);
  }
}
