import { Group, Stack } from '@mantine/core';
import { COMPARE_SECTIONS, COMPARED } from '@ringfair/search-core';
import { COUNTRIES } from '@ringfair/vendors-core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, EmptyState, Notice, Page } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/compare.js';
import { ComparisonTable, type Comparison } from './comparison-table.js';
import './compare.css';

const ComparedVendors = graphql(`
  query ComparedVendors($slugs: [String!]!) {
    comparedVendors(slugs: $slugs) {
      gone
      vendors {
        id
        slug
        name
        claimed
        provenance {
          ...ClaimSource
        }
      }
      rows {
        section
        path
        values
        differs
      }
    }
  }
`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const asked = [...new Set(searchParams.getAll('v'))].filter((slug) => /^[\da-z-]{1,200}$/.test(slug));
  const slugs = asked.slice(0, COMPARED.most);
  const comparison =
    slugs.length < COMPARED.least
      ? null
      : (await api(context).request(ComparedVendors, { slugs })).comparedVendors;
  return {
    slugs,
    tooMany: asked.length > COMPARED.most,
    onlyDifferences: searchParams.get('only') === 'differences',
    comparison,
    today: new Date().toISOString().slice(0, 10),
    names: namesOf(requestInfo(context).language, comparison),
  };
}

/** Countries and languages in the page's language; made here, for browsers name some otherwise. */
function namesOf(language: string, comparison: Comparison | null) {
  const display = (type: 'region' | 'language', codes: Iterable<string>): Record<string, string> => {
    const names = new Intl.DisplayNames(language, { type });
    return Object.fromEntries([...new Set(codes)].map((code) => [code, names.of(code) ?? code]));
  };
  const said = (comparison?.rows ?? []).flatMap(({ values }) => values.filter((value) => value !== null));
  const tags = [
    ...said.flatMap((json) => [...json.matchAll(/"(?:tag|language)":"([^"]+)"/g)].map(([, tag = '']) => tag)),
    ...said.flatMap((json) =>
      [...json.matchAll(/"languages":\[("[^\]]*")\]/g)].flatMap(
        ([, list]) => JSON.parse(`[${list}]`) as string[],
      ),
    ),
    ...(comparison?.rows ?? []).flatMap(({ path }) =>
      path.startsWith('languages.') ? [path.slice('languages.'.length)] : [],
    ),
  ];
  const known = tags.filter((tag) => /^[a-z]{2,3}(-[\dA-Za-z]{2,8})*$/.test(tag));
  return { country: display('region', COUNTRIES), language: display('language', known) };
}

export default function ComparePage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('compare');
  const { comparison, slugs, tooMany, onlyDifferences } = loaderData;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="full"
      breadcrumbs={[{ label: t('vendors'), to: '/vendors' }]}
    >
      <Stack gap="md">
        {tooMany ? <Notice tone="caution">{t('tooMany', { most: COMPARED.most })}</Notice> : null}
        {comparison?.gone.length ? (
          <Notice tone="caution">{t('gone', { names: comparison.gone.join(', ') })}</Notice>
        ) : null}
        {comparison && comparison.vendors.length > 0 ? (
          <>
            <Tools slugs={slugs} onlyDifferences={onlyDifferences} />
            <ComparisonTable {...loaderData} comparison={comparison} sections={COMPARE_SECTIONS} />
          </>
        ) : (
          <EmptyState
            title={t(slugs.length === 1 ? 'empty.one' : 'empty.none')}
            action={<ButtonLink to="/vendors">{t('empty.search')}</ButtonLink>}
          >
            {t('empty.text')}{' '}
            {slugs.map((slug) => (
              <AppLink key={slug} to={`/vendors/${slug}`}>
                {slug}
              </AppLink>
            ))}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}

/** Address of the comparison of these vendors. */
export const compareLink = (slugs: readonly string[], onlyDifferences = false): string => {
  const query = new URLSearchParams(slugs.map((slug) => ['v', slug]));
  if (onlyDifferences) query.set('only', 'differences');
  return `?${query}`;
};

function Tools({ slugs, onlyDifferences }: { slugs: readonly string[]; onlyDifferences: boolean }) {
  const { t } = useTranslation(['compare', 'shortlists']);
  const viewer = useViewer();
  const query = slugs.map((slug) => `v=${slug}`).join('&');
  return (
    <Group gap="lg" className="compare-tools">
      <AppLink to={compareLink(slugs, !onlyDifferences)} preventScrollReset>
        {t(onlyDifferences ? 'tools.all' : 'tools.differences')}
      </AppLink>
      {viewer?.organization.buys && viewer.role !== 'VIEWER' ? (
        <AppLink to={`/shortlists/add?${query}`}>{t('shortlists:add.one')}</AppLink>
      ) : null}
      <a href={`/exports/comparison.xlsx?${query}`} className="compare-link">
        {t('tools.export')}
      </a>
    </Group>
  );
}
