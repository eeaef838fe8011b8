import { it } from '@jest/globals';
import { startApp } from '../support/index.js';
it('x', async () => {
  const app = await startApp({ web: true });
  const c = app.client(); await c.signUp({ sells: true });
  const html = await (await c.fetch('/en/profile')).text();
  const key = /name="_key" value="([^"]*)"/.exec(html)?.[1];
  const r = await c.fetch('/en/profile', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: app.url, 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams({ _intent: 'create', _key: key ?? '', name: 'Foo Bar' }) });
  process.stdout.write(`${key} ${r.status} ${r.headers.get('location')}\n`);
  const t = await r.text();
  process.stdout.write(t.replace(/<script.*?<\/script>/gs, '').replace(/<style.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 1500) + '\n');
  const p = await c.fetch('/en/profile'); process.stdout.write(`${p.status}\n`);
  await app.close();
}, 60000);
