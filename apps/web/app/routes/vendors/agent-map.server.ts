import type { GeoProjection } from 'd3-geo';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { kept } from './kept.server.js';
import { HEIGHT, percent, sheetAround, WIDTH } from './map-sheet.server.js';
import { middleOf } from './world-map.server.js';
import type { AgentMap, MapMarker } from './agent-map.js';

type Location = ProfilePartsFragment['locations'][number];
interface Point {
  number: number;
  location: Location;
  at: [longitude: number, latitude: number];
  exact: boolean;
}

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
  const { land, borders, projection } = sheetAround(points.map(({ at }) => at));
  return { width: WIDTH, height: HEIGHT, land, borders, markers: gathered(points, projection) };
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
