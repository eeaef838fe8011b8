import { Injectable } from '@nestjs/common';
import type { OrganizationRole } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { ApiTokenEntity, InvitationEntity, OrganizationEntity } from './identity.entities.js';

export interface MemberRow {
  userId: string;
  name: string;
  email: string;
  role: OrganizationRole;
}

@Injectable()
export class OrganizationRepository {
  insert(tx: Tx, organization: Omit<OrganizationEntity, 'version'>): Promise<number> {
    return tx.execute('insert into organizations (id, name, sells, buys) values ($1, $2, $3, $4)', [
      organization.id,
      organization.name,
      organization.sells,
      organization.buys,
    ]);
  }

  byId(tx: Tx, id: string): Promise<OrganizationEntity | null> {
    return tx.repo(OrganizationEntity).findOneBy({ id });
  }

  update(
    tx: Tx,
    id: string,
    version: number,
    change: { name: string; sells: boolean; buys: boolean },
  ): Promise<number> {
    return tx.execute(
      'update organizations set name = $3, sells = $4, buys = $5, version = version + 1 where id = $1 and version = $2',
      [id, version, change.name, change.sells, change.buys],
    );
  }

  async addMember(tx: Tx, organizationId: string, userId: string, role: OrganizationRole): Promise<boolean> {
    const rows = await tx.execute(
      'insert into memberships (organization_id, user_id, role) values ($1, $2, $3) on conflict do nothing',
      [organizationId, userId, role],
    );
    return rows > 0;
  }

  members(tx: Tx, organizationId: string): Promise<MemberRow[]> {
    return tx.query<MemberRow>(
      `select m.user_id as "userId", u.name, u.email, m.role from memberships m join users u on u.id = m.user_id
       where m.organization_id = $1 order by u.name, u.id limit 1000`,
      [organizationId],
    );
  }

  async roleOf(tx: Tx, organizationId: string, userId: string): Promise<OrganizationRole | undefined> {
    const row = await tx.one<{ role: OrganizationRole }>(
      'select role from memberships where organization_id = $1 and user_id = $2',
      [organizationId, userId],
    );
    return row?.role;
  }

  changeRole(tx: Tx, organizationId: string, userId: string, role: OrganizationRole): Promise<number> {
    return tx.execute('update memberships set role = $3 where organization_id = $1 and user_id = $2', [
      organizationId,
      userId,
      role,
    ]);
  }

  removeMember(tx: Tx, organizationId: string, userId: string): Promise<number> {
    return tx.execute('delete from memberships where organization_id = $1 and user_id = $2', [
      organizationId,
      userId,
    ]);
  }

  membershipsOf(tx: Tx, userId: string): Promise<(OrganizationEntity & { role: OrganizationRole })[]> {
    return tx.query(
      `select o.id, o.name, o.sells, o.buys, o.version, m.role from memberships m
       join organizations o on o.id = m.organization_id where m.user_id = $1 order by o.name, o.id limit 200`,
      [userId],
    );
  }

  openInvitations(tx: Tx, organizationId: string): Promise<InvitationEntity[]> {
    return tx
      .repo(InvitationEntity)
      .createQueryBuilder('invitation')
      .where('invitation.organization_id = :organizationId', { organizationId })
      .andWhere(
        'invitation.accepted_at is null and invitation.revoked_at is null and invitation.expires_at > now()',
      )
      .orderBy('invitation.created_at', 'DESC')
      .limit(200)
      .getMany();
  }

  /** An older open invitation to the same address is replaced: one address, one valid link. */
  async invite(
    tx: Tx,
    invitation: {
      id: string;
      organizationId: string;
      email: string;
      role: OrganizationRole;
      tokenHash: Buffer;
      invitedBy: string;
    },
  ): Promise<void> {
    await tx.execute(
      `update invitations set revoked_at = now()
       where organization_id = $1 and email = $2 and accepted_at is null and revoked_at is null`,
      [invitation.organizationId, invitation.email],
    );
    await tx.execute(
      `insert into invitations (id, organization_id, email, role, token_hash, invited_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + interval '7 days')`,
      [
        invitation.id,
        invitation.organizationId,
        invitation.email,
        invitation.role,
        invitation.tokenHash,
        invitation.invitedBy,
      ],
    );
  }

  revokeInvitation(tx: Tx, id: string): Promise<number> {
    return tx.execute(
      'update invitations set revoked_at = now() where id = $1 and accepted_at is null and revoked_at is null',
      [id],
    );
  }

  takeInvitation(
    tx: Tx,
    tokenHash: Buffer,
    email: string,
  ): Promise<{ organizationId: string; role: OrganizationRole } | undefined> {
    return tx.one(
      `update invitations set accepted_at = now()
       where token_hash = $1 and email = $2 and accepted_at is null and revoked_at is null and expires_at > now()
       returning organization_id as "organizationId", role`,
      [tokenHash, email],
    );
  }

  apiTokens(tx: Tx, organizationId: string): Promise<ApiTokenEntity[]> {
    return tx
      .repo(ApiTokenEntity)
      .find({ where: { organizationId }, order: { createdAt: 'DESC' }, take: 200 });
  }

  apiToken(tx: Tx, id: string): Promise<ApiTokenEntity | null> {
    return tx.repo(ApiTokenEntity).findOneBy({ id });
  }

  insertApiToken(
    tx: Tx,
    token: {
      id: string;
      organizationId: string;
      userId: string;
      name: string;
      tokenHash: Buffer;
      scopes: string[];
      expiresAt: Date;
    },
  ): Promise<number> {
    return tx.execute(
      `insert into api_tokens (id, organization_id, user_id, name, token_hash, scopes, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        token.id,
        token.organizationId,
        token.userId,
        token.name,
        token.tokenHash,
        token.scopes,
        token.expiresAt,
      ],
    );
  }

  revokeApiToken(tx: Tx, id: string): Promise<number> {
    return tx.execute('update api_tokens set revoked_at = coalesce(revoked_at, now()) where id = $1', [id]);
  }
}
