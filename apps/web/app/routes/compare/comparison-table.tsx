import { NotProvided, PlainLink, ProvenanceMark, StatusBadge, useIntlLocale } from '@ringfair/web-ui';
import type { ComparedVendorsQuery } from '@ringfair/web-graphql';
import { useTranslation } from 'react-i18next';
import { placeOf, type ProfileNamer, type Speaker } from '../vendors/profile-words.js';
import { cellLines, rowLabel } from './compare-words.js';
import { isMeasured, MeasuredCell, MeasuredLabel } from './measured-cells.js';
import { SectionRow } from './section-row.js';

export type Comparison = ComparedVendorsQuery['comparedVendors'];

type Row = Comparison['rows'][number];
type Vendor = Comparison['vendors'][number];

interface TableProps {
  comparison: Comparison;
  sections: readonly string[];
  names: Pick<ProfileNamer, 'country' | 'language'>;
  onlyDifferences: boolean;
}

/** Every field, vendor beside vendor. Scrolls within itself, so that its first column and its header stay. */
export function ComparisonTable({ comparison, sections, names, onlyDifferences }: TableProps) {
  const { t } = useTranslation('compare');
  const speakers = useSpeakers(comparison, names);
  const { vendors, rows } = comparison;
  const shown = rows.filter(({ differs }) => differs || !onlyDifferences);
  return (
    <div className="compare-scroll" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="compare-table">
        <caption>{t('caption', { count: rows.filter(({ differs }) => differs).length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {vendors.map((vendor) => (
              <th key={vendor.id} scope="col" dir="auto">
                <PlainLink to={`/vendors/${vendor.slug}`}>{vendor.name}</PlainLink>
                {vendor.claimed ? null : <StatusBadge>{t('unclaimed')}</StatusBadge>}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => {
          const own = shown.filter((row) => row.section.toLowerCase() === section);
          return own.length === 0 ? null : (
            <tbody key={section}>
              <SectionRow title={t(`section.${section}`)} columns={vendors.length} />
              {own.map((row) => (
                <ComparedRow key={row.path} row={row} vendors={vendors} speakers={speakers} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

/** Speaks for each vendor: what its own agent locations are called differs. */
function useSpeakers({ vendors, rows }: Comparison, names: TableProps['names']): Speaker[] {
  const { t } = useTranslation(['editor', 'vendors', 'codes']);
  const locale = useIntlLocale();
  const locations = rows.find(({ path }) => path === 'locations')?.values ?? [];
  return vendors.map((_vendor, index) => {
    const own = JSON.parse(locations[index] ?? '[]') as Record<string, unknown>[];
    const bare = { ...names, place: {} };
    const place = Object.fromEntries(own.map((row) => [String(row['id']), placeOf(row, { names: bare })]));
    return { t: (keys, values) => t(keys, values ?? {}), locale, names: { ...names, place } };
  });
}

function ComparedRow({
  row,
  vendors,
  speakers,
}: {
  row: Row;
  vendors: readonly Vendor[];
  speakers: readonly Speaker[];
}) {
  const { t } = useTranslation('compare');
  const [first] = speakers;
  return (
    <tr className={row.differs ? 'compare-differs' : undefined}>
      <th scope="row">
        {isMeasured(row.path) ? (
          <MeasuredLabel path={row.path} />
        ) : first ? (
          rowLabel(row.path, first)
        ) : (
          row.path
        )}
        {row.differs ? <small>{t('differs')}</small> : null}
      </th>
      {vendors.map((vendor, index) => {
        const speaker = speakers[index];
        const json = row.values[index] ?? null;
        if (isMeasured(row.path)) {
          return (
            <td key={vendor.id}>
              <MeasuredCell path={row.path} json={json} />
            </td>
          );
        }
        const said = speaker ? cellLines(row.path, json, speaker) : [];
        const source = vendor.provenance.find(({ path }) => path === row.path)?.source;
        return (
          <td key={vendor.id} dir="auto">
            {said.length === 0 ? <NotProvided /> : null}
            {said.map((line, number) => (
              <span key={number} className="compare-line">
                {line}
              </span>
            ))}
            {said.length > 0 && source && source !== 'DECLARED' ? (
              <ProvenanceMark value={source} quiet />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
