import { graphql, type VendorsToAskQuery } from '@ringfair/web-graphql';
import {
  ButtonLink,
  CheckboxGroupField,
  EmptyState,
  FormActions,
  Notice,
  Page,
  RingForm,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { MOST_ASKED } from '@ringfair/requests-core';
import { useTranslation } from 'react-i18next';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { withKnownPlaces } from '../need/known-places.js';
import { needOf, readNeedState } from '../need/need-state.js';
import { UnknownPlaces } from '../need/unknown-places.js';
import { useLabels } from '../vendors/profile-labels.js';
import type { Route } from './+types/new.js';
import { askedSlugs, needQuery } from './asked-url.js';
import './requests.css';

const VendorsToAsk = graphql(`
  query VendorsToAsk($need: NeedInput!, $vendors: [String!]!) {
    viewer {
      role
      organization {
        sells
        buys
      }
    }
    fittingVendors(need: $need, vendors: $vendors, first: 20) {
      nodes {
        missing
        vendor {
          id
          slug
          name
          claimed
        }
      }
    }
  }
`);

const AskVendors = graphql(`
  mutation AskVendors($input: AskVendorsInput!) {
    askVendors(input: $input) {
      request {
        id
      }
    }
  }
`);

type Row = VendorsToAskQuery['fittingVendors']['nodes'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const state = readNeedState(searchParams);
  const vendors = askedSlugs(searchParams).slice(0, MOST_ASKED);
  const { found, unknownPlaces } = await withKnownPlaces(needOf(state), (need) =>
    api(context, request).request(VendorsToAsk, { need, vendors }),
  );
  maySend(required(found.viewer, context, request), 'buys');
  const { nodes } = found.fittingVendors;
  return { state, rows: nodes, need: needQuery(searchParams), unknownPlaces };
}

export async function action({ context, request }: Route.ActionArgs) {
  const state = readNeedState(new URL(request.url).searchParams);
  return formAction({ request, context }, async (form) => {
    const input = {
      idempotencyKey: form.idempotencyKey,
      title: form.text('title'),
      country: state.country || null,
      note: form.text('note'),
      phone: form.optional('phone'),
      vendors: form.all('ask').map((slug) => ({ slug, questions: form.all(questionsOf(slug)) })),
    };
    const { found } = await withKnownPlaces(needOf(state), (need) =>
      api(context, request).request(AskVendors, { input: { ...input, need } }),
    );
    return redirectTo(context, `/requests/${found.askVendors.request.id}?done=asked`);
  });
}

export default function AskPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['requests', 'codes']);
  const { state, rows, need, unknownPlaces } = loaderData;
  const back = `/need?${need}`;
  const asked = rows.filter(({ vendor }) => vendor.claimed);
  const silent = rows.filter(({ vendor }) => !vendor.claimed);
  const title = state.calls
    ? t('title.calls', { service: t(`codes:${state.service ?? 'TELEPHONE_ANSWERING'}`), calls: state.calls })
    : t(`codes:${state.service ?? 'TELEPHONE_ANSWERING'}`);
  if (asked.length === 0) {
    return (
      <Page title={t('ask.title', { count: 0 })} width="form">
        <EmptyState title={t('ask.nobody')} action={<ButtonLink to={back}>{t('ask.back')}</ButtonLink>}>
          {t('ask.nobodyText')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={t('ask.title', { count: asked.length })}
      lead={t('ask.lead')}
      breadcrumbs={[{ label: t('ask.results'), to: back }]}
      width="form"
    >
      {silent.length > 0 ? (
        <Notice tone="caution">
          {t('ask.silent', { names: silent.map(({ vendor }) => vendor.name).join(', ') })}
        </Notice>
      ) : null}
      <UnknownPlaces places={unknownPlaces} need={need} />
      <RingForm hidden={{ title }} defaults={questionDefaults(asked)}>
        {asked.map((row) => (
          <AskedVendor key={row.vendor.id} row={row} />
        ))}
        <TextAreaField
          name="note"
          label={t('ask.note')}
          hint={t('ask.noteHint')}
          rows={3}
          maxLength={3000}
          optional
        />
        <TextField
          name="phone"
          type="tel"
          label={t('ask.phone')}
          hint={t('ask.phoneHint')}
          autoComplete="tel"
          inputMode="tel"
          maxLength={40}
          optional
        />
        <FormActions>
          <SubmitButton>{t('ask.send', { count: asked.length })}</SubmitButton>
        </FormActions>
      </RingForm>
    </Page>
  );
}

const questionsOf = (slug: string): string => `questions_${slug}`;

const questionDefaults = (rows: readonly Row[]): Record<string, unknown> =>
  Object.fromEntries(rows.map(({ vendor, missing }) => [questionsOf(vendor.slug), missing]));

/** One that is asked; what it does not say is asked for, unless the buyer unticks it. */
function AskedVendor({ row: { vendor, missing } }: { row: Row }) {
  const { t } = useTranslation('requests');
  const { label } = useLabels();
  return (
    <div className="req-asked">
      <input type="hidden" name="ask" value={vendor.slug} />
      {missing.length > 0 ? (
        <CheckboxGroupField
          name={questionsOf(vendor.slug)}
          label={t('ask.questions', { vendor: vendor.name })}
          options={missing.map((field) => ({ value: field, label: label(field) }))}
        />
      ) : (
        <p>{t('ask.vendor', { vendor: vendor.name })}</p>
      )}
    </div>
  );
}
