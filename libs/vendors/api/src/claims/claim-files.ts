import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import type { Files } from '@ringfair/platform/files';

/**
 * The uploaded documents of this organisation, in the order given.
 * @throws DomainError NOT_FOUND for another's file and for one that was uploaded for something else
 */
export async function ownDocuments(
  files: Files,
  tx: Tx,
  viewer: Viewer,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const known = new Set(
    (await files.byIds(tx, wanted))
      .filter(
        ({ organizationId, purpose }) =>
          organizationId === viewer.organizationId && purpose === 'CLAIM_DOCUMENT',
      )
      .map(({ id }) => id),
  );
  if (wanted.some((id) => !known.has(id))) throw notFound('File');
  return wanted;
}
