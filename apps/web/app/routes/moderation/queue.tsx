import { Group, Stack, Text } from '@mantine/core';
import { CASE_KINDS, CASE_LOCALES, CASE_STATES, type CaseState } from '@ringfair/moderation-core';
import { graphql, type ModerationDeskQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  DataTable,
  DateTime,
  EmptyState,
  Page,
  Pagination,
  Section,
  StatusBadge,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import type { RouteHandle } from '../../platform/handle.js';
import { languageNames } from '../../platform/languages.js';
import type { Route } from './+types/queue.js';
import { DeskHelp } from './desk-help.js';
import { DeskNav } from './desk-nav.js';
import { moveRow, toggleHelp, useDeskKeys } from './use-desk-keys.js';
import './moderation.css';

const ModerationDesk = graphql(`
  query ModerationDesk($filter: ModerationCaseFilter!, $after: String) {
    moderationCases(filter: $filter, first: 25, after: $after) {
      nodes {
        id
        kind
        title
        locale
        state
        openedAt
        outcome
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    moderationCaseCounts {
      kind
      locale
      count
    }
    reviewQueue(state: PENDING, first: 100) {
      nodes {
        id
      }
    }
  }
`);

type Row = ModerationDeskQuery['moderationCases']['nodes'][number];
type Count = ModerationDeskQuery['moderationCaseCounts'][number];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const filter = {
    kind: CASE_KINDS.find((known) => known === query.get('kind')) ?? null,
    locale: CASE_LOCALES.find((known) => known === query.get('language')) ?? null,
    state: CASE_STATES.find((known) => known === query.get('state')) ?? ('OPEN' as const),
  };
  const after = query.get('after');
  const desk = await api(context, request).request(ModerationDesk, { filter, after });
  const { nodes, pageInfo } = desk.moderationCases;
  const reviews = desk.reviewQueue.nodes.length;
  return { nodes, pageInfo, counts: desk.moderationCaseCounts, reviews, filter, after };
}

type Filter = Route.ComponentProps['loaderData']['filter'];

/** The query that stands for a filter. */
const linkTo = ({ kind, locale, state }: Filter, after?: string | null): string => {
  const query = new URLSearchParams({ state });
  if (kind) query.set('kind', kind);
  if (locale) query.set('language', locale);
  if (after) query.set('after', after);
  return `?${query.toString()}`;
};

export default function Queue({ loaderData }: Route.ComponentProps) {
  const { nodes, pageInfo, counts, reviews, filter, after } = loaderData;
  const { t } = useTranslation('moderation');
  useDeskKeys({
    j: () => moveRow(1),
    ArrowDown: () => moveRow(1),
    k: () => moveRow(-1),
    ArrowUp: () => moveRow(-1),
    '?': toggleHelp,
  });
  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <DeskNav current="cases" />
      <Stack gap="lg">
        <AppLink to="/moderation/reviews">{t('desk.reviewsWaiting', { count: reviews })}</AppLink>
        <Waiting counts={counts} filter={filter} />
        <nav aria-label={t('desk.states')} className="mod-tabs">
          {CASE_STATES.map((state) => (
            <AppLink
              key={state}
              to={linkTo({ ...filter, state })}
              aria-current={state === filter.state ? 'page' : undefined}
            >
              {t(`desk.state.${state}`)}
            </AppLink>
          ))}
        </nav>
        {nodes.length === 0 ? (
          <EmptyState title={t(`desk.empty.${filter.state}`)}>{t('desk.emptyText')}</EmptyState>
        ) : (
          <Cases rows={nodes} state={filter.state} />
        )}
        <Pagination
          previous={after ? linkTo(filter) : null}
          next={pageInfo.hasNextPage ? linkTo(filter, pageInfo.endCursor) : null}
        />
        <DeskHelp
          keys={[
            { keys: `${t('keys.j')}, ${t('keys.k')}`, does: t('keys.move') },
            { keys: t('keys.enter'), does: t('keys.open') },
          ]}
        />
      </Stack>
    </Page>
  );
}

function Cases({ rows, state }: { rows: readonly Row[]; state: CaseState }) {
  const { t } = useTranslation('moderation');
  return (
    <DataTable
      caption={t('desk.list')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'what',
          header: t('desk.what'),
          names: true,
          cell: (row) => (
            <AppLink to={`/moderation/cases/${row.id}`} data-desk-row>
              {row.title}
            </AppLink>
          ),
        },
        { key: 'kind', header: t('desk.kindHeader'), cell: (row) => t(`kind.${row.kind}`) },
        { key: 'language', header: t('desk.language'), cell: (row) => languageNames[row.locale] },
        { key: 'since', header: t('desk.since'), cell: (row) => <DateTime value={row.openedAt} relative /> },
        ...(state === 'OPEN' || state === 'WITHDRAWN'
          ? []
          : [
              {
                key: 'decision',
                header: t('desk.decision'),
                cell: (row: Row) =>
                  row.outcome ? (
                    <StatusBadge tone={row.outcome === 'ACCEPTED' ? 'positive' : 'neutral'}>
                      {t(`outcome.${row.outcome}`)}
                    </StatusBadge>
                  ) : null,
              },
            ]),
      ]}
    />
  );
}

/** How many wait, by kind and language; each figure is a filter. */
function Waiting({ counts, filter }: { counts: readonly Count[]; filter: Filter }) {
  const { t } = useTranslation('moderation');
  const kinds = CASE_KINDS.filter((kind) => counts.some((count) => count.kind === kind));
  const filtered = filter.kind !== null || filter.locale !== null;
  if (kinds.length === 0 && !filtered) return null;
  const link = (kind: Count['kind'], locale: Count['locale']) => {
    const count = counts.find((one) => one.kind === kind && one.locale === locale)?.count;
    if (!count) return <Text span c="dimmed">{`0`}</Text>;
    const label = `${t(`kind.${kind}`)}, ${languageNames[locale]}: ${count}`;
    return (
      <AppLink to={linkTo({ kind, locale, state: 'OPEN' })} aria-label={label}>
        {count}
      </AppLink>
    );
  };
  return (
    <Section title={t('desk.waiting')}>
      {kinds.length > 0 ? (
        <DataTable
          caption={t('desk.waiting')}
          rows={kinds}
          rowKey={(kind) => kind}
          columns={[
            {
              key: 'kind',
              header: t('desk.kindHeader'),
              names: true,
              cell: (kind) => (
                <AppLink
                  to={linkTo({ kind, locale: null, state: 'OPEN' })}
                  aria-current={filter.kind === kind ? 'true' : undefined}
                >
                  {t(`kind.${kind}`)}
                </AppLink>
              ),
            },
            ...CASE_LOCALES.map((locale) => ({
              key: locale,
              header: languageNames[locale],
              numeric: true,
              cell: (kind: Count['kind']) => link(kind, locale),
            })),
          ]}
        />
      ) : null}
      {filtered ? (
        <Group gap="sm" mt="sm">
          <AppLink to="?">{t('desk.clear')}</AppLink>
        </Group>
      ) : null}
    </Section>
  );
}
