import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { ladderCosts } from '@ringfair/market-core';
import { Database, type Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import {
  codesOf,
  documentTerms,
  documentWords,
  FACET_GROUPS,
  isoDay,
  lotOf,
  mayBeMistyped,
  nameKey,
  statedCodes,
  toTsVector,
  trigramsOf,
  type DocumentWord,
} from '@ringfair/search-core';
import { VerifiedListings } from '@ringfair/vendors-api';
import { publicProfile, SEARCH_NUMBERS, toSearchDocument, type SearchDocument } from '@ringfair/vendors-core';
import { Gazetteer } from './places/gazetteer.js';
import { SearchRepository } from './search.repository.js';
import { Stemmer } from './stemmer.js';

/** Raised whenever a document is projected otherwise: rows of another form are written again. */
export const PROJECTION_FORM = 11;
const BATCH = 200;
const LOWEST = '00000000-0000-0000-0000-000000000000';

/** Keeps what search knows equal to what is published, in the transaction that changes it. */
@Injectable()
export class SearchProjection implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger(SearchProjection.name);
  private looked: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly repository: SearchRepository,
    private readonly stemmer: Stemmer,
    private readonly verifiedListings: VerifiedListings,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** PostgreSQL may be away when the process starts; then the first question waits for it instead. */
  async onApplicationBootstrap(): Promise<void> {
    await this.ready().catch((error: unknown) => {
      this.logger.warn(`the projection of search could not be looked at: ${String(error)}`);
    });
  }

  /** Resolves when all rows have the form of this process. */
  ready(): Promise<void> {
    this.looked ??= this.catchUp().then(
      (written) => {
        if (written > 0)
          this.logger.log(`the projection of search was written again for ${written} listings`);
      },
      (error: unknown) => {
        this.looked = undefined;
        throw error;
      },
    );
    return this.looked;
  }

  onModuleInit(): void {
    this.events.inTransaction('vendor.published', (tx, { payload }) => this.refresh(tx, payload.vendorId));
    this.events.inTransaction('vendor.evidence-changed', (tx, { payload }) =>
      this.refresh(tx, payload.vendorId),
    );
    this.events.inTransaction('vendor.price-began', (tx, { payload }) => this.refresh(tx, payload.vendorId));
    this.events.inTransaction('vendor.withdrawn', (tx, { payload }) => this.withdraw(tx, payload.vendorId));
  }

  /** Makes search show the published version of a listing; a listing without one leaves search. */
  async refresh(tx: Tx, vendorId: string, today = isoDay(new Date())): Promise<void> {
    const published = await this.repository.published(tx, vendorId);
    if (!published) return this.withdraw(tx, vendorId);
    const { profile, ...listing } = published;
    const { checkedOn, ...facts } = await this.verifiedListings.of(tx, vendorId, profile);
    // What everyone may see: agents at home only by their city.
    const located = this.gazetteer.located(publicProfile(profile).locations);
    const monthCosts = ladderCosts(profile, today);
    await this.write(tx, toSearchDocument(profile, { ...listing, ...facts, located, monthCosts, today }));
    if (checkedOn !== null) await this.repository.noteCheck(tx, vendorId, checkedOn);
  }

  /**
   * Writes rows of another form again, in short transactions; several processes may do so at once. Awaited before
   * the first answer, so that nobody ever sees counts of two forms added up.
   * @returns how many listings were written
   */
  async catchUp(): Promise<number> {
    for (let written = 0, after = LOWEST; ;) {
      const ids = await this.database.asWorker(null, async (tx) => {
        const found = await this.repository.ofOtherForm(tx, PROJECTION_FORM, after, BATCH);
        for (const id of found) await this.refresh(tx, id);
        return found;
      });
      written += ids.length;
      const last = ids.at(-1);
      if (last === undefined) return written;
      after = last;
    }
  }

  /**
   * Writes listings again of which something, such as a certificate, ended before a day (ISO date), in a transaction.
   * @returns how many, at most `most`; less means that none is left
   */
  async stepDown(tx: Tx, day: string, most: number): Promise<number> {
    const ended = await this.repository.ended(tx, day, most);
    for (const id of ended) await this.refresh(tx, id, day);
    return ended.length;
  }

  /** Writes a document as it is. The database refuses any but the published version. */
  async write(tx: Tx, document: SearchDocument): Promise<void> {
    const words = documentWords(document);
    const stem = await this.stemmer.of(
      tx,
      words.map(({ word }) => word),
    );
    const { vendorId, version, slug, name, foundedYear, pilotOffered, claimed, verified, card } = document;
    const facets = Object.fromEntries(FACET_GROUPS.map((group) => [group, codesOf(document.facets, group)]));
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
      points: document.points,
      week: document.week,
      monthCosts: document.monthCosts,
      numbers: SEARCH_NUMBERS.map((number) => document.numbers[number]),
      form: PROJECTION_FORM,
      terms: toTsVector(documentTerms(words, statedCodes(document), stem)),
      words: wordsToMean(words),
      nameKey: nameKey(name),
      lot: lotOf(vendorId),
    });
    await this.repository.noteEnd(tx, vendorId, document.holdsUntil);
  }

  withdraw(tx: Tx, vendorId: string): Promise<void> {
    return this.repository.withdraw(tx, vendorId);
  }
}

/** Words of name and keywords that a mistyped one may mean. */
const wordsToMean = (words: readonly DocumentWord[]): { word: string; trigrams: number[] }[] =>
  [...new Set(words.filter(({ weight }) => weight !== 'C').map(({ word }) => word))]
    .filter(mayBeMistyped)
    .sort()
    .map((word) => ({ word, trigrams: trigramsOf(word) }));
