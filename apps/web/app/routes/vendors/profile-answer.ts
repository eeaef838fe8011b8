import type { ProfileChange, RenamedRows } from '@ringfair/vendors-core';
import type { FieldProblem, FormValue, FormValues } from '@ringfair/web-ui/form-result';
import type { Draft } from './profile-documents.js';
import { formName, type RowNames } from './profile-form.js';
import type { ProfileField } from './profile-sections.js';

/** What a form knew of each of its fields when it was shown: what everything typed in it is compared with. */
export type Known = Partial<Record<ProfileField, KnownField>>;

export interface KnownField {
  /** Of the draft. */
  version: number;
  /** The field as a document has it. */
  said: unknown;
  /** Rows that the form shows under an id that another row has by now: from its id to theirs. */
  renamed?: RenamedRows;
  /** A question that is open: what it is about, and who saved that. One's own saving of the rest comes after. */
  asked?: { seen: string; by: string | null };
}

/** Two people wrote the same in a field, or the same row of it. */
export interface FieldConflict {
  field: ProfileField;
  /** A print of what is saved there: a choice holds against this only. */
  seen: string;
  savedBy: string | null;
  /** From theirs to mine; what only one of them changed is merged. */
  changes: ProfileChange[];
}

/** What became of a section's form. */
export interface SaveAnswer {
  kind: 'section';
  known: Known;
  /** The draft as it is now; null when it could not be read. */
  draft: Draft | null;
  /** Fields that now say something else than the form: theirs was taken or merged in, or a preset filled them in. */
  replaced: Partial<Record<ProfileField, FormValue | null>>;
  /** What the form knows of those of them that it cannot show yet, because somebody types in them. */
  held: Known;
  errors: FieldProblem[];
  cautions: FieldProblem[];
  conflicts: FieldConflict[];
  refusal: { code: string; reason?: string } | null;
  /** What was typed, for a page without scripts. */
  values: FormValues;
}

export const answerOf = (given: Pick<SaveAnswer, 'known' | 'values'> & Partial<SaveAnswer>): SaveAnswer => ({
  kind: 'section',
  draft: null,
  replaced: {},
  held: {},
  errors: [],
  cautions: [],
  conflicts: [],
  refusal: null,
  ...given,
});

export const isSaveAnswer = (value: unknown): value is SaveAnswer =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'section';

/** Is all that stands in the form saved? */
export const isWhole = ({ errors, conflicts, refusal }: SaveAnswer): boolean =>
  errors.length === 0 && conflicts.length === 0 && refusal === null;

/** What keeps the draft from being published, at the fields of its form. */
export function cautionsOf(
  draft: Pick<Draft, 'problems' | 'profile'>,
  rows: RowNames = new Map(),
): FieldProblem[] {
  return draft.problems.map(({ path, reason, message }) => ({
    name: formName(byLanguage(path, draft.profile.texts), rows),
    reason,
    message,
  }));
}

/** The API counts texts; the form names their language. */
const byLanguage = (path: string, texts: Draft['profile']['texts']): string =>
  path.replace(/^texts\.(\d+)/, (_all, index: string) => `texts.${texts[Number(index)]?.language ?? index}`);
