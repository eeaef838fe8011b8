import { Stack, Text } from '@mantine/core';
import { FormContext, useFormState, type FormState } from '@ringfair/web-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Form } from 'react-router';
import { useTranslation } from 'react-i18next';
import { cautionsOf, isWhole, type Known, type SaveAnswer } from './profile-answer.js';
import { useAutosave, type Replacement } from './profile-autosave.js';
import { Conflicts } from './profile-conflicts.js';
import { ProfileControl, SaveWith } from './profile-controls.js';
import type { Draft } from './profile-documents.js';
import { Leaving, SaveBar } from './profile-save-bar.js';
import { editedFields, isSmall, type ProfileField, type ProfileSection } from './profile-sections.js';
import type { ProfileNamer } from './profile-words.js';
import { RowsChanged } from './rows.js';

export interface SectionFormProps {
  section: ProfileSection;
  draft: Draft;
  known: Known;
  defaults: Readonly<Record<string, unknown>>;
  /** Where the vendor's hours are, unless it says otherwise. */
  timeZone: string;
  names: ProfileNamer;
  /** Told of each draft that was saved. */
  onSaved: (draft: Draft) => void;
}

const FORM_ID = 'p';

/** One section of the profile. It saves itself while it is filled in; without scripts its button does. */
export function SectionForm({ section, draft, known, defaults, timeZone, names, onSaved }: SectionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const autosave = useAutosave(form, known);
  const { answer, changed, entered, save } = autosave;
  const [posted] = useState(answer);
  const saved = answer?.draft ?? null;
  useEffect(() => {
    if (saved) onSaved(saved);
  }, [saved, onSaved]);
  const state: FormState = {
    id: FORM_ID,
    result: undefined,
    defaults: posted && !isWhole(posted) ? typedIn(posted) : defaults,
    pending: false,
    errors: answer?.errors ?? [],
    cautions: answer?.draft ? answer.cautions : cautionsOf(draft),
  };
  return (
    <FormContext value={state}>
      <RowsChanged value={changed}>
        <SaveWith value={save}>
          <Form
            ref={form}
            id={FORM_ID}
            method="post"
            noValidate
            className="editor-form"
            onChange={({ target }) => {
              if ('name' in target && typeof target.name === 'string') changed(target.name);
            }}
            onFocus={({ target }) => entered('name' in target ? String(target.name) : null)}
            onBlur={() => entered(null)}
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <input type="hidden" name="vendorId" value={draft.vendorId} />
            <input type="hidden" name="_known" value={JSON.stringify(autosave.known)} />
            <input type="hidden" name="_timeZone" value={timeZone} />
            {/* The Enter key presses the first button of a form: this one saves it. */}
            <button type="submit" className="rf-hidden" tabIndex={-1} aria-hidden />
            <Stack gap="xl">
              <Conflicts conflicts={answer?.conflicts ?? []} names={names} />
              <Fields section={section} draft={draft} replaced={autosave.replaced} />
            </Stack>
            <SaveBar section={section} autosave={autosave} draft={draft} />
          </Form>
        </SaveWith>
      </RowsChanged>
      <Leaving autosave={autosave} />
    </FormContext>
  );
}

/** What a page without scripts was sent, with what replaced some of it. */
function typedIn({ values, replaced }: SaveAnswer): Readonly<Record<string, unknown>> {
  return { ...values, profile: { ...(values['profile'] as object), ...replaced } };
}

type Replaced = Partial<Record<ProfileField, Replacement>>;

function Fields({
  section,
  draft: { profile },
  replaced,
}: {
  section: ProfileSection;
  draft: Draft;
  replaced: Replaced;
}) {
  const { t } = useTranslation('editor');
  const edited = editedFields(section);
  const fields = (list: readonly ProfileField[]) =>
    list
      .filter((field) => edited.includes(field))
      .map((field) => <Field key={field} field={field} replacement={replaced[field]} />);
  const small = isSmall({ size: { min: profile.size?.min ?? null, max: profile.size?.max ?? null } });
  const told = section.larger.some((field) => isSaid(profile[field]));
  return (
    <>
      {fields(section.fields)}
      {section.larger.length > 0 ? (
        <details className="editor-larger" open={!small || told || undefined}>
          <summary>{t('larger.title')}</summary>
          <Stack gap="xl">
            <Text size="sm" c="dimmed">
              {t('larger.lead')}
            </Text>
            {fields(section.larger)}
          </Stack>
        </details>
      ) : null}
    </>
  );
}

const isSaid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;

/** A field begins anew when its value was replaced. */
function Field({ field, replacement }: { field: ProfileField; replacement: Replacement | undefined }) {
  const form = useFormState();
  const value = replacement?.value;
  const state = useMemo(
    () => (replacement ? { ...form, defaults: { profile: { [field]: value } } } : form),
    [form, field, replacement, value],
  );
  return (
    <FormContext value={state}>
      <ProfileControl key={replacement?.turn ?? 0} field={field} />
    </FormContext>
  );
}
