import { graphql } from '@ringfair/web-graphql';
import { FormActions, Notice, Page, RingForm, SubmitButton } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/stop-alerts.js';

const StopRfpAlerts = graphql(`
  mutation StopRfpAlerts($token: String!) {
    stopRfpAlerts(token: $token)
  }
`);

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  return { token: searchParams.get('token') ?? '', stopped: searchParams.get('stopped') === '1' };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    await api(context).request(StopRfpAlerts, { token: form.text('token') });
    return redirectTo(context, '/rfps/alerts/stop?stopped=1');
  });
}

/** A mail's link leads here. Programs open links before people do, so that a person must press the button. */
export default function StopRfpAlertsPage({ loaderData: { token, stopped } }: Route.ComponentProps) {
  const { t } = useTranslation(['rfp', 'savedSearches']);
  return (
    <Page
      title={t('savedSearches:stop.title')}
      lead={stopped ? undefined : t('alerts.stop.lead')}
      width="form"
    >
      <meta name="robots" content="noindex" />
      {stopped ? (
        <Notice tone="positive">{t('alerts.stop.done')}</Notice>
      ) : (
        <RingForm hidden={{ token }}>
          <FormActions>
            <SubmitButton>{t('savedSearches:stop.stop')}</SubmitButton>
          </FormActions>
        </RingForm>
      )}
    </Page>
  );
}
