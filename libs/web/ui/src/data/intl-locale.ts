import { useTranslation } from 'react-i18next';

/** The locale of figures and dates: English ones are written the British way, as the texts are. */
export function intlLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

export function useIntlLocale(): string {
  return intlLocale(useTranslation().i18n.language);
}
