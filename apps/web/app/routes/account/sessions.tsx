import { DataTable, DateTime, RingForm, StatusBadge, SubmitButton } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { describeBrowser } from './user-agent.js';

export interface SessionRow {
  id: string;
  userAgent: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

/** Where the person is signed in, each to be ended by itself. */
export function Sessions({ sessions }: { sessions: readonly SessionRow[] }) {
  const { t } = useTranslation('account');
  return (
    <DataTable
      caption={t('sessions.title')}
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: 'browser',
          header: t('sessions.browser'),
          names: true,
          cell: (session) => describeBrowser(session.userAgent) || t('sessions.unknown'),
        },
        {
          key: 'since',
          header: t('sessions.since'),
          cell: (session) => <DateTime value={session.createdAt} />,
        },
        {
          key: 'seen',
          header: t('sessions.seen'),
          cell: (session) => <DateTime value={session.lastSeenAt} relative />,
        },
        {
          key: 'end',
          header: '',
          cell: (session) =>
            session.current ? (
              <StatusBadge tone="positive">{t('sessions.current')}</StatusBadge>
            ) : (
              <RingForm
                plain
                intent="session"
                row={session.id}
                hidden={{ sessionId: session.id }}
                preventScrollReset
              >
                <SubmitButton quiet>{t('sessions.end')}</SubmitButton>
              </RingForm>
            ),
        },
      ]}
    />
  );
}
