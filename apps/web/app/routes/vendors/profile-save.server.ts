import {
  changedFields,
  readFields,
  renameRows,
  type ProfileChange,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { isApiError, type ApiClient } from '@ringfair/web-graphql/client';
import { valueAt, type FormValues } from '@ringfair/web-ui/form-result';
import type { FormInput } from '../../platform/form-data.js';
import type { ChoiceNames } from './choice-names.js';
import { formValue, readSection, type ReadSection } from './profile-form.js';
import { documentOf, patchOf } from './profile-document.js';
import { EditDraft, ProfileEditor, type Draft } from './profile-documents.js';
import { mergeSection, seenOf, type MergedSection } from './profile-merge.server.js';
import { withPreset } from './profile-presets.js';
import { editedFields, type ProfileField, type ProfileSection } from './profile-sections.js';
import { answerOf, cautionsOf, type Known, type KnownField, type SaveAnswer } from './profile-answer.js';

/** Somebody else saves again between reading and writing: rarely once, never so often. */
const MOST_TRIES = 5;

/** Which version of the draft a form shows, and what each of its fields says there. */
export function knownOf(draft: Draft, fields: readonly ProfileField[]): Known {
  const document = documentOf(draft.profile);
  return Object.fromEntries(
    fields.map((field) => [field, { version: draft.version, said: document[field] }]),
  );
}

type Fields = Partial<VendorProfile>;

interface Saving {
  client: ApiClient;
  form: FormInput;
  section: ProfileSection;
  choices: ChoiceNames;
  typed: ReadSection;
  /** What the form knew of each field when it was shown. */
  known: Known;
  /** What it says of those that can be saved. */
  mine: Fields;
  base: Fields;
  changed: readonly ProfileField[];
  merge: MergedSection | null;
  /** Who saved what it was merged with. */
  savedBy: string | null;
  draft: Draft | null;
}

/**
 * Saves of a section's form what was changed in it. What somebody else has saved meanwhile is merged with it, row by
 * row; only where both wrote the same, theirs stays saved and the answer holds both sides. Fields with a mistake wait;
 * the others are saved without them.
 */
export async function saveSection(
  client: ApiClient,
  form: FormInput,
  section: ProfileSection,
  choices: ChoiceNames,
): Promise<SaveAnswer> {
  const preset = form.optional('_preset');
  const typed = readSection(form, editedFields(section), {
    today: new Date().toISOString().slice(0, 10),
    timeZone: form.text('_timeZone') || 'UTC',
    names: choices,
    remove: form.optional('_remove'),
  });
  if (preset) typed.fields = withPreset(typed.fields, preset, form.text('_timeZone') || 'UTC');
  const known = readKnown(form.text('_known'));
  const names = editedFields(section).filter((field) => known[field] && !typed.wrong.has(field));
  const mine: Fields = Object.assign(
    {},
    ...names.map((field) => renameRows({ [field]: typed.fields[field] }, known[field]?.renamed ?? {})),
  );
  const base = Object.fromEntries(names.map((field) => [field, known[field]?.said])) as Fields;
  const changed = changedFields(base, mine) as ProfileField[];
  const saving: Saving = {
    ...{ client, form, section, choices, typed, known, mine, base, changed },
    merge: null,
    savedBy: null,
    draft: null,
  };
  try {
    if (changed.length > 0) await write(saving);
  } catch (error) {
    if (!isApiError(error) || error.code === 'NOT_FOUND') throw error;
    return refused(saving, error);
  }
  saving.draft ??= await read(saving);
  return answered(saving, saving.draft, preset !== null);
}

async function read({ client }: Saving): Promise<Draft> {
  const { myVendorProfile } = await client.request(ProfileEditor);
  if (!myVendorProfile) throw new Error('The draft of this form is gone.');
  return myVendorProfile;
}

/** At once where nobody else wrote, which is nearly always; else merged with what is saved by now. */
async function write(saving: Saving): Promise<void> {
  const { form, known, mine, base, changed } = saving;
  const version = Math.min(...changed.map((field) => known[field]?.version ?? 0));
  const chosen = changed.some((field) => form.optional(`_keep.${field}`));
  if (!chosen && (await edit(saving, version, pick(mine, changed)))) return;
  for (let tries = 1; ; tries += 1) {
    const draft = await read(saving);
    const theirs = pick(documentOf(draft.profile), Object.keys(mine) as ProfileField[]);
    const merge = mergeSection({ base, mine, theirs }, form);
    const fields = changedFields(theirs, merge.saved) as ProfileField[];
    const isLast = tries === MOST_TRIES;
    if (fields.length === 0) saving.draft = draft;
    else if (!(await edit(saving, draft.version, pick(merge.saved, fields), isLast))) continue;
    saving.merge = merge;
    saving.savedBy = draft.savedBy;
    return;
  }
}

/** False when somebody else has changed one of the fields since: then none of them is written. */
async function edit(
  saving: Saving,
  expectedVersion: number,
  fields: Fields,
  isLast = false,
): Promise<boolean> {
  const { client, form } = saving;
  try {
    const { editVendorDraft } = await client.request(EditDraft, {
      input: { vendorId: form.text('vendorId'), expectedVersion, changes: patchOf(fields) },
    });
    saving.draft = editVendorDraft;
    return true;
  } catch (error) {
    if (!isLast && isApiError(error) && error.code === 'CONFLICT') return false;
    throw error;
  }
}

const pick = (fields: Fields, names: readonly ProfileField[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name]]));

