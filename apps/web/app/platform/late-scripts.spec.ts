import { describe, expect, it } from '@jest/globals';
import { WAITING_LINK, WAITING_SCRIPTS, WAITING_TYPE } from './first-touch.js';
import { lateScripts } from './late-scripts.server.js';

const page = (head = '', text = '') =>
  `<!DOCTYPE html><html><head>${head}<link rel="modulepreload" href="/a.js"/><link rel="stylesheet" href="/b.css"/>` +
  `<link rel="modulepreload" href="/c.js"/></head><body>${text}` +
  '<script nonce="n" type="module" async="">import "/a.js"</script></body></html>';

describe('a page', () => {
  it('fetches its scripts after its styles', () => {
    const sent = page().replaceAll('"modulepreload"', '"modulepreload" fetchPriority="low"');
    expect(sent.match(/fetchPriority/g)).toHaveLength(2);
    expect(lateScripts(page())).toBe(sent);
  });

  it('that is only read sends scripts that no browser fetches or runs by itself', () => {
    const head = `<script nonce="n" ${WAITING_SCRIPTS}="">1</script>`;
    const sent = lateScripts(page(head));
    expect(sent).toBe(
      page(head)
        .replaceAll('"modulepreload"', `"${WAITING_LINK}"`)
        .replace('type="module" async=""', `type="${WAITING_TYPE}"`),
    );
    expect(sent).not.toMatch(/"modulepreload"|"module"/);
  });

  it('cannot be made to wait by what somebody wrote', () => {
    expect(lateScripts(page('', `&lt;script ${WAITING_SCRIPTS}=""&gt;`))).toContain('type="module" async=""');
  });
});
