import type { VendorProfile } from './profile.js';

export interface MergeFact {
  label: string;
  /** What the listing says that is to go. */
  goes: string | null;
  /** What the listing says that is to stay. */
  stays: string | null;
}

const list = (values: readonly (string | null)[]): string | null =>
  values.filter((value) => value !== null && value !== '').join(', ') || null;

const place = (of: VendorProfile['headquarters']): string | null =>
  of && list([of.city, of.region, of.country]);

const people = ({ min, max }: VendorProfile['size']): string | null =>
  min === null && max === null ? null : min === max ? `${min}` : `${min ?? 1}–${max ?? ''}`;

const readers: [label: string, read: (profile: VendorProfile) => string | null][] = [
  ['name', (p) => p.name],
  ['legalName', (p) => p.legalName],
  ['registerNumbers', (p) => list(p.registerNumbers.map((one) => Object.values(one).join(' ')))],
  ['site', (p) => p.site],
  ['phone', (p) => p.phone],
  ['email', (p) => p.email],
  ['headquarters', (p) => place(p.headquarters)],
  ['foundedYear', (p) => p.foundedYear?.toString() ?? null],
  ['size', (p) => people(p.size)],
  ['services', (p) => list(p.services.map(({ service }) => service))],
  ['languages', (p) => list(p.languages.map(({ tag }) => tag))],
  [
    'locations',
    (p) => list(p.locations.map(({ city, country }) => [city, country].filter(Boolean).join(' '))),
  ],
];

/** Two listings side by side, field by field; fields that neither fills are left out. */
export const mergeFacts = (goes: VendorProfile, stays: VendorProfile): MergeFact[] =>
  readers
    .map(([label, read]) => ({ label, goes: read(goes), stays: read(stays) }))
    .filter((fact) => fact.goes !== null || fact.stays !== null);
