/**
 * Typed documents of the web from apps/api/schema.graphql and the `graphql(...)` calls of apps/web/app.
 * `--check` fails when the committed manifest of persisted documents is stale, `--if-needed` skips the work
 * when nothing that it reads has changed since the last run, `--lenient` leaves out files whose documents do not
 * fit the schema (while somebody writes page and schema at once).
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

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

/** The documents that do not fit the schema, file by file, each with its first reason. */
async function misfits() {
  const { buildSchema, Kind, NoUnusedFragmentsRule, parse, specifiedRules, validate, visit } =
    await import('graphql');
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const built = buildSchema(readFileSync(schema, 'utf8'));
  const parsed = new Map();
  const wrong = new Map();
  for (const file of sources) {
    try {
      const texts = [...readFileSync(file, 'utf8').matchAll(/\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`([^`]*)`/g)];
      parsed.set(
        file,
        texts.flatMap(([, text]) => parse(text).definitions),
      );
    } catch (error) {
      wrong.set(file, error.message);
    }
  }
  const fragments = [...parsed.values()].flat().filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const withFragments = (own) => {
    const all = [...own];
    for (const definition of all) {
      visit(definition, {
        FragmentSpread({ name }) {
          const found = fragments.find((fragment) => fragment.name.value === name.value);
          if (found && !all.includes(found)) all.push(found);
        },
      });
    }
    return all;
  };
  for (const [file, own] of parsed) {
    const [error] = validate(built, { kind: Kind.DOCUMENT, definitions: withFragments(own) }, rules);
    if (error) wrong.set(file, error.message);
  }
  return wrong;
}

async function run(documents) {
  const { generate } = await import('@graphql-codegen/cli');
  await generate(
    {
      schema,
      documents,
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
  const wrong = await misfits();
  for (const [file, reason] of wrong) console.error(`${relative(root, file)}: ${reason}`);
  if (wrong.size > 0 && !process.argv.includes('--lenient')) process.exit(1);
  await run(sources.filter((file) => !wrong.has(file)));
  const now = persisted();
  if (check && (!existsSync(manifest) || readFileSync(manifest, 'utf8') !== now)) {
    console.error('apps/web/persisted-documents.json is stale: run `npm run codegen` and commit it.');
    process.exit(1);
  }
  if (!check) writeFileSync(manifest, now);
  writeFileSync(stamp, wrong.size > 0 ? '' : hash);
}
