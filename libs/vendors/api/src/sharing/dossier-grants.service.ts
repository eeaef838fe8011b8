import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, notFound, validation } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { endOfGrant } from '@ringfair/vendors-core';
import { AccessRequestsService } from './access-requests.service.js';
import type { ChangeDossierGrantInput, ShareDossierInput } from './dossier.inputs.js';
import {
  DossierGrantRepository,
  type DossierGrantRow,
  type DownloadRow,
} from './dossier-grant.repository.js';
import { DossierItemRepository, type DossierItemRow } from './dossier-item.repository.js';
import { sameVersion, sharedAlready, sharingReasons, withoutListing } from './sharing.errors.js';
import { VendorRepository } from '../profile/vendor.repository.js';

const DOWNLOADS = 'dossier downloads';
/** Grants that the vendor's page shows. */
const SHOWN = 100;

/** Whom the vendor lets see its dossier, and what they did with it. */
@Injectable()
export class DossierGrantsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly requests: AccessRequestsService,
    private readonly grants: DossierGrantRepository,
    private readonly items: DossierItemRepository,
    private readonly vendors: VendorRepository,
  ) {}

  mine(viewer: Viewer): Promise<{ items: DossierItemRow[]; grants: DossierGrantRow[] }> {
    return this.database.read(viewer, async (tx) => ({
      items: await this.items.ofOrganization(tx, viewer.organizationId),
      grants: await this.grants.given(tx, viewer.organizationId, { limit: SHOWN }),
    }));
  }

  async downloads(viewer: Viewer, page: PageArgs): Promise<Connection<DownloadRow>> {
    const [before = null] = page.after ? decodeCursor(DOWNLOADS, page.after) : [];
    const rows = await this.database.read(viewer, (tx) =>
      this.grants.downloads(
        tx,
        viewer.organizationId,
        before === null ? null : String(before),
        page.first + 1,
      ),
    );
    return toConnection(rows, page, ({ id }) => encodeCursor(DOWNLOADS, [id]));
  }

  share(viewer: Viewer, input: ShareDossierInput): Promise<DossierGrantRow> {
    const { idempotencyKey, request, buyerOrganizationId, itemIds, days } = input;
    if (!request === !buyerOrganizationId) {
      throw validation([
        {
          path: 'input.buyerOrganizationId',
          reason: 'REQUIRED',
          message: 'Name the request or the organisation.',
        },
      ]);
    }
    const said = { request: request?.requestId ?? null, buyer: buyerOrganizationId ?? null, itemIds, days };
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(tx, viewer, 'shareDossier', idempotencyKey, said, () =>
        this.insert(tx, viewer, input),
      );
      return this.own(tx, viewer, id);
    });
  }

  change(viewer: Viewer, input: ChangeDossierGrantInput): Promise<DossierGrantRow> {
    return this.database.run(viewer, async (tx) => {
      const grant = await this.own(tx, viewer, input.grantId);
      sameVersion(grant, input.expectedVersion);
      const expiresAt = endOfGrant(new Date(), input.days);
      if (!(await this.grants.prolong(tx, grant.id, input.expectedVersion, expiresAt))) {
        throw conflict(input.expectedVersion + 1);
      }
      await this.setItems(tx, viewer, grant.id, input.itemIds);
      return this.own(tx, viewer, grant.id);
    });
  }

  /** Ends a grant; ending it again changes nothing. */
  revoke(viewer: Viewer, grantId: string): Promise<DossierGrantRow> {
    return this.database.run(viewer, async (tx) => {
      await this.grants.revoke(tx, viewer.organizationId, grantId);
      return this.own(tx, viewer, grantId);
    });
  }

  /** The lock on the listing makes two grants to the same buyer take turns. */
  private async insert(tx: Tx, viewer: Viewer, input: ShareDossierInput): Promise<string> {
    const { organizationId } = viewer;
    const listing = await this.vendors.ofOrganization(tx, organizationId);
    const vendor = listing && (await this.vendors.lockOwn(tx, listing.id, organizationId));
    if (!vendor) throw withoutListing();
    const { buyerId, requestId } = await this.buyerOf(tx, viewer, input);
    const standing = await this.grants.standing(tx, organizationId, buyerId);
    // An answer to a new request takes the place of what was shared before.
    if (standing?.open && !requestId) throw sharedAlready();
    if (standing) await this.grants.revoke(tx, organizationId, standing.id);
    const id = newId();
    const expiresAt = endOfGrant(new Date(), input.days);
    await this.grants.insert(tx, viewer, { id, vendorId: vendor.id, buyerId, requestId, expiresAt });
    await this.setItems(tx, viewer, id, input.itemIds);
    if (!requestId) {
      await this.events.emit(tx, { name: 'dossier.shared', organizationId, payload: { grantId: id } });
    }
    return id;
  }

  private async buyerOf(
    tx: Tx,
    viewer: Viewer,
    { request, buyerOrganizationId }: ShareDossierInput,
  ): Promise<{ buyerId: string; requestId: string | null }> {
    if (request) {
      const granted = await this.requests.grant(tx, viewer, request, 'DOSSIER');
      return { buyerId: granted.buyerOrganizationId, requestId: granted.id };
    }
    const buyerId = buyerOrganizationId ?? '';
    if (buyerId === viewer.organizationId || !(await this.grants.buys(tx, buyerId))) throw buyerUnknown();
    return { buyerId, requestId: null };
  }

  private async setItems(tx: Tx, viewer: Viewer, id: string, itemIds: readonly string[]): Promise<void> {
    if ((await this.items.shareable(tx, viewer.organizationId, itemIds)) < itemIds.length) {
      throw notFound('Item');
    }
    await this.grants.setItems(tx, viewer.organizationId, id, itemIds);
  }

  private async own(tx: Tx, viewer: Viewer, id: string): Promise<DossierGrantRow> {
    const [grant] = await this.grants.given(tx, viewer.organizationId, { limit: 1, id });
    if (!grant) throw notFound('Grant');
    return grant;
  }
}

const buyerUnknown = () =>
  validation([
    {
      path: 'input.buyerOrganizationId',
      reason: sharingReasons.DOSSIER_BUYER_UNKNOWN,
      message: 'No organisation that buys has this code.',
    },
  ]);
