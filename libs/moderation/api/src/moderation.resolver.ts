import { Allow, AllowModerator, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, PageArgs } from '@ringfair/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AskedCasesService } from './asked-cases.service.js';
import { CaseDecisionsService } from './case-decisions.service.js';
import { CaseDeskService } from './case-desk.service.js';
import {
  DecideCaseInput,
  ModerationCaseFilter,
  PreviewDecisionArgs,
  UndoDecisionInput,
} from './case.inputs.js';
import {
  AskedCase,
  AskedCaseConnection,
  ModerationCase,
  ModerationCaseConnection,
  ModerationCaseCount,
  ModerationCaseDetail,
  ModerationCasePayload,
  ModerationPreview,
} from './case.type.js';

@Resolver()
export class ModerationResolver {
  constructor(
    private readonly desk: CaseDeskService,
    private readonly decisions: CaseDecisionsService,
    private readonly asked: AskedCasesService,
  ) {}

  @AllowModerator()
  @Query(() => ModerationCaseConnection, {
    description: "The moderators' queue: your own language first, then who waited longest.",
  })
  moderationCases(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('filter', {
      type: () => ModerationCaseFilter,
      defaultValue: { state: 'OPEN' },
      description: 'Which ones; those that wait unless said otherwise.',
    })
    filter: ModerationCaseFilter,
  ): Promise<Connection<ModerationCase>> {
    return this.desk.queue(viewer, filter, page);
  }

  @AllowModerator()
  @Query(() => [ModerationCaseCount], { description: 'How many cases wait, by kind and language.' })
  moderationCaseCounts(@CurrentViewer() viewer: Viewer): Promise<ModerationCaseCount[]> {
    return this.desk.counts(viewer);
  }

  @AllowModerator()
  @Query(() => ModerationCaseDetail, { description: 'One case with all that is needed to decide it.' })
  moderationCase(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the case.' }) id: string,
  ): Promise<ModerationCaseDetail> {
    return this.desk.one(viewer, id);
  }

  @AllowModerator()
  @Query(() => ModerationPreview, {
    nullable: true,
    description: 'The mail that a decision would send; null when nobody is told.',
  })
  moderationDecisionPreview(
    @CurrentViewer() viewer: Viewer,
    @Args() args: PreviewDecisionArgs,
  ): Promise<ModerationPreview | null> {
    return this.decisions.preview(viewer, args);
  }

  @AllowModerator()
  @Mutation(() => ModerationCasePayload, {
    description: 'Decides a case. It takes effect after a minute; until then you can undo it.',
  })
  async decideCase(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The decision.' }) input: DecideCaseInput,
  ): Promise<ModerationCasePayload> {
    return { case: await this.decisions.decide(viewer, input) };
  }

  @AllowModerator()
  @Mutation(() => ModerationCasePayload, {
    description: 'Undoes your decision within its minute; nothing has been sent.',
  })
  async undoDecision(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which one.' }) input: UndoDecisionInput,
  ): Promise<ModerationCasePayload> {
    return { case: await this.decisions.undo(viewer, input) };
  }

  @Allow('VIEWER')
  @Query(() => AskedCaseConnection, {
    description: 'What your organisation asked moderators for, newest first.',
  })
  myCases(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Connection<AskedCase>> {
    return this.asked.mine(viewer, page);
  }
}
