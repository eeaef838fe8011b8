import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Vendor } from '../profile/vendor.type.js';

@ObjectType({ description: 'A merge that a moderator will decide about.' })
export class VendorMerge {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'The case that moderators see.' })
  caseId: string;
}

@ObjectType({ description: 'Two listings that may be of one company.' })
export class VendorDuplicate {
  @Field(() => Vendor, { description: 'The newer one.' })
  one: Vendor;

  @Field(() => Vendor, { description: 'The older one.' })
  other: Vendor;

  @Field(() => Boolean, { description: 'Do both name the same site?' })
  sameSite: boolean;

  @Field(() => Boolean, { description: 'Do both name the same phone?' })
  samePhone: boolean;

  @Field(() => Float, { description: 'How alike the names are, 0 to 1 (trigrams).' })
  similarity: number;
}

@ObjectType({ description: 'Likely duplicates among the next listings, newest first.' })
export class VendorDuplicates {
  @Field(() => [VendorDuplicate], { description: 'At most 500.' })
  pairs: VendorDuplicate[];

  @Field(() => ID, { nullable: true, description: 'Give it back as `after` to look at older listings.' })
  next: string | null;
}
