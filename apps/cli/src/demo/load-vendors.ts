import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  DirectoryImportService,
  SiteChecksService,
  toProfileType,
  VendorDraftsService,
} from '@ringfair/vendors-api';
import { dayOf, workingHour } from './clock.js';
import type { DatedListing } from './demo.repository.js';
import { ageOf, rfpSeeds } from './rfps/index.js';
import { demoSiteFacts } from './site-checks.js';
import { type Cast, inParallel, type Stage } from './stage.js';
import { DIRECTORY_CSV, DIRECTORY_NAME, profileOf, type VendorSeed, vendorSeeds } from './vendors/index.js';

/** Writes and publishes every listing as its owner would, and imports those that nobody has claimed. */
export async function loadVendors(stage: Stage, cast: Cast): Promise<DatedListing[]> {
  const dated: DatedListing[] = [];
  await inParallel(vendorSeeds, 4, async (seed) => {
    const vendorId = await publishListing(stage, cast, seed);
    if (seed.published !== null)
      dated.push({ vendorId, version: 1, published: workingHour(cast.anchor, firstSeen(seed), seed.key) });
  });
  await importDirectory(stage);
  return dated;
}

async function publishListing(stage: Stage, cast: Cast, seed: VendorSeed): Promise<string> {
  const drafts = stage.app.get(VendorDraftsService);
  const viewer = cast.vendor(seed.key);
  const { vendorId, ...before } =
    (await drafts.mine(viewer)) ??
    (await drafts.create(viewer, { idempotencyKey: `demo listing ${seed.key}`, name: seed.name }));
  // A profile that was saved before the crash has a mail address; an empty one has not.
  const { version } = before.profile.email
    ? before
    : await drafts.save(viewer, {
        vendorId,
        expectedVersion: before.version,
        profile: toProfileType(profileOf(seed, dayOf(cast.anchor))),
      });
  if (seed.published !== null && before.publishedVersion === null) {
    await drafts.publish(viewer, { vendorId, expectedVersion: version });
    const { site } = profileOf(seed, dayOf(cast.anchor));
    const facts =
      site && demoSiteFacts(site, vendorSeeds.indexOf(seed), new Date().toISOString().slice(0, 10));
    if (facts) await stage.app.get(SiteChecksService).record(vendorId, site, facts);
  }
  return vendorId;
}

/** A listing is older than the first request that its vendor answered. */
function firstSeen(seed: VendorSeed): number {
  const answered = rfpSeeds.filter(({ answers }) => answers.includes(seed.key));
  return Math.max(seed.published ?? 0, ...answered.map(({ course }) => ageOf(course) + 14));
}

async function importDirectory({ app }: Stage): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ringfair-demo-'));
  try {
    const file = path.join(folder, 'directory.csv');
    await writeFile(file, DIRECTORY_CSV);
    await app.get(DirectoryImportService).run({ file, sourceName: DIRECTORY_NAME });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
