import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import {
  ByIdInput,
  ChangeMemberRoleInput,
  CreateApiTokenInput,
  InviteMemberInput,
  MailTokenInput,
  RemoveMemberInput,
  SwitchOrganizationInput,
  UpdateOrganizationInput,
} from './identity.inputs.js';
import { ApiToken, CreatedApiToken, Invitation, Member, Organization } from './identity.type.js';
import { OrganizationsService } from './organizations.service.js';
import { SessionsService } from './sessions.service.js';

@Resolver()
export class OrganizationResolver {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly sessions: SessionsService,
  ) {}

  @Allow('ADMIN')
  @Mutation(() => Organization, { description: 'Changes the active organisation.' })
  updateOrganization(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateOrganizationInput,
  ): Promise<Organization> {
    return this.organizations.update(viewer, input);
  }

  @Allow('ADMIN')
  @Mutation(() => Invitation, {
    description: 'Mails an invitation; an older open one to the same address ends.',
  })
  inviteMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: InviteMemberInput,
  ): Promise<Invitation> {
    return this.organizations.invite(viewer, input);
  }

  @Allow('ADMIN')
  @Mutation(() => Boolean, { description: 'Ends an open invitation.' })
  async revokeInvitation(@CurrentViewer() viewer: Viewer, @Args('input') input: ByIdInput): Promise<boolean> {
    await this.organizations.revokeInvitation(viewer, input.id);
    return true;
  }

  @Allow('VIEWER')
  @Mutation(() => Organization, {
    description: 'Joins the organisation of a mailed invitation and switches to it.',
  })
  async acceptInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MailTokenInput,
  ): Promise<Organization> {
    const organizationId = await this.organizations.acceptInvitation(viewer, input.token);
    return this.organizations.active(await this.sessions.switchOrganization(viewer, organizationId));
  }

  @Allow('ADMIN')
  @Mutation(() => Member, {
    description: "Changes a member's role; nobody gives or takes a role above the own.",
  })
  changeMemberRole(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangeMemberRoleInput,
  ): Promise<Member> {
    return this.organizations.changeRole(viewer, input);
  }

  @Allow('ADMIN')
  @Mutation(() => Boolean, { description: 'Removes a member; the last owner stays.' })
  async removeMember(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RemoveMemberInput,
  ): Promise<boolean> {
    await this.organizations.removeMember(viewer, input.userId);
    return true;
  }

  @Allow('VIEWER')
  @Mutation(() => Boolean, { description: 'Leaves the active organisation; the last owner stays.' })
  async leaveOrganization(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.organizations.leave(viewer);
    return true;
  }

  @Allow('VIEWER')
  @Mutation(() => Organization, { description: 'Acts for another organisation of the person from now on.' })
  async switchOrganization(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SwitchOrganizationInput,
  ): Promise<Organization> {
    return this.organizations.active(await this.sessions.switchOrganization(viewer, input.organizationId));
  }

  @Allow('ADMIN')
  @Mutation(() => CreatedApiToken, { description: "Makes a machine's key; its secret is shown this once." })
  createApiToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateApiTokenInput,
  ): Promise<CreatedApiToken> {
    return this.organizations.createApiToken(viewer, input);
  }

  @Allow('ADMIN')
  @Mutation(() => ApiToken, { description: "Ends a machine's key at once." })
  revokeApiToken(@CurrentViewer() viewer: Viewer, @Args('input') input: ByIdInput): Promise<ApiToken> {
    return this.organizations.revokeApiToken(viewer, input.id);
  }
}
