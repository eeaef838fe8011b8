import { QUERY_LIMITS } from '@ringfair/search-core';
import { useLocalPath } from '@ringfair/web-ui';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { loader } from './place-suggestions.js';

/** Typing pauses so long before cities are asked for. */
const PAUSE_MS = 150;

/** A city, or latitude and longitude; with JavaScript, cities that may be meant are offered while typing. */
export function PlaceInput({
  id,
  name,
  value,
  className,
}: {
  id?: string;
  name: string;
  value: string;
  className?: string;
}) {
  const { t } = useTranslation('search');
  const local = useLocalPath();
  const suggestions = useFetcher<typeof loader>();
  const list = useId();
  const places = suggestions.data?.places ?? [];
  const waiting = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const suggest = (typed: string): void => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => {
      void suggestions.load(`${local('/place-suggestions')}?${new URLSearchParams({ q: typed })}`);
    }, PAUSE_MS);
  };
  return (
    <>
      <input
        id={id}
        name={name}
        list={places.length > 0 ? list : undefined}
        defaultValue={value}
        placeholder={t('asked.near.example')}
        maxLength={QUERY_LIMITS.placeCharacters}
        dir="auto"
        autoComplete="off"
        className={className}
        onInput={(event) => suggest(event.currentTarget.value)}
      />
      <datalist id={list}>
        {places.map(({ text, label }) => (
          <option key={text} value={text} label={label} />
        ))}
      </datalist>
    </>
  );
}
