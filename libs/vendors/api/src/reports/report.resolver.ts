import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '@ringfair/platform/auth';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import type { ListingPart } from '@ringfair/vendors-core';
import { ErrorReportsService } from './error-reports.service.js';
import { ListingDoubtsLoader } from '../claims/listing-doubts.loader.js';
import { ListingPartEnum } from './report.enums.js';
import { ReportReceived, ReportVendorErrorInput } from './report.inputs.js';
import { Vendor } from '../profile/vendor.type.js';

@Resolver(() => Vendor)
export class VendorReportsResolver {
  constructor(
    private readonly reports: ErrorReportsService,
    private readonly doubts: ListingDoubtsLoader,
  ) {}

  @Public()
  @Mutation(() => ReportReceived, {
    description: 'Tells a moderator that a listing is wrong; needs no account. Limited per network address.',
  })
  async reportVendorError(
    @Args('input', { description: 'What is wrong.' }) input: ReportVendorErrorInput,
    @Context() context: GraphqlContext,
  ): Promise<ReportReceived> {
    await this.reports.report(input, context.req.ip ?? '');
    return { accepted: true };
  }

  @ResolveField(() => [ListingPartEnum], {
    description:
      'Parts that were reported as wrong and that nobody has corrected: only of unclaimed listings.',
  })
  doubtfulParts(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<ListingPart[]> {
    return this.doubts.ofVendor(context, vendor.id);
  }
}
