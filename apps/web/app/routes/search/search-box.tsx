import { Button } from '@mantine/core';
import { PARAM, QUERY_LIMITS, type VendorQuery } from '@ringfair/search-core';
import { PlainLink, useLocalPath } from '@ringfair/web-ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { linkToChanged } from './search-state.js';
import type { loader } from './suggestions.js';
import { useLabels } from './use-labels.js';

/** Typing pauses so long before names are asked for. */
const PAUSE_MS = 150;

type Suggested = Awaited<ReturnType<typeof loader>>;

/** The words to search for; with JavaScript, names and values of filters that may be meant are offered while typing. */
export function SearchBox({ query, map }: { query: VendorQuery; map: boolean }) {
  const { t } = useTranslation('search');
  const local = useLocalPath();
  const suggestions = useFetcher<typeof loader>();
  const [typed, setTyped] = useState('');
  const found = suggestions.data?.typed === typed ? suggestions.data : undefined;
  const names = found?.names ?? [];
  const waiting = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const suggest = (text: string): void => {
    setTyped(text);
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => {
      void suggestions.load(`${local('/vendor-suggestions')}?${new URLSearchParams({ q: text })}`);
    }, PAUSE_MS);
  };
  return (
    <div className="search-words">
      <div className="search-box">
        <label htmlFor="search-text" className="rf-hidden">
          {t('text.label')}
        </label>
        <input
          id="search-text"
          type="search"
          name={PARAM.text}
          list={names.length > 0 ? 'search-names' : undefined}
          defaultValue={query.text}
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
      {found && typed !== '' ? (
        <SuggestedFilters found={found} query={query} map={map} onChosen={() => setTyped('')} />
      ) : null}
    </div>
  );
}

/** Values of filters that are called so: choosing one sets it in place of the words. */
function SuggestedFilters({
  found: { filters, words },
  query,
  map,
  onChosen,
}: {
  found: Suggested;
  query: VendorQuery;
  map: boolean;
  onChosen: () => void;
}) {
  const { t } = useTranslation('search');
  const labels = useLabels(words);
  const fresh = filters.filter(({ group, code }) => !query.filters[group].includes(code));
  if (fresh.length === 0) return null;
  return (
    <ul className="search-suggested" aria-label={t('text.filters')}>
      {fresh.map(({ group, code }) => (
        <li key={`${group} ${code}`}>
          <PlainLink
            to={linkToChanged(
              query,
              { text: '', filters: { ...query.filters, [group]: [...query.filters[group], code] } },
              map,
            )}
            onClick={onChosen}
          >
            {labels.filter({ field: group, value: code })}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}
