import { createHash } from 'node:crypto';
import { profileChanges, type VendorProfile } from '@ringfair/vendors-core';
import { isApiError, type ApiClient } from '@ringfair/web-graphql/client';
import { valueAt, type FormValues } from '@ringfair/web-ui/form-result';
import type { FormInput } from '../../platform/form-data.js';
import { formValue, readSection, type ReadSection } from './profile-form.js';
import { documentOf, patchOf } from './profile-document.js';
import { EditDraft, ProfileEditor, type Draft } from './profile-documents.js';
import { withPreset } from './profile-presets.js';
import { editedFields, type ProfileField, type ProfileSection } from './profile-sections.js';
import { answerOf, cautionsOf, type FieldConflict, type Known, type SaveAnswer } from './profile-answer.js';

/** Which version of the draft a form shows, and what each of its fields said then. */
export function knownOf(draft: Draft, fields: readonly ProfileField[]): Known {
  const document = documentOf(draft.profile);
  return Object.fromEntries(
    fields.map((field) => [field, { version: draft.version, print: fingerprint(document[field]) }]),
  );
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}

interface Saving {
  client: ApiClient;
  form: FormInput;
  section: ProfileSection;
  typed: ReadSection;
  /** What the form knew of each field when it was shown. */
  known: Known;
  saved: Set<ProfileField>;
  clashes: Set<ProfileField>;
  draft: Draft | null;
}

/**
 * Saves of a section's form what was changed in it, each field against the version in which the form knew it: what
 * somebody else has changed meanwhile stays theirs, unless both changed the same field. Then nothing of that field is
 * written and the answer holds both sides. Fields with a mistake wait; the others are saved without them.
 */
export async function saveSection(
  client: ApiClient,
  form: FormInput,
  section: ProfileSection,
): Promise<SaveAnswer> {
  const preset = form.optional('_preset');
  const typed = readSection(form, editedFields(section), {
    today: new Date().toISOString().slice(0, 10),
    timeZone: form.text('_timeZone') || 'UTC',
    remove: form.optional('_remove'),
  });
  if (preset) typed.fields = withPreset(typed.fields, preset, form.text('_timeZone') || 'UTC');
  const saving: Saving = {
    client,
    form,
    section,
    typed,
    known: readKnown(form.text('_known')),
    saved: new Set(),
    clashes: new Set(),
    draft: null,
  };
  try {
    for (const [version, fields] of groups(saving)) await edit(saving, version, fields);
  } catch (error) {
    if (!isApiError(error) || error.code === 'NOT_FOUND') throw error;
    return refused(saving, error);
  }
  saving.draft ??= (await client.request(ProfileEditor)).myVendorProfile;
  if (!saving.draft) throw new Error('The draft of this form is gone.');
  return answered(saving, saving.draft, preset !== null);
}

/** Changed fields by the version against which they are written. */
function groups(saving: Saving): [number, ProfileField[]][] {
  const { typed, known, section, form } = saving;
  const groups = new Map<number, ProfileField[]>();
  for (const field of editedFields(section)) {
    const before = known[field];
    const choice = form.optional(`_keep.${field}`);
    if (!before || typed.wrong.has(field) || choice === 'theirs') continue;
    if (fingerprint(typed.fields[field]) === before.print) continue;
    const seen = Number(form.text(`_seen.${field}`));
    const version = choice === 'mine' && seen > 0 ? seen : before.version;
    groups.set(version, [...(groups.get(version) ?? []), field]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

/** Writes these fields; those that somebody else has changed since are left out and remembered. */
async function edit(saving: Saving, expectedVersion: number, fields: readonly ProfileField[]): Promise<void> {
  const { client, form, typed } = saving;
  const changes = patchOf(Object.fromEntries(fields.map((field) => [field, typed.fields[field]])));
  try {
    const { editVendorDraft } = await client.request(EditDraft, {
      input: { vendorId: form.text('vendorId'), expectedVersion, changes },
    });
    saving.draft = editVendorDraft;
    for (const field of fields) saving.saved.add(field);
  } catch (error) {
    const clashing = clashesOf(error).filter((field) => fields.includes(field));
    if (clashing.length === 0) throw error;
    for (const field of clashing) saving.clashes.add(field);
    const others = fields.filter((field) => !clashing.includes(field));
    if (others.length > 0) await edit(saving, expectedVersion, others);
  }
}

function clashesOf(error: unknown): ProfileField[] {
  if (!isApiError(error) || error.code !== 'CONFLICT') return [];
  const fields = error.details?.['fields'];
  return Array.isArray(fields) ? (fields as ProfileField[]) : [];
}

function readKnown(text: string): Known {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Known) : {};
  } catch {
    return {};
  }
}

/** Somebody has to sign in, wait, or try again: what was typed is not saved and stays in the form. */
function refused({ form, known, typed }: Saving, error: { code: string; reason?: string }): SaveAnswer {
  const { code, reason } = error;
  return answerOf({
    known,
    errors: typed.problems,
    values: withoutRow(form),
    refusal: { code, ...(reason ? { reason } : {}) },
  });
}

function answered(saving: Saving, draft: Draft, preset: boolean): SaveAnswer {
  const { typed, form, section, clashes } = saving;
  const document = documentOf(draft.profile);
  const known: Known = {};
  const replaced: SaveAnswer['replaced'] = {};
  for (const field of editedFields(section)) {
    const print = fingerprint(document[field]);
    const before = saving.known[field] ?? { version: draft.version, print };
    const untouched = !typed.wrong.has(field) && fingerprint(typed.fields[field]) === before.print;
    const theirs = form.optional(`_keep.${field}`) === 'theirs' || (untouched && print !== before.print);
    const current = theirs || saving.saved.has(field) || print === before.print;
    known[field] = current ? { version: draft.version, print } : before;
    if (theirs || (preset && saving.saved.has(field))) replaced[field] = formValue(field, document) ?? null;
  }
  return answerOf({
    known,
    replaced,
    draft,
    errors: typed.problems,
    cautions: cautionsOf(draft, typed.rows),
    conflicts: [...clashes].map((field) => conflict(field, document, typed.fields, draft)),
    values: withoutRow(form),
  });
}

function conflict(
  field: ProfileField,
  theirs: VendorProfile,
  typed: Partial<VendorProfile>,
  draft: Draft,
): FieldConflict {
  return {
    field,
    version: draft.version,
    savedBy: draft.savedBy,
    changes: profileChanges(theirs, { ...theirs, [field]: typed[field] }),
  };
}

/** What was typed, but for the row that was taken away. */
function withoutRow(form: FormInput): FormValues {
  const { values } = form;
  const path = form.text('_remove').split('.');
  const list = valueAt(values, path.slice(0, -1).join('.'));
  if (Array.isArray(list)) list[Number(path.at(-1))] = {};
  return values;
}
