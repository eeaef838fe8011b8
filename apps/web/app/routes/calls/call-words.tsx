import { NumberText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** Whose line was called, in words. */
export function SubjectText({
  call: { subject, project },
}: {
  call: { subject: 'VENDOR_LINE' | 'CLIENT_PROJECT'; project: string | null };
}) {
  const { t } = useTranslation('calls');
  return subject === 'VENDOR_LINE' ? (
    t('subject.VENDOR_LINE')
  ) : (
    <span dir="auto">{t('clientLine', { name: project ?? '' })}</span>
  );
}

/** "4 of 5"; of who was not reached there is nothing to say. */
export function Friendliness({ value, digits = 0 }: { value: number | null; digits?: number }) {
  const { t } = useTranslation('calls');
  if (value === null) return t('nobody');
  return (
    <span className="call-of-five">
      <NumberText value={value} options={{ minimumFractionDigits: digits, maximumFractionDigits: digits }} />{' '}
      {t('ofFive')}
    </span>
  );
}
