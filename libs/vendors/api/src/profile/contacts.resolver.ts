import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { ContactsLoader } from './contacts.loader.js';
import { ProfileContactType } from './profile-offer.type.js';
import { Vendor } from './vendor.type.js';

@Resolver(() => Vendor)
export class VendorContactsResolver {
  constructor(private readonly loader: ContactsLoader) {}

  @ResolveField(() => [ProfileContactType], {
    nullable: true,
    description:
      'People to talk to with mail and phone, for members of a buyer whom the vendor has answered: by a quote, or by an answer that was opened. Null for everybody else, and for API tokens.',
  })
  contacts(
    @Parent() vendor: Vendor,
    @Context() context: GraphqlContext,
  ): Promise<ProfileContactType[] | null> {
    return this.loader.of(context, vendor.id);
  }
}