/** What the form sends of what it knew: read as carefully as what was typed. */
function readKnown(text: string): Known {
  const known = Object.entries(parsed(text)).filter(
    (entry): entry is [string, KnownField] =>
      typeof entry[1] === 'object' && entry[1] !== null && 'version' in entry[1],
  );
  const said = readFields(
    Object.fromEntries(known.map(([field, value]) => [field, value.said])),
    () => undefined,
  );
  return Object.fromEntries(
    known
      .filter(([field]) => field in said)
      .map(([field, value]) => [field, { ...value, said: said[field as ProfileField] }]),
  );
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
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
  const { typed, form, section, merge, changed } = saving;
  const document = documentOf(draft.profile);
  const answer = answerOf({
    known: {},
    draft,
    errors: typed.problems,
    conflicts: [...(merge?.open ?? [])].map(([field, changes]) => {
      const { seen, by: savedBy } = askedOf(saving, field, changes);
      return { field, seen, savedBy, changes };
    }),
    values: withoutRow(form),
  });
  for (const field of editedFields(section)) {
    const before = saving.known[field];
    const { known, shown } = stateOf(saving, field, draft, document);
    answer.known[field] = known;
    const isFilled = preset && changed.includes(field);
    const isShown = changedFields(pick(typed.fields, [field]), shown).length === 0;
    if (isShown && !isFilled) continue;
    answer.replaced[field] = formValue(field, { ...document, ...shown }, saving.choices) ?? null;
    if (before) answer.held[field] = { ...heldOf(saving, field, before), ...pickAsked(known) };
  }
  const rows = [...typed.rows].filter(([path]) => !(path.split('.')[0]! in answer.replaced));
  return { ...answer, cautions: cautionsOf(draft, new Map(rows)) };
}

/** What the form knows of a field from now on, and what it is to show. */
function stateOf(
  saving: Saving,
  field: ProfileField,
  draft: Draft,
  document: VendorProfile,
): { known: KnownField; shown: Fields } {
  const { known, typed, merge, changed } = saving;
  const before = known[field];
  const current = { version: draft.version, said: document[field] };
  const asTyped = pick(typed.fields, [field]);
  if (!before) return { known: current, shown: asTyped };
  if (typed.wrong.has(field)) return { known: before, shown: asTyped };
  if (merge) {
    const said = merge.base[field];
    const open = merge.open.get(field);
    // A question stays one until it is answered: the version is that of before.
    const asked = open && { version: before.version, said, asked: askedOf(saving, field, open) };
    return { known: asked ?? { version: draft.version, said }, shown: pick(merge.shown, [field]) };
  }
  // What was saved alone is as it was typed; what was not touched is as somebody else left it.
  return { known: current, shown: changed.includes(field) ? asTyped : pick(document, [field]) };
}

const pickAsked = ({ asked }: KnownField): Pick<KnownField, 'asked'> => (asked ? { asked } : {});

function askedOf(
  { known, savedBy }: Saving,
  field: ProfileField,
  changes: readonly ProfileChange[],
): { seen: string; by: string | null } {
  const seen = seenOf(changes);
  const earlier = known[field]?.asked;
  return earlier?.seen === seen ? earlier : { seen, by: savedBy };
}

/** What a form knows that goes on showing what was typed: of somebody else's rows nothing, of its own under which id. */
function heldOf({ merge, changed }: Saving, field: ProfileField, before: KnownField): KnownField {
  if (!merge || !changed.includes(field)) return before;
  const { renamed, typedBase } = merge;
  const earlier = Object.entries(before.renamed ?? {}).map(([id, by]) => [id, renamed[by] ?? by]);
  return {
    ...before,
    said: typedBase[field],
    renamed: { ...renamed, ...Object.fromEntries(earlier) },
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
