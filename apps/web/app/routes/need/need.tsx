import { Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, EmptyState, Notice, Page, Pagination, Section } from '@ringfair/web-ui';
import { COUNTRIES, timeZonesOf } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import { PickBar } from '../compare/pick.js';
import { SaveLink } from '../saved-searches/save-link.js';
import type { Route } from './+types/need.js';
import { withKnownPlaces } from './known-places.js';
import type { Found, NeedData } from './need-data.js';
import { NeedForm } from './need-form.js';
import { FittingVendorCard } from './need-results.js';
import { needOf, needQuery, readNeedState, type NeedState } from './need-state.js';
import { rowId } from './wish-rows.js';
import { ThreeToAsk } from './three-to-ask.js';
import './need.css';

const FittingVendors = graphql(`
  query FittingVendors($need: NeedInput!, $after: String) {
    fittingVendors(need: $need, first: 20, after: $after) {
      fits
      cantTell
      judged
      candidates
      hints
      nodes {
        ...FittingVendorParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  fragment FittingVendorParts on FittingVendor {
    group
    percent
    missing
    monthlyCost {
      amountMinor
      currency
    }
    rounding {
      amountMinor
      currency
    }
    estimated {
      amountMinor
      currency
    }
    unknown
    answers {
      kind
      asked
      currency
      importance
      state
      percent
      value
    }
    vendor {
      id
      slug
      name
      claimed
      replyMinutes
      verified
      agentCountries {
        country
        headCount
      }
      rating {
        mean
        count
      }
    }
  }
`);

/** Languages that the form offers; others come from the address. */
const OFFERED = ['en', 'ru', 'el', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'nl', 'tr', 'uk', 'ar', 'hi', 'zh'];

export const handle: RouteHandle = { indexed: true };

/** A row was added or taken away: the address that has it so, at the place where one goes on. */
function changedRows(
  context: Route.LoaderArgs['context'],
  state: NeedState,
  asked: URLSearchParams,
): Response {
  const place = asked.get('add') ? `#${rowId(state.rows.length - 1)}` : asked.has('remove') ? '#more' : '';
  return redirectTo(context, `/need?${needQuery(state)}${place}`);
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const state = readNeedState(searchParams);
  if (searchParams.has('add') || searchParams.has('remove')) throw changedRows(context, state, searchParams);
  const after = searchParams.get('after');
  const answer = state.asked
    ? await withKnownPlaces(needOf(state), (need) => api(context).request(FittingVendors, { need, after }))
    : null;
  const { language } = requestInfo(context);
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  const tongues = new Intl.DisplayNames(language, { type: 'language' });
  const spoken = state.rows.flatMap(({ kind, value, extra }) =>
    kind === 'LANGUAGE' || kind === 'ACCENT' ? [value] : kind === 'FREE_AGENTS' ? [extra] : [],
  );
  const languages = [...new Set([...OFFERED, state.language, ...spoken])].filter(Boolean);
  return {
    state,
    found: answer?.found.fittingVendors ?? null,
    unknownPlaces: answer?.unknownPlaces ?? [],
    after,
    countries: COUNTRIES.map((code) => ({ code, name: regions.of(code) ?? code })).sort((a, b) =>
      a.name.localeCompare(b.name, language),
    ),
    languages: languages
      .map((code) => ({ code, name: tongues.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
    zones: [...timeZonesOf(state.country)],
  };
}

export default function NeedRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('need');
  const { found } = loaderData;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Stack gap="xl">
        <NeedForm {...loaderData} />
        {found ? <Results found={found} data={loaderData} /> : null}
        <Text size="sm">
          <AppLink to="/how-ranking-works#fit">{t('how')}</AppLink>
        </Text>
      </Stack>
    </Page>
  );
}

function Results({ found, data }: { found: Found; data: NeedData & { after: string | null } }) {
  const { t } = useTranslation('need');
  const [params] = useSearchParams();
  const groups = (['FITS', 'CANT_TELL'] as const).map((group) => ({
    group,
    rows: found.nodes.filter((row) => row.group === group),
    count: group === 'FITS' ? found.fits : found.cantTell,
  }));
  return (
    <Stack gap="lg">
      {found.hints.map((hint) => (
        <Notice key={hint} tone="caution" title={t('hints.title')}>
          {t(`hints.${hint}`)}
        </Notice>
      ))}
      {found.candidates > found.judged ? (
        <Notice tone="info">{t('tooMany', { judged: found.judged, candidates: found.candidates })}</Notice>
      ) : null}
      {data.after === null && found.nodes.length > 0 ? <ThreeToAsk rows={found.nodes} data={data} /> : null}
      {found.fits + found.cantTell === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        groups.map(({ group, rows, count }) => (
          <Section
            key={group}
            id={group}
            title={t(`group.${group}.title`, { count })}
            lead={count > 0 ? t(`group.${group}.lead`) : undefined}
          >
            {rows.length > 0 ? (
              <ol className="need-results">
                {rows.map((row) => (
                  <FittingVendorCard key={row.vendor.id} row={row} data={data} />
                ))}
              </ol>
            ) : count > 0 ? (
              <Text c="dimmed">{t(`group.${group}.none`)}</Text>
            ) : null}
          </Section>
        ))
      )}
      {found.nodes.length > 0 ? <PickBar /> : null}
      <Pages found={found} after={data.after} />
      <SaveLink kind="NEED" query={params.toString()} />
    </Stack>
  );
}

function Pages({ found, after }: { found: Found; after: string | null }) {
  const { t } = useTranslation('need');
  const [params] = useSearchParams();
  const { hasNextPage, endCursor } = found.pageInfo;
  const page = (cursor: string | null) => {
    const search = new URLSearchParams(params);
    search.delete('after');
    if (cursor) search.set('after', cursor);
    return `?${search}`;
  };
  return (
    <Pagination
      next={hasNextPage && endCursor ? page(endCursor) : null}
      previous={after ? page(null) : null}
      summary={t('summary', { fits: found.fits, cantTell: found.cantTell })}
    />
  );
}
