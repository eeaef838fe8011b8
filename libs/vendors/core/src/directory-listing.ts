import {
  readChannels,
  readIndustries,
  readLanguages,
  readServices,
  readSize,
  readYear,
} from './directory-lists.js';
import type { DirectoryField, DirectoryNote, Remark } from './directory-note.js';
import { distinctPlaces, readAgentPlaces, readHeadquarters, type AgentPlace } from './directory-places.js';
import { readSite } from './directory-site.js';
import type { Place, VendorProfile } from './profile.js';
import { profileFrom } from './read-profile.js';
import { isPhone } from './profile-checks.js';
import { slugify } from './slug.js';
import type { Channel, Direction, Industry, Service } from './vocabulary.js';

export interface DirectoryCell {
  column: string;
  field: DirectoryField;
  text: string;
}

export interface DirectoryRow {
  /** Line of the file on which the row stands; the header is line 1. */
  line: number;
  cells: readonly DirectoryCell[];
}

/** What a row of a directory says, normalised. */
export interface DirectoryListing {
  line: number;
  /** Identity inside its source: the site's host, or the name where there is no usable site. */
  key: string;
  name: string;
  site: string | null;
  siteHost: string | null;
  /** E.164. */
  phone: string | null;
  headquarters: Place | null;
  foundedYear: number | null;
  size: { min: number | null; max: number | null };
  languages: string[];
  services: Service[];
  directions: Direction[];
  industries: Industry[];
  channels: Channel[];
  places: AgentPlace[];
}

export interface ReadRow {
  /** null: the row is rejected. */
  listing: DirectoryListing | null;
  notes: DirectoryNote[];
}

/** Reads one row; every value that was not taken as it stands leaves a note. */
export function readDirectoryRow(row: DirectoryRow, today: string): ReadRow {
  const notes: DirectoryNote[] = [];
  const reader = new RowReader(row, notes);
  const name = reader.text('name');
  if (name === '') {
    const column = row.cells.find(({ field }) => field === 'name')?.column ?? 'name';
    notes.push({ line: row.line, column, value: '', verdict: 'REJECTED', reason: 'NAME_MISSING' });
    return { listing: null, notes };
  }
  const site = reader.first('site', readSite);
  const headquarters = reader.first('headquarters', readHeadquarters);
  const { services, directions } = reader.first('services', readServices) ?? { services: [], directions: [] };
  const inUsa = headquarters?.country === 'US';
  const listing: DirectoryListing = {
    line: row.line,
    key: site ? `site:${site.host}` : `name:${slugify(name)}`,
    name,
    site: site?.address ?? null,
    siteHost: site?.host ?? null,
    phone: reader.first('phone', readPhoneCell),
    headquarters,
    foundedYear: reader.first('foundedYear', (cell, remark) => readYear(cell, today, remark)),
    size: reader.first('size', readSize) ?? { min: null, max: null },
    languages: reader.all('languages', readLanguages),
    services,
    directions,
    industries: reader.all('industries', readIndustries),
    channels: reader.all('channels', readChannels),
    places: distinctPlaces([
      ...reader.all('agentsOnshore', (cell, remark) => readAgentPlaces(cell, inUsa, remark)),
      ...reader.all('agentStates', (cell, remark) => readAgentPlaces(cell, true, remark)),
      ...reader.all('agentsAbroad', (cell, remark) => readAgentPlaces(cell, false, remark)),
    ]),
  };
  return { listing, notes };
}

class RowReader {
  constructor(
    private readonly row: DirectoryRow,
    private readonly notes: DirectoryNote[],
  ) {}

  /** The first filled cell of a field, without surrounding and repeated white space. */
  text(field: DirectoryField): string {
    return this.filled(field)[0]?.text.replace(/\s+/g, ' ').trim() ?? '';
  }

  first<T>(field: DirectoryField, read: (cell: string, remark: Remark) => T): T | null {
    const cell = this.filled(field)[0];
    return cell ? read(cell.text, this.remark(cell.column)) : null;
  }

  all<T>(field: DirectoryField, read: (cell: string, remark: Remark) => T[]): T[] {
    return this.filled(field).flatMap((cell) => read(cell.text, this.remark(cell.column)));
  }

  private filled(field: DirectoryField): DirectoryCell[] {
    return this.row.cells.filter((cell) => cell.field === field && cell.text.trim() !== '');
  }

  private remark(column: string): Remark {
    return (verdict, reason, value) =>
      this.notes.push({ line: this.row.line, column, value: value.slice(0, 300), verdict, reason });
  }
}

/** A number with its country code, written in any usual way; without one nobody knows where it rings. */
function readPhoneCell(cell: string, remark: Remark): string | null {
  const digits = cell
    .trim()
    .replace(/^00/, '+')
    .replace(/[\s()./-]/g, '');
  if (isPhone(digits)) return digits;
  remark('REJECTED', 'PHONE_NOT_READABLE', cell);
  return null;
}

/** The profile of an unclaimed listing: what the directory says and nothing else. */
export function listingProfile(listing: DirectoryListing): VendorProfile {
  const { name, site, foundedYear, size, headquarters, directions } = listing;
  return profileFrom({
    name,
    site,
    phone: listing.phone,
    foundedYear,
    size,
    headquarters,
    directions,
    services: listing.services.map((service) => ({ service })),
    channels: listing.channels.map((channel) => ({ channel })),
    languages: listing.languages.map((tag) => ({ tag })),
    locations: listing.places.map(({ country, region }) => ({ country, region })),
    industries: listing.industries.map((industry) => ({ industry })),
  });
}
