import pg from 'pg';
import type { Config } from '../config/index.js';
import { roleUrl } from './roles.js';

/**
 * Runs statements as the tables' owner, in one transaction: for the operator's command line only. No
 * process that serves requests calls it. Row-level security binds the owner too, unless a policy names it.
 */
export async function asOwner<T>(config: Config, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: roleUrl(config.databaseUrl, config.appSecret, 'app_owner'),
  });
  await client.connect();
  try {
    await client.query('begin');
    const result = await fn(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
