import { useTranslation } from 'react-i18next';

/** From two hours on minutes are no help any more. */
const IN_HOURS_FROM = 120;

const inHours = (minutes: number): boolean => minutes >= IN_HOURS_FROM;

/** "answers requests in 12 minutes". */
export function ReplyTime({ minutes }: { minutes: number | null }) {
  const { t } = useTranslation('need');
  if (minutes === null) return <>{t('three.noReply')}</>;
  return (
    <>
      {inHours(minutes)
        ? t('three.replyHours', { hours: Math.round(minutes / 60) })
        : t('three.reply', { minutes })}
    </>
  );
}

/** "12 minutes". */
export function ReplyMedian({ minutes }: { minutes: number }) {
  const { t } = useTranslation('requests');
  return (
    <>
      {inHours(minutes)
        ? t('reply.hours', { hours: Math.round(minutes / 60) })
        : t('reply.minutes', { minutes })}
    </>
  );
}

/** "12 minutes", and what it was measured by. */
export function MeasuredReply({
  replyTime,
}: {
  replyTime: { medianMinutes: number; requestCount: number; buyerCount: number } | null;
}) {
  const { t } = useTranslation('requests');
  if (!replyTime) return <>{t('reply.none')}</>;
  const { medianMinutes, requestCount, buyerCount } = replyTime;
  return (
    <>
      <ReplyMedian minutes={medianMinutes} />{' '}
      <small>{t('reply.basis', { requests: requestCount, buyers: buyerCount })}</small>
    </>
  );
}
