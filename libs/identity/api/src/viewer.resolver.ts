import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { AccountsService } from './accounts.service.js';
import {
  ApiToken,
  Invitation,
  Member,
  Membership,
  Organization,
  Session,
  User,
  ViewerType,
} from './identity.type.js';
import { OrganizationsService } from './organizations.service.js';
import { SessionsService } from './sessions.service.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly organizations: OrganizationsService,
    private readonly sessionsService: SessionsService,
  ) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Who asks; null when nobody is signed in.' })
  viewer(@CurrentViewer({ optional: true }) viewer: Viewer | null): ViewerType | null {
    return viewer && { ...viewer, isModerator: viewer.platformRoles.includes('MODERATOR') };
  }

  @ResolveField(() => User, { description: 'The person.' })
  user(@CurrentViewer() viewer: Viewer): Promise<User> {
    return this.accounts.user(viewer);
  }

  @ResolveField(() => Organization, { description: 'The organisation that the viewer acts for.' })
  organization(@CurrentViewer() viewer: Viewer): Promise<Organization> {
    return this.organizations.active(viewer);
  }

  @ResolveField(() => [Membership], { description: 'All organisations that the person can act for.' })
  async memberships(@CurrentViewer() viewer: Viewer): Promise<Membership[]> {
    const rows = await this.organizations.memberships(viewer);
    return rows.map(({ role, ...organization }) => ({ role, organization }));
  }

  @ResolveField(() => [Session], { description: 'Where the person is signed in; empty for an API token.' })
  async sessions(@CurrentViewer() viewer: Viewer): Promise<Session[]> {
    return viewer.tokenScopes ? [] : this.sessionsService.list(viewer);
  }

  @ResolveField(() => [ApiToken], {
    description: "The active organisation's machine keys; empty below ADMIN.",
  })
  async apiTokens(@CurrentViewer() viewer: Viewer): Promise<ApiToken[]> {
    return viewer.tokenScopes || !['ADMIN', 'OWNER'].includes(viewer.role)
      ? []
      : this.organizations.apiTokens(viewer);
  }
}

@Resolver(() => Organization)
export class OrganizationFieldsResolver {
  constructor(private readonly organizations: OrganizationsService) {}

  @ResolveField(() => [Member], {
    description: 'Its members; empty for an organisation other than the active one.',
  })
  members(@CurrentViewer() viewer: Viewer, @Parent() organization: Organization): Promise<Member[]> {
    return this.organizations.members(viewer, organization.id);
  }

  @ResolveField(() => [Invitation], { description: 'Its open invitations; empty below ADMIN.' })
  async invitations(
    @CurrentViewer() viewer: Viewer,
    @Parent() organization: Organization,
  ): Promise<Invitation[]> {
    return ['ADMIN', 'OWNER'].includes(viewer.role)
      ? this.organizations.invitations(viewer, organization.id)
      : [];
  }
}
