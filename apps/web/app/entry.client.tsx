import type { ResourceLanguage } from 'i18next';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { createI18n } from './platform/i18n.js';
import { isLanguage, type Language } from './platform/languages.js';
import { NonceProvider } from './platform/nonce.js';

const catalogues: Record<Language, () => Promise<{ catalogues: ResourceLanguage }>> = {
  en: () => import('./locales/en/index.js') as Promise<{ catalogues: ResourceLanguage }>,
  ru: () => import('./locales/ru/index.js') as Promise<{ catalogues: ResourceLanguage }>,
  el: () => import('./locales/el/index.js') as Promise<{ catalogues: ResourceLanguage }>,
};

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : 'en';
const texts = await catalogues[language]();
const i18n = createI18n(language, texts.catalogues);
// The attribute is hidden from the document once parsed; the property still has it.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <NonceProvider value={nonce}>
          <HydratedRouter />
        </NonceProvider>
      </I18nextProvider>
    </StrictMode>,
  );
});
