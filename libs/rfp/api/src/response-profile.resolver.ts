import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { ResponseProfileService } from './response-profile.service.js';
import { RfpResponseProfile } from './response.type.js';

@Resolver()
export class ResponseProfileResolver {
  constructor(private readonly profiles: ResponseProfileService) {}

  @Allow('VIEWER', { scope: 'rfps:read' })
  @Query(() => RfpResponseProfile, {
    description: 'What a vendor published of itself when it sent an answer, whatever it says today.',
  })
  rfpResponseProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('responseId', { type: () => ID, description: 'The answer.' }) responseId: string,
  ): Promise<RfpResponseProfile> {
    return this.profiles.of(viewer, responseId);
  }
}
