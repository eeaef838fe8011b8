import { NotProvided, PlainLink, StatusBadge, useIntlLocale } from '@ringfair/web-ui';
import type { ComparedVendorsQuery } from '@ringfair/web-graphql';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ClaimSources, Mark } from '../vendors/claim-sources.js';
import { placeOf, type ProfileNamer } from '../vendors/profile-words.js';
import { cellSaid, rowLabel, type Said } from './compare-words.js';
import { isMeasured, MeasuredCell, MeasuredLabel } from './measured-cells.js';
import type { Side } from './said-rows.js';
import { SectionRow } from './section-row.js';

export type Comparison = ComparedVendorsQuery['comparedVendors'];

type Row = Comparison['rows'][number];
type Vendor = Comparison['vendors'][number];

interface TableProps {
  comparison: Comparison;
  sections: readonly string[];
  names: Pick<ProfileNamer, 'country' | 'language'>;
  onlyDifferences: boolean;
  /** ISO date. */
  today: string;
}

/** Every field, vendor beside vendor. Scrolls within itself, so that its first column and its header stay. */
export function ComparisonTable({ comparison, sections, names, onlyDifferences, today }: TableProps) {
  const { t } = useTranslation('compare');
  const sides = useSides(comparison, names, today);
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
                <ComparedRow key={row.path} row={row} vendors={vendors} sides={sides} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

/** Speaks for each vendor: what its own agent locations are called differs, and when its hours are. */
function useSides({ vendors, rows }: Comparison, names: TableProps['names'], today: string): Side[] {
  const { t } = useTranslation(['editor', 'vendors', 'codes']);
  const locale = useIntlLocale();
  const said = (path: string, index: number): unknown =>
    JSON.parse(rows.find((row) => row.path === path)?.values[index] ?? 'null');
  return vendors.map((_vendor, index) => {
    const own = (said('locations', index) ?? []) as Record<string, unknown>[];
    const calendar = said('calendar.timeZone', index) as { timeZone: string } | null;
    const bare = { ...names, place: {} };
    const place = Object.fromEntries(own.map((row) => [String(row['id']), placeOf(row, { names: bare })]));
    return {
      t: (keys, values) => t(keys, values ?? {}),
      locale,
      names: { ...names, place },
      timeZone: calendar?.timeZone ?? null,
      today,
    };
  });
}

function ComparedRow({
  row,
  vendors,
  sides,
}: {
  row: Row;
  vendors: readonly Vendor[];
  sides: readonly Side[];
}) {
  const { t } = useTranslation('compare');
  const [first] = sides;
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
        const side = sides[index];
        const json = row.values[index] ?? null;
        if (isMeasured(row.path)) {
          return (
            <td key={vendor.id}>
              <MeasuredCell path={row.path} json={json} />
            </td>
          );
        }
        const said = side ? cellSaid(row.path, json, side) : [];
        return (
          <td key={vendor.id} dir="auto">
            {said.length === 0 ? <NotProvided /> : null}
            {said.map((one, number) => (
              <Statement key={number} said={one} sources={vendor.provenance} />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

/** A statement in the words of the vendor's own page, with its source: of figures always, else where it was shown. */
function Statement({ said: { path, lines }, sources }: { said: Said; sources: Vendor['provenance'] }) {
  const shown =
    path.startsWith('metrics.') || sources.some((one) => one.path === path && one.source !== 'DECLARED');
  return (
    <div className="compare-line">
      {lines.map(({ text, missing }, number) => {
        const Line = number === 0 ? 'span' : 'small';
        return (
          <Fragment key={number}>
            <Line suppressHydrationWarning>
              {text}
              {missing ? (
                <>
                  {' '}
                  <NotProvided />
                </>
              ) : null}
            </Line>
            {number === 0 && shown ? (
              <>
                {' '}
                <ClaimSources sources={sources}>
                  <Mark path={path} />
                </ClaimSources>
              </>
            ) : null}
          </Fragment>
        );
      })}
    </div>
  );
}
