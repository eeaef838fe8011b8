import { createHash } from 'node:crypto';

/** What was said, for comparing: the value of a draft stays with its vendor. */
export const claimHash = (value: string): string => createHash('sha256').update(value).digest('hex');
