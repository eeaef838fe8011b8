import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ringfair/platform/auth';
import { Gazetteer } from './gazetteer.js';
import { PlacesArgs, SearchPlace } from './place.type.js';

@Resolver()
export class PlacesResolver {
  constructor(private readonly gazetteer: Gazetteer) {}

  @Public()
  @Query(() => [SearchPlace], {
    description: 'Cities whose names begin like what was typed, largest first.',
  })
  places(@Args() { prefix, first }: PlacesArgs): SearchPlace[] {
    return this.gazetteer.suggest(prefix, first);
  }
}
