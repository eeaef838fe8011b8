import { Text } from '@mantine/core';
import type { HintReason } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import type { PartProps } from './listing-data.js';

/** What is unusual and worth a question, once for all rows that it is true of. */
export function Hint({ view, reason }: PartProps & { reason: HintReason }) {
  const { t } = useTranslation('codes');
  if (!view.profile.hints.some((hint) => hint.reason === reason)) return null;
  return (
    <Text size="sm" className="listing-hint">
      {t(reason)}
    </Text>
  );
}
