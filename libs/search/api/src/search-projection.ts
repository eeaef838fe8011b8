import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import {
  documentTerms,
  documentWords,
  FACET_GROUPS,
  lotOf,
  nameKey,
  toTsVector,
} from '@ringfair/search-core';
import { toSearchDocument, type SearchDocument } from '@ringfair/vendors-core';
import { SearchRepository } from './search.repository.js';
import { Stemmer } from './stemmer.js';

/** Keeps what search knows equal to what is published, in the transaction that changes it. */
@Injectable()
export class SearchProjection implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly repository: SearchRepository,
    private readonly stemmer: Stemmer,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction('vendor.published', (tx, { payload }) => this.refresh(tx, payload.vendorId));
    this.events.inTransaction('vendor.withdrawn', (tx, { payload }) => this.withdraw(tx, payload.vendorId));
  }

  /** Makes search show the published version of a listing; a listing without one leaves search. */
  async refresh(tx: Tx, vendorId: string): Promise<void> {
    const published = await this.repository.published(tx, vendorId);
    if (!published) return this.withdraw(tx, vendorId);
    const { profile, ...listing } = published;
    await this.write(tx, toSearchDocument(profile, { ...listing, verified: false }));
  }

  /** Writes a document as it is. The database refuses any but the published version. */
  async write(tx: Tx, document: SearchDocument): Promise<void> {
    const words = documentWords(document);
    const stem = await this.stemmer.of(
      tx,
      words.map(({ word }) => word),
    );
    const { vendorId, version, slug, name, foundedYear, pilotOffered, claimed, verified, card } = document;
    const facets = Object.fromEntries(FACET_GROUPS.map((group) => [group, document.facets[group]]));
    await this.repository.refresh(tx, {
      vendorId,
      version,
      slug,
      foundedYear,
      pilotOffered,
      claimed,
      verified,
      card,
      facets,
      terms: toTsVector(documentTerms(words, stem)),
      nameKey: nameKey(name),
      lot: lotOf(vendorId),
    });
  }

  withdraw(tx: Tx, vendorId: string): Promise<void> {
    return this.repository.withdraw(tx, vendorId);
  }
}
