import { Stack, Text } from '@mantine/core';
import { DataTable, DateText, NotProvided, NumberText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Mark } from './claim-sources.js';
import { Hint } from './hint.js';
import { GroupNames, grouped } from './grouped.js';
import { useHoursText } from './hours-text.js';
import { useLanguageText } from './language-text.js';
import type { PartProps } from './listing-data.js';
import { LongTable } from './long-table.js';
import { placeName } from './names.js';
import { SaidFacts } from './said-facts.js';
import { preparationText, promiseText, queueText } from './service-words.js';
import { Term } from './term.js';
import { useWords } from './words.js';

/** Each service with who does it; a shared team only together with the order of its queue (003.8). */
export function ServicesView({ view }: PartProps) {
  const { profile } = view;
  const { t } = useTranslation(['listing', 'codes']);
  const shared = profile.services.some(({ agentModel }) => agentModel && agentModel !== 'DEDICATED');
  return (
    <Stack gap="md">
      {profile.services.length > 0 ? <ServiceTable profile={profile} /> : null}
      {shared ? (
        <Text size="sm" c="dimmed">
          {t('service.sharedWhy')}
        </Text>
      ) : null}
      <Hint view={view} reason="OUTBOUND_WITH_SHARED_AGENTS" />
      <WayOfWork profile={profile} />
    </Stack>
  );
}

function ServiceTable({ profile }: { profile: PartProps['view']['profile'] }) {
  const { t } = useTranslation(['listing', 'codes']);
  const words = useWords();
  const groups = grouped(profile.services, (row) => ({
    agentModel: row.agentModel,
    queue: queueText(row, words),
    promise: promiseText(row, words),
  }));
  return (
    <DataTable
      caption={t('sections.services')}
      rows={groups}
      rowKey={({ rows }) => rows.map(({ service }) => service).join(' ')}
      columns={[
        {
          key: 'service',
          header: t('service.name'),
          names: true,
          cell: ({ rows }) => (
            <GroupNames
              names={rows.map(({ service }) => ({
                name: t(`codes:${service}`),
                path: `services.${service}`,
              }))}
            />
          ),
        },
        {
          key: 'model',
          header: t('service.agentModel'),
          cell: ({ facts: { agentModel } }) => (agentModel ? <Term code={agentModel} /> : <NotProvided />),
        },
        {
          key: 'queue',
          header: <Term code="QUEUE_POLICY">{t('service.queuePolicy')}</Term>,
          cell: ({ facts: { queue } }) => queue ?? <NotProvided />,
        },
        {
          key: 'promise',
          header: <Term code="SERVICE_LEVEL">{t('service.promise')}</Term>,
          cell: ({ facts: { promise } }) => promise ?? <NotProvided />,
        },
      ]}
    />
  );
}

function WayOfWork({ profile }: { profile: PartProps['view']['profile'] }) {
  const { t } = useTranslation(['listing', 'codes']);
  const words = useWords();
  const codes = (list: readonly string[]) => list.map((code) => t(`codes:${code}`)).join(' · ');
  const { routing, answerAfterRings: rings } = profile;
  const routingWords = () =>
    routing
      .map((code) =>
        code === 'AFTER_RINGS' && rings !== null
          ? t('service.afterRings', { count: rings })
          : t(`codes:${code}`),
      )
      .join(' · ');
  const preparations = profile.preparations.map((row) => (
    <li key={row.level} suppressHydrationWarning>
      {t(`codes:${row.level}`)}
      {': '}
      {preparationText(row, words) ?? <NotProvided />}
    </li>
  ));
  return (
    <SaidFacts
      items={[
        {
          label: t('preparation.title'),
          path: 'preparations',
          value: preparations.length > 0 ? <ul className="listing-list">{preparations}</ul> : null,
        },
        { label: t('fields.workForms'), path: 'workForms', value: codes(profile.workForms) },
        { label: t('fields.scripts'), path: 'scripts', value: codes(profile.scripts) },
        {
          label: <Term code="ROUTING">{t('fields.routing')}</Term>,
          path: 'routing',
          value: routingWords(),
        },
        ...(profile.directions.length > 0
          ? [{ label: t('fields.directions'), path: 'directions', value: codes(profile.directions) }]
          : []),
        ...(capacitySaid(profile) ? [] : [{ label: t('capacity.title'), value: null }]),
      ]}
    />
  );
}

/** Free agents, or how fast there are more. */
export const capacitySaid = ({ capacity, agentsAddedPerWeek }: PartProps['view']['profile']): boolean =>
  capacity.length > 0 || agentsAddedPerWeek !== null;

/** Free agents by place, language and hours, each with its date (000.2). */
export function CapacityView({ view }: PartProps) {
  const { profile, names } = view;
  const { t } = useTranslation(['listing', 'codes']);
  const hoursText = useHoursText();
  const languageText = useLanguageText(names);
  const place = (id: string | null) => {
    const location = profile.locations.find((row) => row.id === id);
    return location ? placeName(location, names) : t('capacity.anywhere');
  };
  return (
    <Stack gap="md">
      {profile.capacity.length > 0 ? (
        <LongTable
          first={3}
          caption={t('capacity.title')}
          rows={profile.capacity}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'place',
              header: t('capacity.place'),
              names: true,
              cell: ({ id, locationId }) => (
                <>
                  {place(locationId)} <Mark path={`capacity.${id}`} quiet />
                </>
              ),
            },
            {
              key: 'language',
              header: t('capacity.language'),
              cell: ({ language, level }) => languageText({ tag: language, level, note: null }),
            },
            {
              key: 'service',
              header: t('capacity.service'),
              cell: ({ service }) => (service ? t(`codes:${service}`) : t('price.allServices')),
            },
            {
              key: 'hours',
              header: t('capacity.hours'),
              cell: ({ hours }) => (hours.length > 0 ? hoursText(hours) : t('capacity.whenOpen')),
            },
            {
              key: 'free',
              header: t('capacity.free'),
              numeric: true,
              cell: ({ freeAgents }) => <NumberText value={freeAgents} />,
            },
            { key: 'asOf', header: t('capacity.asOf'), cell: ({ asOf }) => <DateText value={asOf} /> },
          ]}
        />
      ) : null}
      <Hint view={view} reason="CAPACITY_OUT_OF_DATE" />
      <SaidFacts
        items={[
          ...(profile.capacity.length > 0 ? [] : [{ label: t('capacity.title'), value: null }]),
          {
            label: t('capacity.addedPerWeek'),
            path: 'agentsAddedPerWeek',
            value:
              profile.agentsAddedPerWeek === null
                ? null
                : t('capacity.agents', { count: profile.agentsAddedPerWeek }),
          },
        ]}
      />
    </Stack>
  );
}
