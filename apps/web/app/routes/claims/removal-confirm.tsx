import { graphql } from '@ringfair/web-graphql';
import { FormActions, Notice, Page, RingForm, SubmitButton } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { Route } from './+types/removal-confirm.js';

const ConfirmRemoval = graphql(`
  mutation ConfirmRemoval($input: ConfirmVendorRemovalInput!) {
    confirmVendorRemoval(input: $input) {
      outcome
    }
  }
`);

const outcomes = ['REMOVED', 'WAITING', 'DECLINED'] as const;

/** Opening the link changes nothing: programs that read mail open links as well. */
export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const done = outcomes.find((outcome) => outcome === searchParams.get('done'));
  return { token: searchParams.get('token') ?? '', done: done ?? null };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const { confirmVendorRemoval } = await api(context).request(ConfirmRemoval, {
      input: { token: form.text('token') },
    });
    return redirectTo(context, `/removal/confirm?done=${confirmVendorRemoval.outcome}`);
  });
}

export default function RemovalConfirmPage({ loaderData: { token, done } }: Route.ComponentProps) {
  const { t } = useTranslation('claims');
  if (done) {
    const tone = done === 'DECLINED' ? 'caution' : 'positive';
    return (
      <Page title={t(`outcome.${done}`)} width="form">
        <Notice tone={tone} title={t(`outcome.${done}text`)} />
      </Page>
    );
  }
  return (
    <Page title={t('removal.confirmTitle')} lead={t('removal.confirmLead')} width="form">
      {token ? (
        <RingForm hidden={{ token }}>
          <FormActions>
            <SubmitButton dangerous>{t('removal.confirmAction')}</SubmitButton>
          </FormActions>
        </RingForm>
      ) : (
        <Notice tone="caution" title={t('removal.noToken')} />
      )}
    </Page>
  );
}
