import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldError, validation } from '../errors/index.js';

/** class-validator on every input class; failures become VALIDATION with the path of each wrong field. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly pipes = new Map<string, ValidationPipe>();

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom') return value;
    return this.pipeFor(metadata.data ?? '').transform(value, metadata);
  }

  /** One pipe per argument name: the name is the root of the paths it reports. */
  private pipeFor(argument: string): ValidationPipe {
    const known = this.pipes.get(argument);
    if (known) return known;
    const pipe = new ValidationPipe({
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => validation(errors.flatMap((error) => fieldsOf(error, argument))),
    });
    this.pipes.set(argument, pipe);
    return pipe;
  }
}

function fieldsOf(error: ValidationError, parent: string): FieldError[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    path,
    reason: rule.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase(),
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, path))];
}
