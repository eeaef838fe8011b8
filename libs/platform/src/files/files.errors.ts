import { defineReasons, DomainError, ErrorCode } from '../errors/index.js';

export const FileReason = defineReasons({
  FILE_MISSING: 'No file was sent.',
  FILE_EMPTY: 'The file is empty.',
  FILE_TOO_LARGE: 'The file is larger than allowed for its purpose.',
  FILE_TYPE_NOT_ALLOWED: 'The content of the file is of a type that is not allowed for its purpose.',
  FILE_NAME_INVALID: 'The name of the file is a path, is too long, or has characters that do not show.',
  FILE_INTERRUPTED: 'The file did not arrive whole.',
  FILE_QUOTA_EXCEEDED: 'The files of the organisation together would be larger than allowed.',
  IMAGE_TOO_LARGE: 'The image has more pixels than can be opened.',
  IMAGE_UNREADABLE: 'The image is damaged.',
});
export type FileReason = keyof typeof FileReason;

/** VALIDATION of the field `file`; nothing of the file is kept. */
export const fileRefused = (
  reason: FileReason,
  message: string,
  details?: Record<string, unknown>,
): DomainError =>
  new DomainError(ErrorCode.VALIDATION, {
    reason,
    message,
    fields: [{ path: 'input.file', reason, message }],
    ...(details ? { details } : {}),
  });
