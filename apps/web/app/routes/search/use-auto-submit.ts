import { PARAM, parseSearchUrl, queryKey, type SearchState } from '@ringfair/search-core';
import { useEffect, useLayoutEffect, useRef, type ChangeEvent, type SyntheticEvent } from 'react';
import { useLocalPath } from '@ringfair/web-ui';
import { useNavigate } from 'react-router';
import { linkTo, orderValue } from './search-state.js';

/** What the form asks for as it stands, or with other words. */
function askedBy(form: HTMLFormElement | null, text?: string) {
  if (!form) return undefined;
  const data = new FormData(form);
  if (text !== undefined) data.set(PARAM.text, text);
  const pairs = [...data].map(([name, value]): [string, string] => [name, String(value)]);
  return { ...parseSearchUrl(pairs), pairs: pairs.filter(([, value]) => value !== '') };
}

/** As the page says that it should stand. */
function toDefault(control: Element): void {
  if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.selected = option.defaultSelected;
  } else if (!(control instanceof HTMLInputElement)) return;
  else if (control.type === 'checkbox' || control.type === 'radio') control.checked = control.defaultChecked;
  else control.value = control.defaultValue;
}

/** Names of the boxes that stand otherwise than the page says: ticked before its script came. */
const ticked = (form: HTMLFormElement | null): string[] =>
  [...(form?.elements ?? [])].flatMap((control) =>
    control instanceof HTMLInputElement && control.checked !== control.defaultChecked ? control.name : [],
  );

/**
 * With JavaScript the form answers at once: a ticked box or a chosen order goes to the URL that stands for it;
 * typed words wait for Enter or the button. Without it, it is a plain GET form.
 */
export function useAutoSubmit(state: SearchState) {
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const local = useLocalPath();
  const key = queryKey(state.query);
  const shown = useRef(key);
  /** How often the form has asked; for what, at which turn; and at which turn each of its controls was last changed. */
  const asks = useRef({ turn: 0, keys: new Map<string, number>(), names: new Map<string, number>() });

  // What was ticked before the script came is answered when it has come; typed words still wait for Enter.
  const caughtUp = useRef(false);
  useEffect(() => {
    if (caughtUp.current) return;
    caughtUp.current = true;
    const early = askedBy(form.current, state.query.text);
    if (early && early.problems.length === 0 && queryKey(early.state.query) !== key)
      go(true, ticked(form.current));
  });

  // The page follows the URL: after a chip was removed, or on the way back, the boxes show what is asked for. Answers
  // are drawn some time after they came, one after the other: what was changed after the one that is drawn stays.
  useLayoutEffect(() => {
    if (shown.current === key || !form.current) return;
    shown.current = key;
    const { turn, keys, names } = asks.current;
    const answered = keys.get(key) ?? turn;
    const focused = document.activeElement;
    for (const control of form.current.elements) {
      const isTyping =
        control === focused && control instanceof HTMLInputElement && control.type === 'search';
      const name = control.getAttribute('name') ?? '';
      if (isTyping || (names.get(name) ?? 0) > answered) continue;
      if (name === PARAM.sort && control instanceof HTMLSelectElement)
        control.value = orderValue(state.query);
      else toDefault(control);
    }
    // The link of a removed filter is gone and took the focus along; go on where the results are told.
    if (focused === document.body) form.current.querySelector<HTMLElement>('[role=status]')?.focus();
  }, [key, state.query]);

  const go = (stay: boolean, changed: readonly string[]): void => {
    const asked = askedBy(form.current);
    if (!asked) return;
    const { state: wanted, problems, pairs } = asked;
    const turn = (asks.current.turn += 1);
    for (const name of changed) asks.current.names.set(name, turn);
    asks.current.keys.set(queryKey(wanted.query), turn);
    // What is not understood goes to the server as it is: the page says what was wrong with it.
    const to =
      problems.length > 0 ? `/vendors?${new URLSearchParams(pairs)}` : linkTo({ ...wanted, page: 1 });
    void navigate(local(to), { preventScrollReset: stay });
  };
  return {
    form,
    onSubmit: (event: SyntheticEvent): void => {
      event.preventDefault();
      form.current?.querySelector('details[data-filters]')?.removeAttribute('open');
      go(false, [PARAM.text]);
    },
    onChange: (event: ChangeEvent<HTMLFormElement> | SyntheticEvent): void => {
      const { target } = event;
      if (target instanceof HTMLInputElement && target.type === 'search') return;
      // Fields that only together mean something wait for their button.
      if (target instanceof Element && target.closest('[data-together]')) return;
      go(true, target instanceof Element ? [target.getAttribute('name') ?? ''] : []);
    },
  };
}
