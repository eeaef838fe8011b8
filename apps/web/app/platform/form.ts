import { data } from 'react-router';
import { isApiError, type ApiError } from '@ringfair/web-graphql/client';
import type { FieldProblem, FormResult } from '@ringfair/web-ui/form-result';
import { requestInfo, type Context } from './context.js';
import { FormInput, FormProblem } from './form-data.js';

export { FormInput, FormProblem };

/** Codes that a form answers on its own page; the others (not found, no right, no session) leave it. */
const answered = new Set([
  'VALIDATION',
  'CONFLICT',
  'IDEMPOTENCY_MISMATCH',
  'INVALID_STATE',
  'DEADLINE_PASSED',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

export interface FormActionOptions {
  /** Paths of the API's input to names of the form, where they differ: { email: 'contact.email' }. */
  names?: Readonly<Record<string, string>>;
}

/**
 * The action of a form. `handle` reads the form, asks the API and returns a redirect (or data for the page).
 * A refusal comes back to the form: wrong fields by name, what was typed, the reason in words.
 */
export async function formAction<T>(
  { request, context }: { request: Request; context: Context },
  handle: (form: FormInput) => Promise<T>,
  options: FormActionOptions = {},
): Promise<T | ReturnType<typeof data<FormResult>>> {
  return answerForm({ request, context }, new FormInput(await readForm(request)), handle, options);
}

/** The same for a form that was read already. */
export async function answerForm<T>(
  { request, context }: { request: Request; context: Context },
  form: FormInput,
  handle: (form: FormInput) => Promise<T>,
  options: FormActionOptions = {},
): Promise<T | ReturnType<typeof data<FormResult>>> {
  try {
    return await handle(form);
  } catch (error) {
    const result = refusalOf(error, form, options);
    if (!result) throw error;
    result.correlationId ??= requestInfo(context).correlationId;
    // A page loaded without JavaScript says by its status what happened; for a script the result says it.
    return data<FormResult>(result, { status: isPage(request) ? statusOf(result.code) : 200 });
  }
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw data({ code: 'VALIDATION' }, { status: 400 });
  }
}

function refusalOf(error: unknown, form: FormInput, options: FormActionOptions): FormResult | undefined {
  const base = { ok: false as const, intent: form.intent, values: form.values };
  if (error instanceof FormProblem) return { ...base, code: 'VALIDATION', fields: error.problems };
  if (!isApiError(error) || !answered.has(error.code)) return undefined;
  const { code, reason, details, correlationId } = error;
  return { ...base, code, reason, details, correlationId, fields: fieldsOf(error, options) };
}

function fieldsOf(error: ApiError, { names = {} }: FormActionOptions): FieldProblem[] {
  return error.fields.map(({ path, reason, message }) => {
    const inner = path.replace(/^[^.]+\./, '');
    return { name: names[inner] ?? inner, reason, message };
  });
}

function statusOf(code: string): number {
  if (code === 'RATE_LIMITED') return 429;
  if (code === 'UNAVAILABLE') return 503;
  if (code === 'CONFLICT') return 409;
  return 422;
}

/** Requests of the page's own scripts end in `.data`. */
function isPage(request: Request): boolean {
  return !new URL(request.url).pathname.endsWith('.data');
}
