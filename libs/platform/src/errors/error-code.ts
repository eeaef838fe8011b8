/** What went wrong, for programs: `extensions.code` of every error. Exhaustive, so that clients can switch over it. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  VALIDATION: 'VALIDATION',
  CONFLICT: 'CONFLICT',
  IDEMPOTENCY_MISMATCH: 'IDEMPOTENCY_MISMATCH',
  INVALID_STATE: 'INVALID_STATE',
  DEADLINE_PASSED: 'DEADLINE_PASSED',
  RATE_LIMITED: 'RATE_LIMITED',
  UNAVAILABLE: 'UNAVAILABLE',
  INTERNAL: 'INTERNAL',
} as const;

export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

export const errorCodeDescriptions: Record<ErrorCode, { description: string }> = {
  UNAUTHENTICATED: { description: 'Nobody is signed in, or the session or token no longer holds.' },
  FORBIDDEN: {
    description:
      'The role, side or token scope does not allow this operation; the message names what is needed.',
  },
  NOT_FOUND: { description: 'There is no such thing, or none that you may see.' },
  VALIDATION: { description: 'The input is wrong; `fields` names each wrong field.' },
  CONFLICT: { description: 'Somebody else was first; `details.currentVersion` where versions decide.' },
  IDEMPOTENCY_MISMATCH: { description: 'The idempotency key was used before with another input.' },
  INVALID_STATE: { description: 'The thing is in a state that does not allow this; `reason` says which.' },
  DEADLINE_PASSED: { description: "The deadline has passed by the database's clock." },
  RATE_LIMITED: { description: 'Too many attempts; `details.retryAfterSeconds` says when to come back.' },
  UNAVAILABLE: { description: 'The database cannot be reached; nothing was written. Try again.' },
  INTERNAL: { description: 'A fault of ours; the correlation id finds it in the logs.' },
};

const httpStatuses: Record<ErrorCode, number> = {
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

/** HTTP status of a page or plain route that ends with this code (GraphQL answers say it in the body). */
export const httpStatusOf = (code: ErrorCode): number => httpStatuses[code];
