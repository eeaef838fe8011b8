import { Field, Float, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { LADDER_SECONDS } from '@ringfair/market-core';
import {
  CRITERION_KINDS,
  IMPORTANCES,
  MOST_REQUIREMENTS,
  QUERY_LIMITS,
  type CriterionKind,
  type Importance,
} from '@ringfair/search-core';
import { LanguageLevelEnum, MetricEnum, OpenHoursType } from '@ringfair/vendors-api';
import type { LanguageLevel, Metric, OpenHours } from '@ringfair/vendors-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { KIND_WORDS } from './criterion-kinds.js';

type EnumOf<Code extends string> = { readonly [C in Code]: C };
const codes = <Code extends string>(list: readonly Code[]) =>
  Object.fromEntries(list.map((code) => [code, code])) as EnumOf<Code>;

export const ImportanceEnum = codes(IMPORTANCES);
registerEnumType(ImportanceEnum, {
  name: 'Importance',
  description: 'How much a requirement of a need matters.',
  valuesMap: {
    MUST: { description: 'Decides whether a vendor fits; nothing outweighs it.' },
    SHOULD: { description: 'Orders those that fit; weighs 3.' },
    NICE: { description: 'Orders those that fit; weighs 1.' },
  },
});

export const CriterionKindEnum = codes(CRITERION_KINDS);
registerEnumType(CriterionKindEnum, {
  name: 'CriterionKind',
  description: 'What a requirement is about.',
  valuesMap: KIND_WORDS,
});

@InputType({
  description: 'One thing that a buyer asks of a vendor. Which fields count follows from the kind.',
})
export class RequirementInput {
  @Field(() => ImportanceEnum, { description: 'How much it matters.' })
  @IsIn(IMPORTANCES)
  importance: Importance;

  @Field(() => CriterionKindEnum, { description: 'What it is about.' })
  @IsIn(CRITERION_KINDS)
  kind: CriterionKind;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'One code of the kind, one base language, an accent (a BCP 47 tag with a country or script), a place ("Athens, GR" or latitude and longitude), or countries (ISO 3166-1).',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(QUERY_LIMITS.placeCharacters, { each: true })
  codes: string[];

  @Field(() => Float, {
    nullable: true,
    description:
      'At most: terms, minor units of minimum spend and of the month, waiting, minutes to a reply, kilometres from a place (50 when not said). At least: agents, per cent of agents, years, days of a pilot, stars, satisfaction. CAPACITY: per cent of the contacts that automation settles.',
  })
  @IsOptional()
  @IsNumber()
  @Min(-1e12)
  @Max(1e12)
  bound: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code of a minimum spend or of the cost of a month.',
  })
  @IsOptional()
  @Length(3, 3)
  currency: string | null;

  @Field(() => LanguageLevelEnum, { nullable: true, description: 'Language at least so good.' })
  @IsOptional()
  level: LanguageLevel | null;

  @Field(() => MetricEnum, { nullable: true, description: 'Which figure of quality.' })
  @IsOptional()
  metric: Metric | null;

  @Field(() => String, { nullable: true, description: 'IANA zone of the wanted hours.' })
  @IsOptional()
  @MaxLength(64)
  timeZone: string | null;

  @Field(() => [OpenHoursType], { defaultValue: [], description: 'Hours in which somebody must answer.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => OpenHoursType)
  hours: OpenHours[];
}

@InputType({ description: 'What a buyer needs, from three answers to a full profile of requirements.' })
export class NeedInput {
  @Field(() => [RequirementInput], { description: `At most ${MOST_REQUIREMENTS}.` })
  @IsArray()
  @ArrayMaxSize(MOST_REQUIREMENTS)
  @ValidateNested({ each: true })
  @Type(() => RequirementInput)
  requirements: RequirementInput[];

  @Field(() => Int, { nullable: true, description: 'Contacts a week; prices a month of them.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  contactsPerWeek: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Mean seconds of talk; ${LADDER_SECONDS.talk} when not known.`,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(86_400)
  talkSeconds: number | null;
}
