import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { ButtonLink, DateTime, Notice, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/received-thread.js';
import { CallLink } from './call-link.js';
import { needNames } from './names.server.js';
import { NeedFacts } from './need-facts.js';
import { QuoteCard } from './quote-card.js';
import './requests.css';
import { ThreadStateBadge } from './state-badge.js';
import { threadAction } from './thread-action.server.js';
import { DeclineForm, QuoteForm, WithdrawForm, WriteForm } from './thread-forms.js';
import { ThreadWords } from './thread-words.js';

const ReceivedThread = graphql(`
  query ReceivedThread($id: ID!) {
    requestThread(id: $id) {
      ...ThreadParts
      request {
        ...AskedParts
      }
      currencies: vendor {
        profile {
          prices {
            currency
          }
        }
      }
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

const DONE = ['written', 'quoted', 'withdrawn', 'declined'] as const;
const DAY_MS = 86_400_000;
/** A fortnight is usual: long enough to compare, short enough to mean it. */
const USUAL_VALID_DAYS = 14;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { requestThread } = await api(context, request).request(ReceivedThread, { id: params.id });
  const done = new URL(request.url).searchParams.get('done');
  return {
    thread: requestThread,
    names: needNames(requestThread.request, requestInfo(context).language),
    currency: requestThread.quote?.currency ?? requestThread.currencies?.profile.prices[0]?.currency ?? 'USD',
    validUntil: new Date(Date.now() + USUAL_VALID_DAYS * DAY_MS).toISOString().slice(0, 10),
    done: DONE.find((one) => one === done) ?? null,
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const done = await threadAction(api(context, request), form);
    return redirectTo(context, `/requests/received/${params.id}?done=${done}`);
  });
}

export default function ReceivedThreadPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('requests');
  const { thread, names, currency, validUntil, done } = loaderData;
  const { request, quote, state } = thread;
  const open = state === 'ASKED' || state === 'ANSWERED' || state === 'QUOTED';
  return (
    <Page
      title={request.title}
      aside={<ThreadStateBadge state={state} />}
      breadcrumbs={[{ label: t('received.title'), to: '/requests/received' }]}
      lead={
        <>
          {t('page.askedBy', { person: request.createdByName, buyer: request.buyerName })}{' '}
          <DateTime value={request.createdAt} />
        </>
      }
      action={
        thread.engagement ? (
          <ButtonLink to={`/engagements/${thread.engagement.id}`}>{t('page.engagement')}</ButtonLink>
        ) : undefined
      }
    >
      {done ? <Notice tone="positive">{t(`done.${done}`)}</Notice> : null}
      <Section id="asked" title={t('page.needs', { buyer: request.buyerName })}>
        <Stack gap="md">
          <NeedFacts asked={request} names={names} />
          {request.phone ? (
            <div>
              <CallLink name={request.buyerName} phone={request.phone} />
            </div>
          ) : null}
        </Stack>
      </Section>
      <Section id="words" title={t('words.title')} lead={open ? t('words.lead') : undefined}>
        <Stack gap="md">
          <ThreadWords thread={thread} asked={request} />
          {state === 'DECLINED' || state === 'CLOSED' ? null : (
            <WriteForm thread={thread} other={request.buyerName} />
          )}
        </Stack>
      </Section>
      {quote ? (
        <Section id="quote" title={t('quote.yours')}>
          <QuoteCard quote={quote} />
        </Section>
      ) : null}
      {open ? (
        <Section
          id="offer"
          title={t(quote ? 'quote.replaceTitle' : 'quote.title')}
          lead={t('quote.lead', { buyer: request.buyerName })}
        >
          <Stack gap="md">
            <QuoteForm thread={thread} currency={currency} validUntil={validUntil} />
            {quote ? <WithdrawForm thread={thread} other={request.buyerName} /> : null}
            <DeclineForm thread={thread} other={request.buyerName} />
          </Stack>
        </Section>
      ) : null}
    </Page>
  );
}
