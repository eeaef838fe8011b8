import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A vendor that may be meant.' })
export class VendorSuggestion {
  @Field(() => String, { description: 'Name of the vendor.' })
  name: string;

  @Field(() => String, { description: 'Name in addresses: /vendors/SLUG.' })
  slug: string;
}

@ObjectType({ description: 'A value of a filter that may be meant.' })
export class FilterSuggestionType {
  @Field(() => String, { description: 'Field of VendorFilterInput.' })
  group: string;

  @Field(() => String, { description: 'The code to filter by.' })
  code: string;
}
