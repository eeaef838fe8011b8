import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { correlationId } from '../http/correlation.js';
import { DomainError, ErrorCode, fromPostgres } from '../errors/index.js';

const logger = new Logger('Errors');

/**
 * The one place where an error becomes what clients see: our refusals with code, reason, fields and
 * details; everything unexpected as INTERNAL with the correlation id, its text only in the log.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const id = correlationId();
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const position = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  const refusal = original instanceof DomainError ? original : fromPostgres(original);
  if (refusal) {
    const { code, reason, fields, details } = refusal;
    return {
      message: refusal.message,
      ...position,
      extensions: {
        code,
        ...(reason ? { reason } : {}),
        ...(fields ? { fields } : {}),
        ...(details ? { details } : {}),
        correlationId: id,
      },
    };
  }
  if (original instanceof GraphQLError) {
    const extensions = {
      code: ErrorCode.VALIDATION,
      protocolCode: formatted.extensions?.['code'],
      correlationId: id,
    };
    return { message: formatted.message, ...position, extensions };
  }
  if (original instanceof HttpException && original.getStatus() < 500) {
    return {
      message: original.message,
      ...position,
      extensions: { code: ErrorCode.VALIDATION, correlationId: id },
    };
  }
  // GraphQL's own refusals above (syntax, limits) speak of the client's document only; this one may speak of us.
  logger.error({ err: original, correlationId: id }, 'unexpected error');
  return {
    message: 'A fault of ours. Nothing was written.',
    ...position,
    extensions: { code: ErrorCode.INTERNAL, correlationId: id },
  };
}
