import { DomainError, defineReasons, ErrorCode } from '@ringfair/platform/errors';

export const restoreReasons = defineReasons({
  EXPORT_WITHOUT_LISTING: 'The export holds no vendor profile.',
  EXPORT_ROW_WRONG: 'A row of the export departs from the form; the fields say which.',
  EXPORT_OF_OTHER_LISTING: 'Your organisation keeps a listing, and the export is of another one.',
});

export const withoutProfile = (): DomainError =>
  new DomainError(ErrorCode.VALIDATION, {
    reason: restoreReasons.EXPORT_WITHOUT_LISTING,
    message: 'The export holds no vendor profile.',
    fields: [
      { path: 'input.file', reason: restoreReasons.EXPORT_WITHOUT_LISTING, message: 'draft is empty.' },
    ],
  });

export const otherListing = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: restoreReasons.EXPORT_OF_OTHER_LISTING,
    message: 'Your organisation keeps a listing already, and the export is of another one.',
  });
