/**
 * Typed documents of the web from apps/api/schema.graphql and the `graphql(...)` calls of apps/web/app.
 * `--check` fails when the committed manifest of persisted documents is stale, `--if-needed` skips the work
 * when nothing that it reads has changed since the last run.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const schema = process.env.RINGFAIR_SCHEMA ?? join(root, 'apps/api/schema.graphql');
const generated = join(root, 'libs/web/graphql/src/generated/');
const manifest = join(root, 'apps/web/persisted-documents.json');
const stamp = join(generated, '.inputs');

const sources = globSync('apps/web/app/**/*.{ts,tsx}', { cwd: root })
  .map((file) => join(root, file))
  .filter((file) => readFileSync(file, 'utf8').includes('graphql('))
  .sort();

function inputsHash() {
  const hash = createHash('sha256');
  for (const file of [import.meta.filename, schema, ...sources]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

async function run() {
  const { generate } = await import('@graphql-codegen/cli');
  await generate(
    {
      schema,
      documents: sources,
      silent: true,
      errorsOnly: true,
      ignoreNoDocuments: true,
      generates: {
        [generated]: {
          preset: 'client',
          presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
          config: {
            useTypeImports: true,
            enumType: 'string-literal',
            enumsAsTypes: true,
            importExtension: '.js',
            emitLegacyCommonJSImports: false,
            skipTypename: true,
            avoidOptionals: { field: true, inputValue: false },
            scalars: {
              ID: 'string',
              DateTime: { input: 'string', output: 'string' },
              LocalDate: 'string',
              BigInt: 'string',
              JSON: 'unknown',
              JSONObject: 'Record<string, unknown>',
            },
            defaultScalarType: 'string',
          },
        },
      },
    },
    true,
  );
}

/** Sorted, so that a diff shows the operations that changed and nothing else. */
function persisted() {
  const documents = Object.entries(
    JSON.parse(readFileSync(join(generated, 'persisted-documents.json'), 'utf8')),
  );
  return `${JSON.stringify(Object.fromEntries(documents.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

const check = process.argv.includes('--check');
const hash = inputsHash();
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(manifest);
if (!(fresh && process.argv.includes('--if-needed'))) {
  await run();
  const now = persisted();
  if (check && (!existsSync(manifest) || readFileSync(manifest, 'utf8') !== now)) {
    console.error('apps/web/persisted-documents.json is stale: run `npm run codegen` and commit it.');
    process.exit(1);
  }
  if (!check) writeFileSync(manifest, now);
  writeFileSync(stamp, hash);
}
