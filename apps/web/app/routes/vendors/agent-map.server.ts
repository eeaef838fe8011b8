import { geoEquirectangular, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { kept } from './kept.server.js';
import { middleOf, outlineOf } from './world-map.server.js';
import type { AgentMap, MapMarker } from './agent-map.js';

type Location = ProfilePartsFragment['locations'][number];
interface Point {
  number: number;
  location: Location;
  at: [longitude: number, latitude: number];
  exact: boolean;
}

const WIDTH = 720;
const HEIGHT = 360;
/** Markers nearer to each other than this many of the map's units become one. */
const NEAR = 22;
/** Maps are kept, since drawing one takes longer than the rest of the page. */
const maps = kept<AgentMap>(300);

/** A map of the places that can be placed; null when there is none. Numbers are those of the table beneath. */
export function agentMap(locations: readonly Location[]): AgentMap | null {
  const points = locations.flatMap((location, index): Point[] => {
    const { latitude, longitude } = location;
    const exact = latitude !== null && longitude !== null;
    const at = exact ? ([longitude, latitude] as [number, number]) : middleOf(location.country);
    return at ? [{ number: index + 1, location, at, exact }] : [];
  });
  if (points.length === 0) return null;
  const key = JSON.stringify(
    points.map(({ at, exact, number, location }) => [
      at,
      exact,
      number,
      location.city,
      location.kind,
      location.headCount,
    ]),
  );
  return maps(key, () => draw(points));
}

function draw(points: readonly Point[]): AgentMap {
  const [longitudes, latitudes] = [0, 1].map((axis) => points.map(({ at }) => at[axis] ?? 0));
  const [west, east] = padded(longitudes ?? [], 14, 180);
  const [south, north] = padded(latitudes ?? [], 8, 75);
  const wide = east - west > 110;
  const projection: GeoProjection = wide ? geoEquirectangular() : geoMercator();
  const size: [[number, number], [number, number]] = [
    [0, 0],
    [WIDTH, HEIGHT],
  ];
  if (wide) projection.fitExtent(size, { type: 'Sphere' }).scale(WIDTH / (2 * Math.PI));
  else {
    projection.rotate([-(west + east) / 2, 0]);
    projection.fitExtent(size, {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, south],
        [west, north],
        [east, north],
      ],
    });
  }
  projection.clipExtent([
    [-2, -2],
    [WIDTH + 2, HEIGHT + 2],
  ]);
  const { land, borders } = outlineOf(wide ? 'coarse' : 'fine');
  const path = geoPath(projection).digits(wide ? 1 : 0);
  return {
    width: WIDTH,
    height: HEIGHT,
    land: path(land) ?? '',
    borders: path(borders) ?? '',
    markers: gathered(points, projection),
  };
}

/** At least `least` degrees on each side of the middle, so that one town is shown with its neighbours. */
function padded(values: readonly number[], least: number, limit: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = Math.max(least, ((high - low) / 2) * 1.4);
  const middle = (low + high) / 2;
  return [Math.max(-limit, middle - half), Math.min(limit, middle + half)];
}

function gathered(points: readonly Point[], projection: GeoProjection): MapMarker[] {
  const markers: (MapMarker & { kinds: Set<string> })[] = [];
  for (const { at, number, location, exact } of points) {
    const [x = 0, y = 0] = projection(at) ?? [];
    const kind = location.kind ?? 'NOT_SAID';
    const near = markers.find((marker) => Math.hypot(marker.x - x, marker.y - y) < NEAR);
    if (near) {
      near.numbers.push(number);
      near.kinds.add(kind);
      continue;
    }
    const label = exact ? location.city : null;
    markers.push({
      x,
      y,
      numbers: [number],
      kind,
      exact,
      label,
      toLeft: x > WIDTH * 0.75,
      kinds: new Set([kind]),
    });
  }
  return markers.map(({ kinds, x, y, ...marker }) => ({
    ...marker,
    x: percent(x, WIDTH),
    y: percent(y, HEIGHT),
    kind: kinds.size > 1 ? 'SEVERAL' : marker.kind,
  }));
}

const percent = (value: number, whole: number): number => Math.round((value / whole) * 1000) / 10;
