import { AppLink, Money, ProvenanceMark, Rating, StatusBadge } from '@ringfair/web-ui';
import { METRICS } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { PickBox } from '../compare/pick.js';
import type { Found, NeedData } from './need-data.js';

type Row = Found['nodes'][number];
type Answer = Row['answers'][number];

const TONES = { MET: 'positive', PARTLY: 'caution', NOT_MET: 'negative', NOT_PROVIDED: 'neutral' } as const;

/** One vendor with its price for this very work, and the reason for its place, criterion by criterion. */
export function FittingVendorCard({ row, data }: { row: Row; data: NeedData }) {
  const { t } = useTranslation(['need', 'codes']);
  const { vendor, monthlyCost, rounding } = row;
  return (
    <li className="need-card">
      <div className="need-card-head">
        <h3>
          <AppLink to={`/vendors/${vendor.slug}`}>{vendor.name}</AppLink>
        </h3>
        {vendor.verified ? <ProvenanceMark value="VERIFIED" quiet /> : null}
        <Rating value={vendor.rating?.mean ?? null} count={vendor.rating?.count ?? 0} />
      </div>
      <p className="need-card-price">
        {monthlyCost ? (
          <>
            <strong>
              <Money value={monthlyCost} />
            </strong>{' '}
            {t('card.month', { calls: data.state.calls ?? 0 })}
            {rounding && Number(rounding.amountMinor) > 0 ? (
              <span>
                {' · '}
                <Money value={rounding} /> {t('card.rounding')}
              </span>
            ) : null}
          </>
        ) : (
          t(data.state.calls ? 'card.noPrice' : 'card.noCalls')
        )}
      </p>
      <ul className="need-answers">
        {row.answers.map((answer, index) => (
          <AnswerLine key={index} answer={answer} data={data} />
        ))}
      </ul>
      <PickBox slug={vendor.slug} name={vendor.name} />
    </li>
  );
}

function AnswerLine({ answer, data }: { answer: Answer; data: NeedData }) {
  const { t } = useTranslation(['need', 'codes']);
  const words = useWords(data);
  const asked = answer.asked.map((value) => words(answer, value)).join(', ');
  const said = answer.state === 'NOT_PROVIDED' ? [] : answer.value.map((value) => words(answer, value));
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

/** The words of a code or figure: by the list it is from. */
function useWords({ countries, languages }: NeedData): (answer: Answer, value: string) => string {
  const { t, i18n } = useTranslation(['need', 'codes']);
  const number = new Intl.NumberFormat(i18n.language);
  return ({ kind }, value) => {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
    if ((METRICS as readonly string[]).includes(value)) return t(`codes:${value}`);
    if (kind === 'COVERAGE' && /^\d+$/.test(value)) return t('asked.percentOfHours', { value });
    if (kind === 'YEARS_IN_BUSINESS' && value.length === 4) return t('asked.since', { value });
    if (/^-?\d+(\.\d+)?$/.test(value))
      return number.format(kind === 'MINIMUM_SPEND' ? Number(value) / 100 : Number(value));
    if (kind === 'LANGUAGE') return languages.find(({ code }) => code === value)?.name ?? value;
    if (kind === 'AGENT_COUNTRY' || kind === 'DATA_COUNTRY') {
      return countries.find(({ code }) => code === value)?.name ?? value;
    }
    return kind === 'PILOT' ? t('asked.YES') : t(`codes:${value}`);
  };
}
