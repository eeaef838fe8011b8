import { Group, Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  type Column,
  DataTable,
  DateText,
  DateTime,
  Money,
  Notice,
  NotProvided,
  Page,
  Section,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { ReachableContacts } from '../vendors/reachable-contacts.js';
import type { Route } from './+types/request.js';
import { CallLink } from './call-link.js';
import { needNames } from './names.server.js';
import { NeedFacts } from './need-facts.js';
import { QuoteCard } from './quote-card.js';
import type { RequestData, ThreadData } from './request-parts.js';
import './requests.css';
import { RequestStateBadge, ThreadStateBadge } from './state-badge.js';
import { threadAction } from './thread-action.server.js';
import { AcceptForm, DeclineForm, WriteForm } from './thread-forms.js';
import { ThreadWords } from './thread-words.js';

const RequestDetail = graphql(`
  query RequestDetail($id: ID!) {
    request(id: $id) {
      ...AskedParts
      state
      threads {
        ...ThreadParts
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

const DONE = ['asked', 'written', 'accepted', 'declined'] as const;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const found = await api(context, request).request(RequestDetail, { id: params.id });
  const done = new URL(request.url).searchParams.get('done');
  return {
    request: found.request,
    names: needNames(found.request, requestInfo(context).language),
    done: DONE.find((one) => one === done) ?? null,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const done = await threadAction(api(context, request), form);
    return redirectTo(context, `/requests/${params.id}?done=${done}#t-${form.text('threadId')}`);
  });
}

export default function RequestPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('requests');
  const { request, names, done } = loaderData;
  const engagement = request.threads.find((thread) => thread.engagement)?.engagement;
  return (
    <Page
      title={request.title}
      aside={<RequestStateBadge state={request.state} />}
      breadcrumbs={[{ label: t('list.title'), to: '/requests' }]}
      lead={
        <>
          {t('page.sent', { person: request.createdByName })} <DateTime value={request.createdAt} />
        </>
      }
      action={
        engagement ? (
          <ButtonLink to={`/engagements/${engagement.id}`}>{t('page.engagement')}</ButtonLink>
        ) : undefined
      }
    >
      {done ? <Notice tone="positive">{t(`done.${done}`)}</Notice> : null}
      {request.threads.some(({ quote }) => quote) ? (
        <Section id="compare" title={t('compare.title')} lead={t('compare.lead')}>
          <Comparison threads={request.threads} />
        </Section>
      ) : null}
      {request.threads.map((thread) => (
        <ThreadSection key={thread.id} thread={thread} request={request} />
      ))}
      <Section id="asked" title={t('page.asked')}>
        <NeedFacts asked={request} names={names} />
      </Section>
    </Page>
  );
}

/** The offers side by side, the cheapest month first where one currency lets them be compared. */
function Comparison({ threads }: { threads: readonly ThreadData[] }) {
  const { t } = useTranslation('requests');
  const currencies = new Set(threads.flatMap(({ quote }) => quote?.currency ?? []));
  const cost = ({ quote }: ThreadData) =>
    quote?.monthlyCost && currencies.size === 1 ? Number(quote.monthlyCost.amountMinor) : 1e15;
  const columns: Column<ThreadData>[] = [
    {
      key: 'vendor',
      header: t('compare.vendor'),
      names: true,
      cell: (row) => <a href={`#t-${row.id}`}>{row.vendorName}</a>,
    },
    {
      key: 'month',
      header: t('compare.month'),
      cell: ({ quote, state }) =>
        quote?.monthlyCost ? (
          <Money value={quote.monthlyCost} />
        ) : quote ? (
          t('quote.noMonth')
        ) : (
          t(`threadState.${state}`)
        ),
    },
    {
      key: 'term',
      header: t('quote.term'),
      cell: ({ quote }) =>
        quote && quote.termMonths !== null ? t('quote.months', { count: quote.termMonths }) : <NotProvided />,
    },
    {
      key: 'start',
      header: t('quote.start'),
      cell: ({ quote }) => (quote?.startsOn ? <DateText value={quote.startsOn} /> : <NotProvided />),
    },
    {
      key: 'until',
      header: t('quote.validUntil'),
      cell: ({ quote }) => (quote ? <DateText value={quote.validUntil} /> : <NotProvided />),
    },
  ];
  return (
    <DataTable
      caption={t('compare.title')}
      columns={columns}
      rows={[...threads].sort((a, b) => cost(a) - cost(b))}
      rowKey={({ id }) => id}
    />
  );
}

function ThreadSection({ thread, request }: { thread: ThreadData; request: RequestData }) {
  const { t } = useTranslation(['requests', 'listing']);
  const { vendor, vendorName, state, quote } = thread;
  const open = state !== 'DECLINED' && state !== 'CLOSED';
  return (
    <Section
      id={`t-${thread.id}`}
      title={vendorName}
      lead={
        <Group gap="sm">
          <ThreadStateBadge state={state} />
          {vendor ? <AppLink to={`/vendors/${vendor.slug}`}>{t('page.profile')}</AppLink> : null}
        </Group>
      }
    >
      <Stack gap="md">
        {state === 'ASKED' ? <Text>{t('page.waits', { vendor: vendorName })}</Text> : null}
        {quote ? <QuoteCard quote={quote} /> : null}
        {state === 'QUOTED' && quote && !quote.expired ? <AcceptForm thread={thread} /> : null}
        {vendor?.contacts?.length ? (
          <div>
            <h3>{t('listing:fields.contacts')}</h3>
            <ReachableContacts contacts={vendor.contacts} />
          </div>
        ) : null}
        <ThreadWords thread={thread} asked={request} />
        {vendor?.profile.phone ? (
          <div>
            <CallLink name={vendorName} phone={vendor.profile.phone} />
          </div>
        ) : null}
        {open ? <WriteForm thread={thread} other={vendorName} /> : null}
        {open && state !== 'ACCEPTED' ? <DeclineForm thread={thread} other={vendorName} /> : null}
      </Stack>
    </Section>
  );
}
