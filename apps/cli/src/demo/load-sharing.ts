import { Readable } from 'node:stream';
import { Files } from '@ringfair/platform/files';
import {
  AccessRequestsService,
  DossierGrantsService,
  DossierItemsService,
  ReferenceGrantsService,
  ReferencesService,
  VendorDraftsService,
} from '@ringfair/vendors-api';
import { DEMO_BUYER, DEMO_VENDOR } from './accounts.js';
import { dayOf, daysBefore } from './clock.js';
import { printed } from './papers.js';
import { dossierSeeds, referenceSeeds } from './sharing.js';
import type { Cast, Stage } from './stage.js';

/** The demo's vendor names clients and keeps a dossier; the demo's buyer has asked for both and may read them. */
export async function loadSharing(stage: Stage, cast: Cast): Promise<void> {
  const vendor = cast.vendor(DEMO_VENDOR);
  const listing = await stage.app.get(VendorDraftsService).mine(vendor);
  if (!listing) return;
  await shareReferences(stage, cast, listing.vendorId);
  await shareDossier(stage, cast, listing.vendorId);
}

async function shareReferences({ app }: Stage, cast: Cast, vendorId: string): Promise<void> {
  const vendor = cast.vendor(DEMO_VENDOR);
  const requests = app.get(AccessRequestsService);
  const referenceIds: string[] = [];
  for (const { key, consented, ...details } of referenceSeeds) {
    const { id } = await app.get(ReferencesService).create(vendor, {
      ...details,
      consent:
        consented === null
          ? null
          : {
              by: details.person,
              on: dayOf(daysBefore(cast.anchor, consented)),
              how: 'EMAIL',
            },
      idempotencyKey: `demo reference ${key}`,
    });
    if (consented !== null) referenceIds.push(id);
  }
  const asked = await requests.ask(cast.buyer(DEMO_BUYER), 'REFERENCES', {
    vendorId,
    message: 'Could we speak to somebody for whom you answer claims calls, and to a client of several years?',
    idempotencyKey: 'demo references asked',
  });
  if (asked.state === 'OPEN') {
    await app.get(ReferenceGrantsService).grant(vendor, {
      requestId: asked.id,
      expectedVersion: asked.version,
      referenceIds,
      days: 60,
    });
  }
  // This one waits for the vendor's answer.
  await requests.ask(cast.buyer('tallyfern'), 'REFERENCES', {
    vendorId,
    message: 'We would like to hear from a client whose callers write and call about the same matter.',
    idempotencyKey: 'demo references asked by tallyfern',
  });
}

async function shareDossier({ app }: Stage, cast: Cast, vendorId: string): Promise<void> {
  const vendor = cast.vendor(DEMO_VENDOR);
  const itemIds: string[] = [];
  for (const { kind, paper, issued, ends, ...said } of dossierSeeds) {
    const issuedOn = dayOf(daysBefore(cast.anchor, issued));
    const file =
      paper &&
      (await app.get(Files).receive(vendor, {
        purpose: 'DOSSIER',
        name: `${kind.toLowerCase().replaceAll('_', '-')}-${issuedOn}.pdf`,
        stream: Readable.from([await printed({ locale: 'en', title: said.title, rows: paper, issuedOn })]),
      }));
    const { id } = await app.get(DossierItemsService).add(vendor, {
      kind,
      content: {
        statement: null,
        recoveryTimeHours: null,
        recoveryPointHours: null,
        ...said,
        fileId: file?.id ?? null,
        issuedOn,
        expiresOn: ends === undefined ? null : dayOf(daysBefore(cast.anchor, -ends)),
      },
      idempotencyKey: `demo dossier ${kind}`,
    });
    itemIds.push(id);
  }
  const asked = await app.get(AccessRequestsService).ask(cast.buyer(DEMO_BUYER), 'DOSSIER', {
    vendorId,
    message:
      'Our risk committee meets next week and wants your accounts, your insurance and your recovery times.',
    idempotencyKey: 'demo dossier asked',
  });
  await app.get(DossierGrantsService).share(vendor, {
    request: { requestId: asked.id, expectedVersion: 1 },
    buyerOrganizationId: null,
    itemIds,
    days: 60,
    idempotencyKey: 'demo dossier shared',
  });
}
