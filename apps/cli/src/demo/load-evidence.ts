import { Readable } from 'node:stream';
import { CaseDecisionsService, CaseEffects } from '@ringfair/moderation-api';
import { Files } from '@ringfair/platform/files';
import { EvidenceService, VendorDraftsService } from '@ringfair/vendors-api';
import { dayOf } from './clock.js';
import { letTheMinutePass } from './demo.repository.js';
import { waitingCases } from './desk-queue.js';
import { datesOf, type EvidenceSeed, evidenceSeeds, paperOf } from './evidence.js';
import { printed } from './papers.js';
import { type Cast, inParallel, type Stage } from './stage.js';
import { profileOf, type VendorSeed, vendorSeeds } from './vendors/index.js';

/** Documents of vendors, most of them compared by the desk; the others wait there. */
export async function loadEvidence(stage: Stage, cast: Cast): Promise<number> {
  const waiting = new Set<string>();
  await inParallel(evidenceSeeds, 3, async (seed) => {
    const vendor = vendorSeeds.find(({ key }) => key === seed.vendor);
    const id = vendor && (await send(stage, cast, seed, vendor));
    if (id && seed.waits) waiting.add(id);
  });
  await decideAll(stage, cast, waiting);
  return evidenceSeeds.length;
}

async function send(
  { app }: Stage,
  cast: Cast,
  seed: EvidenceSeed,
  vendor: VendorSeed,
): Promise<string | undefined> {
  const viewer = cast.vendor(seed.vendor);
  const draft = await app.get(VendorDraftsService).mine(viewer);
  if (!draft) return undefined;
  const profile = profileOf(vendor, dayOf(cast.anchor));
  const { issuedOn, validUntil } = datesOf(seed, profile, cast.anchor);
  const paper = await printed(paperOf(seed, profile, vendor.locale, issuedOn));
  const file = await app.get(Files).receive(viewer, {
    purpose: 'EVIDENCE',
    name: `${seed.kind.toLowerCase().replaceAll('_', '-')}-${issuedOn}.pdf`,
    stream: Readable.from([paper]),
  });
  const sent = await app.get(EvidenceService).submit(viewer, {
    vendorId: draft.vendorId,
    path: seed.path,
    kind: seed.kind,
    fileId: file.id,
    issuedOn,
    validUntil,
    idempotencyKey: `demo evidence ${seed.vendor} ${seed.path}`,
  });
  return sent.id;
}

/** The desk compares what does not wait; the minute for undoing is over at once. */
async function decideAll(stage: Stage, cast: Cast, waiting: ReadonlySet<string>): Promise<void> {
  const { app, config } = stage;
  for (const { id, version, subjectId } of await waitingCases(stage, cast, 'EVIDENCE')) {
    if (waiting.has(subjectId)) continue;
    await app.get(CaseDecisionsService).decide(cast.desk, {
      id,
      expectedVersion: version,
      outcome: 'ACCEPTED',
      reason: 'EVIDENCE_SHOWS_IT',
      note: null,
    });
  }
  await letTheMinutePass(config);
  await app.get(CaseEffects).applyDue();
}
