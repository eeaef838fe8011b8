import { startThrowawayPostgres } from './postgres.mjs';

/** One PostgreSQL for the whole run; libs/testing makes the migrated template and a clone per test file in it. */
export default async function databaseUp() {
  if (process.env.RINGFAIR_TEST_DATABASE === 'none' || process.env.RINGFAIR_TEST_DATABASE_URL) return;
  const started = performance.now();
  const postgres = await startThrowawayPostgres();
  process.env.RINGFAIR_TEST_DATABASE_URL = postgres.adminUrl;
  globalThis.ringfairTestPostgres = postgres;
  console.log(
    `PostgreSQL for this run: port ${postgres.port}, up in ${Math.round(performance.now() - started)} ms`,
  );
}
