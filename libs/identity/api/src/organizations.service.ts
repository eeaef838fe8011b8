import { Injectable } from '@nestjs/common';
import { includesRole, type OrganizationRole, type Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, DomainError, ErrorCode, notFound, validation } from '@ringfair/platform/errors';
import { Mailer } from '@ringfair/platform/mail';
import { AccountRepository } from './account.repository.js';
import type { ApiTokenEntity, InvitationEntity, OrganizationEntity } from './identity.entities.js';
import { identityReasons } from './identity.errors.js';
import type {
  ChangeMemberRoleInput,
  CreateApiTokenInput,
  InviteMemberInput,
  UpdateOrganizationInput,
} from './identity.inputs.js';
import { identityMails } from './mails.js';
import { type MemberRow, OrganizationRepository } from './organization.repository.js';
import { hashSecret, newSecret } from './secrets.js';
import { tokenInvalid } from './sessions.service.js';

const longestTokenDays = 366;

/** The tenant: its data, members, invitations and machine keys. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly organizations: OrganizationRepository,
    private readonly accounts: AccountRepository,
    private readonly mailer: Mailer,
  ) {}

  active(viewer: Viewer): Promise<OrganizationEntity> {
    return this.database.read(viewer, (tx) => this.required(tx, viewer.organizationId));
  }

  memberships(viewer: Viewer): Promise<(OrganizationEntity & { role: OrganizationRole })[]> {
    return this.database.read(viewer, (tx) => this.organizations.membershipsOf(tx, viewer.userId));
  }

  members(viewer: Viewer, organizationId: string): Promise<MemberRow[]> {
    return this.database.read(viewer, (tx) => this.organizations.members(tx, organizationId));
  }

  invitations(viewer: Viewer, organizationId: string): Promise<InvitationEntity[]> {
    return this.database.read(viewer, (tx) => this.organizations.openInvitations(tx, organizationId));
  }

  apiTokens(viewer: Viewer): Promise<ApiTokenEntity[]> {
    return this.database.read(viewer, (tx) => this.organizations.apiTokens(tx, viewer.organizationId));
  }

  async update(viewer: Viewer, input: UpdateOrganizationInput): Promise<OrganizationEntity> {
    if (!input.sells && !input.buys) {
      throw validation([
        { path: 'input.buys', reason: 'SIDE_REQUIRED', message: 'an organisation sells, buys, or both' },
      ]);
    }
    return this.database.run(viewer, async (tx) => {
      const changed = await this.organizations.update(
        tx,
        viewer.organizationId,
        input.expectedVersion,
        input,
      );
      const organization = await this.required(tx, viewer.organizationId);
      if (changed === 0) throw conflict(organization.version);
      return organization;
    });
  }

  async invite(viewer: Viewer, input: InviteMemberInput): Promise<InvitationEntity> {
    mayGive(viewer, input.role);
    return this.database.run(viewer, async (tx) => {
      const members = await this.organizations.members(tx, viewer.organizationId);
      if (members.some((member) => member.email === input.email)) {
        throw new DomainError(ErrorCode.CONFLICT, {
          reason: identityReasons.ALREADY_MEMBER,
          message: 'This person is a member already.',
        });
      }
      const id = await this.idempotency.once(tx, viewer, 'inviteMember', input.idempotencyKey, input, () =>
        this.sendInvitation(tx, viewer, input),
      );
      const invitation = (await this.organizations.openInvitations(tx, viewer.organizationId)).find(
        (one) => one.id === id,
      );
      if (!invitation) throw notFound('Invitation');
      return invitation;
    });
  }

  private async sendInvitation(tx: Tx, viewer: Viewer, input: InviteMemberInput): Promise<string> {
    const id = newId();
    const { secret, hash } = newSecret();
    const organization = await this.required(tx, viewer.organizationId);
    const inviter = await this.accounts.userById(tx, viewer.userId);
    await this.organizations.invite(tx, {
      id,
      organizationId: organization.id,
      email: input.email,
      role: input.role,
      tokenHash: hash,
      invitedBy: viewer.userId,
    });
    await this.mailer.enqueue(tx, {
      template: identityMails['identity-invitation'],
      to: input.email,
      locale: viewer.locale,
      params: { inviter: inviter?.name ?? '', organization: organization.name },
      link: `/invitation?token=${secret}`,
      dedupeKey: `invitation ${id}`,
    });
    return id;
  }

  async revokeInvitation(viewer: Viewer, id: string): Promise<void> {
    const revoked = await this.database.run(viewer, (tx) => this.organizations.revokeInvitation(tx, id));
    if (revoked === 0) throw notFound('Invitation');
  }

  /** The mailed token and the address it went to belong together: a forwarded link lets nobody else in. */
  async acceptInvitation(viewer: Viewer, token: string): Promise<string> {
    return this.database.asAuth(async (tx) => {
      const user = await this.accounts.userById(tx, viewer.userId);
      const invitation = await this.organizations.takeInvitation(tx, hashSecret(token), user?.email ?? '');
      if (!invitation) throw tokenInvalid();
      await this.organizations.addMember(tx, invitation.organizationId, viewer.userId, invitation.role);
      return invitation.organizationId;
    });
  }

  async changeRole(viewer: Viewer, input: ChangeMemberRoleInput): Promise<MemberRow> {
    mayGive(viewer, input.role);
    return this.database.run(viewer, async (tx) => {
      mayGive(viewer, await this.requiredRole(tx, viewer, input.userId));
      await this.organizations.changeRole(tx, viewer.organizationId, input.userId, input.role);
      const member = (await this.organizations.members(tx, viewer.organizationId)).find(
        (one) => one.userId === input.userId,
      );
      if (!member) throw notFound('Member');
      return member;
    });
  }

  async removeMember(viewer: Viewer, userId: string): Promise<void> {
    await this.database.run(viewer, async (tx) => {
      mayGive(viewer, await this.requiredRole(tx, viewer, userId));
      await this.organizations.removeMember(tx, viewer.organizationId, userId);
    });
  }

  async leave(viewer: Viewer): Promise<void> {
    await this.database.run(viewer, (tx) =>
      this.organizations.removeMember(tx, viewer.organizationId, viewer.userId),
    );
  }

  async createApiToken(
    viewer: Viewer,
    input: CreateApiTokenInput,
  ): Promise<{ apiToken: ApiTokenEntity; secret: string | null }> {
    const days = (input.expiresAt.getTime() - Date.now()) / 86_400_000;
    if (!(days > 0 && days <= longestTokenDays)) {
      throw validation([
        {
          path: 'input.expiresAt',
          reason: 'OUT_OF_RANGE',
          message: `lies within the next ${longestTokenDays} days`,
        },
      ]);
    }
    return this.database.run(viewer, async (tx) => {
      let fresh: string | null = null;
      const id = await this.idempotency.once(
        tx,
        viewer,
        'createApiToken',
        input.idempotencyKey,
        input,
        async () => {
          const { secret, hash } = newSecret('rf_');
          fresh = secret;
          const tokenId = newId();
          await this.organizations.insertApiToken(tx, {
            id: tokenId,
            organizationId: viewer.organizationId,
            userId: viewer.userId,
            name: input.name,
            tokenHash: hash,
            scopes: [...new Set(input.scopes)].sort(),
            expiresAt: input.expiresAt,
          });
          return tokenId;
        },
      );
      return { apiToken: await this.requiredToken(tx, id), secret: fresh };
    });
  }

  async revokeApiToken(viewer: Viewer, id: string): Promise<ApiTokenEntity> {
    return this.database.run(viewer, async (tx) => {
      await this.organizations.revokeApiToken(tx, id);
      return this.requiredToken(tx, id);
    });
  }

  private async required(tx: Tx, id: string): Promise<OrganizationEntity> {
    const organization = await this.organizations.byId(tx, id);
    if (!organization) throw notFound('Organisation');
    return organization;
  }

  private async requiredToken(tx: Tx, id: string): Promise<ApiTokenEntity> {
    const token = await this.organizations.apiToken(tx, id);
    if (!token) throw notFound('API token');
    return token;
  }

  private async requiredRole(tx: Tx, viewer: Viewer, userId: string): Promise<OrganizationRole> {
    const role = await this.organizations.roleOf(tx, viewer.organizationId, userId);
    if (!role) throw notFound('Member');
    return role;
  }
}

/** Nobody gives, takes or removes a role above the own. */
function mayGive(viewer: Viewer, role: OrganizationRole): void {
  if (includesRole(viewer.role, role)) return;
  throw new DomainError(ErrorCode.FORBIDDEN, { message: `Needs the role ${role}; you are ${viewer.role}.` });
}
