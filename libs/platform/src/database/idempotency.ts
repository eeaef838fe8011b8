import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../auth/viewer.js';
import { DomainError, ErrorCode } from '../errors/index.js';
import type { Tx } from './tx.js';

/** Makes a creating mutation safe to send twice: a lost answer is not a second row. */
@Injectable()
export class Idempotency {
  /**
   * Creates once per (organisation, operation, key). Two requests at once queue on the key's row.
   * @param input what the client sent; the same key with another input is refused
   * @param create makes the thing and returns its id
   * @returns the id, of this or of the first call; what is answered is read again, never stored
   * @throws DomainError IDEMPOTENCY_MISMATCH
   */
  async once(
    tx: Tx,
    viewer: Viewer,
    operation: string,
    key: string,
    input: unknown,
    create: () => Promise<string>,
  ): Promise<string> {
    const inputHash = createHash('sha256').update(canonical(input)).digest('hex');
    const inserted = await tx.execute(
      `insert into idempotency_keys (organization_id, user_id, operation, key, input_hash)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [viewer.organizationId, viewer.userId, operation, key, inputHash],
    );
    const identity = [viewer.organizationId, operation, key];
    if (inserted === 0) {
      const earlier = await tx.one<{ inputHash: string; resultId: string }>(
        `select input_hash as "inputHash", result_id as "resultId" from idempotency_keys
         where organization_id = $1 and operation = $2 and key = $3`,
        identity,
      );
      if (!earlier || earlier.inputHash !== inputHash) {
        throw new DomainError(ErrorCode.IDEMPOTENCY_MISMATCH, {
          message: 'This idempotency key was used before with another input.',
        });
      }
      return earlier.resultId;
    }
    const id = await create();
    await tx.execute(
      'update idempotency_keys set result_id = $4 where organization_id = $1 and operation = $2 and key = $3',
      [...identity, id],
    );
    return id;
  }
}

/** JSON with sorted keys: equal inputs have equal hashes whatever the order of their fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
