import { List, Text } from '@mantine/core';
import { Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';

const looked = [
  'https',
  'status',
  'lastModified',
  'newestYear',
  'mobile',
  'legalPage',
  'contactPage',
  'prefill',
];
const polite = ['agent', 'robots', 'pace', 'little', 'public'];
const robots = 'User-agent: RingfairSiteCheck\nDisallow: /';

export const handle: RouteHandle = { indexed: true };

/** For buyers who read the facts, and for whoever finds our visitor in a log. */
export default function HowSiteChecksWork() {
  const { t } = useTranslation('siteCheck');
  return (
    <Page title={t('about.title')} lead={t('about.lead')}>
      <Section id="facts" title={t('about.facts.title')} lead={t('about.facts.lead')}>
        <List>
          {looked.map((key) => (
            <List.Item key={key}>{t(`about.facts.${key}`)}</List.Item>
          ))}
        </List>
      </Section>
      <Section id="visitor" title={t('about.visitor.title')}>
        <List>
          {polite.map((key) => (
            <List.Item key={key}>{t(`about.visitor.${key}`)}</List.Item>
          ))}
        </List>
      </Section>
      <Section id="stop" title={t('about.stop.title')}>
        <Text>{t('about.stop.text')}</Text>
        <pre>
          <code>{robots}</code>
        </pre>
      </Section>
    </Page>
  );
}
