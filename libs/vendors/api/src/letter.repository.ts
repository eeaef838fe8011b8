import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';

export interface Recipient {
  userId: string;
  email: string;
  locale: Locale;
}

/** Addresses for the worker's letters. */
@Injectable()
export class LetterRepository {
  /** Members of an organisation who may act for its listing. */
  members(tx: Tx, organizationId: string): Promise<Recipient[]> {
    return tx.query(
      `select user_id as "userId", email, locale from app.organization_recipients($1, '{OWNER,ADMIN,EDITOR}')`,
      [organizationId],
    );
  }

  moderators(tx: Tx): Promise<{ email: string; locale: Locale }[]> {
    return tx.query('select email, locale from app.moderator_addresses()');
  }

  /** For the mail to the buyer that a dossier is shared with. */
  dossierGrant(
    tx: Tx,
    id: string,
  ): Promise<{ buyerOrganizationId: string; vendorName: string; expiresAt: Date } | undefined> {
    return tx.one(
      `select g.buyer_organization_id as "buyerOrganizationId", v.name as "vendorName", g.expires_at as "expiresAt"
       from dossier_grants g join vendors v on v.id = g.vendor_id where g.id = $1 and g.revoked_at is null`,
      [id],
    );
  }
}
