import { DataTable, PlainLink, useLocalPath } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export interface MapPlace {
  label: string;
  count: number;
}

/** Places that are near to each other on the sheet, the one with most vendors first. */
export interface MapCluster {
  /** Per cent of the sheet's width and height. */
  x: number;
  y: number;
  places: MapPlace[];
  /** Is the search limited to one of them? */
  selected: boolean;
  /** The search within them. */
  to: string;
}

/** Paths made on the server, in units of `width` by `height`. */
export interface SearchMap {
  width: number;
  height: number;
  land: string;
  borders: string;
  clusters: MapCluster[];
  places: (MapPlace & { to: string })[];
  /** Results of which it is not known where. */
  unplaced: number;
}

/** Rows of the table; the map shows the others as well. */
const ROWS = 60;

function Cluster({ cluster: { x, y, places, selected, to } }: { cluster: MapCluster }) {
  const { t } = useTranslation('search');
  const local = useLocalPath();
  const [first] = places;
  if (!first) return null;
  const label = places.map(({ label: name, count }) => t('map.cluster', { place: name, count })).join(' · ');
  const text = places.length > 1 ? t('map.atLeast', { count: first.count }) : String(first.count);
  return (
    <svg x={`${x}%`} y={`${y}%`} overflow="visible">
      <a href={local(to)} aria-label={label} className={selected ? 'search-map-chosen' : undefined}>
        <title>{label}</title>
        <circle r="22" className="search-map-touch" />
        <circle r={14 + Math.min(6, Math.log10(first.count + 1) * 2)} className="search-map-mark" />
        <text className="search-map-number" textAnchor="middle" y="4">
          {text}
        </text>
      </a>
    </svg>
  );
}

/** Where the agents of the results are: links that look closer, and beneath the same as a table. */
export function SearchMapFigure({ map }: { map: SearchMap }) {
  const { t } = useTranslation('search');
  const shown = map.places.slice(0, ROWS);
  return (
    <>
      <figure className="search-map">
        <svg role="group" aria-label={t('map.label')} className="search-map-sheet">
          <svg
            viewBox={`0 0 ${map.width} ${map.height}`}
            width="100%"
            height="100%"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path d={map.land} className="search-map-land" />
            <path d={map.borders} className="search-map-borders" />
          </svg>
          {map.clusters.map((cluster) => (
            <Cluster key={cluster.to} cluster={cluster} />
          ))}
        </svg>
        <figcaption>{t('map.caption')}</figcaption>
      </figure>
      {shown.length === 0 ? null : (
        <DataTable
          caption={t('map.table')}
          rows={shown}
          rowKey={({ to }) => to}
          columns={[
            {
              key: 'place',
              header: t('map.place'),
              cell: ({ label, to }) => (
                <PlainLink to={to} dir="auto">
                  {label}
                </PlainLink>
              ),
              names: true,
            },
            { key: 'vendors', header: t('map.vendors'), cell: ({ count }) => count, numeric: true },
          ]}
        />
      )}
      <p className="search-silent">
        {[
          map.places.length > shown.length ? t('map.more', { count: map.places.length - shown.length }) : '',
          map.unplaced > 0 ? t('map.unplaced', { count: map.unplaced }) : '',
          t('map.source'),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  );
}
