import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { VendorReader } from '@ringfair/vendors-api';
import type { RfpResponseProfile } from './response.type.js';
import { RfpResponsesRepository } from './rfp-responses.repository.js';

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** A past request shows what its vendors said then: an answer cannot be made better by a later profile. */
@Injectable()
export class ResponseProfileService {
  constructor(
    private readonly database: Database,
    private readonly responses: RfpResponsesRepository,
    private readonly vendors: VendorReader,
  ) {}

  /** @throws DomainError NOT_FOUND for answers that are sealed, of others, or of a listing that is published no more */
  of(viewer: Viewer, responseId: string): Promise<RfpResponseProfile> {
    return this.database.read(viewer, async (tx) => {
      const response = uuid.test(responseId) ? await this.responses.byId(tx, responseId) : undefined;
      if (!response) throw notFound('Answer');
      const { rfpId, vendorId, organizationId, vendorName, vendorSlug, submittedAt } = response;
      const version = await this.vendors.asOf(tx, vendorId, organizationId, submittedAt);
      if (!version) throw notFound('Answer');
      return { rfpId, vendorName, vendorSlug, submittedAt, version };
    });
  }
}
