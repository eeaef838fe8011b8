import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { Files, type StoredFile } from '@ringfair/platform/files';
import type { DossierPack } from '@ringfair/vendors-core';
import { DossierGrantRepository, type SharedDossierRow } from './dossier-grant.repository.js';
import { DossierItemRepository, type DossierItemRow } from './dossier-item.repository.js';

export interface DossierContent {
  pack: DossierPack;
  /** The bytes of the items that have a file, by item. */
  streams: Map<string, () => Promise<Readable>>;
}

/**
 * What buyers see of dossiers. Row-level security shows a file only to the transaction that has logged its
 * download; a grant that was revoked or has expired is not found, at that very second.
 */
@Injectable()
export class SharedDossiersService {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly grants: DossierGrantRepository,
    private readonly items: DossierItemRepository,
  ) {}

  list(viewer: Viewer): Promise<SharedDossierRow[]> {
    return this.database.read(viewer, (tx) => this.grants.shared(tx));
  }

  byId(viewer: Viewer, id: string): Promise<SharedDossierRow & { items: DossierItemRow[] }> {
    return this.database.read(viewer, (tx) => this.find(tx, id));
  }

  /** One file. */
  item(
    viewer: Viewer,
    id: string,
    itemId: string,
  ): Promise<{ file: StoredFile; stream(): Promise<Readable> }> {
    return this.database.run(viewer, async (tx) => {
      const dossier = await this.find(tx, id);
      const item = dossier.items.find((one) => one.id === itemId);
      if (!item?.file) throw notFound('Item');
      await this.grants.log(tx, viewer, dossier, 'ITEM', [item]);
      const opened = await this.files.open(tx, item.file.id);
      if (!opened) throw notFound('Item');
      return opened;
    });
  }

  /** All files; each is logged. */
  archive(viewer: Viewer, id: string): Promise<DossierContent> {
    return this.database.run(viewer, async (tx) => {
      const dossier = await this.find(tx, id);
      await this.grants.log(tx, viewer, dossier, 'ZIP', dossier.items);
      const opened = await this.files.openAll(
        tx,
        dossier.items.flatMap(({ file }) => (file ? [file.id] : [])),
      );
      const streams = dossier.items.flatMap(({ id: item, file }) => {
        const found = file && opened.get(file.id);
        return found ? [[item, () => found.stream()] as const] : [];
      });
      return { pack: toPack(dossier), streams: new Map(streams) };
    });
  }

  /** What the cover lists. */
  cover(viewer: Viewer, id: string): Promise<DossierPack> {
    return this.database.run(viewer, async (tx) => {
      const dossier = await this.find(tx, id);
      await this.grants.log(tx, viewer, dossier, 'COVER', [null]);
      return toPack(dossier);
    });
  }

  private async find(tx: Tx, id: string): Promise<SharedDossierRow & { items: DossierItemRow[] }> {
    const dossier = await this.grants.sharedById(tx, id);
    if (!dossier) throw notFound('Dossier');
    return { ...dossier, items: await this.items.ofGrant(tx, id) };
  }
}

const toPack = (dossier: SharedDossierRow & { items: DossierItemRow[] }): DossierPack => ({
  grantId: dossier.id,
  vendorName: dossier.vendorName,
  buyerName: dossier.buyerName,
  sharedByName: dossier.sharedByName,
  sharedAt: dossier.sharedAt,
  expiresAt: dossier.expiresAt,
  items: dossier.items.map((item) => ({
    id: item.id,
    kind: item.kind,
    title: item.title,
    revision: item.revision,
    statement: item.statement,
    recoveryTimeHours: item.recoveryTimeHours,
    recoveryPointHours: item.recoveryPointHours,
    issuedOn: item.issuedOn,
    expiresOn: item.expiresOn,
    file: item.file ? { name: item.file.name, bytes: item.file.bytes, sha256: item.file.sha256 } : null,
  })),
});
