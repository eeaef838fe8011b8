import { Injectable } from '@nestjs/common';
import { nearestChord, readCoordinates, wordsOf } from '@ringfair/search-core';
import {
  placeCode,
  pointOf,
  usState,
  type AgentLocation,
  type LocatedAgents,
  type Point,
} from '@ringfair/vendors-core';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Towns of the world from 5,000 people on, from GeoNames (CC BY 4.0); made by tools/gazetteer.mjs, largest first. */
const FILE = new URL('../../data/cities.tsv.br', import.meta.url);
/** A place within so many metres of a town is told by its name. */
const AROUND_METRES = 50_000;

export interface City {
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** State of the USA. */
  region: string | null;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  /** How a question names it: "Athens, GR", "Athens, GA, US", or its coordinates where others have the same name. */
  text: string;
}

interface Towns {
  cities: City[];
  points: Point[];
  /** Places in `cities` by folded name, largest first. */
  byName: Map<string, number[]>;
}

/** Where cities are. The file is read when it is first needed. */
@Injectable()
export class Gazetteer {
  private read: Towns | undefined;
  /** Folded names in order, once somebody asked what begins alike. */
  private names: string[] | undefined;

  /** The place that a text means: coordinates, or the largest city of that name; with its country or state, in those. */
  find(text: string): City | null {
    const coordinates = readCoordinates(text);
    if (coordinates) {
      const { latitude, longitude, point } = coordinates;
      const near = this.nearest(point);
      return { name: '', country: '', region: null, ...near, latitude, longitude, text: text.trim() };
    }
    const [name = '', ...within] = text.split(',');
    return this.named(name, within);
  }

  /** Cities with a name that begins so, largest first. */
  suggest(prefix: string, first: number): City[] {
    const [name = '', ...within] = prefix.split(',');
    const begin = keyOf(name);
    if ([...begin].length < 2) return [];
    const { byName, cities } = this.towns();
    this.names ??= [...byName.keys()].sort();
    const names = this.names;
    const found = new Set<number>();
    for (let at = firstFrom(names, begin); names[at]?.startsWith(begin); at += 1) {
      for (const place of byName.get(names[at] ?? '') ?? []) found.add(place);
    }
    const wanted = within.filter((part) => part.trim() !== '');
    return [...found]
      .sort((a, b) => a - b)
      .flatMap((place) => cities[place] ?? [])
      .filter((city) => wanted.every((part) => liesIn(city, part)))
      .slice(0, first);
  }

  /** Where the agents of a profile are: by their own coordinates, else by those of their city. */
  located(locations: readonly AgentLocation[]): LocatedAgents[] {
    return locations.flatMap((location): LocatedAgents[] => {
      const { latitude, longitude, city, region, country } = location;
      const own = latitude !== null && longitude !== null;
      if (!own && !city) return [];
      const named = city
        ? this.named(city, [...(region && country === 'US' ? [region] : []), country])
        : null;
      const known = named ?? (own ? this.nearest(pointOf(latitude, longitude)) : null);
      const at = own ? { latitude, longitude } : known;
      return at ? [{ latitude: at.latitude, longitude: at.longitude, place: known && placeCode(known) }] : [];
    });
  }

  private named(name: string, within: readonly string[]): City | null {
    const { byName, cities } = this.towns();
    const key = keyOf(name);
    const found = (byName.get(key) ?? [])
      .flatMap((place) => cities[place] ?? [])
      .filter((city) => within.every((part) => liesIn(city, part)));
    // Whoever names the country means the city that is called so, else a larger one that is also called so.
    const own = within.length > 0 ? found.find((city) => keyOf(city.name) === key) : undefined;
    return own ?? found[0] ?? null;
  }

  private nearest(point: Point): City | null {
    const { cities, points } = this.towns();
    let [least, nearest]: [number, City | null] = [AROUND_METRES, null];
    points.forEach((other, place) => {
      const metres = nearestChord(other, point) ?? Infinity;
      if (metres < least) [least, nearest] = [metres, cities[place] ?? null];
    });
    return nearest;
  }

  private towns(): Towns {
    this.read ??= readTowns(brotliDecompressSync(readFileSync(FILE)).toString('utf8'));
    return this.read;
  }
}

const keyOf = (name: string): string => wordsOf(name).join(' ');

/** "GR", "US", "GA" or "Georgia", in any case; country names are for people, codes for questions. */
function liesIn({ country, region }: City, part: string): boolean {
  const text = part.trim();
  if (text.toUpperCase() === country) return true;
  return region !== null && (usState(text.toUpperCase()) ?? usState(text)) === region;
}

function readTowns(file: string): Towns {
  const cities: City[] = [];
  const byName = new Map<string, number[]>();
  const taken = new Set<string>();
  for (const line of file.split('\n')) {
    const [name = '', country = '', state = '', latitude, longitude, ...keys] = line.split('\t');
    const text = [name, ...(state ? [state] : []), country].join(', ');
    const place = cities.push({
      ...{ name, country, region: usState(state) ?? null },
      ...{ latitude: Number(latitude), longitude: Number(longitude) },
      text: taken.has(text) ? `${latitude}, ${longitude}` : text,
    });
    taken.add(text);
    for (const key of keys) {
      const known = byName.get(key);
      if (known) known.push(place - 1);
      else byName.set(key, [place - 1]);
    }
  }
  const points = cities.map((city) => pointOf(city.latitude, city.longitude));
  return { cities, points, byName };
}

/** The first place in the sorted names that is not before a text. */
function firstFrom(names: readonly string[], text: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
