import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, invalidState, notFound, validation } from '@ringfair/platform/errors';
import { StopLinks } from '@ringfair/platform/mail';
import { SAVED_SEARCH_LIMITS, savedQuery } from '@ringfair/search-core';
import { savedSearchReasons } from './saved-search.errors.js';
import { SavedSearchFinder } from './saved-search-finder.js';
import { SEARCH_ALERTS } from './saved-search.mails.js';
import { SavedSearchRepository, type SavedSearchRow, type WatchedRow } from './saved-search.repository.js';
import type { DeleteSavedSearchInput, SaveSearchInput, SetSearchAlertsInput } from './saved-search.type.js';

/** Searches and needs that an organisation keeps asking. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly searches: SavedSearchRepository,
    private readonly finder: SavedSearchFinder,
    private readonly stopLinks: StopLinks,
  ) {}

  all(viewer: Viewer): Promise<SavedSearchRow[]> {
    return this.database.read(viewer, (tx) => this.searches.all(tx, viewer));
  }

  /** @throws DomainError VALIDATION for what no page asks, INVALID_STATE for what finds too many, or one too many */
  async save(viewer: Viewer, { idempotencyKey, alerts, ...input }: SaveSearchInput): Promise<SavedSearchRow> {
    const asked = askedOf(input);
    const found = await this.finder.find(asked);
    if (found.length > SAVED_SEARCH_LIMITS.matches) {
      throw invalidState(savedSearchReasons.SAVED_SEARCH_TOO_BROAD, 'It finds more than can be watched.');
    }
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(
        tx,
        viewer,
        'saveSearch',
        idempotencyKey,
        { ...input, alerts },
        async () => {
          if ((await this.searches.count(tx, viewer.organizationId)) >= SAVED_SEARCH_LIMITS.searches) {
            throw invalidState(
              savedSearchReasons.SAVED_SEARCH_LIMIT,
              `At most ${SAVED_SEARCH_LIMITS.searches} saved searches.`,
            );
          }
          const fresh = newId();
          await this.searches.insert(tx, viewer, { ...asked, id: fresh, name: input.name });
          await this.searches.addMatches(tx, fresh, viewer.organizationId, found);
          await this.searches.setAlerts(tx, viewer, fresh, alerts);
          return fresh;
        },
      );
      return this.read(tx, viewer, id);
    });
  }

  setAlerts(viewer: Viewer, { savedSearchId, alerts }: SetSearchAlertsInput): Promise<SavedSearchRow> {
    return this.database.run(viewer, async (tx) => {
      await this.read(tx, viewer, savedSearchId);
      await this.searches.setAlerts(tx, viewer, savedSearchId, alerts);
      return this.read(tx, viewer, savedSearchId);
    });
  }

  markSeen(viewer: Viewer, id: string): Promise<SavedSearchRow> {
    return this.database.run(viewer, async (tx) => {
      await this.read(tx, viewer, id);
      await this.searches.markSeen(tx, viewer, id);
      return this.read(tx, viewer, id);
    });
  }

  delete(viewer: Viewer, { savedSearchId, expectedVersion }: DeleteSavedSearchInput): Promise<string> {
    return this.database.run(viewer, async (tx) => {
      const { version } = await this.read(tx, viewer, savedSearchId);
      if (version !== expectedVersion) throw conflict(version);
      await this.searches.delete(tx, viewer.organizationId, savedSearchId);
      return savedSearchId;
    });
  }

  /** Ends all alerts of the person to whom the mail went. */
  async stopAlerts(token: string): Promise<boolean> {
    const userId = this.stopLinks.userOf(SEARCH_ALERTS, token);
    if (!userId) throw notFound('Alerts');
    await this.database.asAuth((tx) => this.searches.stop(tx, userId));
    return true;
  }

  private async read(tx: Tx, viewer: Viewer, id: string): Promise<SavedSearchRow> {
    const row = await this.searches.byId(tx, viewer, id);
    if (!row) throw notFound('Saved search');
    return row;
  }
}

type Asked = Pick<WatchedRow, 'id' | 'kind' | 'query' | 'need'>;

function askedOf({ kind, query, need }: Pick<SaveSearchInput, 'kind' | 'query' | 'need'>): Asked {
  if ((kind === 'NEED') !== (need !== null && need !== undefined)) {
    throw validation([{ path: 'input.need', reason: 'NEED_MISMATCH', message: 'belongs to a need' }]);
  }
  if (kind === 'NEED') {
    return { id: '', kind, query: new URLSearchParams(query).toString(), need: need ?? null };
  }
  const { text, problems } = savedQuery(query);
  if (problems.length > 0) {
    throw validation(
      problems.map(({ field, reason }) => ({ path: 'input.query', reason, message: `${field}: ${reason}` })),
    );
  }
  return { id: '', kind, query: text, need: null };
}
