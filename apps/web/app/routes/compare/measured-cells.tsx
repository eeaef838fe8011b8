import { Money, NotProvided, NumberText, ProvenanceMark, Rating, StatusBadge } from '@ringfair/web-ui';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Friendliness } from '../calls/call-words.js';
import { Seconds } from '../calls/seconds.js';
import { MonthUnknowns } from '../market/month-unknowns.js';
import { MeasuredReply } from '../requests/reply-time.js';

/** What rows about vendors are named by: the first part of their path. */
const ROOTS = ['month', 'rating', 'replyTime', 'calls', 'ownCalls'] as const;
type Root = (typeof ROOTS)[number];
const rootOf = (path: string): Root | undefined => ROOTS.find((root) => root === path.split('.')[0]);

/** Is the row about what no profile says? */
export const isMeasured = (path: string): boolean => rootOf(path) !== undefined;

/** Words of the figures of calls. */
const CALL_FIGURES: Readonly<Record<string, string>> = {
  medianSecondsToHuman: 'public.toHuman',
  medianSecondsOnHold: 'public.onHold',
  basis: 'public.basis',
  meanSecondsToHuman: 'own.toHuman',
  meanSecondsOnHold: 'own.onHold',
  meanFriendliness: 'fields.friendliness',
  calls: 'own.calls',
};

/** What such a row is called. */
export function MeasuredLabel({ path }: { path: string }) {
  const { t } = useTranslation(['compare', 'market', 'requests', 'calls']);
  const [, subject = '', figure = ''] = path.split('.');
  const mark = <ProvenanceMark value="MEASURED" quiet />;
  switch (rootOf(path)) {
    case 'month':
      return t(`market:reference.${subject}`);
    case 'rating':
      return t('rating');
    case 'replyTime':
      return (
        <>
          {t('requests:reply.label')} {mark}
        </>
      );
    case 'calls':
      return (
        <>
          {[t(`calls:compare.public.${subject}`), t(`calls:${CALL_FIGURES[figure]}`)].join(' · ')} {mark}
        </>
      );
    default:
      return [t(`calls:compare.own.${subject}`), t(`calls:${CALL_FIGURES[figure]}`)].join(' · ');
  }
}

/** What is known of one vendor there. */
export function MeasuredCell({ path, json }: { path: string; json: string | null }) {
  const value = json === null ? null : (JSON.parse(json) as unknown);
  switch (rootOf(path)) {
    case 'month':
      return <MonthPrice price={value as Month | null} />;
    case 'rating': {
      const rating = value as { mean: number; count: number } | null;
      return <Rating value={rating?.mean} count={rating?.count ?? 0} />;
    }
    case 'replyTime':
      return <MeasuredReply replyTime={value as Parameters<typeof MeasuredReply>[0]['replyTime']} />;
    default:
      return <CallFigure path={path} value={value as CallValue | null} />;
  }
}

interface Month {
  amountMinor: string;
  currency: string;
  estimatedMinor: string;
  unknown: ComponentProps<typeof MonthUnknowns>['unknown'];
  judgement: string;
}

function MonthPrice({ price }: { price: Month | null }) {
  const { t } = useTranslation('market');
  if (!price) return <NotProvided />;
  const { currency, estimatedMinor, unknown, judgement } = price;
  return (
    <>
      <strong>
        <Money value={price} />
      </strong>
      {Number(estimatedMinor) > 0 ? (
        <small>
          <Money value={{ amountMinor: estimatedMinor, currency }} /> {t('position.estimated')}
        </small>
      ) : null}
      <small>
        <MonthUnknowns unknown={unknown} />
      </small>
      {judgement === 'LOW' || judgement === 'HIGH' ? (
        <StatusBadge tone="caution">{t(`judgement.${judgement}`)}</StatusBadge>
      ) : null}
    </>
  );
}

type CallValue = number | 'NOBODY_ANSWERED' | 'TOO_FEW_CALLS' | { calls: number; buyers: number };

function CallFigure({ path, value }: { path: string; value: CallValue | null }): ReactNode {
  const { t } = useTranslation('calls');
  const isOwn = rootOf(path) === 'ownCalls';
  if (value === null) return <em>{t(isOwn ? 'compare.noneOwn' : 'compare.none')}</em>;
  if (value === 'NOBODY_ANSWERED') return t(isOwn ? 'nobody' : 'public.nobody');
  if (value === 'TOO_FEW_CALLS') return t('public.tooFew');
  if (typeof value === 'object') return t('public.n', { ...value });
  if (path.endsWith('.meanFriendliness')) return <Friendliness value={value} digits={1} />;
  return path.endsWith('.calls') ? <NumberText value={value} /> : <Seconds value={value} />;
}
