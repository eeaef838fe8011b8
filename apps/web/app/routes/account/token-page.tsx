import { FormActions, Notice, Page, AppLink, RingForm, SubmitButton } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? '';
}

/** A mailed link ends at a button: programs that look into mails follow links, but press no buttons. */
export function TokenPage({
  title,
  lead,
  token,
  confirm,
  retry,
  children,
}: {
  title: string;
  lead: string;
  token: string;
  confirm: string;
  /** Where to ask for a new link. */
  retry: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation('account');
  return (
    <Page title={title} lead={lead} width="form">
      {token ? (
        <RingForm hidden={{ token }}>
          {children}
          <FormActions>
            <SubmitButton>{confirm}</SubmitButton>
            <AppLink to={retry}>{t('token.again')}</AppLink>
          </FormActions>
        </RingForm>
      ) : (
        <Notice tone="caution" title={t('token.missing')}>
          <AppLink to={retry}>{t('token.again')}</AppLink>
        </Notice>
      )}
    </Page>
  );
}
