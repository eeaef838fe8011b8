import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '@ringfair/api/create-app';
import { Worker } from '@ringfair/platform/jobs';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { Client } from './client.js';

export interface RunningApp {
  readonly app: NestExpressApplication;
  readonly db: TestDatabase;
  /** Address of the server, such as http://127.0.0.1:40123. */
  readonly url: string;
  /** A new browser or machine: a cookie jar of its own, nobody signed in. */
  client(): Client;
  /** Delivers everything in the outbox; starts the worker on first use. */
  settle(): Promise<void>;
  /** The newest mail to an address, waiting for it to be written. */
  mailTo(email: string): Promise<{ subject: string; text: string; token: string }>;
  close(): Promise<void>;
}

export interface StartOptions {
  /** Serve the built pages too. */
  web?: boolean;
  /** Another address of the same database, such as a proxy's. */
  databaseUrl?: (url: string) => Promise<string>;
  /** The worker visits sites: only with the policy of `SitePolicy` replaced by the test's own. */
  siteChecks?: boolean;
}

/** The whole application over real HTTP on a database of its own. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const db = await createTestDatabase();
  const webBuild = path.resolve(import.meta.dirname, '../../apps/web/build');
  const databaseUrl = (await options.databaseUrl?.(db.config.databaseUrl)) ?? db.config.databaseUrl;
  const app = await createApp(
    { ...db.config, databaseUrl, siteChecks: options.siteChecks ?? false },
    options.web ? { webBuild } : {},
  );
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  let worker: Promise<void> | undefined;
  const running: RunningApp = {
    app,
    db,
    url,
    client: () => new Client(running),
    async settle() {
      worker ??= app.get(Worker).start();
      await worker;
      await until(async () => (await waiting(db)) === 0, 'the outbox to be delivered');
    },
    mailTo: (email) => mailTo(db, email),
    async close() {
      await app.close();
      await db.close();
    },
  };
  return running;
}

/** Events that some handler has not handled yet. */
async function waiting(db: TestDatabase): Promise<number> {
  const { rows } = await db.owner.query<{ waiting: string }>(
    `select (select count(*) from outbox where relayed_at is null)
       + (select count(*) from pgboss.job where name = 'deliveries' and state in ('created', 'retry', 'active')) as waiting`,
  );
  return Number(rows[0]?.waiting);
}

async function mailTo(
  db: TestDatabase,
  email: string,
): Promise<{ subject: string; text: string; token: string }> {
  let mail: { subject: string; text: string } | undefined;
  await until(async () => {
    const { rows } = await db.owner.query<{ subject: string; text: string }>(
      'select subject, text from mails where recipient = $1 order by id desc limit 1',
      [email],
    );
    mail = rows[0];
    return mail !== undefined;
  }, `a mail to ${email}`);
  const { subject, text } = mail ?? { subject: '', text: '' };
  return { subject, text, token: /token=([\w-]+)/.exec(text)?.[1] ?? '' };
}

/** Waits for a condition; a test never sleeps for a time. */
export async function until(
  condition: () => Promise<boolean>,
  what: string,
  timeoutMs = 20_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
