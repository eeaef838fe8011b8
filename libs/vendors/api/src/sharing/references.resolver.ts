import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, type GraphqlContext, PageArgs } from '@ringfair/platform/graphql';
import type { AccessRequestRow } from './access-request.repository.js';
import { AccessRequest } from './access-request.type.js';
import {
  CreateReferenceInput,
  DeleteReferenceInput,
  EditReferenceInput,
  GrantReferencesInput,
  RevokeReferenceGrantInput,
} from './reference.inputs.js';
import type {
  GrantedReferenceRow,
  ReferenceGrantRow,
  ReferenceViewRow,
} from './reference-grant.repository.js';
import type { MaskedRow, ReferenceRow } from './reference.repository.js';
import {
  GrantedReference,
  MaskedReferenceType,
  ReferenceContactType,
  ReferenceGrant,
  ReferenceViewConnection,
  VendorReference,
  VendorSharing,
} from './reference.type.js';
import { ReferenceGrantsService } from './reference-grants.service.js';
import { ReferencesService } from './references.service.js';
import { SharingLoader } from './sharing.loader.js';
import { Vendor } from '../profile/vendor.type.js';

/** References name people, so API tokens neither read nor write them. */
@Resolver()
export class ReferencesResolver {
  constructor(
    private readonly references: ReferencesService,
    private readonly grants: ReferenceGrantsService,
  ) {}

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => [VendorReference], { description: 'The references of your listing, at most 50.' })
  myReferences(@CurrentViewer() viewer: Viewer): Promise<ReferenceRow[]> {
    return this.references.mine(viewer);
  }

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => [ReferenceGrant], { description: 'Who may see your references: the last 200 grants.' })
  referenceGrants(@CurrentViewer() viewer: Viewer): Promise<ReferenceGrantRow[]> {
    return this.grants.given(viewer);
  }

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => ReferenceViewConnection, { description: 'Who looked at the contacts of your references.' })
  referenceViews(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
  ): Promise<Connection<ReferenceViewRow>> {
    return this.grants.views(viewer, page);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorReference, { description: 'Adds a reference to your listing.' })
  createReference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateReferenceInput,
  ): Promise<ReferenceRow> {
    return this.references.create(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorReference, {
    description: 'Changes a reference; who takes the consent back ends its grants.',
  })
  editReference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EditReferenceInput,
  ): Promise<ReferenceRow> {
    return this.references.edit(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => ID, { description: 'Deletes a reference and all that is known of the person.' })
  deleteReference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DeleteReferenceInput,
  ): Promise<string> {
    return this.references.delete(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => AccessRequest, { description: 'Opens references to the buyer that asked.' })
  grantReferences(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: GrantReferencesInput,
  ): Promise<AccessRequestRow> {
    return this.grants.grant(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => ReferenceGrant, { description: 'Ends a grant at once.' })
  revokeReferenceGrant(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeReferenceGrantInput,
  ): Promise<ReferenceGrantRow> {
    return this.grants.revoke(viewer, input.grantId);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => [GrantedReference], { description: 'References that are open to your organisation now.' })
  grantedReferences(@CurrentViewer() viewer: Viewer): Promise<GrantedReferenceRow[]> {
    return this.grants.granted(viewer);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => ReferenceContactType, { description: 'Whom to call; the vendor learns that you looked.' })
  referenceContact(
    @CurrentViewer() viewer: Viewer,
    @Args('grantId', { type: () => ID, description: 'Id of the grant.' }) grantId: string,
  ): Promise<ReferenceContactType> {
    return this.grants.open(viewer, grantId);
  }
}

@Resolver(() => Vendor)
export class VendorSharingResolver {
  constructor(private readonly loader: SharingLoader) {}

  @ResolveField(() => [MaskedReferenceType], {
    description: 'Clients that can be asked, without their names: ask the vendor for them.',
  })
  references(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<MaskedRow[]> {
    return this.loader.masked(context, vendor.id);
  }

  @ResolveField(() => VendorSharing, {
    nullable: true,
    description: 'What it has opened to your organisation; null for who does not buy.',
  })
  sharing(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<VendorSharing | null> {
    return this.loader.sharing(context, vendor.id);
  }
}
