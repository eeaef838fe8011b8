import { PARAM, parseSearchUrl, queryKey, type SearchState } from '@ringfair/search-core';
import {
  startTransition,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  type ChangeEvent,
  type SyntheticEvent,
} from 'react';
import { useLocalPath } from '@ringfair/web-ui';
import { useNavigate, useNavigation } from 'react-router';
import { linkTo, orderValue } from './search-state.js';

/** What the form asks for as it stands, or with other words. */
function askedBy(form: HTMLFormElement | null, text?: string) {
  if (!form) return undefined;
  const data = new FormData(form);
  if (text !== undefined) data.set(PARAM.text, text);
  const pairs = [...data].map(([name, value]): [string, string] => [name, String(value)]);
  return { ...parseSearchUrl(pairs), pairs: pairs.filter(([, value]) => value !== '') };
}

/**
 * With JavaScript the form answers at once: a ticked box or a chosen order goes to the URL that stands for it;
 * typed words wait for Enter or the button. Without it, it is a plain GET form.
 */
export function useAutoSubmit(state: SearchState) {
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const idle = useNavigation().state === 'idle';
  const local = useLocalPath();
  const key = queryKey(state.query);
  const shown = useRef(key);
  const underway = useRef(0);
  const [answered, countAnswer] = useReducer((count: number) => count + 1, 0);

  // What was ticked before the script came is answered when it has come; typed words still wait for Enter.
  const caughtUp = useRef(false);
  useEffect(() => {
    if (caughtUp.current) return;
    caughtUp.current = true;
    const ticked = askedBy(form.current, state.query.text);
    if (ticked && ticked.problems.length === 0 && queryKey(ticked.state.query) !== key) go(true);
  });

  // The page follows the URL: after a chip was removed, or on the way back, the boxes show what is asked for. Not
  // while the next answer is under way, and at once when it is there: a box ticked meanwhile must stay ticked, also one
  // ticked after an answer came and before it was drawn, of which `idle` does not know yet.
  useLayoutEffect(() => {
    if (shown.current === key || !idle || underway.current > 0) return;
    shown.current = key;
    const focused = document.activeElement;
    if (!(focused instanceof HTMLInputElement && focused.type === 'search')) form.current?.reset();
    const order = form.current?.elements.namedItem(PARAM.sort);
    if (order instanceof HTMLSelectElement) order.value = orderValue(state.query);
    // The link of a removed filter is gone and took the focus along; go on where the results are told.
    if (focused === document.body) form.current?.querySelector<HTMLElement>('[role=status]')?.focus();
  }, [key, idle, state.query, answered]);

  const go = (stay: boolean): void => {
    const asked = askedBy(form.current);
    if (!asked) return;
    const { state: wanted, problems, pairs } = asked;
    // What is not understood goes to the server as it is: the page says what was wrong with it.
    const to =
      problems.length > 0 ? `/vendors?${new URLSearchParams(pairs)}` : linkTo({ ...wanted, page: 1 });
    underway.current += 1;
    void Promise.resolve(navigate(local(to), { preventScrollReset: stay })).finally(() => {
      underway.current -= 1;
      // In a transition like the router's own, so that it is drawn with the answer, never before it.
      startTransition(countAnswer);
    });
  };
  return {
    form,
    onSubmit: (event: SyntheticEvent): void => {
      event.preventDefault();
      form.current?.querySelector('details[data-filters]')?.removeAttribute('open');
      go(false);
    },
    onChange: (event: ChangeEvent<HTMLFormElement> | SyntheticEvent): void => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
      // Fields that only together mean something wait for their button.
      if (event.target instanceof Element && event.target.closest('[data-together]')) return;
      go(true);
    },
  };
}
