import { VisuallyHidden } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { inLanguage, languageNames, languages, type Language } from '../platform/languages.js';
import { useMenu } from './use-menu.js';

/** The same page in another language: plain links, since every language is a document of its own. */
export function LanguageMenu({ language }: { language: Language }) {
  const { t } = useTranslation('common');
  const { pathname, search } = useLocation();
  const menu = useMenu();
  return (
    <details className="rf-menu" ref={menu}>
      <summary>
        <VisuallyHidden>{t('frame.language')}</VisuallyHidden>
        <span className="rf-only-wide">{languageNames[language]}</span>
        <span className="rf-only-phone">{language.toUpperCase()}</span>
      </summary>
      <div className="rf-menu-panel rf-menu-narrow">
        {languages.map((other) => (
          <a
            key={other}
            href={inLanguage(other, pathname, search)}
            lang={other}
            hrefLang={other}
            aria-current={other === language ? 'true' : undefined}
            onClick={() => {
              document.cookie = `language=${other}; path=/; max-age=31536000; samesite=lax`;
            }}
          >
            {languageNames[other]}
          </a>
        ))}
      </div>
    </details>
  );
}
