import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import type { VendorProfile } from '@ringfair/vendors-core';
import DataLoader from 'dataloader';
import { VendorAnswers } from './vendor-answers.js';
import { VendorRepository } from './vendor.repository.js';

const CONTACTS = Symbol('contacts by vendor');
type Contacts = VendorProfile['contacts'];

/** How to reach the people of vendors: for members of buyers whom these vendors have answered, in person. */
@Injectable()
export class ContactsLoader {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
    private readonly answers: VendorAnswers,
  ) {}

  /** Null for everybody else, and for API tokens: they do not write to people. */
  async of(context: GraphqlContext, vendorId: string): Promise<Contacts | null> {
    const { viewer } = context;
    if (!viewer?.buys || viewer.tokenScopes !== null) return null;
    const make = () =>
      new DataLoader<string, Contacts | null>(async (ids) => {
        const reachable = await this.reachable(viewer, ids);
        return ids.map((id) => reachable.get(id) ?? null);
      });
    return loaderOf(context, CONTACTS, make).load(vendorId);
  }

  /** By the organisation that keeps the listing today: an answer of an earlier keeper was of other people. */
  private reachable(viewer: Viewer, ids: readonly string[]): Promise<Map<string, Contacts>> {
    return this.database.read(viewer, async (tx) => {
      const rows = await this.vendors.publishedContacts(tx, ids);
      const keepers = rows.map(({ organizationId }) => organizationId);
      const answered = await this.answers.to(tx, viewer.organizationId, keepers);
      return new Map(
        rows.flatMap(({ vendorId, organizationId, contacts }) =>
          answered.has(organizationId) ? [[vendorId, contacts] as const] : [],
        ),
      );
    });
  }
}
