import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/viewer.js';
import type { Tx } from '../database/tx.js';
import type { FilePurpose } from './file-rules.js';

/** A file as features and clients know it. */
export interface StoredFile {
  id: string;
  organizationId: string;
  purpose: FilePurpose;
  name: string;
  mediaType: string;
  bytes: number;
  /** Of the file as it was sent, before an image was encoded anew. */
  sha256: string;
  createdAt: Date;
}

const columns = `id, organization_id as "organizationId", purpose, name, media_type as "mediaType",
  bytes::float8 as bytes, sha256, created_at as "createdAt"`;

@Injectable()
export class FileRepository {
  byIds(tx: Tx, ids: readonly string[]): Promise<StoredFile[]> {
    return tx.query<StoredFile>(`select ${columns} from files where id = any($1::uuid[]) order by id`, [ids]);
  }

  /** Files that were sent to be read in are no part of what an organisation keeps. */
  kept(tx: Tx, organizationId: string): Promise<StoredFile[]> {
    return tx.query<StoredFile>(
      `select ${columns} from files where organization_id = $1 and purpose not in ('EXPORT', 'DIRECTORY') order by id`,
      [organizationId],
    );
  }

  published(tx: Tx, id: string): Promise<(StoredFile & { published: boolean }) | undefined> {
    return tx.one(`select ${columns}, published from files where id = $1`, [id]);
  }

  /** The same bytes for the same purpose, received before; it counts as received now. */
  again(tx: Tx, viewer: Viewer, purpose: FilePurpose, sha256: string): Promise<StoredFile | undefined> {
    return tx.one<StoredFile>(
      `update files set received_at = now() where organization_id = $1 and purpose = $2 and sha256 = $3
       returning ${columns}`,
      [viewer.organizationId, purpose, sha256],
    );
  }

  async bytesOf(tx: Tx, organizationId: string): Promise<number> {
    const row = await tx.one<{ bytes: number }>(
      'select coalesce(sum(bytes), 0)::float8 as bytes from files where organization_id = $1',
      [organizationId],
    );
    return row?.bytes ?? 0;
  }

  /** Undefined when the same file came in meanwhile. */
  insert(tx: Tx, viewer: Viewer, file: Omit<StoredFile, 'createdAt'>): Promise<StoredFile | undefined> {
    return tx.one<StoredFile>(
      `insert into files (id, organization_id, uploaded_by, purpose, name, media_type, bytes, sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint files_once do nothing
       returning ${columns}`,
      [
        file.id,
        viewer.organizationId,
        viewer.userId,
        file.purpose,
        file.name,
        file.mediaType,
        file.bytes,
        file.sha256,
      ],
    );
  }

  async keep(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.execute(
      'update files set kept_at = now() where id = any($1::uuid[]) and organization_id = app.current_organization_id() and kept_at is null',
      [ids],
    );
  }

  async release(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.execute(
      `update files set kept_at = null, received_at = now()
       where id = any($1::uuid[]) and organization_id = app.current_organization_id()`,
      [ids],
    );
  }

  async publish(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.execute(
      `update files set published = true where id = any($1::uuid[]) and organization_id = app.current_organization_id()
         and not published`,
      [ids],
    );
  }

  /** Removes rows that nothing refers to, received more than `days` ago. As app_worker. */
  async clean(tx: Tx, days: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('select id from app.clean_files($1) as id', [days]);
    return rows.map(({ id }) => id);
  }

  /** Which of these ids have a row. As app_worker. */
  async known(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>('select id from files where id = any($1::uuid[])', [ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
