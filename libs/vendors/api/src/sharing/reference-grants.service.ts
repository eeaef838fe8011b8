import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { invalidState, notFound } from '@ringfair/platform/errors';
import {
  type Connection,
  decodeCursor,
  encodeCursor,
  type PageArgs,
  toConnection,
} from '@ringfair/platform/graphql';
import { endOfGrant } from '@ringfair/vendors-core';
import type { AccessRequestRow } from './access-request.repository.js';
import { AccessRequestsService } from './access-requests.service.js';
import type { GrantReferencesInput } from './reference.inputs.js';
import {
  type GrantedReferenceRow,
  ReferenceGrantRepository,
  type ReferenceGrantRow,
  type ReferenceViewRow,
} from './reference-grant.repository.js';
import { ReferenceRepository } from './reference.repository.js';
import type { ReferenceContactType } from './reference.type.js';
import { sharingReasons } from './sharing.errors.js';

const VIEWS = 'reference views';
/** Grants that a vendor's page shows: those of the last months. */
const SHOWN = 200;

/** Who may call whom, until when, and who looked. */
@Injectable()
export class ReferenceGrantsService {
  constructor(
    private readonly database: Database,
    private readonly requests: AccessRequestsService,
    private readonly references: ReferenceRepository,
    private readonly grants: ReferenceGrantRepository,
  ) {}

  given(viewer: Viewer): Promise<ReferenceGrantRow[]> {
    return this.database.read(viewer, (tx) =>
      this.grants.ofOrganization(tx, viewer.organizationId, { limit: SHOWN }),
    );
  }

  async views(viewer: Viewer, page: PageArgs): Promise<Connection<ReferenceViewRow>> {
    const [before = null] = page.after ? decodeCursor(VIEWS, page.after) : [];
    const rows = await this.database.read(viewer, (tx) =>
      this.grants.views(tx, viewer.organizationId, before === null ? null : String(before), page.first + 1),
    );
    return toConnection(rows, page, ({ id }) => encodeCursor(VIEWS, [id]));
  }

  /** Opens references to the buyer that asked. Of two members who answer at once one is told so. */
  grant(viewer: Viewer, input: GrantReferencesInput): Promise<AccessRequestRow> {
    return this.database.run(viewer, async (tx) => {
      const request = await this.requests.grant(tx, viewer, input, 'REFERENCES');
      const consents = await this.references.grantable(tx, request.vendorId, input.referenceIds);
      if (consents.size < input.referenceIds.length) throw notFound('Reference');
      if ([...consents.values()].includes(false)) {
        throw invalidState(
          sharingReasons.REFERENCE_WITHOUT_CONSENT,
          'Record first that the contact has agreed to be named.',
        );
      }
      await this.grants.insert(tx, viewer, {
        vendorId: request.vendorId,
        buyerOrganizationId: request.buyerOrganizationId,
        requestId: request.id,
        referenceIds: input.referenceIds,
        expiresAt: endOfGrant(new Date(), input.days),
      });
      return this.requests.received(tx, viewer, request.id);
    });
  }

  /** Ends a grant; ending it again changes nothing. */
  revoke(viewer: Viewer, grantId: string): Promise<ReferenceGrantRow> {
    return this.database.run(viewer, async (tx) => {
      await this.grants.revoke(tx, viewer.organizationId, grantId);
      const [grant] = await this.grants.ofOrganization(tx, viewer.organizationId, { id: grantId, limit: 1 });
      if (!grant) throw notFound('Grant');
      return grant;
    });
  }

  granted(viewer: Viewer): Promise<GrantedReferenceRow[]> {
    return this.database.read(viewer, (tx) => this.grants.openTo(tx, viewer.organizationId, {}));
  }

  /** Whom to call. The view is written down first; only that opens the contact to this transaction. */
  open(viewer: Viewer, grantId: string): Promise<ReferenceContactType> {
    return this.database.run(viewer, async (tx) => {
      const [grant] = await this.grants.openTo(tx, viewer.organizationId, { grantId });
      if (!grant) throw notFound('Reference');
      await this.grants.logView(tx, viewer, grant);
      const contact = await this.references.opened(tx, viewer, grant.referenceId);
      if (!contact) throw notFound('Reference');
      return { ...contact, ...grant };
    });
  }
}
