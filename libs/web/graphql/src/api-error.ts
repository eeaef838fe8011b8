/** What the API's one error formatter answers with; the same set as the GraphQL enum `ErrorCode`. */
export type ApiErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'VALIDATION'
  | 'CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'INVALID_STATE'
  | 'DEADLINE_PASSED'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** One refused input field; `path` is the way into the variables, as in `input.lots.0.title`. */
export interface ApiFieldError {
  path: string;
  reason: string;
  message: string;
}

export interface ApiErrorBody {
  code: ApiErrorCode;
  reason?: string | undefined;
  message?: string | undefined;
  fields?: readonly ApiFieldError[] | undefined;
  details?: Readonly<Record<string, unknown>> | undefined;
  correlationId?: string | undefined;
}

const statuses: Record<ApiErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  VALIDATION: 400,
  CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 409,
  INVALID_STATE: 409,
  DEADLINE_PASSED: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/**
 * A refusal of the API. The three fields `type`, `data` and `init` are those of React Router's `data()`:
 * an ApiError that no route catches becomes an error page with the right status, and what the page needs.
 */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly reason: string | undefined;
  readonly fields: readonly ApiFieldError[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly correlationId: string | undefined;
  readonly type = 'DataWithResponseInit';
  readonly data: Pick<ApiErrorBody, 'code' | 'reason' | 'details' | 'correlationId'>;
  readonly init: { status: number };

  constructor(body: ApiErrorBody) {
    super(body.message ?? body.code);
    this.name = 'ApiError';
    this.code = body.code;
    this.reason = body.reason;
    this.fields = body.fields ?? [];
    this.details = body.details ?? {};
    this.correlationId = body.correlationId;
    this.data = {
      code: body.code,
      reason: body.reason,
      details: body.details,
      correlationId: body.correlationId,
    };
    // Taken out for good, and never coming back: search engines forget it sooner.
    this.init = { status: body.reason === 'LISTING_REMOVED' ? 410 : statuses[body.code] };
  }
}

/** True for an ApiError of whatever copy of this module: the web's bundle carries one of its own. */
export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError' && 'code' in error && 'fields' in error;
}
