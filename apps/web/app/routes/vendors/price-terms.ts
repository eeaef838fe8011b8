import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { formatDate, formatMoney } from '@ringfair/web-ui';
import type { ProfileNames } from './names.js';
import { formatRate } from './rate.js';
import type { Words } from './words.js';

export type Price = ProfilePartsFragment['prices'][number];

/** "€0.95 per minute". */
export const priceTitle = (price: Price, { t, locale }: Words): string =>
  t('listing:price.perUnit', { price: formatRate(locale, price), unit: t(`codes:${price.unit}`) });

/** What it is for, and where the agents then are. */
export function priceScope(
  { service, agentCountry, agentRegion }: Price,
  names: Pick<ProfileNames, 'country'>,
  { t }: Words,
): string {
  const what = service ? t(`codes:${service}`) : t('listing:price.allServices');
  if (!agentCountry) return what;
  const country = [agentRegion, names.country[agentCountry] ?? agentCountry].filter(Boolean).join(', ');
  return t('listing:price.agentsIn', { what, country });
}

/** "valid from 1 Mar 2027"; null: at once. */
export const priceStart = ({ validFrom }: Price, { t, locale }: Words): string | null =>
  validFrom ? t('listing:price.validFrom', { date: formatDate(locale, validFrom) }) : null;

/** The terms of one rate in words, those of every contract where it has none of its own. */
export function priceTerms(
  price: Price,
  general: ProfilePartsFragment['terms'],
  { t, locale }: Words,
): string[] {
  const fee = (key: string, minor: string | null) => {
    if (minor === null) return null;
    const amount = formatMoney(locale, { amountMinor: minor, currency: price.currency });
    return minor === '0' ? t(`listing:price.no.${key}`) : t(`listing:price.fee.${key}`, { amount });
  };
  const billed = (key: string, flag: boolean | null) =>
    flag === null ? null : t(flag ? `listing:price.billed.${key}` : `listing:price.notBilled.${key}`);
  const factor = (key: string, percent: number | null) =>
    percent === null ? null : t(`listing:price.factor.${key}`, { percent });
  const { firstIncrementSeconds: first, stepSeconds: step } = price;
  const [months, notice, launch] = [
    price.termMonths ?? general?.termMonths ?? null,
    price.noticeDays ?? general?.noticeDays ?? null,
    price.launchDays ?? general?.launchDays ?? null,
  ];
  return [
    price.includedUnits !== null && price.countedIn
      ? t(`listing:price.plan.${price.countedIn}`, { count: price.includedUnits })
      : null,
    price.overageMinor === null
      ? null
      : t('listing:price.plan.overage', {
          amount: formatRate(locale, { ...price, amountMinor: price.overageMinor }),
        }),
    first === null ? null : t('listing:price.increment', { first, step: step ?? first }),
    billed('wrapUp', price.wrapUpBilled),
    billed('hold', price.holdBilled),
    billed('spam', price.spamBilled),
    factor('night', price.nightPercent),
    factor('weekend', price.weekendPercent),
    factor('holiday', price.holidayPercent),
    ...price.includedItems.map((item) => t(`listing:price.item.${item}`)),
    price.tollFree ? t(`listing:price.tollFree.${price.tollFree}`) : null,
    fee('setUp', price.setUpFeeMinor),
    fee('training', price.trainingFeeMinor),
    fee('replacement', price.replacementTrainingFeeMinor),
    months === null ? null : t('listing:price.term', { count: months }),
    notice === null ? null : t('listing:price.notice', { count: notice }),
    launch === null ? null : t('listing:price.launch', { count: launch }),
    price.vat ? t(`codes:${price.vat}`) : null,
  ].filter((term) => term !== null);
}

/** Of the whole pilot; null: not said. */
export function pilotPrice(
  { priceMinor, currency }: Pick<ProfilePartsFragment['pilotOffers'][number], 'priceMinor' | 'currency'>,
  { t, locale }: Words,
): string | null {
  if (priceMinor === null || currency === null) return null;
  return priceMinor === '0'
    ? t('listing:pilot.free')
    : formatMoney(locale, { amountMinor: priceMinor, currency });
}
