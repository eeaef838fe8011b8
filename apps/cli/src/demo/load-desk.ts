import { Readable } from 'node:stream';
import { Files } from '@ringfair/platform/files';
import { ErrorReportsService, VendorClaimsService, VendorMergesService } from '@ringfair/vendors-api';
import { slugify } from '@ringfair/vendors-core';
import { DEMO_VENDOR } from './accounts.js';
import { dayOf, daysBefore } from './clock.js';
import { waitingCases } from './desk-queue.js';
import { printed } from './papers.js';
import type { Cast, Stage } from './stage.js';
import { vendorSeeds } from './vendors/index.js';

const addressOf = (key: string): string => slugify(vendorSeeds.find((seed) => seed.key === key)?.name ?? '');

/** What waits for a moderator besides evidence: a claim, a merge and an error that somebody reported. */
export async function loadDesk(stage: Stage, cast: Cast): Promise<void> {
  await claim(stage, cast);
  await merge(stage, cast);
  // Anybody may report an error as often as they like, so a second load looks first.
  if ((await waitingCases(stage, cast, 'REPORTED_ERROR')).length === 0) await report(stage);
}

async function claim({ app }: Stage, cast: Cast): Promise<void> {
  const issuedOn = dayOf(daysBefore(cast.anchor, 19));
  const paper = await printed({
    locale: 'en',
    title: 'Certificate of good standing',
    rows: [
      ['Company', 'Maple Hollow Answering LLC'],
      ['State', 'Vermont'],
      ['Manager', 'Ruth Ellery'],
    ],
    issuedOn,
  });
  const file = await app.get(Files).receive(cast.claimant, {
    purpose: 'CLAIM_DOCUMENT',
    name: `good-standing-${issuedOn}.pdf`,
    stream: Readable.from([paper]),
  });
  await app.get(VendorClaimsService).request(cast.claimant, {
    slug: slugify('Maple Hollow Answering'),
    method: 'DOCUMENTS',
    explanation:
      'I have run Maple Hollow since my mother retired in 2011. Our mail is with a large provider, so a link to our own domain does not reach me; the certificate names me as manager.',
    fileIds: [file.id],
    idempotencyKey: 'demo claim by documents',
  });
}

async function merge({ app }: Stage, cast: Cast): Promise<void> {
  await app.get(VendorMergesService).request(cast.vendor(DEMO_VENDOR), {
    keepSlug: addressOf(DEMO_VENDOR),
    mergeSlug: slugify('Quillmere Contact Centres'),
    note: 'This was our name until 2014; the directory still has the old entry.',
    idempotencyKey: 'demo merge of an old entry',
  });
}

async function report({ app }: Stage): Promise<void> {
  const reports = app.get(ErrorReportsService);
  await reports.report(
    {
      slug: addressOf('prairie-signal'),
      part: 'LANGUAGES_AND_HOURS',
      statement:
        'The page says that somebody answers at any hour. On Sunday at three in the morning a recording told me to call back at six.',
      email: 'w.haskell@barnowl-supply.example',
      locale: 'en',
    },
    '192.0.2.17',
  );
  await reports.report(
    {
      slug: addressOf('thermaikos-voice'),
      part: 'CONTACT',
      statement: 'Το τηλέφωνο της σελίδας δεν απαντά πια· στον ιστότοπό τους υπάρχει νέος αριθμός.',
      email: 'marina@pelagia-travel.example',
      locale: 'el',
    },
    '192.0.2.18',
  );
}
