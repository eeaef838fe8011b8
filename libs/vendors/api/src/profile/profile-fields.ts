import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/*
 * The fields of a profile are the same for reading and writing, so each class of it is both an object and an input
 * type. Shape and length are checked here, before anything is looked at; meaning is checked by core.
 */

/** One class for what is read and what is written, so that neither can say what the other cannot. */
export const Both =
  (name: string, description: string): ClassDecorator =>
  (target) => {
    ObjectType(name, { description })(target);
    InputType(`${name}Input`, { description })(target);
  };

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

export const Text = (most: number, description: string): PropertyDecorator =>
  all(
    Field(() => String, { description }),
    IsString(),
    MaxLength(most),
  );

export const OptionalText = (most: number, description: string): PropertyDecorator =>
  all(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    IsString(),
    MaxLength(most),
  );

/** Identity of a row inside its profile; an empty one is assigned on saving. */
export const RowId = (): PropertyDecorator =>
  all(
    Field(() => String, {
      defaultValue: '',
      description:
        'Stays with the row through all versions. Left empty, a row that the draft has already, by what it says or by what tells it apart, keeps its own and others get a new one; a row to which others refer needs it.',
    }),
    IsString(),
    MaxLength(20),
  );

const LIMIT = 2_000_000_000;

export const Whole = (description: string): PropertyDecorator =>
  all(
    Field(() => Int, { description }),
    IsInt(),
    Min(-LIMIT),
    Max(LIMIT),
  );

export const OptionalWhole = (description: string): PropertyDecorator =>
  all(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Min(-LIMIT),
    Max(LIMIT),
  );

export const Decimal = (description: string): PropertyDecorator =>
  all(
    Field(() => Float, { description }),
    IsNumber(),
    Min(-LIMIT),
    Max(LIMIT),
  );

export const OptionalDecimal = (description: string): PropertyDecorator =>
  all(
    Field(() => Float, { nullable: true, description }),
    IsOptional(),
    IsNumber(),
    Min(-LIMIT),
    Max(LIMIT),
  );

export const OptionalFlag = (description: string): PropertyDecorator =>
  all(
    Field(() => Boolean, { nullable: true, description }),
    IsOptional(),
    IsBoolean(),
  );

const AMOUNT = /^-?\d{1,15}$/;
const amountMessage = { message: 'is a whole number of minor units' };

export const Amount = (description: string): PropertyDecorator =>
  all(
    Field(() => String, { description }),
    Matches(AMOUNT, amountMessage),
  );

export const OptionalAmount = (description: string): PropertyDecorator =>
  all(
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Matches(AMOUNT, amountMessage),
  );

export const Code = (codes: object, description: string): PropertyDecorator =>
  all(
    Field(() => codes, { description }),
    IsIn(Object.values(codes)),
  );

export const OptionalCode = (codes: object, description: string): PropertyDecorator =>
  all(
    Field(() => codes, { nullable: true, description }),
    IsOptional(),
    IsIn(Object.values(codes)),
  );

export const Codes = (codes: object, description: string): PropertyDecorator =>
  all(
    Field(() => [codes], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(200),
    IsIn(Object.values(codes), { each: true }),
  );

export const Texts = (most: number, description: string): PropertyDecorator =>
  all(
    Field(() => [String], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(200),
    IsString({ each: true }),
    MaxLength(most, { each: true }),
  );

export const Rows = (row: () => new () => object, description: string): PropertyDecorator =>
  all(
    Field(() => [row()], { defaultValue: [], description }),
    IsArray(),
    ArrayMaxSize(500),
    ValidateNested({ each: true }),
    Type(row),
  );

export const OptionalPart = (part: () => new () => object, description: string): PropertyDecorator =>
  all(Field(part, { nullable: true, description }), IsOptional(), ValidateNested(), Type(part));
