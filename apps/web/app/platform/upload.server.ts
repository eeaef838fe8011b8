import { ApiError, type FilePurpose, type UploadedFile } from '@ringfair/web-graphql/client';
import { api } from './api.js';
import type { Context } from './context.js';
import { answerForm, FormInput, type FormActionOptions } from './form.js';

export interface UploadOptions {
  purpose: FilePurpose;
  /** Name of the FileField. */
  field: string;
}

/** The file was refused; what was typed beside it is here. */
export class UploadRefused extends ApiError {
  constructor(
    body: ConstructorParameters<typeof ApiError>[0],
    readonly form: FormData,
  ) {
    super(body);
  }
}

/**
 * Reads a form with a file (`<RingForm encType="multipart/form-data">`, with or without JavaScript). The file
 * streams to the API and never stands in memory; `file` is null when none was chosen.
 * @throws UploadRefused with the problem at the field
 */
export async function uploadFile(
  context: Context,
  request: Request,
  { purpose, field }: UploadOptions,
): Promise<{ form: FormData; file: UploadedFile | null }> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!request.body) throw new ApiError({ code: 'VALIDATION' });
  const received = await api(context, request).upload({ purpose, field, contentType, body: request.body });
  const form = new FormData();
  for (const [name, value] of received.fields) form.append(name, value);
  if (received.refusal) {
    const { fields = [], ...refusal } = received.refusal;
    const own = fields.map((one) => (one.path === 'input.file' ? { ...one, path: `input.${field}` } : one));
    throw new UploadRefused({ ...refusal, fields: own }, form);
  }
  return { form, file: received.file };
}

/** formAction for a form with a file: a refused file comes back to its field, with everything that was typed. */
export async function uploadAction<T>(
  args: { request: Request; context: Context },
  options: UploadOptions & FormActionOptions,
  handle: (form: FormInput, file: UploadedFile | null) => Promise<T>,
) {
  const { form, file, refused } = await readUpload(args, options);
  return answerForm(
    args,
    new FormInput(form),
    async (input) => {
      if (refused) throw refused;
      return handle(input, file);
    },
    options,
  );
}

async function readUpload(
  { request, context }: { request: Request; context: Context },
  options: UploadOptions,
) {
  try {
    return { ...(await uploadFile(context, request, options)), refused: undefined };
  } catch (error) {
    if (error instanceof UploadRefused) return { form: error.form, file: null, refused: error };
    throw error;
  }
}
