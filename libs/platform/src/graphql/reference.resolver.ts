import { Field, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Public } from '../auth/decorators.js';
import { declaredReasons, ErrorCode } from '../errors/index.js';

@ObjectType({ description: 'What clients switch over when an operation is refused.' })
export class ErrorReference {
  @Field(() => [ErrorCode], { description: 'Every `extensions.code`.' })
  codes: ErrorCode[];

  @Field(() => [String], { description: 'Every `extensions.reason`, see ErrorReason.' })
  reasons: string[];
}

/** Adds the enum of all declared reasons to the schema; called after every feature has declared its own. */
export function registerReasons(): Record<string, string> {
  const reasons = declaredReasons();
  const values = Object.fromEntries(reasons.map(([code]) => [code, code]));
  registerEnumType(values, {
    name: 'ErrorReason',
    description: 'Why exactly an operation was refused: `extensions.reason`.',
    valuesMap: Object.fromEntries(reasons.map(([code, description]) => [code, { description }])),
  });
  return values;
}

@Resolver()
export class ReferenceResolver {
  @Public()
  @Query(() => ErrorReference, { description: 'The codes and reasons that errors carry.' })
  errorReference(): ErrorReference {
    return { codes: Object.values(ErrorCode), reasons: declaredReasons().map(([code]) => code) };
  }
}
