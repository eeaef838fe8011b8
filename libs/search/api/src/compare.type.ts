import { ArgsType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { COMPARE_SECTIONS, COMPARED, type CompareSection } from '@ringfair/search-core';
import { Vendor } from '@ringfair/vendors-api';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Length } from 'class-validator';

export const CompareSectionEnum = Object.fromEntries(
  COMPARE_SECTIONS.map((section) => [section.toUpperCase(), section]),
) as Record<Uppercase<CompareSection>, CompareSection>;
registerEnumType(CompareSectionEnum, {
  name: 'CompareSection',
  description:
    'Part of a comparison: what a month comes to, what is measured here and what test calls found, then the parts of a public page, and first of them how long callers wait.',
  valuesMap: Object.fromEntries(
    COMPARE_SECTIONS.map((section) => [section.toUpperCase(), { description: `The section "${section}".` }]),
  ) as Record<Uppercase<CompareSection>, { description: string }>,
});

@ArgsType()
export class ComparedVendorsArgs {
  @Field(() => [String], {
    description: `Addresses (slugs) of ${COMPARED.least} to ${COMPARED.most} vendors, each once.`,
  })
  @IsArray()
  @ArrayMinSize(COMPARED.least)
  @ArrayMaxSize(COMPARED.most)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  slugs: string[];
}

@ObjectType({ description: 'One statement of or about the compared vendors.' })
export class ComparedRowType {
  @Field(() => CompareSectionEnum, { description: 'Where it belongs.' })
  section: CompareSection;

  @Field(() => String, {
    description:
      'Field of the profile, or what its rows are about: foundedYear, terms.noticeDays, technology.CRM. Beside them month.SUPPORT_LINE, rating, replyTime, calls.VENDOR_LINE.medianSecondsToHuman and the like.',
  })
  path: string;

  @Field(() => [String], {
    nullable: 'items',
    description: 'JSON of what is known of each vendor, in their order; null: not provided, or not measured.',
  })
  values: (string | null)[];

  @Field(() => Boolean, { description: 'Are the vendors different in it?' })
  differs: boolean;
}

@ObjectType({ description: 'Vendors side by side over every field, and what is known of them here.' })
export class VendorComparison {
  @Field(() => [Vendor], {
    description:
      'In the order that was asked for. A merged listing stands as the one that it became part of.',
  })
  vendors: Vendor[];

  @Field(() => [String], { description: 'Addresses under which nothing is published, or no longer.' })
  gone: string[];

  @Field(() => [ComparedRowType], {
    description: 'Every field, in the order of the sections; the workbook holds the same rows.',
  })
  rows: ComparedRowType[];
}
