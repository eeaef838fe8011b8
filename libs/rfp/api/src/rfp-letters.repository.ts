import { Injectable } from '@nestjs/common';
import type { Locale } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';

export interface Recipient {
  userId: string;
  email: string;
  name: string;
  locale: Locale;
}

export interface InvitationLetter {
  invitationId: string;
  rfpId: string;
  title: string;
  buyerName: string;
  deadline: Date;
  deadlineTimeZone: string;
  vendorOrganizationId: string;
}

/** What the worker may know to write letters: named functions of the database, no tables. */
@Injectable()
export class RfpLettersRepository {
  recipients(tx: Tx, organizationId: string): Promise<Recipient[]> {
    return tx.query<Recipient>(
      'select user_id as "userId", email, name, locale from app.organization_recipients($1, $2)',
      [organizationId, ['OWNER', 'ADMIN', 'EDITOR']],
    );
  }

  facts(tx: Tx, rfpId: string): Promise<{ title: string; buyerName: string } | undefined> {
    return tx.one('select title, buyer_name as "buyerName" from app.rfp_facts($1)', [rfpId]);
  }

  outcomes(
    tx: Tx,
    rfpId: string,
  ): Promise<{ organizationId: string; outcome: 'WON' | 'LOST'; reason: string }[]> {
    return tx.query(
      'select organization_id as "organizationId", outcome, reason from app.rfp_outcome_letters($1)',
      [rfpId],
    );
  }

  /** Invitations whose letter is due; marked as written in the same transaction. */
  takeInvitations(tx: Tx, most: number): Promise<InvitationLetter[]> {
    return tx.query(
      `select invitation_id as "invitationId", rfp_id as "rfpId", title, buyer_name as "buyerName", deadline,
         deadline_time_zone as "deadlineTimeZone", vendor_organization_id as "vendorOrganizationId"
       from app.take_rfp_invitations($1)`,
      [most],
    );
  }
}
