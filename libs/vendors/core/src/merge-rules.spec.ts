import { describe, expect, it } from '@jest/globals';
import { mergeRefusal } from './merge-rules.js';

const ours = { id: 'a', organizationId: 'us' };
const theirs = { id: 'b', organizationId: 'them' };
const free = { id: 'c', organizationId: null };
const alsoFree = { id: 'd', organizationId: null };

describe('a merge', () => {
  it('is asked for by whoever keeps the listing that stays, or the one that goes, or proposed by a moderator', () => {
    expect(mergeRefusal(ours, free, 'us')).toBeNull();
    expect(mergeRefusal(theirs, ours, 'us')).toBeNull();
    expect(mergeRefusal(free, alsoFree, null)).toBeNull();
    expect(mergeRefusal(ours, free, null)).toBeNull();
  });

  it('cannot take a listing from the organisation that keeps it', () => {
    expect(mergeRefusal(ours, theirs, 'us')).toBe('MERGE_NEEDS_CONSENT');
    expect(mergeRefusal(free, theirs, null)).toBe('MERGE_NEEDS_CONSENT');
  });

  it('cannot leave a company without the listing that it keeps', () => {
    expect(mergeRefusal(free, ours, 'us')).toBe('MERGE_INTO_UNCLAIMED');
  });

  it('cannot be asked for by strangers, or of a listing with itself', () => {
    expect(mergeRefusal(free, alsoFree, 'us')).toBe('MERGE_NOT_YOURS');
    expect(mergeRefusal(theirs, free, 'us')).toBe('MERGE_NOT_YOURS');
    expect(mergeRefusal(ours, ours, 'us')).toBe('MERGE_SAME_LISTING');
  });
});
