import { AppLink, ButtonLink, Money, Rating, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { currencies, currencyOfExamples } from '../calculators/currencies.js';
import { missedCallsState } from '../calculators/missed-calls-result.js';
import { askPath } from '../requests/asked-url.js';
import { useLabels } from '../vendors/profile-labels.js';
import { ReplyTime } from '../requests/reply-time.js';
import type { Found, NeedData } from './need-data.js';
import { needQuery, withNeed } from './need-state.js';
import { MonthCost } from './month-cost.js';

type Row = Found['nodes'][number];

/** How many stand on top: as many as fit side by side, and as one reads with care. */
const SHOWN = 3;

/** The first of the list as priced cards, in its order whoever they are, and one button that asks them. */
export function ThreeToAsk({ rows, data }: { rows: readonly Row[]; data: NeedData }) {
  const { t } = useTranslation('need');
  const shown = rows.slice(0, SHOWN);
  return (
    <Section id="three" title={t('three.title', { count: shown.length })}>
      <ol className="need-three">
        {shown.map((row) => (
          <TopCard key={row.vendor.id} row={row} data={data} />
        ))}
      </ol>
      <AskThem rows={shown} />
      <MissedCalls rows={shown} calls={data.state.calls} country={data.state.country} />
    </Section>
  );
}

function TopCard({ row, data }: { row: Row; data: NeedData }) {
  const { t } = useTranslation('need');
  const { label } = useLabels();
  const { vendor, answers, missing } = row;
  const met = answers.filter(({ state }) => state === 'MET').map(({ kind }) => t(`kind.${kind}`));
  return (
    <li className="need-card">
      <h3>
        <AppLink to={withNeed(`/vendors/${vendor.slug}`, needQuery(data.state))}>{vendor.name}</AppLink>
      </h3>
      <MonthCost cost={row} calls={data.state.calls} />
      <p>{vendor.claimed ? <ReplyTime minutes={vendor.replyMinutes} /> : t('three.silent')}</p>
      {met.length > 0 ? <p>{t('three.why', { met: [...new Set(met)].join(', ') })}</p> : null}
      {missing.length > 0 ? (
        <p className="need-said">{t('three.silentFor', { missing: missing.map(label).join(', ') })}</p>
      ) : null}
      <Rating value={vendor.rating?.mean ?? null} count={vendor.rating?.count ?? 0} />
    </li>
  );
}

/** Only those who can be reached are asked, and the page says who is not. */
function AskThem({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('need');
  const [params] = useSearchParams();
  const names = (claimed: boolean) => rows.filter(({ vendor }) => vendor.claimed === claimed);
  const [asked, silent] = [names(true), names(false)];
  if (asked.length === 0) return <p>{t('three.nobody')}</p>;
  return (
    <div className="need-ask">
      <ButtonLink
        to={askPath(
          params,
          asked.map(({ vendor }) => vendor.slug),
        )}
        size="md"
      >
        {t('three.ask', { count: asked.length })}
      </ButtonLink>
      {silent.length > 0 ? (
        <span>{t('three.notAsked', { names: silent.map(({ vendor }) => vendor.name).join(', ') })}</span>
      ) : null}
    </div>
  );
}

interface MissedCallsProps {
  rows: readonly Row[];
  calls: number | null;
  country: string;
}

/** What not answering costs, by the calculator and its examples; its page takes the reader's own figures. */
function MissedCalls({ rows, calls, country }: MissedCallsProps) {
  const { t } = useTranslation('need');
  const price = rows.find(({ monthlyCost }) => monthlyCost)?.monthlyCost;
  const currency = currencies.find((one) => one === price?.currency) ?? currencyOfExamples(country);
  const params = new URLSearchParams({ currency, ...(calls ? { calls: String(calls) } : {}) });
  const { answer, input } = missedCallsState(params);
  if (!calls || !answer) return null;
  const amountMinor = String(answer.cost.lostPerMonthMinor);
  return (
    <p className="need-missed">
      {t('three.missed', { share: input.values['missed'] ?? '' })}{' '}
      <strong>
        <Money value={{ amountMinor, currency }} />
      </strong>{' '}
      {t('three.missedMonth')}{' '}
      <AppLink to={`/calculators/missed-calls?${params}`}>{t('three.missedHow')}</AppLink>
    </p>
  );
}
