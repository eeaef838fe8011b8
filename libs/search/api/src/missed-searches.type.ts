import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A field of the profile whose silence kept the listing out of searches.' })
export class MissedByField {
  @Field(() => String, { description: 'The top-level field of the profile.' })
  path: string;

  @Field(() => Int, {
    description:
      'Of how many searches, rounded down: to fives, fifties from 100 on, five hundreds from 1,000 on.',
  })
  searches: number;
}

@ObjectType({
  description:
    'Searches that asked for what the listing does not state, while nothing that it states spoke against it; for needs, their musts. Searches with words are not counted. Nothing is told of who asked, or of fewer than five searches.',
})
export class MissedSearches {
  @Field(() => Int, { description: 'Searches of so many days are counted.' })
  days: number;

  @Field(() => [MissedByField], { description: 'The costliest silence first.' })
  fields: MissedByField[];
}
