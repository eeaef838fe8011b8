import type { FilePurpose } from './api-client.js';

const PICTURES = ['png', 'jpg', 'jpeg', 'webp'];

/**
 * Which files a chooser offers for a purpose, by their endings: those that the API takes, which a test holds equal. A
 * directory may be a table of any ending.
 */
export const ACCEPTED_FILES: Readonly<Record<FilePurpose, readonly string[]>> = {
  LOGO: PICTURES,
  SAMPLE_REPORT: ['pdf', 'docx', 'xlsx', 'csv', ...PICTURES],
  EVIDENCE: ['pdf', ...PICTURES],
  CLAIM_DOCUMENT: ['pdf', ...PICTURES],
  DOSSIER: ['pdf', 'docx', 'xlsx', ...PICTURES],
  EXPORT: ['zip', 'json', 'xlsx'],
  DIRECTORY: ['csv', 'tsv', 'txt'],
};

/** The same as a file field has it: `.pdf,.png`. */
export const acceptFor = (purpose: FilePurpose): string =>
  ACCEPTED_FILES[purpose].map((ending) => `.${ending}`).join(',');
