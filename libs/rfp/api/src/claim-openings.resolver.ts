import { Field, Int, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import type { Addition } from '@ringfair/rfp-core';
import { VendorClaimOptions } from '@ringfair/vendors-api';
import { readerOf } from './reader-of.js';
import { RfpReadingService } from './rfp-reading.service.js';

const OfferPartEnum = { SERVICE: 'SERVICE', LANGUAGE: 'LANGUAGE' } as const;
registerEnumType(OfferPartEnum, {
  name: 'VendorOfferPart',
  description: 'A part of what a listing offers.',
  valuesMap: {
    SERVICE: { description: 'A service (a code of Service).' },
    LANGUAGE: { description: 'A language of its agents (BCP 47).' },
  },
});

@ObjectType({ description: 'The one value that, added to a listing, would open the most requests.' })
export class OpenRequestsAddition {
  @Field(() => OfferPartEnum, { description: 'Where it belongs.' })
  kind: Addition['kind'];

  @Field(() => String, { description: 'Code of the service, or tag of the language.' })
  code: string;

  @Field(() => Int, { description: 'How many open requests more would fit.' })
  opens: number;
}

@ObjectType({
  description: 'What a listing opens, in numbers: which requests they are stands in the list of requests.',
})
export class OpenRequestsFit {
  @Field(() => Int, { description: 'Open public requests that fit it as it stands.' })
  fitting: number;

  @Field(() => OpenRequestsAddition, { nullable: true, description: 'What would open more.' })
  addition: OpenRequestsAddition | null;
}

/** What a claim opens: the numbers come from the requests, which vendors know nothing of. */
@Resolver(() => VendorClaimOptions)
export class ClaimOpeningsResolver {
  constructor(private readonly rfps: RfpReadingService) {}

  @ResolveField(() => OpenRequestsFit, {
    description: 'Open public requests that fit the listing by the services and languages of their lots.',
  })
  openRequests(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Parent() { offer }: VendorClaimOptions,
  ): Promise<OpenRequestsFit> {
    return this.rfps.fitOf(readerOf(viewer), offer);
  }
}
