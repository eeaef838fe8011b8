import { Field, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Public } from '../auth/decorators.js';
import { declaredReasons, ErrorCode } from '../errors/index.js';

const reasonValues: Record<string, string> = {};

@ObjectType({ description: 'What clients switch over when an operation is refused.' })
export class ErrorReference {
  @Field(() => [ErrorCode], { description: 'Every `extensions.code`.' })
  codes: ErrorCode[];

  @Field(() => [reasonValues], { description: 'Every `extensions.reason`.' })
  reasons: string[];
}

/** Fills the enum of all declared reasons; called when every feature has been imported and has declared its own. */
export function registerReasons(): void {
  const reasons = declaredReasons();
  for (const [code] of reasons) reasonValues[code] = code;
  registerEnumType(reasonValues, {
    name: 'ErrorReason',
    description: 'Why exactly an operation was refused: `extensions.reason`.',
    valuesMap: Object.fromEntries(reasons.map(([code, description]) => [code, { description }])),
  });
}

@Resolver()
export class ReferenceResolver {
  @Public()
  @Query(() => ErrorReference, { description: 'The codes and reasons that errors carry.' })
  errorReference(): ErrorReference {
    return { codes: Object.values(ErrorCode), reasons: declaredReasons().map(([code]) => code) };
  }
}
