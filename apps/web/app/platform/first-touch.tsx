import { useEffect } from 'react';

/** Marks the head of a page whose scripts wait; lateScripts() looks for it. */
export const WAITING_SCRIPTS = 'data-scripts-wait';
/** Type of the script that waits, and what a link to one is: no browser knows them. */
export const WAITING_TYPE = 'text/waiting-module';
export const WAITING_LINK = 'waiting-script';
const STARTED = 'ringfair:started';

/** What the browser does before any script of the page: self-contained, it is sent as it stands. */
function startAtFirstTouch(waitingType: string, waitingLink: string, started: string): void {
  const signs = [
    ...['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll'],
    ...['keydown', 'focusin', 'click', 'input', 'change'],
  ];
  const options = { capture: true, passive: true };
  let clicked: HTMLElement | null = null;

  const load = (rel: string): void => {
    const links = `link[rel="${waitingLink}"], link[rel="prefetch"]`;
    for (const link of document.querySelectorAll<HTMLLinkElement>(links)) link.rel = rel;
  };
  const start = (): void => {
    const waiting = document.querySelector(`script[type="${waitingType}"]`);
    // The page is still coming: the next sign of its reader starts it.
    if (!waiting) return;
    // All at once, not each after the one that asks for it.
    load('modulepreload');
    for (const sign of signs) removeEventListener(sign, start, options);
    const script = document.createElement('script');
    script.type = 'module';
    script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
    script.textContent = waiting.textContent;
    document.head.append(script);
    script.remove();
  };
  // Links and forms do their work without scripts. Any other button waits for them and is pressed again once they are
  // there.
  const keep = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('button[type="button"], [aria-haspopup]');
    if (!button) return;
    clicked = button;
    button.setAttribute('aria-busy', 'true');
  };
  for (const sign of signs) addEventListener(sign, start, options);
  addEventListener(
    'load',
    () => {
      load('prefetch');
    },
    { once: true },
  );
  addEventListener('click', keep, true);
  addEventListener(
    started,
    () => {
      removeEventListener('click', keep, true);
      if (!clicked) return;
      clicked.removeAttribute('aria-busy');
      // The eye of a password field answers to the first half of a press already.
      for (const half of ['mousedown', 'mouseup'])
        clicked.dispatchEvent(new MouseEvent(half, { bubbles: true, cancelable: true }));
      clicked.click();
    },
    { once: true },
  );
}

/**
 * For who only reads: scripts are fetched after the page, but run at the first sign of a person (a move, a touch, a
 * key). The page is readable at once and every link and form works meanwhile; a phone spends nothing on what nobody
 * touches. Belongs into the head.
 */
export function ScriptsAtFirstTouch({ nonce }: { nonce: string }) {
  const names = [WAITING_TYPE, WAITING_LINK, STARTED].map((name) => JSON.stringify(name));
  const source = `(${startAtFirstTouch.toString()})(${names.join()})`;
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: import.meta.env.SSR ? source : '' }}
      {...{ [WAITING_SCRIPTS]: '' }}
    />
  );
}

/** Tells what waits for it that the page answers by its scripts. */
export function useStartedSign(): void {
  useEffect(() => {
    window.dispatchEvent(new Event(STARTED));
  }, []);
}
