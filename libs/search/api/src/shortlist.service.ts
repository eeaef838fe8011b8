import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, invalidState, notFound } from '@ringfair/platform/errors';
import { SHORTLIST_LIMITS, shortlistReasons } from './shortlist.errors.js';
import type { AddToShortlistInput, CreateShortlistInput, EditShortlistInput } from './shortlist.inputs.js';
import { ShortlistRepository, type ShortlistRow } from './shortlist.repository.js';
import type { Shortlist } from './shortlist.type.js';

/** Vendors that an organisation considers. */
@Injectable()
export class ShortlistService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly shortlists: ShortlistRepository,
  ) {}

  all(viewer: Viewer, archived: boolean): Promise<Shortlist[]> {
    return this.database.read(viewer, async (tx) =>
      this.filled(tx, await this.shortlists.all(tx, viewer.organizationId, archived)),
    );
  }

  one(viewer: Viewer, id: string): Promise<Shortlist> {
    return this.database.read(viewer, (tx) => this.read(tx, viewer, id));
  }

  /** @throws DomainError INVALID_STATE with too many lists, or for an address of nobody */
  create(viewer: Viewer, { idempotencyKey, name, slugs }: CreateShortlistInput): Promise<Shortlist> {
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(
        tx,
        viewer,
        'createShortlist',
        idempotencyKey,
        { name, slugs },
        () => this.insert(tx, viewer, name, slugs),
      );
      return this.read(tx, viewer, id);
    });
  }

  /** Two people who add at once do not get into each other's way: adding needs no version. */
  add(viewer: Viewer, { shortlistId, slugs }: AddToShortlistInput): Promise<Shortlist> {
    return this.database.run(viewer, async (tx) => {
      const list = await this.lock(tx, viewer, shortlistId);
      if (list.archived) throw archived();
      await this.addVendors(tx, viewer, list.id, slugs);
      await this.shortlists.change(tx, list.id, list);
      return this.read(tx, viewer, list.id);
    });
  }

  /** @throws DomainError CONFLICT when somebody else has changed it since */
  edit(viewer: Viewer, input: EditShortlistInput): Promise<Shortlist> {
    return this.database.run(viewer, async (tx) => {
      const list = await this.lock(tx, viewer, input.shortlistId);
      if (list.version !== input.expectedVersion) throw conflict(list.version);
      const archives = input.archived ?? list.archived;
      if (list.archived && archives) throw archived();
      if (list.archived && !archives) await this.refuseTooMany(tx, viewer);
      if (input.remove.length > 0) await this.shortlists.remove(tx, list.id, input.remove);
      if (input.notes.length > 0) await this.shortlists.note(tx, list.id, input.notes);
      if (input.order.length > 0) await this.shortlists.order(tx, list.id, input.order);
      await this.shortlists.change(tx, list.id, { name: input.name ?? list.name, archived: archives });
      return this.read(tx, viewer, list.id);
    });
  }

  private async insert(tx: Tx, viewer: Viewer, name: string, slugs: readonly string[]): Promise<string> {
    await this.refuseTooMany(tx, viewer);
    const id = newId();
    await this.shortlists.insert(tx, viewer, id, name);
    if (slugs.length > 0) await this.addVendors(tx, viewer, id, slugs);
    return id;
  }

  private async addVendors(tx: Tx, viewer: Viewer, id: string, slugs: readonly string[]): Promise<void> {
    const vendors = await this.shortlists.published(tx, slugs);
    if (vendors.length < slugs.length) {
      throw invalidState(
        shortlistReasons.SHORTLIST_VENDOR_GONE,
        'Nothing is published under one of these addresses.',
      );
    }
    await this.shortlists.add(tx, viewer, id, vendors);
    if ((await this.shortlists.vendors(tx, [id])).length > SHORTLIST_LIMITS.vendors) {
      throw invalidState(shortlistReasons.SHORTLIST_FULL, `At most ${SHORTLIST_LIMITS.vendors} vendors.`);
    }
  }

  private async refuseTooMany(tx: Tx, viewer: Viewer): Promise<void> {
    if ((await this.shortlists.countOpen(tx, viewer.organizationId)) >= SHORTLIST_LIMITS.lists) {
      throw invalidState(shortlistReasons.SHORTLIST_LIMIT, `At most ${SHORTLIST_LIMITS.lists} shortlists.`);
    }
  }

  private async lock(tx: Tx, viewer: Viewer, id: string): Promise<ShortlistRow> {
    const list = await this.shortlists.lock(tx, viewer.organizationId, id);
    if (!list) throw notFound('Shortlist');
    return list;
  }

  private async read(tx: Tx, viewer: Viewer, id: string): Promise<Shortlist> {
    const row = await this.shortlists.byId(tx, viewer.organizationId, id);
    const [list] = row ? await this.filled(tx, [row]) : [];
    if (!list) throw notFound('Shortlist');
    return list;
  }

  private async filled(tx: Tx, rows: readonly ShortlistRow[]): Promise<Shortlist[]> {
    const ids = rows.map(({ id }) => id);
    const vendors = Map.groupBy(await this.shortlists.vendors(tx, ids), ({ shortlistId }) => shortlistId);
    return rows.map((row) => ({ ...row, vendors: vendors.get(row.id) ?? [] }));
  }
}

const archived = () => invalidState(shortlistReasons.SHORTLIST_ARCHIVED, 'Take it out of the archive first.');
