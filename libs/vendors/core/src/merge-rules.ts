export type MergeRefusal =
  /** Both addresses lead to one listing, or one was merged into the other. */
  | 'MERGE_SAME_LISTING'
  /** The asking organisation keeps neither of them. */
  | 'MERGE_NOT_YOURS'
  /** Somebody else keeps the one that is to go. */
  | 'MERGE_NEEDS_CONSENT'
  /** Somebody keeps the one that is to go, nobody the one that is to stay: the keeper would lose it. */
  | 'MERGE_INTO_UNCLAIMED';

export interface MergeSide {
  id: string;
  /** Who keeps it; null while nobody does. */
  organizationId: string | null;
}

/**
 * May this be brought before a moderator? A listing that somebody keeps goes only when that organisation asks itself:
 * asking is its consent. Listings that nobody keeps go when a moderator agrees.
 * @param asking the organisation that asks; null when a moderator proposes it
 * @returns why not, or null
 */
export function mergeRefusal(stays: MergeSide, goes: MergeSide, asking: string | null): MergeRefusal | null {
  if (stays.id === goes.id) return 'MERGE_SAME_LISTING';
  if (asking !== null && stays.organizationId !== asking && goes.organizationId !== asking)
    return 'MERGE_NOT_YOURS';
  if (goes.organizationId !== null && goes.organizationId !== asking) return 'MERGE_NEEDS_CONSENT';
  if (goes.organizationId !== null && stays.organizationId === null) return 'MERGE_INTO_UNCLAIMED';
  return null;
}
