import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useActionData, useFetcher } from 'react-router';
import type { FormValue } from '@ringfair/web-ui';
import { isSaveAnswer, isWhole, type Known, type SaveAnswer } from './profile-answer.js';
import type { ProfileField } from './profile-sections.js';

/** How long typing must stop before the form saves itself, and when it tries again without an answer. */
const PAUSE_MS = 900;
const AGAIN_MS = 8_000;

/** A field that shows something else now than when the page came: another turn shows its new value. */
export interface Replacement {
  turn: number;
  value: FormValue;
}

export interface Autosave {
  /** The last answer: of this form with scripts, of the page without. */
  answer: SaveAnswer | null;
  known: Known;
  replaced: Partial<Record<ProfileField, Replacement>>;
  saving: boolean;
  /** Was anything typed that is not on its way yet? */
  waiting: boolean;
  /** Is there anything in the form that is not saved? */
  unsaved: boolean;
  changed: (name: string) => void;
  /** Told in which field somebody is; null: in none. */
  entered: (name: string | null) => void;
  save: (name?: string, value?: string) => void;
}

/**
 * Saves a form shortly after typing stops, one request at a time; what was typed meanwhile follows in the next.
 * Nothing in the form is ever replaced while somebody types in it.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, initial: Known): Autosave {
  const fetcher = useFetcher<unknown>();
  const posted = useActionData<unknown>();
  const first = isSaveAnswer(posted) ? posted : null;
  const [answer, setAnswer] = useState<SaveAnswer | null>(first);
  const [known, setKnown] = useState<Known>(first?.known ?? initial);
  const [replaced, setReplaced] = useState<Autosave['replaced']>({});
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState<readonly [string, string] | null>(null);
  const [within, entered] = useWithin();
  const isTouched = (field: string) => touched.has(field) || field === within;
  const [handled, setHandled] = useState<unknown>(undefined);
  // Not the fetcher's own state: that follows a moment later, and somebody could leave in between.
  const [busy, setBusy] = useState(false);

  // The answer to the last request is taken in before anything is shown, so that nobody leaves between the two.
  if (fetcher.state === 'idle' && fetcher.data !== handled && isSaveAnswer(fetcher.data)) {
    const { data } = fetcher;
    setHandled(data);
    setBusy(false);
    setAnswer({ ...data, draft: data.draft ?? answer?.draft ?? null });
    const held = Object.keys(data.replaced).filter(isTouched);
    setKnown({ ...known, ...data.known, ...pick({ ...known, ...data.held }, held) });
    const fresh = Object.entries(data.replaced).filter(([field]) => !isTouched(field));
    if (fresh.length > 0) setReplaced(replacedAlso(replaced, fresh));
  }

  const send = () => {
    if (!form.current) return;
    const data = new FormData(form.current);
    data.set('_autosave', '1');
    data.set('_known', JSON.stringify(known));
    if (pending) data.set(...pending);
    setTouched(new Set());
    setPending(null);
    setBusy(true);
    // Nothing else on the page is read again: without a connection that would take the form away.
    void fetcher.submit(data, { method: 'post', defaultShouldRevalidate: false });
  };

  const waiting = touched.size > 0 || pending !== null;
  const lost = answer !== null && ['UNAVAILABLE', 'RATE_LIMITED'].includes(answer.refusal?.code ?? '');
  // The next request: once typing stops, or again where there was no answer.
  const wait = pending ? 0 : touched.size > 0 ? PAUSE_MS : lost ? AGAIN_MS : null;
  useTimer(busy ? null : wait, send, [touched, pending, answer]);

  const changed = useCallback((name: string) => {
    const [, field = name] = name.split('.');
    setTouched((before) => new Set([...before, field]));
  }, []);
  useEffect(() => {
    for (const name of editedNames(form.current)) changed(name);
  }, [form, changed]);
  const save = useCallback((name = '_saved', value = '') => setPending([name, value]), []);
  return {
    answer,
    known,
    replaced,
    saving: busy,
    waiting,
    unsaved: busy || waiting || (answer !== null && !isWhole(answer)),
    changed,
    entered,
    save,
  };
}

const replacedAlso = (
  before: Autosave['replaced'],
  fresh: readonly [string, FormValue | null][],
): Autosave['replaced'] => ({
  ...before,
  ...Object.fromEntries(
    fresh.map(([field, value]): [string, Replacement] => {
      const turn = (before[field as ProfileField]?.turn ?? 0) + 1;
      return [field, { turn, value: value ?? undefined }];
    }),
  ),
});

/** The top-level field in which somebody is. */
function useWithin(): [string | null, Autosave['entered']] {
  const [within, setWithin] = useState<string | null>(null);
  const entered = useCallback((name: string | null) => {
    const [form, field = null] = name?.split('.') ?? [];
    setWithin(form === 'profile' ? field : null);
  }, []);
  return [within, entered];
}

/** Fields that were filled in before the scripts of the page had come. */
function editedNames(form: HTMLFormElement | null): string[] {
  return [...(form?.elements ?? [])].flatMap((field) => {
    if (field instanceof HTMLInputElement) {
      const isBox = field.type === 'checkbox' || field.type === 'radio';
      const edited = isBox
        ? field.checked !== field.defaultChecked
        : field.type !== 'hidden' && field.value !== field.defaultValue;
      return edited ? [field.name] : [];
    }
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue ? [field.name] : [];
    if (!(field instanceof HTMLSelectElement)) return [];
    const first = [...field.options].find((option) => option.defaultSelected);
    return first && !first.selected ? [field.name] : [];
  });
}

/** Runs after so many milliseconds without a change; null: not at all. */
function useTimer(wait: number | null, run: () => void, changes: readonly unknown[]): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (wait === null) return undefined;
    const timer = setTimeout(() => latest.current(), wait);
    return () => clearTimeout(timer);
  }, [wait, ...changes]);
}

const pick = (known: Known, fields: readonly string[]): Known =>
  Object.fromEntries(fields.map((field) => [field, known[field as ProfileField]]));
