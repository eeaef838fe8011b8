import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { unique, until } from '../support/index.js';
import { Mailbox, Product } from './product.js';

jest.setTimeout(180_000);

const mailbox = new Mailbox();
let product: Product;

beforeAll(async () => {
  product = new Product({ SMTP_URL: await mailbox.open() });
  mailbox.silent = true;
  await product.start();
  await product.signUp();
});
afterAll(async () => {
  await product.remove();
  await mailbox.close();
});

const someone = () => `${unique('guest')}@ringfair.example`;
const invitationsOf = async (emails: string[]) =>
  (
    await product.query<{ email: string }>('select email from invitations where email = any($1)', [emails])
  ).map((row) => row.email);

describe('kill -9', () => {
  it('in the middle of a handler: at the next start it runs again, with one visible effect', async () => {
    await until(async () => mailbox.begun > 0, 'the handler to be in the middle of a mail');
    await product.kill('start', 'server', 'postgres');
    mailbox.silent = false;
    await product.start();
    await until(async () => mailbox.accepted.length > 0, 'the mail after the crash', 90_000);
    const [mails] = await product.query<{ sent: number; handled: number }>(
      `select (select count(*)::int from mails where sent_at is not null) as sent,
              (select count(*)::int from handled_events where handler = 'send-mail') as handled`,
    );
    expect({ ...mails, accepted: mailbox.accepted.length }).toEqual({ sent: 1, handled: 1, accepted: 1 });
  });

  it('between the commit and the delivery: delivered at the next start, once', async () => {
    const email = someone();
    await product.invite(email);
    await product.kill('start', 'server', 'postgres');
    await product.start();
    await until(async () => mailbox.to(email) > 0, 'the mail of the invitation', 90_000);
    expect(await invitationsOf([email])).toEqual([email]);
    const events = await product.query<{ n: number }>(
      `select count(h.handler)::int as n from mails m join outbox o on o.payload->>'mailId' = m.id::text
       left join handled_events h on h.event_id = o.id where m.recipient = $1 group by o.id`,
      [email],
    );
    expect(events).toEqual([{ n: 1 }]);
  });

  it('of everything under load: what was acknowledged is there, and what was not can be repeated', async () => {
    const acknowledged: string[] = [];
    const uncertain: { email: string; key: string }[] = [];
    let killed = false;
    const write = async () => {
      while (!killed) {
        const attempt = { email: someone(), key: randomUUID() };
        uncertain.push(attempt);
        await product.invite(attempt.email, attempt.key);
        uncertain.splice(uncertain.indexOf(attempt), 1);
        acknowledged.push(attempt.email);
      }
    };
    const writers = [1, 2, 3, 4].map(() => write().catch(() => undefined));
    await until(async () => acknowledged.length >= 60, 'sixty acknowledged writes', 60_000);
    await product.kill('start', 'server', 'postgres');
    killed = true;
    await Promise.all(writers);
    await product.start();

    expect((await invitationsOf(acknowledged)).toSorted()).toEqual(acknowledged.toSorted());
    for (const { email, key } of [...uncertain, ...uncertain]) await product.invite(email, key);
    const repeated = uncertain.map(({ email }) => email);
    expect((await invitationsOf(repeated)).toSorted()).toEqual(repeated.toSorted());
    const all = [...acknowledged, ...repeated];
    await until(async () => all.every((email) => mailbox.to(email) > 0), 'a mail to everyone', 90_000);
    const ids = new Set(mailbox.accepted.filter((m) => all.includes(m.recipient)).map((m) => m.messageId));
    expect(ids.size).toBe(all.length);
  });

  it('of PostgreSQL alone: it comes back, and the server goes on without a restart', async () => {
    const before = product.processes();
    await product.kill('postgres');
    const isAnother = (pid: number) => !before.postgres.includes(pid);
    await until(async () => product.processes().postgres.some(isAnother), 'another PostgreSQL');
    await until(async () => (await fetch(`${product.url}/readyz`)).ok, 'PostgreSQL to be back', 30_000);
    const email = someone();
    await product.invite(email);
    expect(await invitationsOf([email])).toEqual([email]);
    expect(product.processes().server).toEqual(before.server);
  });

  it('of the server alone: npm start says so, stops PostgreSQL and ends with 1', async () => {
    await product.kill('server');
    await until(async () => product.processes().start.length === 0, 'npm start to end');
    expect(product.output).toContain('The server ended unexpectedly.');
    expect(await product.stop()).toBe(1);
    expect(product.processes()).toEqual({ start: [], server: [], postgres: [] });
    await product.start();
  });

  it('of npm start alone: server and PostgreSQL follow it', async () => {
    await product.kill('start');
    await until(async () => {
      const { server, postgres } = product.processes();
      return server.length + postgres.length === 0;
    }, 'the others to end');
    await product.start();
  });
});
