import { METRICS } from '@ringfair/vendors-core';
import { Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import { WORDS } from './words.js';
import './glossary.css';

export const handle: RouteHandle = { indexed: true };

/** What the terms of the trade mean; every term on a page leads here. */
export default function Glossary() {
  const { t } = useTranslation(['listing', 'glossary', 'codes']);
  return (
    <Page title={t('glossary.title')} lead={t('glossary.lead')}>
      <Section id="measures" title={t('glossary.measures')}>
        <Terms codes={METRICS} />
      </Section>
      <Section id="words" title={t('glossary.words')}>
        <Terms codes={WORDS} />
      </Section>
    </Page>
  );
}

function Terms({ codes }: { codes: readonly string[] }) {
  const { t, i18n } = useTranslation(['glossary', 'codes']);
  const named = codes.map((code) => ({ code, name: t(`glossary:name.${code}`, t(`codes:${code}`)) }));
  const collator = new Intl.Collator(i18n.language);
  return (
    <dl className="glossary-list">
      {named
        .toSorted((one, other) => collator.compare(one.name, other.name))
        .map(({ code, name }) => (
          <div key={code} id={code}>
            <dt>{name}</dt>
            <dd>{t(`glossary:term.${code}`)}</dd>
          </div>
        ))}
    </dl>
  );
}
