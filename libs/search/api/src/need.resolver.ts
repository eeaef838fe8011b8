import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ringfair/platform/auth';
import { PageArgs } from '@ringfair/platform/graphql';
import { NeedInput } from './need.inputs.js';
import { NeedService } from './need.service.js';
import { FittingVendorConnection } from './need.type.js';

@Resolver()
export class NeedResolver {
  constructor(private readonly needs: NeedService) {}

  @Public()
  @Query(() => FittingVendorConnection, {
    description: 'Vendors that fit a need, or may: each requirement answered, musts never outweighed.',
  })
  fittingVendors(
    @Args('need', { description: 'What is needed.' }) need: NeedInput,
    @Args('vendors', {
      type: () => [String],
      nullable: true,
      description: 'Only these, by their addresses (slugs); null: all.',
    })
    vendors: string[] | null,
    @Args() page: PageArgs,
  ): Promise<FittingVendorConnection> {
    return this.needs.asked(need, page, vendors ?? null);
  }
}
