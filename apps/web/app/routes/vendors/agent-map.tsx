import { useTranslation } from 'react-i18next';

export interface MapMarker {
  /** Per cent of the map's width and height. */
  x: number;
  y: number;
  /** Rows of the table beneath. */
  numbers: number[];
  kind: string;
  /** By coordinates; otherwise the middle of the country. */
  exact: boolean;
  label: string | null;
  toLeft: boolean;
}

/** Paths made on the server, in units of `width` by `height`. */
export interface AgentMap {
  width: number;
  height: number;
  land: string;
  borders: string;
  markers: MapMarker[];
}

/** Told apart by form, not by colour alone. */
const KINDS = ['OWN', 'SUBCONTRACTED', 'HOME_BASED', 'NOT_SAID', 'SEVERAL'] as const;

function Shape({ kind }: { kind: string }) {
  switch (kind) {
    case 'SUBCONTRACTED':
      return <rect x="-9.5" y="-9.5" width="19" height="19" className="listing-map-mark" />;
    case 'HOME_BASED':
      return <path d="M-11 -1 L0 -11 L11 -1 L9 -1 L9 10 L-9 10 L-9 -1 Z" className="listing-map-mark" />;
    case 'NOT_SAID':
      return <circle r="10.5" className="listing-map-mark listing-map-unknown" />;
    case 'SEVERAL':
      return <path d="M0 -13 L13 0 L0 13 L-13 0 Z" className="listing-map-mark" />;
    default:
      return <circle r="10.5" className="listing-map-mark" />;
  }
}

/** Where agents sit, with the numbers of the table that follows; the table says everything that the map says. */
export function AgentMapFigure({ map, finding }: { map: AgentMap; finding: string }) {
  const { t } = useTranslation(['listing', 'codes']);
  const kinds = KINDS.filter((kind) => map.markers.some((marker) => marker.kind === kind));
  const names = map.markers.length <= 8;
  return (
    <figure className="listing-map">
      <figcaption>{finding}</figcaption>
      <svg role="img" aria-label={finding} className="listing-map-sheet">
        <svg viewBox={`0 0 ${map.width} ${map.height}`} width="100%" height="100%" preserveAspectRatio="none">
          <path d={map.land} className="listing-map-land" />
          <path d={map.borders} className="listing-map-borders" />
        </svg>
        {map.markers.map(({ x, y, numbers, kind, label, toLeft }) => (
          <svg key={numbers[0]} x={`${x}%`} y={`${y}%`} overflow="visible">
            <Shape kind={kind} />
            <text className="listing-map-number" textAnchor="middle" y="4">
              {numbers.length === 1 ? numbers[0] : `${numbers[0]}+`}
            </text>
            {names && label ? (
              <text
                className="listing-map-label"
                textAnchor={toLeft ? 'end' : 'start'}
                x={toLeft ? -17 : 17}
                y="5"
              >
                {numbers.length > 1 ? t('map.several', { place: label, numbers: numbers.join(', ') }) : label}
              </text>
            ) : null}
          </svg>
        ))}
      </svg>
      <ul className="listing-map-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg width="22" height="22" viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
              <Shape kind={kind} />
            </svg>
            {kind === 'NOT_SAID' || kind === 'SEVERAL' ? t(`map.${kind}`) : t(`codes:${kind}`)}
          </li>
        ))}
        {map.markers.some(({ exact }) => !exact) ? <li>{t('map.byCountry')}</li> : null}
      </ul>
    </figure>
  );
}
