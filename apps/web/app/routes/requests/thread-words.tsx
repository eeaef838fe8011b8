import { DateTime } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../vendors/profile-labels.js';
import type { AskedData, ThreadData } from './request-parts.js';

/** What stands on a thread, in the order in which it was said: questions first, then words, offers and the end. */
export function ThreadWords({ thread, asked }: { thread: ThreadData; asked: AskedData }) {
  const { t } = useTranslation('requests');
  const entries = [
    ...thread.messages.map((message) => ({
      key: message.id,
      at: message.createdAt,
      side: message.side,
      who: t('words.who', {
        person: message.authorName,
        organization: message.side === 'BUYER' ? asked.buyerName : thread.vendorName,
      }),
      text: message.body,
    })),
    ...thread.quotes.map((quote) => ({
      key: quote.id,
      at: quote.createdAt,
      side: 'VENDOR' as const,
      who: t('words.quoted', { person: quote.createdByName, organization: thread.vendorName }),
      text: quote.endReason ? t('words.withdrawn', { reason: quote.endReason }) : '',
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return (
    <>
      <OpenQuestions thread={thread} />
      {entries.length > 0 ? (
        <ol className="req-words">
          {entries.map(({ key, at, side, who, text }) => (
            <li key={key} data-mine={side === thread.mySide || undefined}>
              <p className="req-muted">
                {who} · <DateTime value={at} />
              </p>
              {text ? <p className="req-text">{text}</p> : null}
            </li>
          ))}
        </ol>
      ) : null}
      <End thread={thread} asked={asked} />
    </>
  );
}

function OpenQuestions({ thread }: { thread: ThreadData }) {
  const { t } = useTranslation('requests');
  const { label } = useLabels();
  if (thread.questions.length === 0) return null;
  return (
    <div className="req-questions">
      <p>{t(`questions.${thread.mySide}`)}</p>
      <ul>
        {thread.questions.map((field) => (
          <li key={field}>{label(field)}</li>
        ))}
      </ul>
    </div>
  );
}

function End({ thread, asked }: { thread: ThreadData; asked: AskedData }) {
  const { t } = useTranslation('requests');
  if (!thread.closedAt) return null;
  const organization = thread.closedBySide === 'BUYER' ? asked.buyerName : thread.vendorName;
  return (
    <div className="req-end">
      <p>
        {t(`end.${thread.state === 'CLOSED' ? `CLOSED_${thread.mySide}` : 'DECLINED'}`, {
          person: thread.closedByName ?? '',
          organization,
        })}{' '}
        <DateTime value={thread.closedAt} />
      </p>
      {thread.closeReason ? <blockquote className="req-text">{thread.closeReason}</blockquote> : null}
    </div>
  );
}
