import { Group, Stack, Text } from '@mantine/core';
import { graphql, type SavedSearchesPageQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  ConfirmForm,
  DateTime,
  EmptyState,
  Page,
  RingForm,
  Section,
  SelectField,
  StatusBadge,
  SubmitButton,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import { unknownPlacesIn } from '../need/known-places.js';
import { UnknownPlaces } from '../need/unknown-places.js';
import type { Route } from './+types/saved-searches.js';
import { ALERT_CHOICES, alertsOf, needIn, pageOf } from './kinds.js';

const SavedSearches = graphql(`
  query SavedSearchesPage {
    savedSearches {
      id
      name
      kind
      query
      alerts
      matchCount
      newCount
      newMatches {
        name
        slug
        foundAt
      }
      createdByName
      checkedAt
      version
    }
  }
`);

const SetSearchAlerts = graphql(`
  mutation SetSearchAlerts($input: SetSearchAlertsInput!) {
    setSearchAlerts(input: $input) {
      id
    }
  }
`);

const MarkSavedSearchSeen = graphql(`
  mutation MarkSavedSearchSeen($savedSearchId: ID!) {
    markSavedSearchSeen(savedSearchId: $savedSearchId) {
      id
    }
  }
`);

const DeleteSavedSearch = graphql(`
  mutation DeleteSavedSearch($input: DeleteSavedSearchInput!) {
    deleteSavedSearch(input: $input)
  }
`);

type Saved = SavedSearchesPageQuery['savedSearches'][number] & { unknownPlaces: readonly string[] };

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const client = api(context, request);
  const { savedSearches } = await client.request(SavedSearches);
  const unknown = await unknownPlacesIn(client, savedSearches.map(needIn));
  return {
    savedSearches: savedSearches.map((saved, index) => ({ ...saved, unknownPlaces: unknown[index] ?? [] })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    const savedSearchId = form.text('id');
    if (form.intent === 'seen') await client.request(MarkSavedSearchSeen, { savedSearchId });
    else if (form.intent === 'delete') {
      const expectedVersion = form.requiredInteger('expectedVersion');
      await client.request(DeleteSavedSearch, { input: { savedSearchId, expectedVersion } });
    } else {
      const alerts = alertsOf(form.text('alerts'));
      await client.request(SetSearchAlerts, { input: { savedSearchId, alerts } });
    }
    return redirectTo(context, '/saved-searches');
  });
}

export default function SavedSearchesPage({ loaderData: { savedSearches } }: Route.ComponentProps) {
  const { t } = useTranslation('savedSearches');
  return (
    <Page title={t('title')} lead={t('lead')}>
      {savedSearches.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={<ButtonLink to="/vendors">{t('empty.search')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <Stack gap="xl">
          {savedSearches.map((saved) => (
            <SavedSearch key={saved.id} saved={saved} />
          ))}
        </Stack>
      )}
    </Page>
  );
}

function SavedSearch({ saved }: { saved: Saved }) {
  const { t } = useTranslation('savedSearches');
  const viewer = useViewer();
  return (
    <Section id={saved.id} title={saved.name}>
      <Stack gap="sm">
        <Group gap="md">
          <AppLink to={`${pageOf(saved.kind)}?${saved.query}`}>
            {t('open', { count: saved.matchCount })}
          </AppLink>
          {saved.newCount > 0 ? (
            <StatusBadge tone="positive">{t('new.count', { count: saved.newCount })}</StatusBadge>
          ) : null}
        </Group>
        <UnknownPlaces places={saved.unknownPlaces} need={saved.query} />
        <NewMatches saved={saved} />
        <Text size="sm" c="dimmed">
          {t('by', { name: saved.createdByName })} {t('checked')}{' '}
          <DateTime value={saved.checkedAt} relative />
        </Text>
        <Group gap="md" align="end">
          <RingForm
            plain
            intent="alerts"
            row={saved.id}
            hidden={{ id: saved.id }}
            defaults={{ alerts: saved.alerts }}
          >
            <Group gap="sm" align="end">
              <SelectField
                name="alerts"
                label={t('alerts.label')}
                options={ALERT_CHOICES.map((value) => ({ value, label: t(`alerts.${value}`) }))}
              />
              <SubmitButton quiet>{t('alerts.set')}</SubmitButton>
            </Group>
          </RingForm>
          {viewer?.role === 'VIEWER' ? null : (
            <ConfirmForm
              intent="delete"
              row={saved.id}
              hidden={{ id: saved.id, expectedVersion: saved.version }}
              opener={t('delete.open')}
              question={t('delete.question', { name: saved.name })}
              confirm={t('delete.confirm')}
            />
          )}
        </Group>
      </Stack>
    </Section>
  );
}

function NewMatches({ saved }: { saved: Saved }) {
  const { t } = useTranslation('savedSearches');
  if (saved.newMatches.length === 0) return null;
  return (
    <>
      <ul>
        {saved.newMatches.map(({ name, slug, foundAt }) => (
          <li key={slug}>
            <AppLink to={`/vendors/${slug}`} dir="auto">
              {name}
            </AppLink>{' '}
            <DateTime value={foundAt} dateOnly relative />
          </li>
        ))}
      </ul>
      <div>
        <RingForm plain intent="seen" row={saved.id} hidden={{ id: saved.id }}>
          <SubmitButton quiet>{t('new.seen')}</SubmitButton>
        </RingForm>
      </div>
    </>
  );
}
