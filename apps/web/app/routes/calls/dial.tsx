import { Text } from '@mantine/core';
import type { CallSubject } from '@ringfair/calls-core';
import { AppLink } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** Before the call: the number to press, or what to do where there is none. */
export function Dial({
  subject,
  phone,
  slug,
  start,
}: {
  subject: CallSubject;
  /** Of the vendor's own line, where it says one. */
  phone: string | null;
  slug: string;
  start: () => void;
}) {
  const { t } = useTranslation('calls');
  const own = subject === 'VENDOR_LINE';
  return (
    <div className="call-dial">
      {own && phone ? (
        <a className="call-now" href={`tel:${phone}`} onClick={start}>
          {t('dial.now')}
          <small dir="ltr">{phone}</small>
        </a>
      ) : (
        <>
          <Text>{t(own ? 'dial.noNumber' : 'dial.client')}</Text>
          <button type="button" className="call-now call-needs-scripts" onClick={start}>
            {t('dial.start')}
          </button>
        </>
      )}
      <Text size="sm" c="dimmed">
        {t('dial.how')}
      </Text>
      <noscript>
        <Text size="sm">{t('dial.withoutScripts')}</Text>
      </noscript>
      <AppLink to={own ? `/vendors/${slug}/call?of=client` : `/vendors/${slug}/call`}>
        {t(own ? 'dial.toClient' : 'dial.toVendor')}
      </AppLink>
    </div>
  );
}
