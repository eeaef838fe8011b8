import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProfileChangeType, ProfileProblemType } from './vendor.type.js';

@ObjectType({ description: 'What became of a whole profile that was sent; of a dry run, what would have.' })
export class VendorProfileReport {
  @Field(() => ID, { nullable: true, description: 'Id of the vendor; null while there is none.' })
  vendorId: string | null;

  @Field(() => Boolean, { description: 'Was the listing created?' })
  created: boolean;

  @Field(() => Boolean, { description: 'Did the draft change?' })
  saved: boolean;

  @Field(() => Boolean, { description: 'Was a new version published?' })
  published: boolean;

  @Field(() => Int, { nullable: true, description: 'Version of the draft.' })
  version: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the published version; null: none.' })
  publishedVersion: number | null;

  @Field(() => [ProfileProblemType], { description: 'What keeps it from being published, with paths.' })
  problems: ProfileProblemType[];

  @Field(() => [ProfileChangeType], { description: 'What is different from the draft before.' })
  changes: ProfileChangeType[];
}
