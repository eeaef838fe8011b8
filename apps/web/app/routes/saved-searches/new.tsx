import { savedQuery } from '@ringfair/search-core';
import { graphql, type NeedInput } from '@ringfair/web-graphql';
import {
  AppLink,
  FormActions,
  Page,
  RadioGroupField,
  RingForm,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import { FrameViewer } from '../../platform/frame-viewer.server.js';
import type { RouteHandle } from '../../platform/handle.js';
import { unknownPlacesIn, withKnownPlaces } from '../need/known-places.js';
import { UnknownPlaces } from '../need/unknown-places.js';
import { ALERT_CHOICES, alertsOf, needIn, pageOf } from './kinds.js';
import type { Route } from './+types/new.js';

const SaveSearch = graphql(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

/** What is to be kept stands in the address: its kind, and the rest is that of its page. */
function askedBy(request: Request): { kind: 'SEARCH' | 'NEED'; query: string } {
  const { searchParams } = new URL(request.url);
  const kind = searchParams.get('kind') === 'NEED' ? 'NEED' : 'SEARCH';
  searchParams.delete('kind');
  if (kind === 'SEARCH') return { kind, query: savedQuery(searchParams.toString()).text };
  searchParams.delete('after');
  return { kind, query: searchParams.toString() };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const client = api(context, request);
  const { viewer } = await client.request(FrameViewer);
  maySend(required(viewer, context, request), 'buys');
  const asked = askedBy(request);
  return { ...asked, unknownPlaces: (await unknownPlacesIn(client, [needIn(asked)])).flat() };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const asked = askedBy(request);
    const input = {
      ...asked,
      name: form.text('name'),
      alerts: alertsOf(form.text('alerts')),
      idempotencyKey: form.idempotencyKey,
    };
    const save = (need: NeedInput | null) =>
      api(context, request).request(SaveSearch, { input: { ...input, need } });
    const need = needIn(asked);
    if (need) await withKnownPlaces(need, save);
    else await save(null);
    return redirectTo(context, '/saved-searches');
  });
}

export default function NewSavedSearchPage({
  loaderData: { kind, query, unknownPlaces },
}: Route.ComponentProps) {
  const { t } = useTranslation('savedSearches');
  return (
    <Page
      title={t('new.title')}
      lead={<AppLink to={`${pageOf(kind)}?${query}`}>{t(`kind.${kind}`)}</AppLink>}
      width="form"
      breadcrumbs={[{ label: t('title'), to: '/saved-searches' }]}
    >
      <UnknownPlaces places={unknownPlaces} need={query} />
      <RingForm defaults={{ name: '', alerts: 'DAILY' }}>
        <TextField name="name" label={t('new.name')} maxLength={200} />
        <RadioGroupField
          name="alerts"
          label={t('alerts.label')}
          options={ALERT_CHOICES.map((value) => ({ value, label: t(`alerts.${value}`) }))}
        />
        <FormActions>
          <SubmitButton>{t('new.save')}</SubmitButton>
        </FormActions>
      </RingForm>
    </Page>
  );
}
