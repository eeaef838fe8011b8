import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, notFound, validation } from '@ringfair/platform/errors';
import { latestToday, type ReferenceDetails, referenceProblems } from '@ringfair/vendors-core';
import type {
  CreateReferenceInput,
  DeleteReferenceInput,
  EditReferenceInput,
  ReferenceDetailsInput,
} from './reference.inputs.js';
import { ReferenceGrantRepository } from './reference-grant.repository.js';
import { ReferenceRepository, type ReferenceRow } from './reference.repository.js';
import { MOST_REFERENCES, sameVersion, tooManyReferences, withoutListing } from './sharing.errors.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** What a vendor keeps of the clients that vouch for it. Whom to call leaves only through grants. */
@Injectable()
export class ReferencesService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly references: ReferenceRepository,
    private readonly grants: ReferenceGrantRepository,
    private readonly vendors: VendorRepository,
  ) {}

  mine(viewer: Viewer): Promise<ReferenceRow[]> {
    return this.database.read(viewer, (tx) => this.references.ofOrganization(tx, viewer.organizationId));
  }

  create(viewer: Viewer, input: CreateReferenceInput): Promise<ReferenceRow> {
    const { idempotencyKey } = input;
    const reference = detailsOf(input);
    refuseProblems(reference);
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(tx, viewer, 'createReference', idempotencyKey, reference, () =>
        this.insert(tx, viewer, reference),
      );
      return this.own(tx, viewer, id);
    });
  }

  /** Replaces a reference as a whole; who takes the consent back ends what was granted on it. */
  edit(viewer: Viewer, input: EditReferenceInput): Promise<ReferenceRow> {
    const reference = detailsOf(input);
    refuseProblems(reference);
    return this.database.run(viewer, async (tx) => {
      const { id } = await this.current(tx, viewer, input);
      if (!(await this.references.update(tx, id, input.expectedVersion, reference))) {
        throw conflict(input.expectedVersion + 1);
      }
      if (!reference.consent) await this.grants.revokeAllOf(tx, viewer.organizationId, id);
      return this.own(tx, viewer, id);
    });
  }

  /** Forgets the person for good. */
  delete(viewer: Viewer, input: DeleteReferenceInput): Promise<string> {
    return this.database.run(viewer, async (tx) => {
      const { id } = await this.current(tx, viewer, input);
      await this.grants.revokeAllOf(tx, viewer.organizationId, id);
      if (!(await this.references.remove(tx, id, input.expectedVersion))) {
        throw conflict(input.expectedVersion + 1);
      }
      return id;
    });
  }

  private async insert(tx: Tx, viewer: Viewer, reference: ReferenceDetails): Promise<string> {
    const { organizationId } = viewer;
    const listing = await this.vendors.ofOrganization(tx, organizationId);
    const vendor = listing && (await this.vendors.lockOwn(tx, listing.id, organizationId));
    if (!vendor) throw withoutListing();
    if ((await this.references.ofOrganization(tx, organizationId)).length >= MOST_REFERENCES) {
      throw tooManyReferences();
    }
    const id = newId();
    await this.references.insert(tx, { id, vendorId: vendor.id, organizationId }, reference);
    return id;
  }

  private async current(
    tx: Tx,
    viewer: Viewer,
    { referenceId, expectedVersion }: DeleteReferenceInput,
  ): Promise<ReferenceRow> {
    const reference = await this.own(tx, viewer, referenceId);
    sameVersion(reference, expectedVersion);
    return reference;
  }

  private async own(tx: Tx, viewer: Viewer, id: string): Promise<ReferenceRow> {
    const reference = await this.references.byId(tx, viewer.organizationId, id);
    if (!reference) throw notFound('Reference');
    return reference;
  }
}

const detailsOf = (input: ReferenceDetailsInput): ReferenceDetails => ({
  client: input.client,
  person: input.person,
  post: input.post ?? null,
  phone: input.phone?.replace(/[\s().-]/g, '') ?? null,
  email: input.email ?? null,
  languages: input.languages,
  work: input.work ?? null,
  industry: input.industry,
  country: input.country,
  service: input.service,
  sinceYear: input.sinceYear,
  untilYear: input.untilYear ?? null,
  consent: input.consent ? { by: input.consent.by, on: input.consent.on, how: input.consent.how } : null,
});

function refuseProblems(reference: ReferenceDetails): void {
  const problems = referenceProblems(reference, latestToday(new Date()));
  if (problems.length > 0) {
    throw validation(problems.map((problem) => ({ ...problem, path: `input.${problem.path}` })));
  }
}
