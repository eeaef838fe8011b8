import { timeZonesOf } from '@ringfair/vendors-core';

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

/** The zone to start from; UTC where nothing is known. */
export function zoneOf(country: string): string {
  return MAIN[country] ?? timeZonesOf(country)[0] ?? 'UTC';
}
