export { FileCleaning } from './file-cleaning.js';
export { extensionOf, FILE_PURPOSES, type FilePurpose, isFilePurpose, purposeRules } from './file-rules.js';
export { FileUploads } from './file-uploads.js';
export { FileStore } from './file-store.js';
export { FileRepository, type StoredFile } from './file.repository.js';
export { FileReason } from './files.errors.js';
export { Files, type IncomingFile, UNUSED_DAYS } from './files.js';
export { FilesModule } from './files.module.js';
export type { IncomingForm, ReceivedForm } from './multipart.js';
