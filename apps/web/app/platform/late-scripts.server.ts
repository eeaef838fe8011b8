import { WAITING_LINK, WAITING_SCRIPTS, WAITING_TYPE } from './first-touch.js';

const preload = '<link rel="modulepreload"';
const module = 'type="module" async=""';
const asksToWait = new RegExp(`<script [^>]*${WAITING_SCRIPTS}`);

/**
 * HTML whose scripts wait for its text and styles. React puts the preloads of modules before the style sheets, as
 * urgent as these; on a slow line a page that could be read stays white until all scripts are there. Where the head
 * asks for it (ScriptsAtFirstTouch), they are fetched after the page and run later still.
 */
export function lateScripts(html: string): string {
  return asksToWait.test(html)
    ? html.replaceAll(preload, `<link rel="${WAITING_LINK}"`).replaceAll(module, `type="${WAITING_TYPE}"`)
    : html.replaceAll(preload, `${preload} fetchPriority="low"`);
}
