import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for Argon2id: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Of no password that anyone could type: verified against when there is no account, so that both answers take as long.
const decoy = hash('decoy \u0000 that the text rules refuse', options);

/** Unicode is normalised (NFC), so that the same words typed on another keyboard match. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), options);

/** @param stored undefined when there is no account or it has no password: takes as long, says no */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return matches && stored !== undefined;
}
