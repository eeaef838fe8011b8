/** Where most people live, of countries with several zones. */
const MAIN: Record<string, string> = {
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MX: 'America/Mexico_City',
  MN: 'Asia/Ulaanbaatar',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
};

/** Zones of a country as CLDR has them; the method is newer than the types of the language. */
export function zonesOf(country: string): string[] {
  if (country === '') return [];
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
  };
  return locale.getTimeZones?.() ?? [];
}

/** The zone to start from; UTC where nothing is known. */
export function zoneOf(country: string): string {
  return MAIN[country] ?? zonesOf(country)[0] ?? 'UTC';
}
