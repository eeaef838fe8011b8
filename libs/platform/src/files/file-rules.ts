/** What a file is for; the purpose decides which types and sizes are accepted. */
export const FILE_PURPOSES = [
  'LOGO',
  'SAMPLE_REPORT',
  'EVIDENCE',
  'CLAIM_DOCUMENT',
  'DOSSIER',
  // Sent to be read in, and no longer needed then: no part of what an organisation keeps.
  'EXPORT',
  'DIRECTORY',
] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Known by no magic number: text without markup under a name that ends in .csv. */
export const CSV = 'text/csv';
/** By its name, as CSV. */
export const JSON_TYPE = 'application/json';
const ZIP = 'application/zip';

/** Types of images, which are always encoded anew. */
export const IMAGES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The one extension a stored file of this type has. */
const extensions: Readonly<Record<string, string>> = {
  [PDF]: 'pdf',
  [DOCX]: 'docx',
  [XLSX]: 'xlsx',
  [CSV]: 'csv',
  [JSON_TYPE]: 'json',
  [ZIP]: 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/** Without a dot. */
export const extensionOf = (mediaType: string): string => extensions[mediaType] ?? 'bin';

export interface PurposeRule {
  /** Media types by content; SVG and everything else that can run is among none of them. */
  readonly types: readonly string[];
  readonly maxBytes: number;
  /** Longest side of a stored image. */
  readonly maxSide: number;
  /** What no magic number names is taken for this: a table of any encoding, which its reader looks at. */
  readonly otherwise?: string;
  /** Type of every stored image; by default it keeps its own. */
  readonly imageType?: (typeof IMAGES)[number];
}

const MB = 1024 * 1024;

/** Accepted types and sizes; docs/files.md says the same. */
export const purposeRules: Readonly<Record<FilePurpose, PurposeRule>> = {
  LOGO: { types: IMAGES, maxBytes: 5 * MB, maxSide: 800, imageType: 'image/png' },
  SAMPLE_REPORT: { types: [PDF, DOCX, XLSX, CSV, ...IMAGES], maxBytes: 20 * MB, maxSide: 2_000 },
  EVIDENCE: { types: [PDF, ...IMAGES], maxBytes: 20 * MB, maxSide: 2_500 },
  CLAIM_DOCUMENT: { types: [PDF, ...IMAGES], maxBytes: 20 * MB, maxSide: 2_500 },
  DOSSIER: { types: [PDF, DOCX, XLSX, ...IMAGES], maxBytes: 50 * MB, maxSide: 2_500 },
  EXPORT: { types: [ZIP, JSON_TYPE, XLSX], maxBytes: 500 * MB, maxSide: 0 },
  DIRECTORY: { types: [CSV], otherwise: CSV, maxBytes: 5 * MB, maxSide: 0 },
};

/** Pixels of an image that is opened at all: today's phones make 50 million. */
export const MAX_PIXELS = 64_000_000;

/** All files of one organisation together. */
export const MAX_BYTES_OF_ORGANIZATION = 2 * 1024 * MB;

export const isFilePurpose = (value: string): value is FilePurpose =>
  (FILE_PURPOSES as readonly string[]).includes(value);
