import '@ringfair/web-ui/mantine.css';
import '@ringfair/web-ui/styles.css';
import { randomUUID } from 'node:crypto';
import { ColorSchemeScript, mantineHtmlProps, MantineProvider } from '@mantine/core';
import { LocaleProvider, theme } from '@ringfair/web-ui';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLocation } from 'react-router';
import type { Route } from './+types/root.js';
import { ErrorPage } from './frame/error-page.js';
import { Frame } from './frame/frame.js';
import { PageAddress } from './frame/page-address.js';
import { api } from './platform/api.js';
import { requestInfo } from './platform/context.js';
import { csrf } from './platform/csrf.js';
import { ScriptsAtFirstTouch, useStartedSign } from './platform/first-touch.js';
import { languageOfPath, type Language } from './platform/languages.js';
import { useNonce } from './platform/nonce.js';
import { useTimeZone } from './platform/time-zone.js';
import { FrameViewer } from './platform/frame-viewer.server.js';
import { textsAddress } from './platform/texts.server.js';
import { useRoot, type RootData } from './platform/viewer.js';

export const middleware: Route.MiddlewareFunction[] = [csrf];

export async function loader({ context }: Route.LoaderArgs): Promise<RootData> {
  const { language, timeZone, publicUrl, development, correlationId } = requestInfo(context);
  return {
    ...(await frameViewer(context)),
    language,
    texts: textsAddress(language),
    timeZone,
    publicUrl,
    now: new Date().toISOString(),
    formSeed: randomUUID(),
    development,
    correlationId,
  };
}

/** A frame without a viewer is better than none: the page itself says what is wrong. */
async function frameViewer(
  context: Route.LoaderArgs['context'],
): Promise<Pick<RootData, 'viewer' | 'unread'>> {
  try {
    const { viewer, unreadNotificationCount } = await api(context).request(FrameViewer);
    return { viewer, unread: unreadNotificationCount };
  } catch {
    return { viewer: null, unread: 0 };
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const root = useRoot();
  const nonce = useNonce();
  const { pathname } = useLocation();
  const timeZone = useTimeZone(root?.timeZone);
  const language = i18n.language as Language;
  useStartedSign();
  // Another language is another document; a step within the page can't lead there.
  useEffect(() => {
    const asked = languageOfPath(pathname);
    if (asked && asked !== language) window.location.reload();
  }, [pathname, language]);
  return (
    <html lang={language} {...mantineHtmlProps}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#faf9f6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#15181d" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <PageAddress language={language} />
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} suppressHydrationWarning />
        {root?.viewer === null && <ScriptsAtFirstTouch nonce={nonce} />}
        <Meta />
        <Links />
        {root ? <link rel="modulepreload" href={root.texts} /> : null}
      </head>
      <body>
        <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
          <LocaleProvider value={{ timeZone, now: root?.now ?? new Date(0).toISOString() }}>
            <Frame language={language}>{children}</Frame>
          </LocaleProvider>
        </MantineProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
