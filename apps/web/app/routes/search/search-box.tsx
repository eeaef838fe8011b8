import { Button } from '@mantine/core';
import { PARAM, QUERY_LIMITS } from '@ringfair/search-core';
import { useLocalPath } from '@ringfair/web-ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { loader } from './suggestions.js';

/** Typing pauses so long before names are asked for. */
const PAUSE_MS = 150;

/** The words to search for; with JavaScript, names that may be meant are offered while typing. */
export function SearchBox({ text }: { text: string }) {
  const { t } = useTranslation('search');
  const local = useLocalPath();
  const suggestions = useFetcher<typeof loader>();
  const names = suggestions.data?.names ?? [];
  const waiting = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const suggest = (typed: string): void => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => {
      void suggestions.load(`${local('/vendor-suggestions')}?${new URLSearchParams({ q: typed })}`);
    }, PAUSE_MS);
  };
  return (
    <div className="search-box">
      <label htmlFor="search-text" className="rf-hidden">
        {t('text.label')}
      </label>
      <input
        id="search-text"
        type="search"
        name={PARAM.text}
        list={names.length > 0 ? 'search-names' : undefined}
        defaultValue={text}
        placeholder={t('text.placeholder')}
        maxLength={QUERY_LIMITS.textCharacters}
        dir="auto"
        autoComplete="off"
        onInput={(event) => suggest(event.currentTarget.value)}
      />
      <datalist id="search-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit">{t('text.submit')}</Button>
    </div>
  );
}
