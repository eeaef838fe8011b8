import { DomainError } from './domain-error.js';
import { ErrorCode } from './error-code.js';

interface PostgresError {
  code?: string;
  constraint?: string;
  hint?: string;
  message?: string;
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08001',
  '08003',
  '08006',
]);

const driverMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected/i;

const isPostgresError = (error: unknown): error is PostgresError =>
  typeof error === 'object' && error !== null && ('code' in error || 'message' in error);

/** Is this PostgreSQL or its driver saying that the server cannot be reached? */
export const isUnreachable = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  return (
    isPostgresError(error) && (unreachable.has(error.code ?? '') || driverMessages.test(error.message ?? ''))
  );
};

/** Serialization failure or deadlock: the whole transaction may be tried again. */
export const isRetryable = (error: unknown): boolean =>
  isPostgresError(error) && (error.code === '40001' || error.code === '40P01');

/** Name of the violated constraint, for repositories that map the ones they expect. */
export const violatedConstraint = (error: unknown): string | undefined =>
  isPostgresError(error) && error.code?.startsWith('23') ? (error.constraint ?? '') : undefined;

/** UNAVAILABLE: the client may try again. */
export const unavailable = (): DomainError =>
  new DomainError(ErrorCode.UNAVAILABLE, { message: 'The database cannot be reached. Nothing was written.' });

/**
 * The refusal that a database error stands for, or undefined when it is a fault of ours.
 * Unique and foreign key errors would reveal what exists elsewhere: they say no more than their class.
 * Functions of the database refuse with SQLSTATE RF001 and `hint` = our error code, `constraint` = reason.
 */
export function fromPostgres(error: unknown): DomainError | undefined {
  if (isUnreachable(error)) return unavailable();
  if (!isPostgresError(error)) return undefined;
  switch (error.code) {
    case 'RF001':
      return new DomainError((error.hint as ErrorCode | undefined) ?? ErrorCode.INVALID_STATE, {
        ...(error.constraint ? { reason: error.constraint } : {}),
        message: error.message ?? '',
      });
    case '23505':
    case '23P01':
    case '40001':
    case '40P01':
    case '55P03':
      return new DomainError(ErrorCode.CONFLICT, { message: 'Somebody else was first. Read it again.' });
    case '23503':
      return new DomainError(ErrorCode.NOT_FOUND, { message: 'Something this refers to was not found.' });
    case '42501':
      return new DomainError(ErrorCode.NOT_FOUND, { message: 'Not found.' });
    case '23502':
    case '23514':
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P02':
    case '22P05':
      return new DomainError(ErrorCode.VALIDATION, { message: 'A value is outside of what is allowed.' });
    default:
      return undefined;
  }
}
