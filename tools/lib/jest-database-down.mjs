export default async function databaseDown() {
  await globalThis.ringfairTestPostgres?.stop();
}
