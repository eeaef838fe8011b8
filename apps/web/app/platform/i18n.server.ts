import type { i18n, ResourceLanguage } from 'i18next';
import { createI18n } from './i18n.js';
import { languages, type Language } from './languages.js';

const files = import.meta.glob<ResourceLanguage[string]>('../locales/*/*.json', {
  eager: true,
  import: 'default',
});

function catalogues(language: Language): ResourceLanguage {
  const found: ResourceLanguage = {};
  for (const [path, content] of Object.entries(files)) {
    const [, folder, namespace] = /locales\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
    if (folder === language && namespace) found[namespace] = content;
  }
  return found;
}

const instances = new Map<Language, i18n>(
  languages.map((language) => [language, createI18n(language, catalogues(language))]),
);

export function serverI18n(language: Language): i18n {
  const instance = instances.get(language);
  if (!instance) throw new Error(`No catalogues for ${language}`);
  return instance;
}
