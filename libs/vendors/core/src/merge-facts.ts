import type { VendorProfile } from './profile.js';

export interface MergeFact {
  label: string;
  /** What the listing says that is to go. */
  goes: string | null;
  /** What the listing says that is to stay. */
  stays: string | null;
}

/** A field full of codes stays as the document has it, JSON by field: whoever shows it has the words. */
const part = (
  profile: VendorProfile,
  field: 'registerNumbers' | 'headquarters' | ListField,
): string | null =>
  Object.keys(profile[field] ?? {}).length === 0 ? null : JSON.stringify({ [field]: profile[field] });

type ListField = 'services' | 'languages' | 'locations';

const people = ({ min, max }: VendorProfile['size']): string | null =>
  min === null && max === null ? null : min === max ? `${min}` : `${min ?? 1}–${max ?? ''}`;

const readers: [label: string, read: (profile: VendorProfile) => string | null][] = [
  ['name', (p) => p.name],
  ['legalName', (p) => p.legalName],
  ['registerNumbers', (p) => part(p, 'registerNumbers')],
  ['site', (p) => p.site],
  ['phone', (p) => p.phone],
  ['email', (p) => p.email],
  ['headquarters', (p) => part(p, 'headquarters')],
  ['foundedYear', (p) => p.foundedYear?.toString() ?? null],
  ['size', (p) => people(p.size)],
  ['services', (p) => part(p, 'services')],
  ['languages', (p) => part(p, 'languages')],
  ['locations', (p) => part(p, 'locations')],
];

/** Two listings side by side, field by field; fields that neither fills are left out. */
export const mergeFacts = (goes: VendorProfile, stays: VendorProfile): MergeFact[] =>
  readers
    .map(([label, read]) => ({ label, goes: read(goes), stays: read(stays) }))
    .filter((fact) => fact.goes !== null || fact.stays !== null);
