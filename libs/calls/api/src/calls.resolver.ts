import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, type GraphqlContext, PageArgs } from '@ringfair/platform/graphql';
import { Vendor } from '@ringfair/vendors-api';
import { DeleteVendorCallInput, EditVendorCallInput, LogVendorCallInput } from './call.inputs.js';
import type { CallRow } from './call.repository.js';
import { VendorCall, VendorCallConnection } from './call.type.js';
import { CallsLoader } from './calls.loader.js';
import { CallsService } from './calls.service.js';

/** Whom an organisation calls is its own affair; API tokens neither read nor write it. */
@Resolver(() => VendorCall)
export class CallsResolver {
  constructor(
    private readonly service: CallsService,
    private readonly loader: CallsLoader,
  ) {}

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => VendorCallConnection, {
    description: "Your organisation's calls to vendors, the latest first.",
  })
  vendorCalls(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('slug', {
      type: () => String,
      nullable: true,
      description: 'Address (slug) of one vendor; left out: all of them.',
    })
    slug?: string | null,
  ): Promise<Connection<VendorCall>> {
    return this.service.list(viewer, page, slug);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => VendorCall, { description: 'One call of your organisation.' })
  vendorCall(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<VendorCall> {
    return this.service.one(viewer, id);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => VendorCall, { description: 'Logs a call to a vendor for your organisation.' })
  logVendorCall(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: LogVendorCallInput,
  ): Promise<VendorCall> {
    return this.service.log(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => VendorCall, { description: 'Changes the note about a call.' })
  editVendorCall(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: EditVendorCallInput,
  ): Promise<VendorCall> {
    return this.service.edit(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => ID, { description: 'Deletes a call for the whole organisation.' })
  deleteVendorCall(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DeleteVendorCallInput,
  ): Promise<string> {
    return this.service.delete(viewer, input);
  }

  @ResolveField(() => Vendor, {
    nullable: true,
    description: 'Whom it was made to; null when it is not published any more.',
  })
  vendor(@Parent() call: CallRow, @Context() context: GraphqlContext): Promise<Vendor | null> {
    return this.loader.vendorOf(context, call.vendorId);
  }
}
