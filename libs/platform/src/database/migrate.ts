import pg from 'pg';
import { runner } from 'node-pg-migrate';

export interface MigrateOptions {
  /** Login that owns the tables (app_owner). */
  ownerUrl: string;
  /** Folder of the numbered .sql files. */
  folder: string;
  direction?: 'up' | 'down';
  /** How many migrations; all when absent. */
  count?: number;
  log?: (line: string) => void;
}

/**
 * Runs the numbered SQL files of `folder`, each in its own transaction, under an advisory lock so
 * that several starting processes do not race.
 * @returns the names of the migrations that ran
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    const done = await runner({
      dbClient: client,
      dir: options.folder,
      ignorePattern: '(?!\\d{4}-).*',
      direction: options.direction ?? 'up',
      count: options.count ?? Infinity,
      migrationsTable: 'schema_migrations',
      migrationsSchema: 'app',
      checkOrder: false,
      singleTransaction: false,
      logger: {
        info: () => undefined,
        warn: (line: string) => options.log?.(line),
        error: (line: string) => options.log?.(line),
      },
    });
    return done.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}
