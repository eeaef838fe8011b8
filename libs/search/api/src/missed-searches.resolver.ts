import { Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { MissedSearchesService } from './missed-searches.service.js';
import { MissedSearches } from './missed-searches.type.js';

@Resolver()
export class MissedSearchesResolver {
  constructor(private readonly missed: MissedSearchesService) {}

  @Allow('VIEWER', { side: 'SELLS', scope: 'profile:read' })
  @Query(() => MissedSearches, {
    nullable: true,
    description:
      'Which searches silence kept your published listing out of, in counts; null while nothing is published.',
  })
  missedSearches(@CurrentViewer() viewer: Viewer): Promise<MissedSearches | null> {
    return this.missed.of(viewer);
  }
}
