import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { formatMoney } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { formatRate } from './rate.js';

type Price = ProfilePartsFragment['prices'][number];

/** The terms of one rate in words, those of every contract where it has none of its own. */
export function usePriceTerms(general: ProfilePartsFragment['terms']): (price: Price) => string[] {
  const { t, i18n } = useTranslation(['listing', 'codes']);
  const money = (price: Price, minor: string) =>
    formatMoney(i18n.language, { amountMinor: minor, currency: price.currency });
  const fee = (price: Price, key: string, minor: string | null) => {
    if (minor === null) return null;
    return minor === '0' ? t(`price.no.${key}`) : t(`price.fee.${key}`, { amount: money(price, minor) });
  };
  const billed = (key: string, flag: boolean | null) =>
    flag === null ? null : t(flag ? `price.billed.${key}` : `price.notBilled.${key}`);
  const factor = (key: string, percent: number | null) =>
    percent === null ? null : t(`price.factor.${key}`, { percent });
  const plan = (price: Price) => [
    price.includedUnits !== null && price.countedIn
      ? t(`price.plan.${price.countedIn}`, { count: price.includedUnits })
      : null,
    price.overageMinor !== null
      ? t('price.plan.overage', {
          amount: formatRate(i18n.language, { ...price, amountMinor: price.overageMinor }),
        })
      : null,
  ];
  return (price) => {
    const { firstIncrementSeconds: first, stepSeconds: step } = price;
    const [months, notice, launch] = [
      price.termMonths ?? general?.termMonths ?? null,
      price.noticeDays ?? general?.noticeDays ?? null,
      price.launchDays ?? general?.launchDays ?? null,
    ];
    return [
      ...plan(price),
      first === null ? null : t('price.increment', { first, step: step ?? first }),
      billed('wrapUp', price.wrapUpBilled),
      billed('hold', price.holdBilled),
      billed('spam', price.spamBilled),
      factor('night', price.nightPercent),
      factor('weekend', price.weekendPercent),
      factor('holiday', price.holidayPercent),
      ...price.includedItems.map((item) => t(`price.item.${item}`)),
      price.tollFree ? t(`price.tollFree.${price.tollFree}`) : null,
      fee(price, 'setUp', price.setUpFeeMinor),
      fee(price, 'training', price.trainingFeeMinor),
      fee(price, 'replacement', price.replacementTrainingFeeMinor),
      months === null ? null : t('price.term', { count: months }),
      notice === null ? null : t('price.notice', { count: notice }),
      launch === null ? null : t('price.launch', { count: launch }),
      price.vat ? t(`codes:${price.vat}`) : null,
    ].filter((term) => term !== null);
  };
}
