import { run } from './lib/steps.mjs';

/*
 * Three programs instead of one for each library: a source that many import is read once in each of them.
 * What did not change since the last time is not looked at again.
 */
const kept = (name) => ['--incremental', '--tsBuildInfoFile', `.ringfair/types/${name}.tsbuildinfo`];
const succeeds = async (command, ...args) => (await run(command, args)).code === 0;

/** The pages need the types that their documents and routes give. */
async function web() {
  return (
    (await succeeds('node', 'tools/codegen.mjs', '--if-needed')) &&
    (await succeeds('react-router', 'typegen', 'apps/web')) &&
    (await succeeds('tsc', '-p', 'apps/web', ...kept('web')))
  );
}

/** One after the other: they are of the same sources, and the pages' check takes as long as both. */
async function server() {
  const product = await succeeds('tsc', '-p', '.', ...kept('server'));
  return (await succeeds('tsc', '-p', 'e2e', ...kept('e2e'))) && product;
}

const results = await Promise.all([web(), server()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
