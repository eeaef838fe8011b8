import { TypedFastBitSet } from 'typedfastbitset';
import type { SlotTable } from './slot-table.js';

/** What of an index is not as the database has it; fed with all listings of the database. */
export class Comparison {
  /** Listings that are new or have changed: ids in hexadecimal. */
  readonly stale: string[] = [];
  private readonly seen = new TypedFastBitSet();

  constructor(private readonly slots: SlotTable) {}

  see(vendorId: Buffer, position: number): void {
    const slot = this.slots.find(vendorId);
    if (slot >= 0) this.seen.add(slot);
    if (slot < 0 || this.slots.position(slot) !== position) this.stale.push(vendorId.toString('hex'));
  }

  /** Listings that the database no longer has. */
  gone(): Buffer[] {
    const gone: Buffer[] = [];
    if (this.seen.size() === this.slots.size) return gone;
    for (const id of this.slots.listings()) if (!this.seen.has(this.slots.find(id))) gone.push(id);
    return gone;
  }
}
