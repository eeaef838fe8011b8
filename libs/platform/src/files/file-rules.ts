/** What a file is for; the purpose decides which types and sizes are accepted. */
export const FILE_PURPOSES = ['LOGO', 'SAMPLE_REPORT', 'EVIDENCE', 'CLAIM_DOCUMENT', 'DOSSIER'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

export const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Known by no magic number: text without markup under a name that ends in .csv. */
export const CSV = 'text/csv';

/** Types of images, which are always encoded anew. */
export const IMAGES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** The one extension a stored file of this type has. */
export const extensions: Readonly<Record<string, string>> = {
  [PDF]: 'pdf',
  [DOCX]: 'docx',
  [XLSX]: 'xlsx',
  [CSV]: 'csv',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

export interface PurposeRule {
  /** Media types by content; SVG and everything else that can run is among none of them. */
  readonly types: readonly string[];
  readonly maxBytes: number;
  /** Longest side of a stored image. */
  readonly maxSide: number;
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
};

/** Pixels of an image that is opened at all: today's phones make 50 million. */
export const MAX_PIXELS = 64_000_000;

/** All files of one organisation together. */
export const MAX_BYTES_OF_ORGANIZATION = 2 * 1024 * MB;

export const isFilePurpose = (value: string): value is FilePurpose =>
  (FILE_PURPOSES as readonly string[]).includes(value);
