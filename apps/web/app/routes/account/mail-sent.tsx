import { Anchor, List, Text } from '@mantine/core';
import { AppLink, Notice, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { useRoot } from '../../platform/viewer.js';
import type { Route } from './+types/mail-sent.js';

const purposes = ['sign-up', 'link', 'reset'] as const;

export function loader({ request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('for');
  return { purpose: purposes.find((purpose) => purpose === asked) ?? 'link' };
}

/** The same for every address: whether it has an account is not told here. */
export default function MailSent({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('account');
  const root = useRoot();
  return (
    <Page title={t('mailSent.title')} lead={t(`mailSent.${loaderData.purpose}`)} width="form">
      <Text fw={600} mb="xs">
        {t('mailSent.nothing')}
      </Text>
      <List spacing="xs">
        <List.Item>{t('mailSent.spam')}</List.Item>
        <List.Item>{t('mailSent.typo')}</List.Item>
        <List.Item>
          {t('mailSent.again')} <AppLink to={again[loaderData.purpose]}>{t('mailSent.againLink')}</AppLink>
        </List.Item>
      </List>
      {root?.development ? (
        <div className="rf-section">
          <Notice tone="info" title={t('mailSent.development')}>
            <Anchor href="/dev/mail">{t('mailSent.developmentLink')}</Anchor>
          </Notice>
        </div>
      ) : null}
    </Page>
  );
}

const again = { 'sign-up': '/sign-up', link: '/sign-in', reset: '/reset-password' } as const;
