import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { readerOf } from './reader-of.js';
import { RfpFitService } from './rfp-fit.service.js';
import type { WholeRfp } from './rfp.entity.js';
import { Rfp, RfpFit } from './rfp.type.js';

const SUBJECT = Symbol('what the own listing says');

/** How a request fits the vendor who reads it. */
@Resolver(() => Rfp)
export class RfpFitResolver {
  constructor(private readonly fits: RfpFitService) {}

  @ResolveField(() => RfpFit, {
    nullable: true,
    description:
      'How it fits what the active organisation has published; null for who does not sell or has published nothing, and for own requests.',
  })
  async fit(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Context() context: GraphqlContext,
    @Parent() rfp: WholeRfp,
  ): Promise<RfpFit | null> {
    const reader = readerOf(viewer);
    if (!reader?.sells || reader.organizationId === rfp.organizationId) return null;
    const subject = await loaderOf(context, SUBJECT, () => this.fits.subjectOf(reader));
    return subject && this.fits.fitOf(rfp, subject, new Date());
  }
}
