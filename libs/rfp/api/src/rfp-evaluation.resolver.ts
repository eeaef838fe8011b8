import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { readerOf } from './reader-of.js';
import { AwardRfpInput } from './response.inputs.js';
import { RfpEvaluation } from './response.type.js';
import { RfpEvaluationService } from './rfp-evaluation.service.js';
import type { WholeRfp } from './rfp.entity.js';
import { Rfp } from './rfp.type.js';

@Resolver(() => Rfp)
export class RfpEvaluationResolver {
  constructor(private readonly evaluations: RfpEvaluationService) {}

  @ResolveField(() => RfpEvaluation, {
    nullable: true,
    description:
      'The answers side by side; null to everybody but the buyer, and to the buyer until the opening.',
  })
  evaluation(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Parent() rfp: WholeRfp,
  ): Promise<RfpEvaluation | null> {
    return this.evaluations.of(readerOf(viewer), rfp);
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => Rfp, {
    description: 'Awards an opened request, once; everyone who answered is told, losers with the reason.',
  })
  awardRfp(@CurrentViewer() viewer: Viewer, @Args('input') input: AwardRfpInput): Promise<WholeRfp> {
    return this.evaluations.award(viewer, input);
  }
}
