import { toProfileType, VendorDraftsService } from '@ringfair/vendors-api';
import type { VendorProfile } from '@ringfair/vendors-core';
import { dayOf, workingHour } from './clock.js';
import type { DatedListing } from './demo.repository.js';
import type { Cast, Stage } from './stage.js';
import { profileOf, vendorSeeds } from './vendors/index.js';

interface Edition {
  vendor: string;
  /** Days before the load. */
  published: number;
  change: (before: VendorProfile) => Partial<VendorProfile>;
}

/** What some vendors have changed since they were first published; nothing that their evidence covers. */
const editions: readonly Edition[] = [
  {
    vendor: 'quillmere',
    published: 24,
    change: ({ texts, pilotOffers }) => ({
      texts: {
        ...texts,
        el: {
          summary:
            'Εξυπηρέτηση πελατών, παράπονα και αναγγελίες ζημιών για ασφαλιστικές, εταιρείες ενέργειας και λιανικό εμπόριο. Διαθέτουμε ελληνόφωνη ομάδα δέκα ατόμων στο Κάρντιφ.',
          howWeWork: null,
        },
      },
      // Shorter and cheaper: the long pilot was what buyers shied away from.
      pilotOffers: pilotOffers.map((offer) => ({ ...offer, days: 28, volume: 2500, priceMinor: 980_000 })),
      agentsAddedPerWeek: 11,
    }),
  },
  {
    vendor: 'meltemi-epikoinonia',
    published: 16,
    change: ({ training }) => ({
      training: training && { ...training, monthlyHours: 8 },
      agentsAddedPerWeek: 9,
    }),
  },
  {
    vendor: 'tverskoy-sekretar',
    published: 9,
    change: ({ size }) => ({ size: { ...size, min: 9, max: 9 } }),
  },
];

/** Publishes the second version of those who have one. */
export async function loadEditions({ app }: Stage, cast: Cast): Promise<DatedListing[]> {
  const drafts = app.get(VendorDraftsService);
  const dated: DatedListing[] = [];
  for (const { vendor, published, change } of editions) {
    const seed = vendorSeeds.find(({ key }) => key === vendor);
    const viewer = cast.vendor(vendor);
    const draft = await drafts.mine(viewer);
    if (!seed || !draft) continue;
    if (draft.publishedVersion === 1) {
      const before = profileOf(seed, dayOf(cast.anchor));
      const { vendorId, version } = await drafts.save(viewer, {
        vendorId: draft.vendorId,
        expectedVersion: draft.version,
        profile: toProfileType({ ...before, ...change(before) }),
      });
      await drafts.publish(viewer, { vendorId, expectedVersion: version });
    }
    dated.push({
      vendorId: draft.vendorId,
      version: 2,
      published: workingHour(cast.anchor, published, vendor),
    });
  }
  return dated;
}
