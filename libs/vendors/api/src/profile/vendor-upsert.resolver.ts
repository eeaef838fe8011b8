import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { UpsertVendorProfileInput } from './vendor-upsert.inputs.js';
import { VendorUpsertService } from './vendor-upsert.service.js';
import { VendorProfileReport } from './vendor-upsert.type.js';

@Resolver()
export class VendorUpsertResolver {
  constructor(private readonly profiles: VendorUpsertService) {}

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => VendorProfileReport, {
    description:
      'Keeps your listing from your own systems: creates it if there is none, replaces its draft, publishes on request.',
  })
  upsertVendorProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpsertVendorProfileInput,
  ): Promise<VendorProfileReport> {
    return this.profiles.upsert(viewer, input);
  }
}
