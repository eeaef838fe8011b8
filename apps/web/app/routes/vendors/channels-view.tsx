import { Stack } from '@mantine/core';
import { NotProvided } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { GroupNames, grouped } from './grouped.js';
import { useHoursText } from './hours-text.js';
import type { PartProps } from './listing-data.js';
import { SaidFacts } from './said-facts.js';
import { SmallTable } from './small-table.js';
import { Term } from './term.js';

/** Channels with their hours and languages (002.7); what a channel does not say is what the profile says. */
export function ChannelsView({ view: { profile, names } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const hoursText = useHoursText();
  return (
    <Stack gap="lg">
      {profile.channels.length > 0 ? (
        <SmallTable
          caption={t('channel.caption')}
          rows={grouped(profile.channels, ({ coverage, hours, languages }) => ({
            coverage,
            hours,
            languages,
          }))}
          rowKey={({ rows }) => rows.map(({ channel }) => channel).join(' ')}
          columns={[
            {
              key: 'channel',
              header: t('channel.name'),
              names: true,
              cell: ({ rows }) => (
                <GroupNames
                  names={rows.map(({ channel }) => ({
                    name: t(`codes:${channel}`),
                    path: `channels.${channel}`,
                  }))}
                />
              ),
            },
            {
              key: 'hours',
              header: t('channel.hours'),
              cell: ({ facts: { coverage, hours } }) => {
                if (hours.length > 0 && profile.calendar) {
                  return t('hours.local', {
                    hours: hoursText(hours),
                    zone: profile.calendar.timeZone.replaceAll('_', ' '),
                  });
                }
                if (coverage.length > 0) return coverage.map((code) => t(`codes:${code}`)).join(', ');
                return profile.calendar || profile.coverage.length > 0 ? (
                  t('channel.hoursOfCompany')
                ) : (
                  <NotProvided />
                );
              },
            },
            {
              key: 'languages',
              header: t('channel.languages'),
              cell: ({ facts: { languages } }) => {
                if (languages.length > 0)
                  return languages.map((tag) => names.language[tag] ?? tag).join(', ');
                return profile.languages.length > 0 ? t('channel.languagesOfCompany') : <NotProvided />;
              },
            },
          ]}
        />
      ) : null}
      <Languages profile={profile} names={names} />
    </Stack>
  );
}

/** Levels, accents and dialects (004.3). */
function Languages({ profile, names }: Pick<PartProps['view'], 'profile' | 'names'>) {
  const { t } = useTranslation(['listing', 'codes']);
  if (profile.languages.length === 0) return null;
  if (profile.languages.every(({ level, note }) => level === null && note === null)) {
    return (
      <SaidFacts
        items={[
          {
            label: t('channel.languages'),
            path: 'languages',
            value: profile.languages.map(({ tag }) => names.language[tag] ?? tag).join(', '),
          },
          { label: t('channel.level'), value: null },
          { label: t('channel.note'), value: null },
        ]}
      />
    );
  }
  return (
    <SmallTable
      caption={t('channel.languagesCaption')}
      rows={grouped(profile.languages, ({ level, note }) => ({ level, note }))}
      rowKey={({ rows }) => rows.map(({ tag }) => tag).join(' ')}
      columns={[
        {
          key: 'language',
          header: t('channel.language'),
          names: true,
          cell: ({ rows }) => (
            <GroupNames
              names={rows.map(({ tag }) => ({ name: names.language[tag] ?? tag, path: `languages.${tag}` }))}
            />
          ),
        },
        {
          key: 'level',
          header: <Term code="LANGUAGE_LEVEL">{t('channel.level')}</Term>,
          cell: ({ facts: { level } }) => (level ? t(`codes:${level}`) : <NotProvided />),
        },
        {
          key: 'note',
          header: t('channel.note'),
          cell: ({ facts: { note } }) => note ?? <NotProvided />,
        },
      ]}
    />
  );
}
