import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ringfair/platform/auth';
import { Gazetteer } from './gazetteer.js';
import { NamedPlacesArgs, PlacesArgs, SearchPlace } from './place.type.js';

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

  @Public()
  @Query(() => [SearchPlace], {
    nullable: 'items',
    description:
      'What texts name, in their order, as searches and needs understand them; null: no place that is known here.',
  })
  namedPlaces(@Args() { texts }: NamedPlacesArgs): (SearchPlace | null)[] {
    return texts.map((text) => this.gazetteer.find(text));
  }
}
