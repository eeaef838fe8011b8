import { createInstance, type i18n, type Resource, type ResourceLanguage } from 'i18next';
import ICU from 'i18next-icu';
import { namespaces, type Language } from './languages.js';

/**
 * An instance for one language, which it never changes: so the server needs one per language, not one per
 * request, and keeps the parsed messages; nothing of one request can reach another.
 */
export function createI18n(language: Language, catalogues: ResourceLanguage): i18n {
  const instance = createInstance();
  const resources: Resource = { [language]: catalogues };
  void instance.use(new ICU({ memoize: true })).init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'common',
    resources,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
