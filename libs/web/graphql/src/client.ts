export { ACCEPTED_FILES, acceptFor } from './accepted-files.js';
export type {
  ApiClient,
  FilePurpose,
  FormWithFile,
  ListedVendors,
  ReceivedForm,
  UploadedFile,
  VariablesArgument,
} from './api-client.js';
export { ApiError, isApiError } from './api-error.js';
export type { ApiErrorBody, ApiErrorCode, ApiFieldError } from './api-error.js';
