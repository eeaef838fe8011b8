import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import type { FacetGroup } from '@ringfair/search-core';
import { SearchRepository, type FacetValue } from './search.repository.js';

/** Stands for a code that no listing has. */
const NO_VALUE = 0;

/**
 * Numbers of the facet codes and back. Numbers are only ever added, so what is known stays true; a code that is
 * not known is asked for each time (a few hundred rows), because a listing may have brought it a moment ago.
 */
@Injectable()
export class FacetDictionary {
  private readonly byCode = new Map<string, number>();
  private readonly byId = new Map<number, FacetValue>();

  constructor(private readonly repository: SearchRepository) {}

  /** Numbers of the codes, in their order; codes that no listing has become a number that none has. */
  async ids(tx: Tx, group: FacetGroup, codes: readonly string[]): Promise<number[]> {
    if (codes.some((code) => !this.byCode.has(key(group, code)))) await this.load(tx);
    return codes.map((code) => this.byCode.get(key(group, code)) ?? NO_VALUE);
  }

  /** The values that the numbers stand for. */
  async values(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, FacetValue>> {
    if (ids.some((id) => !this.byId.has(id))) await this.load(tx);
    return this.byId;
  }

  private async load(tx: Tx): Promise<void> {
    for (const value of await this.repository.facetValues(tx)) {
      this.byCode.set(key(value.facetGroup, value.code), value.id);
      this.byId.set(value.id, value);
    }
  }
}

const key = (group: FacetGroup, code: string): string => `${group} ${code}`;
