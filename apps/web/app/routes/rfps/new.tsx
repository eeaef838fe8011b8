import { graphql } from '@ringfair/web-graphql';
import { Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import { FrameViewer } from '../../platform/frame-viewer.server.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/new.js';
import { BriefForm } from './brief-form.js';
import { briefFieldNames, briefInputOf } from './brief-input.js';
import { reshape } from './brief-rows.js';
import { briefChoices } from './choices.js';
import { briefWith, readKnownWork } from './prefill.js';

const CreateRfp = graphql(`
  mutation CreateRfp($input: CreateRfpInput!) {
    createRfp(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { viewer } = await api(context, request).request(FrameViewer);
  maySend(required(viewer, context, request), 'buys');
  const { language, timeZone } = requestInfo(context);
  const known = readKnownWork(new URL(request.url).searchParams);
  return { choices: briefChoices(language), timeZone, known };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction(
    { request, context },
    async (form) => {
      const reshaped = reshape(form);
      if (reshaped) return reshaped;
      const { createRfp } = await api(context, request).request(CreateRfp, {
        input: { ...briefInputOf(form), idempotencyKey: form.idempotencyKey },
      });
      return redirectTo(context, `/rfps/${createRfp.id}/edit?saved=1`);
    },
    { names: briefFieldNames },
  );
}

export default function NewRfp({ loaderData: { choices, timeZone, known } }: Route.ComponentProps) {
  const { t } = useTranslation(['rfp', 'codes']);
  const { service, answeredPercent, withinSeconds } = known;
  const level = { share: answeredPercent, seconds: withinSeconds };
  const defaults = briefWith(timeZone, known, {
    lotTitle: service && t(`codes:${service}`),
    serviceLevel: answeredPercent && withinSeconds ? t('new.serviceLevel', level) : null,
  });
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      width="form"
      breadcrumbs={[{ label: t('mine.title'), to: '/rfps/mine' }]}
    >
      <BriefForm defaults={defaults} choices={choices} />
    </Page>
  );
}
