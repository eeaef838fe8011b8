import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'The day as of which scores hold, with what decides whether newcomers are drawn.',
})
export class RankingDay {
  @Field(() => String, { description: 'Day, UTC, YYYY-MM-DD.' })
  day: string;

  @Field(() => Int, { description: 'Listings in search at its beginning.' })
  listings: number;

  @Field(() => Int, { description: 'How many of them an organisation keeps.' })
  claimed: number;

  @Field(() => Boolean, { description: 'Are newcomers drawn into the default order on it?' })
  drawsNewcomers: boolean;
}
