import { AppLink, ButtonLink, ProvenanceMark, Rating, VisuallyHidden } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PickBox } from '../compare/pick.js';
import { FitAnswers } from './fit-answers.js';
import { askPath } from '../requests/asked-url.js';
import { MonthCost } from './month-cost.js';
import type { Found, NeedData } from './need-data.js';
import { needQuery, withNeed } from './need-state.js';

type Row = Found['nodes'][number];

/** One vendor with its price for this very work, and the reason for its place, criterion by criterion. */
export function FittingVendorCard({ row, data }: { row: Row; data: NeedData }) {
  const { vendor } = row;
  return (
    <li className="need-card">
      <div className="need-card-head">
        <h3>
          <AppLink to={withNeed(`/vendors/${vendor.slug}`, needQuery(data.state))}>{vendor.name}</AppLink>
        </h3>
        {vendor.verified ? <ProvenanceMark value="VERIFIED" quiet /> : null}
        <Rating value={vendor.rating?.mean ?? null} count={vendor.rating?.count ?? 0} />
      </div>
      <MonthCost cost={row} calls={data.state.calls} />
      <FitAnswers answers={row.answers} names={data} />
      <div className="need-card-foot">
        <PickBox slug={vendor.slug} name={vendor.name} />
        <AskOne row={row} />
      </div>
    </li>
  );
}

/** One click asks what is missing; of a listing that nobody keeps it says that nobody would answer. */
function AskOne({ row: { vendor, group } }: { row: Row }) {
  const { t } = useTranslation('need');
  const [params] = useSearchParams();
  if (!vendor.claimed) return <span className="need-unclaimed">{t('three.silent')}</span>;
  return (
    <ButtonLink to={askPath(params, [vendor.slug])} variant="default">
      {group === 'CANT_TELL' ? t('askMissing') : t('askOne', { vendor: vendor.name })}
      {group === 'CANT_TELL' ? <VisuallyHidden>: {vendor.name}</VisuallyHidden> : null}
    </ButtonLink>
  );
}
