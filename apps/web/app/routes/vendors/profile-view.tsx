import { Stack, Text } from '@mantine/core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { DataTable, Facts, NotProvided, NumberText, Percent, Section } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textFor, type ProfileNames } from './names.js';
import { Company, Experience } from './company-view.js';
import { PilotTable, PriceTable } from './price-tables.js';
import { formatRate } from './rate.js';

interface PartProps {
  profile: ProfilePartsFragment;
  names: ProfileNames;
}

/** The buyer's first five questions, answered without scrolling. */
export function ProfileSummary({ profile, names, vouches }: PartProps & { vouches?: ReactNode }) {
  const { t, i18n } = useTranslation(['vendors', 'codes']);
  const [price] = profile.prices;
  const list = (values: readonly string[]) => (values.length === 0 ? null : values.join(', '));
  const coverage = [...new Set([...profile.coverage, ...profile.channels.flatMap((row) => row.coverage)])];
  return (
    <Facts
      items={[
        {
          label: t('summary.what'),
          value: list(
            profile.services.length > 0
              ? profile.services.map(({ service }) => t(`codes:${service}`))
              : profile.directions.map((direction) => t(`codes:${direction}`)),
          ),
        },
        {
          label: t('summary.where'),
          value: list(profile.agentShares.map(({ country }) => names.country[country] ?? country)),
        },
        {
          label: t('summary.languages'),
          value: list(profile.languages.map(({ tag }) => names.language[tag] ?? tag)),
        },
        { label: t('summary.hours'), value: list(coverage.map((code) => t(`codes:${code}`))) },
        {
          label: t('summary.price'),
          value: price
            ? t('price.perUnit', { price: formatRate(i18n.language, price), unit: t(`codes:${price.unit}`) })
            : null,
        },
        { label: t('summary.vouches'), value: vouches ?? t('summary.nobodyYet') },
      ]}
    />
  );
}

/** What a profile says, section by section; what it does not say is shown as such. */
export function ProfileView({ profile, names }: PartProps) {
  const { t, i18n } = useTranslation(['vendors', 'codes']);
  const text = textFor(profile, i18n.language);
  const foreign = text && text.language !== i18n.language ? text.language : undefined;
  return (
    <Stack gap={0}>
      <Section id="about" title={t('sections.about')}>
        {text ? (
          <div lang={foreign} dir="auto" className="vendors-text">
            <p>{text.summary}</p>
            {text.howWeWork ? (
              <>
                <h3 lang={i18n.language}>{t('sections.howWeWork')}</h3>
                <p>{text.howWeWork}</p>
              </>
            ) : null}
          </div>
        ) : (
          <NotProvided />
        )}
      </Section>
      <Services profile={profile} />
      <Locations profile={profile} names={names} />
      <Channels profile={profile} names={names} />
      <Section id="prices" title={t('sections.prices')} lead={t('price.lead')}>
        <Stack gap="md">
          {profile.pricingStyle ? <Text>{t(`codes:${profile.pricingStyle}`)}</Text> : null}
          {profile.prices.length > 0 ? <PriceTable prices={profile.prices} /> : <NotProvided />}
        </Stack>
      </Section>
      <Section id="pilots" title={t('sections.pilots')}>
        {profile.pilotOffers.length > 0 ? <PilotTable pilots={profile.pilotOffers} /> : <NotProvided />}
      </Section>
      <Experience profile={profile} />
      <Company profile={profile} names={names} />
    </Stack>
  );
}

function Services({ profile }: Pick<PartProps, 'profile'>) {
  const { t } = useTranslation(['vendors', 'codes']);
  return (
    <Section id="services" title={t('sections.services')}>
      {profile.services.length === 0 ? (
        <NotProvided />
      ) : (
        <DataTable
          caption={t('sections.services')}
          rows={profile.services}
          rowKey={({ service }) => service}
          columns={[
            {
              key: 'service',
              header: t('service.name'),
              names: true,
              cell: ({ service }) => t(`codes:${service}`),
            },
            {
              key: 'model',
              header: t('service.agentModel'),
              cell: ({ agentModel }) => (agentModel ? t(`codes:${agentModel}`) : <NotProvided />),
            },
            {
              key: 'queue',
              header: t('service.queuePolicy'),
              cell: ({ agentModel, queuePolicy }) =>
                queuePolicy ?? (agentModel === 'DEDICATED' ? t('service.noQueue') : <NotProvided />),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Locations({ profile, names }: PartProps) {
  const { t } = useTranslation(['vendors', 'codes']);
  return (
    <Section id="agents" title={t('sections.agents')} lead={t('agents.lead')}>
      {profile.locations.length === 0 ? (
        <NotProvided />
      ) : (
        <Stack gap="lg">
          <DataTable
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
          <DataTable
            caption={t('agents.placesCaption')}
            rows={profile.locations}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'place',
                header: t('agents.place'),
                names: true,
                cell: ({ city, region, country, kind }) =>
                  [city, kind === 'HOME_BASED' && city ? null : region, names.country[country] ?? country]
                    .filter(Boolean)
                    .join(', '),
              },
              {
                key: 'kind',
                header: t('agents.kind'),
                cell: ({ kind }) => (kind ? t(`codes:${kind}`) : <NotProvided />),
              },
              {
                key: 'zone',
                header: t('agents.timeZone'),
                cell: ({ timeZone }) => timeZone ?? <NotProvided />,
              },
              {
                key: 'agents',
                header: t('agents.headCount'),
                numeric: true,
                cell: ({ headCount }) => <NumberText value={headCount} />,
              },
            ]}
          />
        </Stack>
      )}
    </Section>
  );
}

function Channels({ profile, names }: PartProps) {
  const { t } = useTranslation(['vendors', 'codes']);
  const all = profile.languages.map(({ tag }) => names.language[tag] ?? tag);
  return (
    <Section id="channels" title={t('sections.channels')}>
      {profile.channels.length === 0 ? (
        <NotProvided />
      ) : (
        <DataTable
          caption={t('sections.channels')}
          rows={profile.channels}
          rowKey={({ channel }) => channel}
          columns={[
            {
              key: 'channel',
              header: t('channel.name'),
              names: true,
              cell: ({ channel }) => t(`codes:${channel}`),
            },
            {
              key: 'hours',
              header: t('channel.coverage'),
              cell: ({ coverage }) => {
                const shown = coverage.length > 0 ? coverage : profile.coverage;
                return shown.length > 0 ? (
                  shown.map((code) => t(`codes:${code}`)).join(', ')
                ) : (
                  <NotProvided />
                );
              },
            },
            {
              key: 'languages',
              header: t('channel.languages'),
              cell: ({ languages }) => {
                const shown = languages.length > 0 ? languages.map((tag) => names.language[tag] ?? tag) : all;
                return shown.length > 0 ? shown.join(', ') : <NotProvided />;
              },
            },
          ]}
        />
      )}
      {profile.languages.some(({ note }) => note) ? (
        <Facts
          items={profile.languages
            .filter(({ note }) => note)
            .map(({ tag, note }) => ({ label: names.language[tag] ?? tag, value: note }))}
        />
      ) : null}
    </Section>
  );
}
