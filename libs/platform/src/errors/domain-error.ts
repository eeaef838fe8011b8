import { ErrorCode } from './error-code.js';

/** One wrong field of an input. */
export interface FieldError {
  /** Where it stands, such as `input.lots.0.title`. */
  path: string;
  /** A stable word for programs, such as TOO_LONG. */
  reason: string;
  /** English text for developers; pages translate the reason. */
  message: string;
}

export interface DomainErrorOptions {
  reason?: string;
  message?: string;
  fields?: FieldError[];
  details?: Record<string, unknown>;
}

/** The only error whose text reaches clients. */
export class DomainError extends Error {
  readonly reason: string | undefined;
  readonly fields: FieldError[] | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(
    readonly code: ErrorCode,
    options: DomainErrorOptions = {},
  ) {
    super(options.message ?? options.reason ?? code);
    this.name = 'DomainError';
    this.reason = options.reason;
    this.fields = options.fields;
    this.details = options.details;
  }
}

/** NOT_FOUND; also the answer for what exists but belongs to another tenant. */
export const notFound = (what: string): DomainError =>
  new DomainError(ErrorCode.NOT_FOUND, { message: `${what} not found.` });

/** CONFLICT: somebody changed it since the client read it. Nothing was written. */
export const conflict = (currentVersion: number): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    message: `It has changed since you read it; the current version is ${currentVersion}.`,
    details: { currentVersion },
  });

/** VALIDATION with each wrong field. */
export const validation = (fields: FieldError[]): DomainError =>
  new DomainError(ErrorCode.VALIDATION, {
    message: fields.map((field) => `${field.path}: ${field.message}`).join('; '),
    fields,
  });

/** INVALID_STATE with the feature's own reason. */
export const invalidState = (reason: string, message: string): DomainError =>
  new DomainError(ErrorCode.INVALID_STATE, { reason, message });
