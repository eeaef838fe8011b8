import {
  AppLink,
  ButtonLink,
  Money,
  ProvenanceMark,
  Rating,
  StatusBadge,
  VisuallyHidden,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PickBox } from '../compare/pick.js';
import { askPath } from '../requests/asked-url.js';
import { useCriterionWords } from './criterion-words.js';
import type { Found, NeedData } from './need-data.js';

type Row = Found['nodes'][number];
type Answer = Row['answers'][number];

const TONES = { MET: 'positive', PARTLY: 'caution', NOT_MET: 'negative', NOT_PROVIDED: 'neutral' } as const;

/** One vendor with its price for this very work, and the reason for its place, criterion by criterion. */
export function FittingVendorCard({ row, data }: { row: Row; data: NeedData }) {
  const { vendor } = row;
  return (
    <li className="need-card">
      <div className="need-card-head">
        <h3>
          <AppLink to={`/vendors/${vendor.slug}`}>{vendor.name}</AppLink>
        </h3>
        {vendor.verified ? <ProvenanceMark value="VERIFIED" quiet /> : null}
        <Rating value={vendor.rating?.mean ?? null} count={vendor.rating?.count ?? 0} />
      </div>
      <MonthPrice row={row} calls={data.state.calls} />
      <ul className="need-answers">
        {row.answers.map((answer, index) => (
          <AnswerLine key={index} answer={answer} data={data} />
        ))}
      </ul>
      <div className="need-card-foot">
        <PickBox slug={vendor.slug} name={vendor.name} />
        <AskOne row={row} />
      </div>
    </li>
  );
}

/** "$214 a month for your 60 calls a week, $31 of it rounding". */
export function MonthPrice({ row: { monthlyCost, rounding }, calls }: { row: Row; calls: number | null }) {
  const { t } = useTranslation('need');
  return (
    <p className="need-card-price">
      {monthlyCost ? (
        <>
          <strong>
            <Money value={monthlyCost} />
          </strong>{' '}
          {t('card.month', { calls: calls ?? 0 })}
          {rounding && Number(rounding.amountMinor) > 0 ? (
            <span>
              {' · '}
              <Money value={rounding} /> {t('card.rounding')}
            </span>
          ) : null}
        </>
      ) : (
        t(calls ? 'card.noPrice' : 'card.noCalls')
      )}
    </p>
  );
}

/** One click asks what is missing; of a listing that nobody keeps it says that nobody would answer. */
function AskOne({ row: { vendor, group } }: { row: Row }) {
  const { t } = useTranslation('need');
  const [params] = useSearchParams();
  if (!vendor.claimed) return <span className="need-importance">{t('three.silent')}</span>;
  return (
    <ButtonLink to={askPath(params, [vendor.slug])} variant="default">
      {group === 'CANT_TELL' ? t('askMissing') : t('askOne', { vendor: vendor.name })}
      {group === 'CANT_TELL' ? <VisuallyHidden>: {vendor.name}</VisuallyHidden> : null}
    </ButtonLink>
  );
}

function AnswerLine({ answer, data }: { answer: Answer; data: NeedData }) {
  const { t } = useTranslation(['need', 'codes']);
  const words = useCriterionWords(data);
  const asked = answer.asked.map((value) => words(answer.kind, value)).join(', ');
  const said = answer.state === 'NOT_PROVIDED' ? [] : answer.value.map((value) => words(answer.kind, value));
  return (
    <li>
      <StatusBadge tone={TONES[answer.state]}>{t(`state.${answer.state}`)}</StatusBadge>{' '}
      <span>{[t(`kind.${answer.kind}`), asked].filter(Boolean).join(': ')}</span>
      <span className="need-importance">{t(`importance.${answer.importance}`)}</span>
      {said.length > 0 && answer.state !== 'MET' ? (
        <span className="need-said">{t('card.says', { value: said.join(', ') })}</span>
      ) : null}
    </li>
  );
}
