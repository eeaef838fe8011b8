import { PlainLink } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A word of the trade, dotted, with its definition one step away. */
export function Term({ code, children }: { code: string; children?: ReactNode }) {
  const { t } = useTranslation('codes');
  return (
    <PlainLink to={`/glossary#${code}`} className="listing-term">
      {children ?? t(code)}
    </PlainLink>
  );
}
