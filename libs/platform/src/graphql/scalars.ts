import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsISO4217CurrencyCode, IsString, Length, Matches, Max, Min } from 'class-validator';
import { OrganizationRole, Locale } from '../auth/viewer.js';
import { ErrorCode, errorCodeDescriptions } from '../errors/index.js';

export { GraphQLLocalDate as LocalDate } from 'graphql-scalars';
export { GraphQLISODateTime as DateTime } from '@nestjs/graphql';

registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'What went wrong.',
  valuesMap: errorCodeDescriptions,
});
registerEnumType(Locale, { name: 'Locale', description: 'A language of the pages and mails (BCP 47).' });
registerEnumType(OrganizationRole, {
  name: 'OrganizationRole',
  description: 'What a member may do, from least to most.',
  valuesMap: {
    VIEWER: { description: 'Reads.' },
    EDITOR: { description: 'Reads and writes the daily work.' },
    ADMIN: { description: 'Also members, tokens and settings.' },
    OWNER: { description: 'Everything; an organisation always keeps one.' },
  },
});

@ObjectType({ description: 'An amount in the minor units of its currency (cents).' })
export class Money {
  @Field(() => String, { description: 'Whole minor units as decimal text, so that no client rounds it.' })
  amountMinor: string;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;
}

@InputType({ description: 'An amount in the minor units of its currency (cents).' })
export class MoneyInput {
  @Field(() => String, { description: 'Whole minor units as decimal text.' })
  @IsString()
  @Matches(/^-?\d{1,15}$/, { message: 'is a whole number of minor units' })
  amountMinor: string;

  @Field(() => String, { description: 'ISO 4217 code.' })
  @IsISO4217CurrencyCode()
  currency: string;
}

/** Base of inputs of creating mutations. */
@InputType({ isAbstract: true })
export abstract class CreatingInput {
  @Field(() => String, {
    description:
      'Makes it safe to send twice: the same key and input give the same result. 8 to 255 characters.',
  })
  @IsString()
  @Length(8, 255)
  idempotencyKey: string;
}

/** Base of inputs of editing mutations. */
@InputType({ isAbstract: true })
export abstract class EditingInput {
  @Field(() => Int, { description: 'The version you read; CONFLICT when it is no longer the current one.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;
}
