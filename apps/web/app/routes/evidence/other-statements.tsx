import { List } from '@mantine/core';
import {
  claimText,
  type ProfileLanguage,
  UNDOCUMENTED_RULES,
  undocumentedText,
} from '@ringfair/vendors-core';
import { Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** What no document shows, and what mark it can have. */
export function OtherStatements() {
  const { t, i18n } = useTranslation('evidence');
  const language = i18n.language as ProfileLanguage;
  return (
    <Section title={t('others.title')} id="others">
      <List>
        {UNDOCUMENTED_RULES.map((rule) => (
          <List.Item key={rule.path}>
            <strong>{claimText(rule.claim, language)}</strong>
            {'. '}
            {undocumentedText(rule, language)}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
