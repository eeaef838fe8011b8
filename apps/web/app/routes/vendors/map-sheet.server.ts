import { geoEquirectangular, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { kept } from './kept.server.js';
import { outlineOf } from './world-map.server.js';

/** Units of a sheet. */
export const WIDTH = 720;
export const HEIGHT = 360;

/** Coasts and borders around some places, and where a place stands on the sheet. */
export interface MapSheet {
  land: string;
  borders: string;
  projection: GeoProjection;
}

/** Sheets are kept, since drawing one takes longer than the rest of a page. */
const sheets = kept<MapSheet>(100);

/** A sheet that shows all the places with their neighbours; the world where they are far apart, or `world` says so. */
export function sheetAround(
  places: readonly (readonly [longitude: number, latitude: number])[],
  world = false,
): MapSheet {
  const [west, east] = padded(
    places.map(([longitude]) => longitude),
    14,
    180,
  );
  const [south, north] = padded(
    places.map(([, latitude]) => latitude),
    8,
    75,
  );
  const wide = world || east - west > 110;
  return sheets(JSON.stringify([west, east, south, north, wide]), () =>
    draw([west, east], [south, north], wide),
  );
}

type Span = readonly [from: number, to: number];

function draw([west, east]: Span, [south, north]: Span, wide: boolean): MapSheet {
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
  return { land: path(land) ?? '', borders: path(borders) ?? '', projection };
}

/** At least `least` degrees on each side of the middle, so that one town is shown with its neighbours. */
function padded(values: readonly number[], least: number, limit: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = Math.max(least, ((high - low) / 2) * 1.4);
  const middle = (low + high) / 2;
  return [Math.max(-limit, middle - half), Math.min(limit, middle + half)];
}

/** A part of the sheet's width or height, in per cent with one digit. */
export const percent = (value: number, whole: number): number => Math.round((value / whole) * 1000) / 10;
