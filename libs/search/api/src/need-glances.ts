import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { type Glance, glanceAt, type Need, NOT_PROVIDED, weekCovers } from '@ringfair/search-core';
import { FacetDictionary } from './facet-dictionary.js';
import type { SeenMust } from './need-sql.js';
import { SearchRepository } from './search.repository.js';

/** What of a need the projection of search tells, in the numbers that the database knows codes and weeks by. */
@Injectable()
export class NeedGlances {
  constructor(
    private readonly repository: SearchRepository,
    private readonly dictionary: FacetDictionary,
  ) {}

  /** Numbers of the certificates that are asked for as checked. */
  checked(tx: Tx, { requirements }: Need): Promise<number[]> {
    const codes = requirements.flatMap(({ criterion }) =>
      criterion.kind === 'CERTIFICATION_VERIFIED' ? [criterion.code] : [],
    );
    return this.dictionary.ids(tx, 'certificationVerified', codes);
  }

  /** The musts that the projection tells something of, in its numbers. */
  async seen(tx: Tx, need: Need, now: Date): Promise<SeenMust[]> {
    const glances = need.requirements.flatMap(({ importance, criterion }) => {
      const glance = importance === 'MUST' ? glanceAt(criterion, now.getUTCFullYear()) : null;
      return glance ? [glance] : [];
    });
    const seen: SeenMust[] = [];
    for (const glance of glances) seen.push(await this.inNumbers(tx, glance, now));
    return seen;
  }

  private async inNumbers(tx: Tx, glance: Glance, now: Date): Promise<SeenMust> {
    if (glance.by === 'WEEK') {
      const weeks = await this.repository.weeks(tx);
      return {
        by: 'WEEK',
        weekIds: weeks.flatMap(({ id, week }) => (weekCovers(week, { ...glance, now }) ? [id] : [])),
      };
    }
    if (glance.by === 'NEAR') return glance;
    if (glance.by === 'NUMBER') {
      const { currency } = glance;
      const ids = currency === null ? [] : await this.dictionary.ids(tx, 'spendCurrency', [currency]);
      return { ...glance, currencyId: ids[0] ?? null };
    }
    const ids = await this.dictionary.ids(tx, glance.group, glance.codes);
    // What a directory leaves out of a list is not denied.
    const unsaid = await this.dictionary.ids(tx, glance.group, [NOT_PROVIDED]);
    const directory = await this.dictionary.ids(tx, 'standing', ['LISTING_FROM_DIRECTORY']);
    return { ...glance, ids, silent: [...unsaid, ...directory] };
  }
}
