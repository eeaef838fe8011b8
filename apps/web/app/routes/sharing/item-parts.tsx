import { Text } from '@mantine/core';
import { DateText, StatusBadge, type Tone } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

export interface ItemFacts {
  kind: string;
  title: string;
  statement?: string | null;
  recoveryTimeHours?: number | null;
  recoveryPointHours?: number | null;
  expiresOn?: string | null;
  state: 'CURRENT' | 'ENDS_SOON' | 'EXPIRED';
  file?: { name: string; sha256: string } | null;
}

const tones: Record<ItemFacts['state'], Tone> = {
  CURRENT: 'positive',
  ENDS_SOON: 'caution',
  EXPIRED: 'negative',
};

/** Until when an item holds, and how it stands today. */
export function Validity({ item }: { item: ItemFacts }) {
  const { t } = useTranslation('sharing');
  return (
    <>
      {item.expiresOn ? <DateText value={item.expiresOn} /> : t('item.noEnd')}{' '}
      {item.state === 'CURRENT' ? null : (
        <StatusBadge tone={tones[item.state]}>{t(`item.state.${item.state}`)}</StatusBadge>
      )}
    </>
  );
}

/** What an item states without its file. */
export function ItemWords({ item }: { item: ItemFacts }) {
  const { t } = useTranslation('sharing');
  return (
    <>
      {item.recoveryTimeHours == null || item.recoveryPointHours == null ? null : (
        <Text size="sm">
          {t('item.recovery', { time: item.recoveryTimeHours, point: item.recoveryPointHours })}
        </Text>
      )}
      {item.statement ? (
        <Text size="sm" className="sharing-words">
          {item.statement}
        </Text>
      ) : null}
    </>
  );
}
