import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { notFound, validation } from '@ringfair/platform/errors';
import { Files } from '@ringfair/platform/files';
import { type DossierKind, dossierProblems, latestToday } from '@ringfair/vendors-core';
import type {
  AddDossierItemInput,
  DossierContentInput,
  RemoveDossierItemInput,
  RenewDossierItemInput,
} from './dossier.inputs.js';
import {
  type DossierContentRow,
  type DossierFileRow,
  DossierItemRepository,
  type DossierItemRow,
} from './dossier-item.repository.js';
import { MOST_ITEMS, sameVersion, tooManyItems, withoutListing } from './sharing.errors.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** What a vendor puts together for those who examine it. */
@Injectable()
export class DossierItemsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly files: Files,
    private readonly items: DossierItemRepository,
    private readonly vendors: VendorRepository,
  ) {}

  async add(viewer: Viewer, { idempotencyKey, kind, content }: AddDossierItemInput): Promise<DossierItemRow> {
    refuseProblems(kind, content);
    const said = await this.read(viewer, content);
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(
        tx,
        viewer,
        'addDossierItem',
        idempotencyKey,
        { kind, title: content.title, ...said },
        () => this.insert(tx, viewer, kind, content.title, said),
      );
      const all = await this.items.ofOrganization(tx, viewer.organizationId);
      return found(all.find((item) => item.id === id));
    });
  }

  /** The lock on the item lets two renewals take turns; the second finds another version than it has read. */
  async renew(viewer: Viewer, input: RenewDossierItemInput): Promise<DossierItemRow> {
    const content = await this.read(viewer, input.content);
    return this.database.run(viewer, async (tx) => {
      const item = await this.lock(tx, viewer, input);
      refuseProblems(item.kind, input.content);
      await this.items.renew(tx, viewer, item, { title: input.content.title, content });
      if (item.file && item.file.id !== content.file?.id) await this.files.release(tx, [item.file.id]);
      return found(await this.items.lock(tx, viewer.organizationId, item.id));
    });
  }

  remove(viewer: Viewer, input: RemoveDossierItemInput): Promise<string> {
    return this.database.run(viewer, async (tx) => {
      const item = await this.lock(tx, viewer, input);
      await this.items.remove(tx, item);
      if (item.file) await this.files.release(tx, [item.file.id]);
      return item.id;
    });
  }

  private async insert(
    tx: Tx,
    viewer: Viewer,
    kind: DossierKind,
    title: string,
    content: DossierContentRow,
  ): Promise<string> {
    const listing = await this.vendors.ofOrganization(tx, viewer.organizationId);
    const vendor = listing && (await this.vendors.lockOwn(tx, listing.id, viewer.organizationId));
    if (!vendor) throw withoutListing();
    if ((await this.items.ofOrganization(tx, viewer.organizationId)).length >= MOST_ITEMS) {
      throw tooManyItems();
    }
    const id = newId();
    await this.items.insert(tx, viewer, { id, vendorId: vendor.id, kind, title }, content);
    return id;
  }

  private async lock(
    tx: Tx,
    viewer: Viewer,
    { itemId, expectedVersion }: RemoveDossierItemInput,
  ): Promise<DossierItemRow> {
    const item = found(await this.items.lock(tx, viewer.organizationId, itemId));
    sameVersion(item, expectedVersion);
    return item;
  }

  private async read(viewer: Viewer, content: DossierContentInput): Promise<DossierContentRow> {
    return {
      statement: content.statement ?? null,
      recoveryTimeHours: content.recoveryTimeHours ?? null,
      recoveryPointHours: content.recoveryPointHours ?? null,
      issuedOn: content.issuedOn,
      expiresOn: content.expiresOn ?? null,
      file: content.fileId ? await this.fileOf(viewer, content.fileId) : null,
    };
  }

  /** An image is stored otherwise than it was sent, so the hash is taken of what will be given out. */
  async fileOf(viewer: Viewer, id: string): Promise<DossierFileRow> {
    const opened = await this.database.read(viewer, async (tx) => {
      await this.files.own(tx, viewer, id, 'DOSSIER');
      return this.files.open(tx, id);
    });
    if (!opened) throw notFound('File');
    const hash = createHash('sha256');
    for await (const chunk of await opened.stream()) hash.update(chunk as Buffer);
    const { name, mediaType, bytes } = opened.file;
    return { id, name, mediaType, bytes, sha256: hash.digest('hex') };
  }
}

function refuseProblems(kind: DossierKind, content: DossierContentInput): void {
  const problems = dossierProblems(
    {
      kind,
      hasFile: Boolean(content.fileId),
      statement: content.statement ?? null,
      recoveryTimeHours: content.recoveryTimeHours ?? null,
      recoveryPointHours: content.recoveryPointHours ?? null,
      issuedOn: content.issuedOn,
      expiresOn: content.expiresOn ?? null,
    },
    latestToday(new Date()),
  );
  if (problems.length > 0) {
    throw validation(problems.map((problem) => ({ ...problem, path: `input.content.${problem.path}` })));
  }
}

function found(item: DossierItemRow | undefined): DossierItemRow {
  if (!item) throw notFound('Item');
  return item;
}
