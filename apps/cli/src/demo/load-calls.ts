import { CallFiguresService, CallsService } from '@ringfair/calls-api';
import { slugify } from '@ringfair/vendors-core';
import { DEMO_BUYER, DEMO_VENDOR } from './accounts.js';
import type { BuyerKey } from './buyers.js';
import { workingHour } from './clock.js';
import type { Cast, Stage } from './stage.js';
import { vendorSeeds } from './vendors/index.js';

interface CallSeed {
  buyer: BuyerKey;
  /** Days before the load. */
  ago: number;
  /** The client whose line it was; left out: the vendor's own. */
  project?: string;
  /** To a person, on hold, in all; with how many holds. */
  seconds: [toHuman: number, onHold: number, total: number, holds: number] | null;
  friendliness?: number;
  resolved?: 'YES' | 'PARTLY' | 'NO';
  note?: string;
}

/** Four buyers who called one vendor: enough for what everyone sees. */
const calls: readonly CallSeed[] = [
  {
    buyer: DEMO_BUYER,
    ago: 12,
    seconds: [34, 0, 212, 0],
    friendliness: 5,
    resolved: 'YES',
    note: 'Asked about claims after a storm. She knew the words, and offered to call back.',
  },
  { buyer: DEMO_BUYER, ago: 9, seconds: null, note: 'Sunday, 21:40. Music for three minutes, nobody.' },
  {
    buyer: DEMO_BUYER,
    ago: 5,
    project: 'Breakdown line of an energy supplier',
    seconds: [71, 95, 388, 2],
    friendliness: 4,
    resolved: 'PARTLY',
  },
  { buyer: 'open-larder', ago: 11, seconds: [18, 25, 167, 1], friendliness: 4, resolved: 'YES' },
  { buyer: 'tallyfern', ago: 8, seconds: [27, 60, 301, 1], friendliness: 3, resolved: 'PARTLY' },
  { buyer: 'borsuk', ago: 4, seconds: [41, 12, 140, 1], friendliness: 5, resolved: 'YES' },
];

/** Test calls to the demo's vendor, and what they add up to. */
export async function loadCalls({ app }: Stage, cast: Cast): Promise<number> {
  const vendor = vendorSeeds.find(({ key }) => key === DEMO_VENDOR);
  const service = app.get(CallsService);
  for (const [index, call] of calls.entries()) {
    const [secondsToHuman, secondsOnHold, totalSeconds, holds] = call.seconds ?? [null, 0, 180, 0];
    const matter = `demo call ${index}`;
    await service.log(cast.buyer(call.buyer), {
      idempotencyKey: matter,
      slug: slugify(vendor?.name ?? ''),
      subject: call.project ? 'CLIENT_PROJECT' : 'VENDOR_LINE',
      project: call.project ?? null,
      calledAt: {
        local: workingHour(cast.anchor, call.ago, matter).toISOString().slice(0, 19),
        timeZone: 'UTC',
      },
      secondsToHuman,
      secondsOnHold,
      holds,
      totalSeconds,
      friendliness: call.friendliness ?? null,
      resolved: call.resolved ?? null,
      note: call.note ?? '',
    });
  }
  await app.get(CallFiguresService).refresh();
  return calls.length;
}
