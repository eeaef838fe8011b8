import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg, { type PoolClient } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { Viewer } from '../auth/viewer.js';
import { CONFIG, type Config } from '../config/index.js';
import { isRetryable, isUnreachable, unavailable } from '../errors/index.js';
import { SnakeCaseNaming } from './naming.js';
import { roleUrl } from './roles.js';
import { Tx } from './tx.js';

type ApplicationRole = 'app_user' | 'app_public' | 'app_auth' | 'app_worker';
type Settings = Partial<Record<'app.user_id' | 'app.organization_id', string>>;

const attempts = 4;
/**
 * A new connection pays for its first statements (it maps the shared memory and reads the catalogue anew: 50 to 300 ms
 * for a search of 100,000 listings), so after a quiet minute the next visitor must not get one.
 */
const keptIdleMillis = 10 * 60_000;

// A date without a time has no zone: the driver's default would make it midnight of the server's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * The only door to the database. Each role has its own connections; none can become another. They are
 * opened on first use, so that a process starts, and says what is wrong, also while PostgreSQL is away.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly logger = new Logger(Database.name);
  private readonly sources = new Map<ApplicationRole, Promise<DataSource>>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onApplicationShutdown(): Promise<void> {
    const opened = await Promise.allSettled(this.sources.values());
    this.sources.clear();
    await Promise.all(
      opened.map((result) => (result.status === 'fulfilled' ? result.value.destroy() : undefined)),
    );
  }

  /**
   * A use case of a signed-in viewer: one READ COMMITTED transaction as app_user, in which row-level
   * security sees the viewer and the active organisation. The WHOLE function runs again when
   * PostgreSQL reports a serialization failure or a deadlock, so it has no effects outside of `tx`.
   */
  run<T>(viewer: Viewer, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction('app_user', settingsOf(viewer), fn);
  }

  /**
   * Reads only. With a viewer as app_user in a read-only transaction; without one as app_public,
   * whose connections are read-only, statement by statement.
   */
  read<T>(viewer: Viewer | null, fn: (tx: Tx) => Promise<T>): Promise<T> {
    if (viewer) return this.transaction('app_user', settingsOf(viewer), fn, true);
    return this.withConnection('app_public', fn);
  }

  /** Sign-up, sign-in, sessions, tokens: before there is a viewer. Identity's own. */
  asAuth<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction('app_auth', {}, fn);
  }

  /** Jobs: as app_worker, on behalf of one organisation when there is one. */
  asWorker<T>(organizationId: string | null, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(
      'app_worker',
      organizationId ? { 'app.organization_id': organizationId } : {},
      fn,
    );
  }

  /** Throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.withConnection('app_public', (tx) => tx.query('select 1'));
  }

  private addressFor(role: ApplicationRole): string {
    return (role === 'app_public' ? this.config.databaseReplicaUrl : undefined) ?? this.config.databaseUrl;
  }

  private async transaction<T>(
    role: ApplicationRole,
    settings: Settings,
    fn: (tx: Tx) => Promise<T>,
    readOnly = false,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(role, settings, fn, readOnly);
      } catch (error) {
        if (!isRetryable(error) || attempt === attempts) throw isUnreachable(error) ? unavailable() : error;
      }
    }
  }

  private async attempt<T>(
    role: ApplicationRole,
    settings: Settings,
    fn: (tx: Tx) => Promise<T>,
    readOnly: boolean,
  ): Promise<T> {
    const runner = (await this.source(role)).createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      if (readOnly) await client.query('set transaction read only');
      const names = Object.keys(settings) as (keyof Settings)[];
      if (names.length > 0) {
        const calls = names.map((name, index) => `set_config('${name}', $${index + 1}, true)`).join(', ');
        await client.query({
          name: `settings ${names.join()}`,
          text: `select ${calls}`,
          values: names.map((n) => settings[n]),
        });
      }
      const result = await fn(new Tx(client, runner));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // The connection may be the thing that failed; the first error is the one that matters.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async withConnection<T>(role: ApplicationRole, fn: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const runner = (await this.source(role)).createQueryRunner();
      try {
        return await fn(new Tx((await runner.connect()) as PoolClient, runner));
      } finally {
        await runner.release();
      }
    } catch (error) {
      throw isUnreachable(error) ? unavailable() : error;
    }
  }

  private source(role: ApplicationRole): Promise<DataSource> {
    const known = this.sources.get(role);
    if (known) return known;
    const opening = this.open(role);
    this.sources.set(role, opening);
    opening.catch(() => this.sources.delete(role));
    return opening;
  }

  private open(role: ApplicationRole): Promise<DataSource> {
    return new DataSource({
      type: 'postgres',
      url: roleUrl(this.addressFor(role), this.config.appSecret, role),
      entities: getMetadataArgsStorage().tables.map((table) => table.target as () => unknown),
      namingStrategy: new SnakeCaseNaming(),
      poolSize: this.config.databasePoolSize,
      applicationName: `ringfair ${role}`,
      installExtensions: false,
      extra: { connectionTimeoutMillis: 5_000, idleTimeoutMillis: keptIdleMillis },
      poolErrorHandler: (error: Error) => this.logger.warn(`idle connection lost: ${error.message}`),
    }).initialize();
  }
}

const settingsOf = (viewer: Viewer): Settings => ({
  'app.user_id': viewer.userId,
  'app.organization_id': viewer.organizationId,
});
