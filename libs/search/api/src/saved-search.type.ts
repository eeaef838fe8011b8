import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CreatingInput, DateTime, EditingInput } from '@ringfair/platform/graphql';
import { ALERTS, SAVED_SEARCH_LIMITS, type Alerts } from '@ringfair/search-core';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';
import { NeedInput } from './need.inputs.js';
import { trimmed } from './shortlist.inputs.js';

export const AlertsEnum: { readonly [A in Alerts]: A } = { NONE: 'NONE', DAILY: 'DAILY', WEEKLY: 'WEEKLY' };
registerEnumType(AlertsEnum, {
  name: 'SearchAlerts',
  description: 'How often a mail tells of what is newly found.',
  valuesMap: {
    NONE: { description: 'Never.' },
    DAILY: { description: 'On each day with something new.' },
    WEEKLY: { description: 'Once in seven days, when there is something new.' },
  },
});

export const SAVED_SEARCH_KINDS = ['SEARCH', 'NEED'] as const;
export type SavedSearchKind = (typeof SAVED_SEARCH_KINDS)[number];
export const SavedSearchKindEnum: { readonly [K in SavedSearchKind]: K } = { SEARCH: 'SEARCH', NEED: 'NEED' };
registerEnumType(SavedSearchKindEnum, {
  name: 'SavedSearchKind',
  description: 'What is asked again and again.',
  valuesMap: {
    SEARCH: { description: 'Words and filters.' },
    NEED: { description: 'A need; vendors that are known to fit it count.' },
  },
});

@ObjectType({ description: 'A vendor that a saved search has found.' })
export class FoundMatch {
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Address of its page.' })
  slug: string;

  @Field(() => DateTime, { description: 'Since when it is found.' })
  foundAt: Date;
}

@ObjectType({ description: 'A search or need that your organisation keeps asking; nobody else sees it.' })
export class SavedSearch {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What your organisation calls it.' })
  name: string;

  @Field(() => SavedSearchKindEnum, { description: 'Search or need.' })
  kind: SavedSearchKind;

  @Field(() => String, { description: 'Query string of its page.' })
  query: string;

  @Field(() => AlertsEnum, { description: 'How often you are told.' })
  alerts: Alerts;

  @Field(() => Int, { description: 'Vendors that it finds.' })
  matchCount: number;

  @Field(() => Int, { description: 'Vendors that are new since you last looked.' })
  newCount: number;

  @Field(() => [FoundMatch], { description: 'The newest of them, at most 20.' })
  newMatches: FoundMatch[];

  @Field(() => String, { description: 'Who saved it.' })
  createdByName: string;

  @Field(() => DateTime, { description: 'When it was asked last.' })
  checkedAt: Date;

  @Field(() => Int, { description: 'Version to expect when deleting it.' })
  version: number;
}

@InputType({ description: 'A search or need to keep.' })
export class SaveSearchInput extends CreatingInput {
  @Field(() => String, { description: 'What you call it.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => SavedSearchKindEnum, { description: 'Search or need.' })
  @IsIn(SAVED_SEARCH_KINDS)
  kind: SavedSearchKind;

  @Field(() => String, {
    description: 'Query string of its page: for a search what is asked, for a need where it is read.',
  })
  @IsString()
  @MaxLength(SAVED_SEARCH_LIMITS.queryCharacters)
  query: string;

  @Field(() => NeedInput, { nullable: true, description: 'The need; for that kind only.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NeedInput)
  need?: NeedInput | null;

  @Field(() => AlertsEnum, { description: 'How often you want to be told.' })
  @IsIn(ALERTS)
  alerts: Alerts;
}

@InputType({ description: 'How often you want to be told of what a saved search newly finds.' })
export class SetSearchAlertsInput {
  @Field(() => ID, { description: 'Which saved search.' })
  @IsUUID()
  savedSearchId: string;

  @Field(() => AlertsEnum, { description: 'How often.' })
  @IsIn(ALERTS)
  alerts: Alerts;
}

@InputType({ description: 'A saved search that no longer serves.' })
export class DeleteSavedSearchInput extends EditingInput {
  @Field(() => ID, { description: 'Which saved search.' })
  @IsUUID()
  savedSearchId: string;
}
