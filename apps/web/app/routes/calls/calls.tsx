import { Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, DataTable, DateTime, EmptyState, Page, Pagination } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/calls.js';
import { Friendliness, SubjectText } from './call-words.js';
import { Seconds } from './seconds.js';
import './calls.css';

const OwnCalls = graphql(`
  query OwnCalls($after: String, $slug: String) {
    vendorCalls(first: 50, after: $after, slug: $slug) {
      nodes {
        id
        vendorName
        subject
        project
        calledAt
        timeZone
        secondsToHuman
        secondsOnHold
        friendliness
        resolved
        note
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Of a call that nobody answered; the first figure says so in words. */
const NOBODY = '–';

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const [after, slug] = [searchParams.get('after'), searchParams.get('v')];
  const { vendorCalls } = await api(context, request).request(OwnCalls, { after, slug });
  return { calls: vendorCalls.nodes, next: vendorCalls.pageInfo, after, slug };
}

export default function CallsRoute({ loaderData: { calls, next, after, slug } }: Route.ComponentProps) {
  const { t } = useTranslation('calls');
  const of = slug ? `v=${encodeURIComponent(slug)}&` : '';
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      breadcrumbs={slug ? [{ label: t('list.all'), to: '/calls' }] : undefined}
    >
      {calls.length === 0 ? (
        <EmptyState
          title={t('list.empty')}
          action={
            <ButtonLink to={slug ? `/vendors/${slug}/call` : '/vendors'}>
              {t(slug ? 'callNow' : 'list.search')}
            </ButtonLink>
          }
        >
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        <Stack gap="md">
          <DataTable
            caption={t('list.title')}
            rows={[...calls]}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'vendor',
                header: t('list.vendor'),
                names: true,
                cell: (call) => (
                  <>
                    <AppLink to={`/calls/${call.id}`} dir="auto">
                      {call.vendorName}
                    </AppLink>
                    <div className="call-line">
                      <SubjectText call={call} />
                    </div>
                  </>
                ),
              },
              {
                key: 'when',
                header: t('fields.calledAt'),
                cell: ({ calledAt, timeZone }) => <DateTime value={calledAt} timeZone={timeZone} />,
              },
              {
                key: 'toHuman',
                header: t('bars.toHuman'),
                numeric: true,
                cell: ({ secondsToHuman }) =>
                  secondsToHuman === null ? t('nobody') : <Seconds value={secondsToHuman} />,
              },
              {
                key: 'onHold',
                header: t('bars.onHold'),
                numeric: true,
                cell: ({ secondsToHuman, secondsOnHold }) =>
                  secondsToHuman === null ? NOBODY : <Seconds value={secondsOnHold} />,
              },
              {
                key: 'friendliness',
                header: t('fields.friendliness'),
                cell: ({ friendliness }) =>
                  friendliness === null ? NOBODY : <Friendliness value={friendliness} />,
              },
              {
                key: 'resolved',
                header: t('fields.resolved'),
                cell: ({ resolved }) => (resolved ? t(`resolved.${resolved}`) : NOBODY),
              },
              {
                key: 'note',
                header: t('fields.note'),
                cell: ({ note }) => (
                  <span className="call-note" dir="auto">
                    {note || t('noNote')}
                  </span>
                ),
              },
            ]}
          />
          <Pagination
            previous={after ? `?${of.slice(0, -1)}` : null}
            next={next.hasNextPage ? `?${of}after=${encodeURIComponent(next.endCursor ?? '')}` : null}
          />
        </Stack>
      )}
    </Page>
  );
}
