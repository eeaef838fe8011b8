import { PARAM, parseSearchUrl, queryKey, type SearchState } from '@ringfair/search-core';
import { useEffect, useRef, type ChangeEvent, type SyntheticEvent } from 'react';
import { useLocalPath } from '@ringfair/web-ui';
import { useNavigate } from 'react-router';
import { linkTo, orderValue } from './search-state.js';

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

  // The page follows the URL: after a chip was removed, or on the way back, the boxes show what is asked for.
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const focused = document.activeElement;
    if (!(focused instanceof HTMLInputElement && focused.type === 'search')) form.current?.reset();
    const order = form.current?.elements.namedItem(PARAM.sort);
    if (order instanceof HTMLSelectElement) order.value = orderValue(state.query);
    // The link of a removed filter is gone and took the focus along; go on where the results are told.
    if (focused === document.body) form.current?.querySelector<HTMLElement>('[role=status]')?.focus();
  }, [key, state.query]);

  const go = (stay: boolean): void => {
    if (!form.current) return;
    const pairs = [...new FormData(form.current)].map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    void navigate(local(linkTo({ ...parseSearchUrl(pairs).state, page: 1 })), { preventScrollReset: stay });
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
      go(true);
    },
  };
}
