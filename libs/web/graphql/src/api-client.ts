import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ApiErrorBody } from './api-error.js';

/** Variables may be left out where the operation requires none. */
export type VariablesArgument<V> = Record<never, never> extends V ? [variables?: V] : [variables: V];

/**
 * How pages ask the API. The API implements it in process on its own schema, guards and error formatter;
 * refusals are thrown as `ApiError`. Cookies that a mutation sets go onto the response of the same request.
 */
export interface ApiClient {
  request<R, V>(document: TypedDocumentNode<R, V>, ...variables: VariablesArgument<V>): Promise<R>;
  /** A multipart form with one file, streamed; the file is held by the organisation of who sends it. */
  upload(form: FormWithFile): Promise<ReceivedForm>;
  /** A multipart form with a directory in the part "file", streamed; for moderators. */
  importDirectory(form: {
    contentType: string;
    body: ReadableStream<Uint8Array> | null;
  }): Promise<{ importId: string }>;
}

export type FilePurpose =
  'LOGO' | 'SAMPLE_REPORT' | 'EVIDENCE' | 'CLAIM_DOCUMENT' | 'DOSSIER' | 'EXPORT' | 'DIRECTORY';

/** A file as the API keeps it: typed by its content, an image encoded anew. */
export interface UploadedFile {
  id: string;
  purpose: FilePurpose;
  name: string;
  mediaType: string;
  bytes: number;
}

export interface FormWithFile {
  purpose: FilePurpose;
  /** Name of the field that holds the file. */
  field: string;
  contentType: string;
  body: ReadableStream<Uint8Array>;
}

export interface ReceivedForm {
  fields: readonly (readonly [name: string, value: string])[];
  /** Null when none was chosen or it was refused. */
  file: UploadedFile | null;
  refusal: ApiErrorBody | null;
}

/** Every published listing in one order that does not change, for sitemaps. */
export interface ListedVendors {
  /** Where each part of so many listings begins. */
  starts(size: number): Promise<readonly string[]>;
  /** One part, read bit by bit. */
  part(start: string, size: number): AsyncIterable<{ slug: string; publishedAt: Date }>;
}
