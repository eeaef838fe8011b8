import { NOT_PROVIDED, type FacetGroup, type VendorQuery } from '@ringfair/search-core';
import { areaOf, readPlaceCode } from '@ringfair/vendors-core';
import { HEIGHT, percent, sheetAround, WIDTH } from '../vendors/map-sheet.server.js';
import { middleOf } from '../vendors/world-map.server.js';
import type { MapCluster, SearchMap } from './search-map.js';
import { linkToChanged } from './search-state.js';
import type { FoundVendors } from './search-vendors.js';

/** Clusters nearer to each other than this many of the sheet's units become one. */
const NEAR = 36;
/** Places that one map looks at; a country with more shows those with most vendors. */
const MOST_PLACES = 500;

/** Where the number of a part of the world stands (UN M49), as longitude and latitude. */
const MIDDLES: Record<string, [number, number]> = {
  '005': [-58, -14],
  '011': [-2, 12],
  '013': [-92, 17],
  '014': [37, -4],
  '015': [12, 28],
  '017': [18, 0],
  '018': [22, -29],
  '021': [-98, 45],
  '029': [-70, 19],
  '030': [112, 36],
  '034': [77, 22],
  '035': [112, 3],
  '039': [15, 42],
  '053': [140, -27],
  '054': [158, -8],
  '057': [155, 9],
  '061': [-160, -16],
  '143': [66, 46],
  '145': [43, 30],
  '151': [38, 55],
  '154': [10, 62],
  '155': [3, 48],
};

interface Spot {
  code: string;
  at: [longitude: number, latitude: number];
  count: number;
  selected: boolean;
}

type Level = Extract<FacetGroup, 'agentArea' | 'agentCountry' | 'agentPlace'>;

/** Parts of the world; in those that were chosen countries; in countries that were chosen cities. */
const levelOf = ({ agentCountry, agentArea }: VendorQuery['filters']): Level =>
  agentCountry.length > 0 ? 'agentPlace' : agentArea.length > 0 ? 'agentCountry' : 'agentArea';

/** Where the agents of all results are: counts of the search itself, drawn where they belong. */
export function searchMap(found: FoundVendors, query: VendorQuery, language: string): SearchMap {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const labelOf = (code: string): string => readPlaceCode(code)?.name ?? names.of(code) ?? code;
  const level = levelOf(query.filters);
  const values = found.facets.find(({ group }) => group === level)?.values ?? [];
  const spots = values
    .filter(({ count, selected }) => count > 0 || selected)
    .flatMap(({ code, count, selected }): Spot[] => {
      const at = placeOf(level, code, query.filters.agentArea);
      return at ? [{ code, at, count, selected }] : [];
    })
    .slice(0, MOST_PLACES);
  const sheet = sheetAround(spots.length > 0 ? spots.map(({ at }) => at) : [[0, 20]], level === 'agentArea');
  const clusters: (MapCluster & { codes: string[] })[] = [];
  for (const { code, at, count, selected } of spots) {
    const [x = 0, y = 0] = sheet.projection(at) ?? [];
    const near = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < NEAR);
    const place = { label: labelOf(code), count };
    if (near) {
      near.places.push(place);
      near.codes.push(code);
      near.selected ||= selected;
    } else clusters.push({ x, y, to: '', places: [place], codes: [code], selected });
  }
  return {
    width: WIDTH,
    height: HEIGHT,
    land: sheet.land,
    borders: sheet.borders,
    clusters: clusters.map(({ codes, x, y, ...cluster }) => ({
      ...cluster,
      x: percent(x, WIDTH),
      y: percent(y, HEIGHT),
      to: to(query, level, codes),
    })),
    places: spots.map(({ code, count }) => ({
      label: labelOf(code),
      count,
      to: to(query, level, [code]),
    })),
    unplaced: values.find(({ code }) => code === NOT_PROVIDED)?.count ?? 0,
  };
}

const to = (query: VendorQuery, level: Level, codes: readonly string[]): string =>
  linkToChanged(query, { filters: { ...query.filters, [level]: codes } }, true);

function placeOf(level: Level, code: string, areas: readonly string[]): Spot['at'] | null {
  if (code === NOT_PROVIDED) return null;
  if (level === 'agentArea') return MIDDLES[code] ?? null;
  if (level === 'agentCountry') return areas.includes(areaOf(code) ?? '') ? middleOf(code) : null;
  const place = readPlaceCode(code);
  return place && [place.longitude, place.latitude];
}
