import { ConfirmForm, DataTable, DateTime, StatusBadge, useLocale } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export interface TokenRow {
  id: string;
  name: string;
  scopes: string[];
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** The organisation's keys, used, unused and ended. */
export function Tokens({ tokens }: { tokens: readonly TokenRow[] }) {
  const { t } = useTranslation('account');
  const { now } = useLocale();
  const ended = (token: TokenRow) => token.revokedAt !== null || token.expiresAt < now;
  return (
    <DataTable
      caption={t('tokens.list')}
      rows={tokens}
      rowKey={(token) => token.id}
      columns={[
        { key: 'name', header: t('tokens.name'), names: true, cell: (token) => token.name },
        { key: 'scopes', header: t('tokens.scopes'), cell: (token) => <code>{token.scopes.join(' ')}</code> },
        {
          key: 'used',
          header: t('tokens.used'),
          cell: (token) =>
            token.lastUsedAt ? <DateTime value={token.lastUsedAt} relative /> : t('tokens.never'),
        },
        {
          key: 'until',
          header: t('tokens.until'),
          cell: (token) => <DateTime value={token.expiresAt} dateOnly />,
        },
        {
          key: 'revoke',
          header: '',
          cell: (token) =>
            ended(token) ? (
              <StatusBadge>{token.revokedAt ? t('tokens.revoked') : t('tokens.expired')}</StatusBadge>
            ) : (
              <ConfirmForm
                intent="revoke"
                row={token.id}
                hidden={{ id: token.id }}
                opener={t('tokens.revoke')}
                question={t('tokens.revokeQuestion', { name: token.name })}
                confirm={t('tokens.revokeConfirm', { name: token.name })}
              />
            ),
        },
      ]}
    />
  );
}
