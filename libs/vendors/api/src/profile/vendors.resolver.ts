import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { type Connection, PageArgs } from '@ringfair/platform/graphql';
import {
  CreateVendorListingInput,
  EditVendorDraftInput,
  PublishVendorProfileInput,
  SaveVendorDraftInput,
} from './vendor.inputs.js';
import { Vendor, VendorDraft, VendorVersion, VendorVersionConnection } from './vendor.type.js';
import { VendorDraftsService } from './vendor-drafts.service.js';
import { VendorPagesService } from './vendor-pages.service.js';

@Resolver()
export class VendorsResolver {
  constructor(
    private readonly pages: VendorPagesService,
    private readonly drafts: VendorDraftsService,
  ) {}

  @Public()
  @Query(() => Vendor, { description: 'A published listing by its present or an earlier slug.' })
  vendor(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Args('slug', { type: () => String, description: 'Address of the listing.' }) slug: string,
  ): Promise<Vendor> {
    return this.pages.bySlug(viewer, slug);
  }

  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Query(() => VendorDraft, {
    nullable: true,
    description: "The draft of your organisation's listing; null while it keeps none.",
  })
  myVendorProfile(@CurrentViewer() viewer: Viewer): Promise<VendorDraft | null> {
    return this.drafts.mine(viewer);
  }

  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Query(() => Vendor, {
    nullable: true,
    description:
      "Your organisation's listing as buyers would see it were the draft published now, dated by its last change; null while it keeps none.",
  })
  myVendorPreview(@CurrentViewer() viewer: Viewer): Promise<Vendor | null> {
    return this.drafts.preview(viewer);
  }

  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Query(() => VendorVersionConnection, { description: "Publications of your organisation's listing." })
  vendorVersions(
    @CurrentViewer() viewer: Viewer,
    @Args('vendorId', { type: () => ID, description: 'Id of the vendor.' }) vendorId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<VendorVersion>> {
    return this.pages.versions(viewer, vendorId, page);
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => VendorDraft, { description: 'Starts a listing of your own.' })
  createVendorListing(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateVendorListingInput,
  ): Promise<VendorDraft> {
    return this.drafts.create(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => VendorDraft, { description: 'Saves the draft; nobody outside sees it.' })
  saveVendorDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveVendorDraftInput,
  ): Promise<VendorDraft> {
    return this.drafts.save(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => VendorDraft, {
    description:
      'Changes some fields of the draft; a conflict names those that somebody else has changed since.',
  })
  editVendorDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EditVendorDraftInput,
  ): Promise<VendorDraft> {
    return this.drafts.edit(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => Vendor, { description: 'Publishes the draft as the next version, which never changes.' })
  publishVendorProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PublishVendorProfileInput,
  ): Promise<Vendor> {
    return this.drafts.publish(viewer, input);
  }
}
