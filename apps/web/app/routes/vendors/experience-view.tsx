import { Paper, Stack, Text, Title } from '@mantine/core';
import { NotProvided, NumberText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Mark, pathOfRow } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { SaidFacts } from './said-facts.js';
import { SmallTable } from './small-table.js';
import { Term } from './term.js';

/** Lines of business with years and proof, and where clients are (002.5). */
export function IndustriesView({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const countries = profile.clientCountries.map((code) => names.country[code] ?? code);
  return (
    <Stack gap="md">
      {profile.industries.length > 0 ? (
        <SmallTable
          caption={t('fields.industries')}
          rows={profile.industries}
          rowKey={({ industry }) => industry}
          columns={[
            {
              key: 'industry',
              header: t('industry.name'),
              names: true,
              cell: ({ industry }) => (
                <>
                  {t(`codes:${industry}`)} <Mark path={`industries.${industry}`} quiet />
                </>
              ),
            },
            {
              key: 'years',
              header: t('industry.years'),
              numeric: true,
              cell: ({ years }) => <NumberText value={years} />,
            },
            { key: 'proof', header: t('industry.proof'), cell: ({ proof }) => proof ?? <NotProvided /> },
          ]}
        />
      ) : null}
      <SaidFacts
        items={[
          ...(profile.industries.length > 0 ? [] : [{ label: t('fields.industries'), value: null }]),
          { label: t('fields.clientCountries'), path: 'clientCountries', value: countries.join(', ') },
          {
            label: t('fields.clientCurrencies'),
            path: 'clientCurrencies',
            value: profile.clientCurrencies.join(', '),
          },
        ]}
      />
    </Stack>
  );
}

/** Work for clients, told by the vendor. */
export function CasesView({ view: { profile } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  return (
    <Stack gap="md">
      {profile.caseStudies.map((study) => {
        const { id, title, client, industry, service, year, text, url } = study;
        const language = study.language ?? profile.texts[0]?.language;
        const about = [
          client,
          industry ? t(`codes:${industry}`) : null,
          service ? t(`codes:${service}`) : null,
          year === null ? null : String(year),
        ];
        return (
          <Paper key={id} component="article" className="listing-case">
            <Title order={3} size="h4">
              <span lang={language}>{title}</span> <Mark path={`caseStudies.${id}`} quiet />
            </Title>
            <Text size="sm" c="dimmed">
              {about.filter(Boolean).join(' · ')}
            </Text>
            <p className="listing-prose" dir="auto" lang={language}>
              {text}
            </p>
            {url ? (
              <a href={url} rel="nofollow noopener ugc">
                {url.replace(/^https?:\/\//, '')}
              </a>
            ) : null}
          </Paper>
        );
      })}
    </Stack>
  );
}

/** Technology by kind and product (002.10, 004.12), and how messages reach the client (004.13). */
export function TechnologyView({ view: { profile } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const known = [
    'ACD',
    'IVR',
    'VIRTUAL_AGENT',
    'DIALLER_PREVIEW',
    'DIALLER_PROGRESSIVE',
    'DIALLER_PREDICTIVE',
  ];
  return (
    <Stack gap="md">
      {profile.technology.length > 0 ? (
        <SmallTable
          caption={t('sections.technology')}
          rows={profile.technology}
          rowKey={({ category, product }) => `${category} ${product ?? ''}`}
          columns={[
            {
              key: 'category',
              header: t('technology.category'),
              names: true,
              cell: (row) => (
                <>
                  {known.includes(row.category) ? <Term code={row.category} /> : t(`codes:${row.category}`)}{' '}
                  <Mark
                    path={pathOfRow('technology', profile.technology, row, ({ category }) => category)}
                    quiet
                  />
                </>
              ),
            },
            {
              key: 'product',
              header: t('technology.product'),
              cell: ({ product }) => product ?? <NotProvided />,
            },
          ]}
        />
      ) : null}
      <SaidFacts
        items={[
          ...(profile.technology.length > 0 ? [] : [{ label: t('sections.technology'), value: null }]),
          {
            label: t('technology.delivery'),
            path: 'messageDelivery',
            value:
              profile.messageDelivery.length > 0
                ? profile.messageDelivery
                    .map(({ method, note }) =>
                      note ? `${t(`codes:${method}`)} (${note})` : t(`codes:${method}`),
                    )
                    .join(', ')
                : null,
          },
        ]}
      />
    </Stack>
  );
}
