import { Stack, Text } from '@mantine/core';
import {
  CALL_RESOLUTIONS,
  type CallSubject,
  declaredWaits,
  measureCall,
  readStopwatch,
} from '@ringfair/calls-core';
import { localDeadline } from '@ringfair/rfp-core';
import { graphql } from '@ringfair/web-graphql';
import { isApiError } from '@ringfair/web-graphql/client';
import { isFormResult, Notice, Page } from '@ringfair/web-ui';
import type { FormResult } from '@ringfair/web-ui/form-result';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';
import { api, maySend, redirectTo, required } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction, FormInput } from '../../platform/form.js';
import { FrameViewer } from '../../platform/frame-viewer.server.js';
import type { Route } from './+types/call.js';
import { Dial } from './dial.js';
import { forgetCall, useKeptCall } from './kept-call.js';
import { MeasuredCall } from './measured-call.js';
import { Stopwatch, useNow } from './stopwatch.js';
import { TypedCall } from './typed-call.js';
import './calls.css';

const CallPage = graphql(`
  query CallPage($slug: String!) {
    vendor(slug: $slug) {
      id
      slug
      name
      profile {
        phone
        metrics {
          metric
          channel
          value
          to
          thresholdSeconds
        }
      }
    }
  }
`);

const LogVendorCall = graphql(`
  mutation LogVendorCall($input: LogVendorCallInput!) {
    logVendorCall(input: $input) {
      id
    }
  }
`);

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const client = api(context, request);
  const viewer = required((await client.request(FrameViewer)).viewer, context, request);
  maySend(viewer, 'buys');
  const { vendor } = await client.request(CallPage, { slug: params.slug });
  const { search, searchParams } = new URL(request.url);
  if (vendor.slug !== params.slug) throw redirectTo(context, `/vendors/${vendor.slug}/call${search}`, 301);
  const { timeZone } = requestInfo(context);
  const subject: CallSubject = searchParams.get('of') === 'client' ? 'CLIENT_PROJECT' : 'VENDOR_LINE';
  return {
    slug: vendor.slug,
    name: vendor.name,
    subject,
    phone: vendor.profile.phone,
    declared: declaredWaits(vendor.profile.metrics),
    // Of this person and vendor: whoever signs in here next sees nothing of it.
    place: ['ringfair call', viewer.user.id, viewer.organization.id, vendor.id, subject].join(' '),
    calledAt: { local: localDeadline(new Date(), timeZone).slice(0, 16), timeZone },
    timeZones: [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])],
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return formAction(
    { request, context },
    async (form) => {
      // Without the request: who has to sign in again is told so, and keeps the call.
      const { logVendorCall } = await api(context).request(LogVendorCall, {
        input: { ...inputOf(form), slug: params.slug, idempotencyKey: form.idempotencyKey },
      });
      return redirectTo(context, `/calls/${logVendorCall.id}?saved=1`);
    },
    { names: { calledAt: 'calledAt.local' } },
  );
}

const inputOf = (form: FormInput) => ({
  subject: form.text('subject') === 'CLIENT_PROJECT' ? ('CLIENT_PROJECT' as const) : ('VENDOR_LINE' as const),
  project: form.optional('project'),
  calledAt: { local: form.text('calledAt.local'), timeZone: form.text('calledAt.timeZone') },
  secondsToHuman: form.integer('secondsToHuman'),
  secondsOnHold: form.integer('secondsOnHold') ?? 0,
  holds: form.integer('holds') ?? 0,
  totalSeconds: form.requiredInteger('totalSeconds'),
  friendliness: form.integer('friendliness'),
  resolved: CALL_RESOLUTIONS.find((resolved) => resolved === form.text('resolved')) ?? null,
  note: form.text('note'),
});

/** A measured call that does not get through stays on the device; one that did is taken away from there. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData();
  const place = form.get('place');
  try {
    return await serverAction();
  } catch (error) {
    if (typeof place !== 'string' || isApiError(error)) throw error;
    if (error instanceof Response) {
      if (/\/calls\/[\da-f-]+\?saved/.test(error.headers.get('location') ?? '')) forgetCall(place);
      throw error;
    }
    const { values } = new FormInput(form);
    return { ok: false, code: 'UNAVAILABLE', fields: [], values } satisfies FormResult;
  }
}

export default function CallRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('calls');
  const { slug, name, subject, phone, declared, place, calledAt, timeZones } = loaderData;
  const { call, press, say, forget } = useKeptCall(place);
  const going = call !== null && !call.presses.some((one) => one.press === 'END');
  const reading = readStopwatch(call?.presses ?? [], useNow(going));
  const measure = call ? measureCall(call.presses) : null;
  const refused = isFormResult(useActionData<unknown>());
  return (
    <Page
      title={t(subject === 'VENDOR_LINE' ? 'call.title' : 'call.titleClient', { name })}
      lead={t(subject === 'VENDOR_LINE' ? 'call.lead' : 'call.leadClient')}
      width="form"
      breadcrumbs={[{ label: name, to: `/vendors/${slug}` }]}
    >
      <Stack gap="lg">
        {call === null ? (
          <>
            <Dial {...{ subject, phone, slug }} start={() => press('DIAL')} />
            <details className="call-by-hand" open={refused || undefined}>
              <summary>{t('byHand')}</summary>
              <TypedCall {...{ subject, calledAt, timeZones }} />
            </details>
          </>
        ) : null}
        {going ? <Stopwatch reading={reading} press={press} /> : null}
        {measure?.ok && call ? (
          <MeasuredCall {...{ subject, declared, place, say }} seconds={measure.seconds} kept={call} />
        ) : null}
        {measure && !measure.ok && measure.reason === 'TOO_LONG' ? (
          <Notice tone="caution">{t('tooLong')}</Notice>
        ) : null}
        {call ? <Discard discard={forget} /> : null}
        <Text size="sm" c="dimmed">
          {t('private')}
        </Text>
      </Stack>
    </Page>
  );
}

function Discard({ discard }: { discard: () => void }) {
  const { t } = useTranslation('calls');
  return (
    <details className="rf-confirm">
      <summary>{t('discard.open')}</summary>
      <div className="rf-confirm-body">
        <p>{t('discard.question')}</p>
        <button type="button" className="call-discard" onClick={discard}>
          {t('discard.confirm')}
        </button>
      </div>
    </details>
  );
}
