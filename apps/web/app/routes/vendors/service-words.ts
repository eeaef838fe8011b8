import type { ProfilePreparation, ProfileService } from '@ringfair/vendors-core';
import type { Words } from './words.js';

/** "80 % within 20 s", as promised to each client; null: not said. */
export const promiseText = (
  {
    promisedPercent: percent,
    promisedSeconds: seconds,
  }: Pick<ProfileService, 'promisedPercent' | 'promisedSeconds'>,
  { t }: Words,
): string | null =>
  percent === null || seconds === null ? null : t('listing:service.promised', { percent, seconds });

/** Who waits for whom; agents of one client each share no queue. null: not said. */
export const queueText = (
  { agentModel, queuePolicy }: Pick<ProfileService, 'agentModel' | 'queuePolicy'>,
  { t }: Words,
): string | null => queuePolicy ?? (agentModel === 'DEDICATED' ? t('listing:service.noQueue') : null);

/** "+10 % on the price", "in the published price"; null: not said. */
export function preparationText(
  { priceDifferencePercent: percent }: Pick<ProfilePreparation, 'priceDifferencePercent'>,
  { t, locale }: Words,
): string | null {
  if (percent === null) return null;
  if (percent === 0) return t('listing:preparation.inPrice');
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' }).format(percent);
  return t('listing:preparation.difference', { percent: signed });
}
