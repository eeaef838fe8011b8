import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { DomainError, ErrorCode, fromPostgres, httpStatusOf } from '../errors/index.js';
import { correlationId } from './correlation.js';

const logger = new Logger('Http');

/** Last stop of errors outside of GraphQL's own: the same codes, as JSON in GraphQL's form; other texts never leave. */
export function handleHttpError(error: unknown, _req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) return next(error);
  const refusal = error instanceof DomainError ? error : (fromPostgres(error) ?? badRequest(error));
  if (!refusal) logger.error({ err: error }, 'unexpected error');
  const code = refusal?.code ?? ErrorCode.INTERNAL;
  res.status(statusOf(error) ?? httpStatusOf(code)).json({
    errors: [
      {
        message: refusal?.message ?? 'A fault of ours.',
        extensions: { ...(refusal ? detailsOf(refusal) : {}), code, correlationId: correlationId() },
      },
    ],
  });
}

/** What a refusal says besides its message, as GraphQL's errors say it. */
const detailsOf = ({ reason, fields, details }: DomainError) => ({
  ...(reason ? { reason } : {}),
  ...(fields ? { fields } : {}),
  ...(details ? { details } : {}),
});

/** The same form for what Nest's controllers throw. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const unexpected = (rest: unknown) => http.getResponse<Response>().destroy(rest as Error);
    handleHttpError(error, http.getRequest<Request>(), http.getResponse<Response>(), unexpected);
  }
}

/** Express's own parsers refuse with a status of 4xx: a body too large, broken JSON. */
function badRequest(error: unknown): DomainError | undefined {
  const status = statusOf(error);
  if (!status) return undefined;
  return new DomainError(ErrorCode.VALIDATION, {
    message: status === 413 ? 'The request is too large.' : 'The request cannot be read.',
  });
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
