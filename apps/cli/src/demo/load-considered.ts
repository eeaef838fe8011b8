import { SavedSearchService, ShortlistService } from '@ringfair/search-api';
import { slugify } from '@ringfair/vendors-core';
import { DEMO_BUYER } from './accounts.js';
import type { Cast, Stage } from './stage.js';

const vendors = [
  { name: 'Severn & Swift', note: 'Welsh at night: ask who answers after 22:00.' },
  { name: 'Quillmere Contact', note: 'Knows claims. The second test call was long on hold.' },
  { name: 'Benbulben Voice', note: '' },
] as const;

/** A shortlist with notes and a search that is kept, as the demo's buyer would have them. */
export async function loadConsidered({ app }: Stage, cast: Cast): Promise<void> {
  const buyer = cast.buyer(DEMO_BUYER);
  const shortlists = app.get(ShortlistService);
  const list = await shortlists.create(buyer, {
    idempotencyKey: 'demo shortlist',
    name: 'Storm season: overflow for claims',
    slugs: vendors.map(({ name }) => slugify(name)),
  });
  if (list.vendors.every(({ note }) => note === ''))
    await shortlists.edit(buyer, {
      shortlistId: list.id,
      expectedVersion: list.version,
      notes: vendors.flatMap(({ name, note }) => {
        const row = list.vendors.find(({ slug }) => slug === slugify(name));
        return row ? [{ vendorId: row.vendorId, note }] : [];
      }),
      order: [],
      remove: [],
    });
  await app.get(SavedSearchService).save(buyer, {
    idempotencyKey: 'demo saved search',
    name: 'Insurance, English, agents in the United Kingdom',
    kind: 'SEARCH',
    query: 'industry=INSURANCE&language=en&agentCountry=GB',
    need: null,
    alerts: 'WEEKLY',
  });
}
