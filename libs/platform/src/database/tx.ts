import type { PoolClient } from 'pg';
import type { EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';

/**
 * One open transaction (or, for anonymous reads, one read-only connection). Only Database makes
 * them; every repository method takes one first, so that nothing leaves the transaction by accident.
 */
export class Tx {
  declare private readonly brand: 'tx';

  constructor(
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
  ) {}

  /** All rows of a statement with bound parameters. A name makes it a prepared statement. */
  async query<Row>(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<Row[]> {
    const result = await this.client.query({ text: sql, values: [...parameters], ...(name ? { name } : {}) });
    return result.rows as Row[];
  }

  /** The first row, or undefined. */
  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /** How many rows the statement changed. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.client.query(sql, [...parameters]);
    return result.rowCount ?? 0;
  }

  /** TypeORM's repository of an entity, bound to this transaction. */
  repo<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.runner.manager.getRepository(entity);
  }
}
