import { defineReasons, DomainError, ErrorCode } from '../errors/index.js';

export const ExportReason = defineReasons({
  EXPORT_UNREADABLE: 'The file is no export of an organisation or a vendor, or it is damaged.',
  EXPORT_TOO_NEW: 'The export was made by a newer version; this one cannot read it.',
  EXPORT_TOO_LARGE: 'The export unpacks to more than an export can hold.',
  EXPORT_FILE_MISSING: 'The export names a file that is not in it.',
  EXPORT_FILE_DAMAGED: 'The bytes of a file in the export are not those that it names.',
});

/**
 * VALIDATION of an export; nothing of it was written.
 * @param path where it shows: an entry of the archive, or a place in its lists such as `versions.0.profile`
 */
export const exportRefused = (
  reason: keyof typeof ExportReason,
  message: string,
  path: string,
): DomainError =>
  new DomainError(ErrorCode.VALIDATION, {
    reason,
    message: `${path}: ${message}`,
    fields: [{ path: 'input.file', reason, message }],
    details: { path },
  });
