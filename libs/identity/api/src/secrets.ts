import { createHash, randomBytes } from 'node:crypto';

/** A new secret: 32 random bytes as text, shown once, and the SHA-256 of it that the database keeps. */
export function newSecret(prefix = ''): { secret: string; hash: Buffer } {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** What the database knows of a secret. Random secrets need no slow hash. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
