import { useLocation, useMatches, useRouteError } from 'react-router';
import type { IndexedAddress, RouteHandle } from '../platform/handle.js';
import { inLanguage, languages, type Language } from '../platform/languages.js';
import { useRoot } from '../platform/viewer.js';

/** What the deepest page says of its address; undefined: search engines leave it out. */
function useIndexedAddress(): IndexedAddress | undefined {
  const page = useMatches().at(-1);
  const failed = Boolean(useRouteError());
  const { indexed } = (page?.handle ?? {}) as RouteHandle;
  if (!page || !indexed || failed) return undefined;
  return indexed === true ? { search: '', keep: true } : indexed(page.loaderData as never);
}

/** For search engines: the one address of this page, the same page in other languages, or to leave it out. */
export function PageAddress({ language }: { language: Language }) {
  const address = useIndexedAddress();
  const { pathname } = useLocation();
  const origin = useRoot()?.publicUrl ?? '';
  if (!address) return <meta name="robots" content="noindex, follow" />;
  const { search, keep } = address;
  const path = pathname.replace(/\/+$/, '');
  return (
    <>
      <link rel="canonical" href={`${origin}${inLanguage(language, path, search)}`} />
      {keep ? (
        <>
          {languages.map((other) => (
            <link
              key={other}
              rel="alternate"
              hrefLang={other}
              href={`${origin}${inLanguage(other, path, search)}`}
            />
          ))}
          {/* Without a language the address leads on by the reader's preference. */}
          <link rel="alternate" hrefLang="x-default" href={`${origin}${path.slice(3) || '/'}${search}`} />
        </>
      ) : (
        <meta name="robots" content="noindex, follow" />
      )}
    </>
  );
}
