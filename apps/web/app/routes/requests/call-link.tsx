import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Dials on a phone; elsewhere the number is there to be read. */
export function CallLink({ name, phone }: { name: string; phone: string }) {
  const { t } = useTranslation('requests');
  return (
    <Button component="a" href={`tel:${phone}`} variant="default">
      {t('call', { name, phone })}
    </Button>
  );
}
