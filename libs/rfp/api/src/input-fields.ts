import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

type Codes = Readonly<Record<string, string>>;

export const Several = (codes: Codes, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => [codes], { description }),
    IsArray(),
    ArrayUnique(),
    IsIn(Object.values(codes), { each: true }),
  );

export const OneOrNone = (codes: Codes, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => codes, { nullable: true, description }),
    IsOptional(),
    IsIn(Object.values(codes)),
  );

export const OptionalInt = (most: number, description: string): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Min(1),
    Max(most),
  );

export const Text = (most: number, description: string, least = 0): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { description }),
    IsString(),
    Length(least, most),
  );
