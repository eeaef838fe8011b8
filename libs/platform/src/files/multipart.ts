import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { DomainError, ErrorCode } from '../errors/index.js';
import { type FilePurpose, purposeRules } from './file-rules.js';
import type { StoredFile } from './file.repository.js';

export interface IncomingForm {
  purpose: FilePurpose;
  /** Name of the part that is the file. */
  field: string;
  /** With its boundary. */
  contentType: string;
  body: Readable;
}

/** A form as it came in: what was typed is there also when the file was refused. */
export interface ReceivedForm {
  fields: [name: string, value: string][];
  /** Null when none was chosen or it was refused. */
  file: StoredFile | null;
  refusal: DomainError | null;
}

type Outcome = Pick<ReceivedForm, 'file' | 'refusal'>;

const limits = { files: 4, fields: 200, fieldSize: 100_000, fieldNameSize: 200, parts: 210, headerPairs: 20 };

/**
 * Reads a multipart form with one file. The file streams to `receive`; a refused one is read to its end and
 * dropped, so that the browser gets to hear of it and what was typed after it is not lost.
 * @throws DomainError VALIDATION when the form cannot be read; what `receive` throws besides refusals
 */
export async function readForm(
  form: IncomingForm,
  receive: (name: string, stream: Readable) => Promise<StoredFile>,
): Promise<ReceivedForm> {
  const fields: [string, string][] = [];
  let outcome: Promise<Outcome> | undefined;
  const parser = parserFor(form);
  parser.on('field', (name, value) => fields.push([name, value]));
  parser.on('file', (name, stream, { filename }) => {
    if (name !== form.field || !filename || outcome) return void stream.resume();
    outcome = settled(receive(filename, withoutStalling(stream)));
  });
  const broken = await pipeline(form.body, parser).then(
    () => false,
    () => true,
  );
  const { file, refusal } = (await outcome) ?? { file: null, refusal: null };
  if (broken && !refusal) throw unreadable();
  return { fields, file, refusal };
}

function parserFor({ contentType, purpose }: IncomingForm): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      // A path is to be refused, not quietly shortened; names are UTF-8 as browsers send them.
      preservePath: true,
      defParamCharset: 'utf8',
      // One byte more than allowed is enough to see that it is too large.
      limits: { ...limits, fileSize: purposeRules[purpose].maxBytes + 1 },
    });
  } catch {
    throw unreadable();
  }
}

/** A copy of the part whose reader may stop: the part itself goes on to its end. */
function withoutStalling(part: Readable): Readable {
  const copy = new PassThrough();
  part.once('error', (error) => copy.destroy(error));
  copy.once('close', () => {
    part.unpipe(copy);
    part.resume();
  });
  // A part that ends while nobody listens is no fault of the process.
  copy.on('error', () => undefined);
  return part.pipe(copy);
}

async function settled(receiving: Promise<StoredFile>): Promise<Outcome> {
  try {
    return { file: await receiving, refusal: null };
  } catch (error) {
    if (error instanceof DomainError) return { file: null, refusal: error };
    throw error;
  }
}

const unreadable = (): DomainError =>
  new DomainError(ErrorCode.VALIDATION, { message: 'A whole form of type multipart/form-data is expected.' });
