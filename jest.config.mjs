import fs from 'node:fs';

const swc = JSON.parse(fs.readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
const forTypeScript = { ...swc, swcrc: false };
const forReact = {
  ...forTypeScript,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, react: { runtime: 'automatic' } },
  },
};

export default {
  roots: ['apps', 'libs', 'e2e', 'migrations'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testEnvironment: 'node',
  // Without `import`: TypeORM would come through tslib's ES module and fail.
  testEnvironmentOptions: { customExportConditions: ['@ringfair/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  resolver: '<rootDir>/tools/lib/jest-resolver.mjs',
  transform: { '\\.ts$': ['@swc/jest', forTypeScript], '\\.tsx$': ['@swc/jest', forReact] },
  modulePathIgnorePatterns: ['/dist/', '/build/', '/\\.react-router/'],
  watchPathIgnorePatterns: ['/\\.ringfair/'],
  globalSetup: '<rootDir>/tools/lib/jest-database-up.mjs',
  globalTeardown: '<rootDir>/tools/lib/jest-database-down.mjs',
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
