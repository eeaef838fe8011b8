import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Config } from '../config/index.js';
import { copiedRows, type CopiedRow } from './copied-rows.js';
import { roleUrl } from './roles.js';

/**
 * A connection that is kept and hears notifications, as the role of anonymous visitors: it reads what everybody
 * may see. Always to the first database: replicas can't be listened to.
 */
export class ListeningConnection {
  private constructor(private readonly client: pg.Client) {}

  /** @param onLost the connection broke; open another */
  static async open(
    config: Pick<Config, 'databaseUrl' | 'appSecret'>,
    channel: 'vendor_search',
    applicationName: string,
    { onWake, onLost }: { onWake: () => void; onLost: () => void },
  ): Promise<ListeningConnection> {
    const client = new pg.Client({
      connectionString: roleUrl(config.databaseUrl, config.appSecret, 'app_public'),
      application_name: applicationName,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', onLost);
    client.on('notification', onWake);
    await client.connect();
    // Visitors' statements are cut short; reading a large table takes as long as it takes.
    await client.query(`set statement_timeout = 0; listen ${channel}`);
    return new ListeningConnection(client);
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<Row[]> {
    const result = await this.client.query({ text: sql, values: [...parameters], ...(name ? { name } : {}) });
    return result.rows as Row[];
  }

  /**
   * All rows of a query without parameters, in the portions in which they arrive. Other queries of this connection
   * wait for the end of it.
   */
  copy(sql: string): AsyncGenerator<CopiedRow[]> {
    return copiedRows(this.client.query(copyTo(`copy (${sql}) to stdout (format binary)`)));
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
