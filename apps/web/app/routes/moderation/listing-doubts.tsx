import { Notice, PlainLink } from '@ringfair/web-ui';
import type { ListingPart } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';

/** Parts of an unclaimed listing that were confirmed to be wrong and that nobody can correct yet. */
export function ListingDoubts({ parts }: { parts: readonly ListingPart[] }) {
  const { t } = useTranslation('moderation');
  if (parts.length === 0) return null;
  const names = parts.map((part) => t(`fact.part.${part}`)).join(', ');
  return <Notice tone="caution">{t('report.doubt', { parts: names })}</Notice>;
}

/** The way from a listing's page to the moderators; needs no account. */
export function ReportLink({ slug }: { slug: string }) {
  const { t } = useTranslation('moderation');
  return <PlainLink to={`/vendors/${slug}/report`}>{t('report.link')}</PlainLink>;
}
