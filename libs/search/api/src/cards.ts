import { Injectable } from '@nestjs/common';
import { Database } from '@ringfair/platform/database';
import type { SearchCard } from '@ringfair/vendors-core';
import { SearchRepository } from './search.repository.js';

/** The version of a card that is wanted: the one of this change or a later one. */
export interface WantedCard {
  vendorId: string;
  position: number;
}

interface KeptCard {
  card: SearchCard;
  position: number;
}

/** Cards that were shown lately; a card takes about two kilobytes. */
const MOST_KEPT = 10_000;

/** The rendered results, by key: those that are shown often from memory, the others by one statement for a page. */
@Injectable()
export class Cards {
  /** The one that was wanted longest ago is first. */
  private readonly kept = new Map<string, KeptCard>();

  constructor(
    private readonly database: Database,
    private readonly repository: SearchRepository,
  ) {}

  /** The cards, in the sequence asked for; undefined when one is not there, or a replica has an older one. */
  async of(wanted: readonly WantedCard[]): Promise<SearchCard[] | undefined> {
    const missing = wanted.filter(({ vendorId, position }) => this.kept.get(vendorId)?.position !== position);
    const read = missing.length > 0 ? await this.read(missing) : undefined;
    const cards: SearchCard[] = [];
    for (const { vendorId, position } of wanted) {
      const found = read?.get(vendorId) ?? this.kept.get(vendorId);
      if (!found || found.position < position) return undefined;
      cards.push(found.card);
      this.keep(vendorId, found);
    }
    return cards;
  }

  private async read(wanted: readonly WantedCard[]): Promise<Map<string, KeptCard>> {
    const ids = wanted.map(({ vendorId }) => vendorId);
    const rows = await this.database.read(null, (tx) => this.repository.cards(tx, ids));
    return new Map(rows.map(({ vendorId, ...rest }) => [vendorId, rest]));
  }

  private keep(vendorId: string, card: KeptCard): void {
    this.kept.delete(vendorId);
    this.kept.set(vendorId, card);
    if (this.kept.size <= MOST_KEPT) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
