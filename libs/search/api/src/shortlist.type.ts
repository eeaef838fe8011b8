import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from '@ringfair/platform/graphql';

export type ShortlistedState = 'PUBLISHED' | 'MERGED' | 'GONE';
export const ShortlistedStateEnum: { readonly [S in ShortlistedState]: S } = {
  PUBLISHED: 'PUBLISHED',
  MERGED: 'MERGED',
  GONE: 'GONE',
};
registerEnumType(ShortlistedStateEnum, {
  name: 'ShortlistedState',
  description: 'What has become of a vendor on a shortlist.',
  valuesMap: {
    PUBLISHED: { description: 'It is published.' },
    MERGED: { description: 'It became part of another listing, which stands here for it.' },
    GONE: { description: 'It is not published any more.' },
  },
});

@ObjectType({ description: 'A vendor on a shortlist.' })
export class ShortlistedVendor {
  @Field(() => ID, { description: 'Id of the vendor that was added.' })
  vendorId: string;

  @Field(() => String, { description: 'Its name; as it was when added, where it is not published any more.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Address of its page; null without one.' })
  slug: string | null;

  @Field(() => ShortlistedStateEnum, { description: 'What has become of it.' })
  state: ShortlistedState;

  @Field(() => String, { description: 'What your organisation notes about it; may be empty.' })
  note: string;

  @Field(() => String, { description: 'Who added it.' })
  addedByName: string;

  @Field(() => DateTime, { description: 'When it was added.' })
  addedAt: Date;
}

@ObjectType({ description: 'Vendors that your organisation considers; nobody else sees them.' })
export class Shortlist {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What your organisation calls it.' })
  name: string;

  @Field(() => Boolean, { description: 'Put away?' })
  archived: boolean;

  @Field(() => Int, { description: 'Version to expect when changing it.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateTime, { description: 'When it changed last.' })
  updatedAt: Date;

  @Field(() => [ShortlistedVendor], { description: 'The vendors on it, in their order.' })
  vendors: ShortlistedVendor[];
}
