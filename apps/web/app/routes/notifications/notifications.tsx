import { graphql, type NotificationsPageQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  DateTime,
  EmptyState,
  Page,
  Pagination,
  RingForm,
  SubmitButton,
  useIntlLocale,
  VisuallyHidden,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo, safeNext } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/notifications.js';
import './notifications.css';

const Notifications = graphql(`
  query NotificationsPage($after: String) {
    notifications(first: 30, after: $after) {
      nodes {
        id
        kind
        subject
        party
        count
        day
        link
        createdAt
        readAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const MarkNotificationsRead = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input)
  }
`);

type Told = NotificationsPageQuery['notifications']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after');
  const { notifications } = await api(context, request).request(Notifications, { after });
  return { ...notifications, after };
}

/** Opening an unread one is a form, so that reading it counts without JavaScript too. */
export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const input = { notificationId: form.text('id'), andOlder: form.intent === 'all' };
    await api(context, request).request(MarkNotificationsRead, { input });
    return redirectTo(context, safeNext(form.text('link'), '/notifications'));
  });
}

export default function NotificationsPage({ loaderData: { nodes, pageInfo, after } }: Route.ComponentProps) {
  const { t } = useTranslation('notifications');
  const [newest] = nodes;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      action={
        newest && nodes.some(({ readAt }) => readAt === null) ? (
          <RingForm plain intent="all" hidden={{ id: newest.id }}>
            <SubmitButton quiet>{t('markAll')}</SubmitButton>
          </RingForm>
        ) : null
      }
    >
      {nodes.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <ul className="notice-list">
          {nodes.map((told) => (
            <NotificationLine key={told.id} told={told} />
          ))}
        </ul>
      )}
      <Pagination
        previous={after ? '?' : null}
        next={pageInfo.hasNextPage ? `?after=${encodeURIComponent(pageInfo.endCursor ?? '')}` : null}
      />
    </Page>
  );
}

function NotificationLine({ told }: { told: Told }) {
  const { t } = useTranslation('notifications');
  const sentence = useSentence(told);
  const unread = told.readAt === null;
  const open = (
    <>
      {t('open')} <VisuallyHidden>{sentence}</VisuallyHidden>
    </>
  );
  return (
    <li data-unread={unread || undefined}>
      <div className="notice-text">
        <p dir="auto">
          {unread ? <VisuallyHidden>{t('unread')} </VisuallyHidden> : null}
          {sentence}
        </p>
        <DateTime value={told.createdAt} relative />
      </div>
      {unread ? (
        <RingForm plain intent="open" row={told.id} hidden={{ id: told.id, link: told.link }}>
          <SubmitButton quiet>{open}</SubmitButton>
        </RingForm>
      ) : (
        <AppLink to={told.link} className="notice-open">
          {open}
        </AppLink>
      )}
    </li>
  );
}

function useSentence({ kind, subject, party, count, day }: Told): string {
  const { t } = useTranslation('notifications');
  const intl = useIntlLocale();
  const date = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' });
  return t(`kind.${kind}`, { subject, party, count: count ?? 0, day: day ? date.format(new Date(day)) : '' });
}
