import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiLineString } from 'geojson';
import coarse from 'world-atlas/countries-110m.json';
import fine from 'world-atlas/countries-50m.json';

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** Coasts and borders, coarse for a map of the world, fine for one of a few countries. */
export interface Outline {
  land: ReturnType<typeof landOf>;
  borders: MultiLineString;
}

const worlds = { coarse: coarse as unknown as World, fine: fine as unknown as World };
const landOf = (world: World) => feature(world, world.objects.land);
const outlines = new Map<keyof typeof worlds, Outline>();

export function outlineOf(detail: keyof typeof worlds): Outline {
  const known = outlines.get(detail);
  if (known) return known;
  const world = worlds[detail];
  const made = {
    land: landOf(world),
    borders: mesh(world, world.objects.countries, (one, other) => one !== other),
  };
  outlines.set(detail, made);
  return made;
}

/** Numbers (ISO 3166-1) of countries that the atlas calls otherwise than the names of today's browsers. */
const OTHERWISE_CALLED: Record<string, string> = {
  AG: '028',
  AX: '248',
  BA: '070',
  CD: '180',
  CF: '140',
  CG: '178',
  CK: '184',
  CV: '132',
  DO: '214',
  EH: '732',
  FK: '238',
  FO: '234',
  GQ: '226',
  HK: '344',
  KN: '659',
  KY: '136',
  LC: '662',
  MH: '584',
  MK: '807',
  MM: '104',
  MO: '446',
  MP: '580',
  PF: '258',
  PM: '666',
  PN: '612',
  PS: '275',
  SB: '090',
  SH: '654',
  SS: '728',
  ST: '678',
  TC: '796',
  TR: '792',
  TT: '780',
  US: '840',
  VA: '336',
  VC: '670',
  VG: '092',
  VI: '850',
  WF: '876',
};

const letters = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
let byKey: Map<string, Feature> | undefined;

function countries(): Map<string, Feature> {
  byKey ??= new Map(
    feature(fine as unknown as World, worlds.fine.objects.countries).features.flatMap((country) => [
      [letters(country.properties.name), country],
      [String(country.id), country],
    ]),
  );
  return byKey;
}

/** The middle of a country's largest part, as longitude and latitude; null for those too small for the atlas. */
export function middleOf(country: string): [number, number] | null {
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
  const found = countries().get(OTHERWISE_CALLED[country] ?? letters(name));
  if (!found) return null;
  const { geometry } = found as Feature<Polygon | MultiPolygon>;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const polygons = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const [largest] = polygons.toSorted((a, b) => geoArea(b) - geoArea(a));
  return largest ? geoCentroid(largest) : null;
}
