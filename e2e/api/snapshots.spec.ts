import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { schemaSnapshot } from '@ringfair/platform/database';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { type RunningApp, startApp } from '../support/index.js';

const root = path.resolve(import.meta.dirname, '../..');
let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Compares with the committed file; `UPDATE_SNAPSHOTS=1` writes it instead. */
function expectCommitted(file: string, current: string): void {
  const full = path.join(root, file);
  if (process.env['UPDATE_SNAPSHOTS']) fs.writeFileSync(full, current);
  expect(fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : '').toBe(current);
}

describe('what is committed for review is what runs:', () => {
  it('apps/api/schema.graphql', () => {
    const { schema } = app.app.get(GraphQLSchemaHost);
    expectCommitted('apps/api/schema.graphql', `${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  it('migrations/schema.sql', async () => {
    expectCommitted('migrations/schema.sql', await schemaSnapshot(app.db.url));
  });
});

describe('the schema', () => {
  it('describes every type, field, argument and input field', () => {
    const { schema } = app.app.get(GraphQLSchemaHost);
    const undescribed: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (
        type.name.startsWith('__') ||
        ['String', 'Boolean', 'Int', 'Float', 'ID', 'Query', 'Mutation'].includes(type.name)
      )
        continue;
      if (!type.description) undescribed.push(type.name);
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) undescribed.push(`${type.name}.${field.name}`);
      }
    }
    expect(undescribed).toEqual([]);
  });
});
