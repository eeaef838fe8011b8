import { useTranslation } from 'react-i18next';

export interface Masked {
  industry: string;
  country: string;
  service: string;
  sinceYear: number;
  untilYear?: number | null;
}

/** "Retail, Greece: order taking, since 2021"; the country's name can differ between server and browser. */
export function useMasked(): (reference: Masked) => string {
  const { t, i18n } = useTranslation(['sharing', 'codes']);
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  return ({ industry, country, service, sinceYear, untilYear }) =>
    t(untilYear ? 'masked.ended' : 'masked.ongoing', {
      industry: t(`codes:${industry}`),
      country: countries.of(country) ?? country,
      service: t(`codes:${service}`),
      since: String(sinceYear),
      until: String(untilYear ?? ''),
    });
}
