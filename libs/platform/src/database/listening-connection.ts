import pg from 'pg';
import type { Config } from '../config/index.js';
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
    await client.query(`listen ${channel}`);
    return new ListeningConnection(client);
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<Row[]> {
    const result = await this.client.query({ text: sql, values: [...parameters], ...(name ? { name } : {}) });
    return result.rows as Row[];
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
