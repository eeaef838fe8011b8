import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Client, GraphQLRequestError, type RunningApp, startApp } from '../support/index.js';

/** These would end the session that asks. */
const endsSession = new Set([
  'signOut',
  'signOutEverywhere',
  'leaveOrganization',
  'revokeSession',
  'resetPassword',
  'verifyEmail',
  'signInWithLink',
  'signIn',
]);
const runsPerOperation = 25;

let app: RunningApp;
let schema: GraphQLSchema;
let client: Client;
beforeAll(async () => {
  app = await startApp();
  schema = app.app.get(GraphQLSchemaHost).schema;
  client = app.client();
  const { userId } = await client.signUp({ sells: true, buys: true });
  await app.db.owner.query(`insert into platform_roles (user_id, role) values ($1, 'MODERATOR')`, [userId]);
});
afterAll(() => app.close());

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    'a\u0000b',
    '\ud800',
    'شركة الاتصالات',
    '👩‍💻📞',
    "'; drop table users; --",
    '<script>alert(1)</script>',
    '../../etc/passwd',
    // Longer than any text may be, and short enough to get past the limit of a request.
    'x'.repeat(50_000),
    '999999999999999999999',
    '1e400',
    'NaN',
    '2026-02-30',
    '0000-00-00T99:99',
    'Europe/Nowhere',
    'XXX',
    'EUR',
    '00000000-0000-0000-0000-000000000000',
    '%00',
    ':*&|!()',
  ),
);
const ids = fc.oneof(fc.uuid(), texts);
const integers = fc.oneof(fc.constantFrom(0, -1, 1, 100, 2 ** 31 - 1, -(2 ** 31)), fc.integer());

/** Any value that the type's syntax lets through, and some that it does not. */
function valuesOf(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valuesOf(type.ofType, depth);
  if (isListType(type)) return fc.array(valuesOf(type.ofType, depth + 1), { maxLength: depth > 3 ? 1 : 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map((value) => value.name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return fc.record(
      Object.fromEntries(fields.map((field) => [field.name, valuesOf(field.type, depth + 1)])),
      { requiredKeys: fields.filter((field) => isNonNullType(field.type)).map((field) => field.name) },
    );
  }
  switch (type.name) {
    case 'Int':
      return integers;
    case 'Float':
      return fc.oneof(integers, fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'Boolean':
      return fc.boolean();
    case 'ID':
      return ids;
    default:
      return texts;
  }
}

/** The leaves of an answer, two levels deep: enough to run its resolvers. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  const leaves = Object.values(type.getFields()).filter(
    (inner) => inner.args.length === 0 && isLeafType(getNamedType(inner.type)),
  );
  return `{ __typename ${leaves.map((leaf) => leaf.name).join(' ')} }`;
}

async function codeOf(query: string, variables: Record<string, unknown>): Promise<string> {
  try {
    await client.request(query, variables);
    return 'OK';
  } catch (error) {
    if (error instanceof GraphQLRequestError) return `${error.code} ${error.message}`;
    throw error;
  }
}

describe('no input whatsoever is a fault of ours:', () => {
  it('every operation answers with data or a clear refusal', async () => {
    const faults: string[] = [];
    for (const [kind, root] of [
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        if (field.args.length === 0 || endsSession.has(field.name)) continue;
        const signature = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
        const call = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
        const query = `${kind} (${signature}) { ${field.name}(${call}) ${selectionOf(field)} }`;
        const variables = fc.record(
          Object.fromEntries(field.args.map((arg) => [arg.name, valuesOf(arg.type)])),
        );
        for (const sample of fc.sample(variables, { numRuns: runsPerOperation, seed: 42 })) {
          const code = await codeOf(query, sample);
          if (code.startsWith('INTERNAL') || code.startsWith('undefined'))
            faults.push(`${field.name} ${JSON.stringify(sample).slice(0, 300)}: ${code}`);
        }
        await app.db.owner.query('delete from auth_throttles');
      }
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
