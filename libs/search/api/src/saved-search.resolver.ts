import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { SavedSearchService } from './saved-search.service.js';
import {
  DeleteSavedSearchInput,
  SavedSearch,
  SaveSearchInput,
  SetSearchAlertsInput,
} from './saved-search.type.js';

/** What an organisation looks for is its own affair; API tokens neither read nor write it. */
@Resolver()
export class SavedSearchResolver {
  constructor(private readonly service: SavedSearchService) {}

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => [SavedSearch], { description: "Your organisation's saved searches, newest first." })
  savedSearches(@CurrentViewer() viewer: Viewer): Promise<SavedSearch[]> {
    return this.service.all(viewer);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => SavedSearch, { description: 'Keeps a search or need for your organisation.' })
  saveSearch(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveSearchInput): Promise<SavedSearch> {
    return this.service.save(viewer, input);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Mutation(() => SavedSearch, { description: 'Sets how often you are told; others keep their own choice.' })
  setSearchAlerts(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetSearchAlertsInput,
  ): Promise<SavedSearch> {
    return this.service.setAlerts(viewer, input);
  }

  @Allow('VIEWER', { side: 'BUYS' })
  @Mutation(() => SavedSearch, { description: 'What it finds now is not new to you any more.' })
  markSavedSearchSeen(
    @CurrentViewer() viewer: Viewer,
    @Args('savedSearchId', { type: () => ID, description: 'Which saved search.' }) savedSearchId: string,
  ): Promise<SavedSearch> {
    return this.service.markSeen(viewer, savedSearchId);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => ID, { description: 'Deletes a saved search for the whole organisation.' })
  deleteSavedSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DeleteSavedSearchInput,
  ): Promise<string> {
    return this.service.delete(viewer, input);
  }

  @Public()
  @Mutation(() => Boolean, {
    description: 'Ends all alerts of the person to whom the mail with this token went.',
  })
  stopSearchAlerts(
    @Args('token', { type: () => String, description: 'From the mail.' }) token: string,
  ): Promise<boolean> {
    return this.service.stopAlerts(token);
  }
}
