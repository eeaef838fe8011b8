import { Stack } from '@mantine/core';
import { type Column, NotProvided, NumberText, Percent, useNumberFormat } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { AgentMapFigure } from './agent-map.js';
import { Mark } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { LongTable } from './long-table.js';
import { placeName } from './names.js';
import { SmallTable } from './small-table.js';
import { useLanguageText } from './language-text.js';

/** Where ALL agents are: map, shares by country, places (004.3, 004.4). */
export function AgentsView({ view }: PartProps) {
  const { profile, names, map } = view;
  const { t } = useTranslation(['listing', 'codes']);
  const number = useNumberFormat();
  const known = profile.locations.reduce((sum, { headCount }) => sum + (headCount ?? 0), 0);
  const unknown = profile.locations.some(({ headCount }) => headCount === null);
  const finding = t(known === 0 ? 'map.places' : unknown ? 'map.atLeast' : 'map.agents', {
    places: profile.locations.length,
    agents: number(known),
  });
  return (
    <Stack gap="lg">
      {map ? <AgentMapFigure map={map} finding={finding} /> : null}
      <Places view={view} />
      {profile.agentShares.length > 1 ? (
        <SmallTable
          caption={t('agents.sharesCaption')}
          rows={profile.agentShares}
          rowKey={({ country }) => country}
          columns={[
            {
              key: 'country',
              header: t('agents.country'),
              names: true,
              cell: ({ country }) => names.country[country] ?? country,
            },
            {
              key: 'agents',
              header: t('agents.headCount'),
              numeric: true,
              cell: ({ headCount }) => <NumberText value={headCount} />,
            },
            {
              key: 'share',
              header: t('agents.share'),
              numeric: true,
              cell: ({ share }) => <Percent value={share} />,
            },
          ]}
        />
      ) : null}
    </Stack>
  );
}

function Places({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const languageText = useLanguageText(names);
  const rows = profile.locations.map((location, index) => ({ ...location, number: index + 1 }));
  const total = rows.every(({ headCount }) => headCount !== null)
    ? rows.reduce((sum, { headCount }) => sum + (headCount ?? 0), 0)
    : 0;
  const languages: Column<(typeof rows)[number]> = {
    key: 'languages',
    header: t('agents.languages'),
    cell: (row) =>
      row.languages.length > 0 ? row.languages.map(languageText).join(', ') : t('agents.languagesOfProfile'),
  };
  return (
    <LongTable
      first={4}
      caption={t('agents.placesCaption')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'place',
          header: t('agents.place'),
          names: true,
          cell: ({ number, ...location }) => (
            <>
              {t('agents.numbered', { number, place: placeName(location, names) })}{' '}
              <Mark path={`locations.${location.id}`} quiet />
            </>
          ),
        },
        {
          key: 'kind',
          header: t('agents.kind'),
          cell: ({ kind }) => (kind ? t(`codes:${kind}`) : <NotProvided />),
        },
        ...(rows.some(({ languages }) => languages.length > 0) ? [languages] : []),
        {
          key: 'zone',
          header: t('agents.timeZone'),
          cell: ({ timeZone }) => timeZone?.replaceAll('_', ' ') ?? <NotProvided />,
        },
        {
          key: 'agents',
          header: t('agents.headCount'),
          numeric: true,
          cell: ({ headCount }) => <NumberText value={headCount} />,
        },
        {
          key: 'share',
          header: t('agents.share'),
          numeric: true,
          cell: ({ headCount }) => <Percent value={total > 0 ? (headCount ?? 0) / total : null} />,
        },
      ]}
    />
  );
}
