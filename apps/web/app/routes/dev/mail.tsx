import { graphql } from '@ringfair/web-graphql';
import { DateTime, EmptyState, Page } from '@ringfair/web-ui';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../platform/api.js';
import type { Route } from './+types/mail.js';
import './mail.css';

const DevMails = graphql(`
  query DevMails {
    devMails {
      id
      recipient
      subject
      text
      createdAt
    }
  }
`);

/** What would have been sent, in development only: the API answers NOT_FOUND elsewhere. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { devMails } = await api(context).request(DevMails);
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('id');
  return { mails: devMails, open: devMails.find((mail) => mail.id === id) ?? devMails[0] ?? null };
}

function Body({ text }: { text: string }) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) => (
      <Fragment key={index}>{/^https?:/.test(part) ? <a href={part}>{part}</a> : part}</Fragment>
    ));
}

export default function MailBox({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const { mails, open } = loaderData;
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')}>
      {open ? (
        <div className="mailbox">
          <ol className="mailbox-list">
            {mails.map((mail) => (
              <li key={mail.id}>
                <Link
                  to={`?id=${mail.id}`}
                  aria-current={mail.id === open.id ? 'true' : undefined}
                  preventScrollReset
                >
                  <strong>{mail.subject}</strong>
                  <span>{mail.recipient}</span>
                  <DateTime value={mail.createdAt} />
                </Link>
              </li>
            ))}
          </ol>
          <article className="mailbox-mail" aria-label={open.subject}>
            <h2>{open.subject}</h2>
            <p>{t('mailbox.to', { recipient: open.recipient })}</p>
            <pre>
              <Body text={open.text} />
            </pre>
          </article>
        </div>
      ) : (
        <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyText')}</EmptyState>
      )}
    </Page>
  );
}
