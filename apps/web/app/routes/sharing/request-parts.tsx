import { Text } from '@mantine/core';
import {
  AppLink,
  ConfirmForm,
  DataTable,
  DateTime,
  StatusBadge,
  TextAreaField,
  type Tone,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export interface AskedRow {
  id: string;
  vendorName: string;
  vendorSlug?: string | null;
  message: string;
  state: 'OPEN' | 'GRANTED' | 'DECLINED' | 'WITHDRAWN';
  reason?: string | null;
  createdAt: string;
  version: number;
}

const tones: Record<AskedRow['state'], Tone> = {
  OPEN: 'info',
  GRANTED: 'positive',
  DECLINED: 'negative',
  WITHDRAWN: 'neutral',
};

/** What a buyer has asked for, and how each request stands. */
export function AskedTable({ rows }: { rows: readonly AskedRow[] }) {
  const { t } = useTranslation('sharing');
  return (
    <DataTable
      caption={t('asked.requests')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'vendor',
          header: t('asked.vendor'),
          names: true,
          cell: ({ vendorName, vendorSlug }) =>
            vendorSlug ? <AppLink to={`/vendors/${vendorSlug}`}>{vendorName}</AppLink> : vendorName,
        },
        { key: 'message', header: t('asked.message'), cell: ({ message }) => message },
        {
          key: 'state',
          header: t('asked.state'),
          cell: ({ state, reason }) => (
            <>
              <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
              {reason ? <Text size="sm">{reason}</Text> : null}
            </>
          ),
        },
        {
          key: 'when',
          header: t('asked.when'),
          cell: ({ createdAt }) => <DateTime value={createdAt} dateOnly />,
        },
        {
          key: 'action',
          header: '',
          cell: ({ id, state, version, vendorName }) =>
            state === 'OPEN' ? (
              <ConfirmForm
                intent="withdraw"
                row={id}
                hidden={{ requestId: id, expectedVersion: version }}
                opener={t('asked.withdraw')}
                question={t('asked.withdrawQuestion', { vendor: vendorName })}
                confirm={t('asked.withdrawConfirm')}
              />
            ) : null,
        },
      ]}
    />
  );
}

export interface ReceivedRow {
  id: string;
  buyerName: string;
  requestedByName: string;
  message: string;
  createdAt: string;
  version: number;
}

/** Who asks, and why. */
export function WhoAsks({ request }: { request: ReceivedRow }) {
  const { t } = useTranslation('sharing');
  return (
    <>
      <Text>
        {t('received.by', { person: request.requestedByName, buyer: request.buyerName })}{' '}
        <DateTime value={request.createdAt} dateOnly relative />
      </Text>
      <blockquote className="sharing-quote">{request.message}</blockquote>
    </>
  );
}

export function DeclineForm({ request }: { request: ReceivedRow }) {
  const { t } = useTranslation('sharing');
  return (
    <ConfirmForm
      intent="decline"
      row={request.id}
      hidden={{ requestId: request.id, expectedVersion: request.version }}
      opener={t('received.decline')}
      question={t('received.declineQuestion', { buyer: request.buyerName })}
      confirm={t('received.declineConfirm')}
    >
      <TextAreaField
        name="reason"
        label={t('received.reason')}
        hint={t('received.reasonHint', { buyer: request.buyerName })}
        maxLength={2000}
      />
    </ConfirmForm>
  );
}
