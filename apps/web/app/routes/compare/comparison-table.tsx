import { Money, NotProvided, PlainLink, ProvenanceMark, StatusBadge, useIntlLocale } from '@ringfair/web-ui';
import type { ComparedVendorsQuery } from '@ringfair/web-graphql';
import { useTranslation } from 'react-i18next';
import { placeOf, type ProfileNamer, type Speaker } from '../vendors/profile-words.js';
import { CallRows } from './call-rows.js';
import { MeasuredReply } from '../requests/reply-time.js';
import { cellLines, rowLabel } from './compare-words.js';
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
        <MonthPrices vendors={vendors} />
        <CallRows vendors={vendors} />
        <Measured vendors={vendors} />
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

/** What the cheapest published price of each comes to for the same months of work. */
function MonthPrices({ vendors }: { vendors: readonly Vendor[] }) {
  const { t } = useTranslation(['compare', 'market']);
  const references = ['SMALL_OFFICE', 'SUPPORT_LINE', 'LARGE_LINE'] as const;
  return (
    <tbody>
      <SectionRow title={t('section.month')} columns={vendors.length} />
      {references.map((reference) => (
        <tr key={reference}>
          <th scope="row">{t(`market:reference.${reference}`)}</th>
          {vendors.map((vendor) => (
            <td key={vendor.id}>
              <MonthPrice price={vendor.marketPrices.find((one) => one.reference === reference)} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** What no vendor says of itself: it is measured here. */
function Measured({ vendors }: { vendors: readonly Vendor[] }) {
  const { t } = useTranslation('requests');
  return (
    <tbody>
      <tr>
        <th scope="row">
          {t('reply.label')} <ProvenanceMark value="MEASURED" quiet />
        </th>
        {vendors.map((vendor) => (
          <td key={vendor.id}>
            <MeasuredReply replyTime={vendor.replyTime} />
          </td>
        ))}
      </tr>
    </tbody>
  );
}

function MonthPrice({ price }: { price: Vendor['marketPrices'][number] | undefined }) {
  const { t } = useTranslation('market');
  if (!price) return <NotProvided />;
  return (
    <>
      <strong>
        <Money value={price.cost} />
      </strong>
      {Number(price.estimated.amountMinor) > 0 ? (
        <small>
          <Money value={price.estimated} /> {t('position.estimated')}
        </small>
      ) : null}
      {price.judgement === 'LOW' || price.judgement === 'HIGH' ? (
        <StatusBadge tone="caution">{t(`judgement.${price.judgement}`)}</StatusBadge>
      ) : null}
    </>
  );
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
        {first ? rowLabel(row.path, first) : row.path}
        {row.differs ? <small>{t('differs')}</small> : null}
      </th>
      {vendors.map((vendor, index) => {
        const speaker = speakers[index];
        const said = speaker ? cellLines(row.path, row.values[index] ?? null, speaker) : [];
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
