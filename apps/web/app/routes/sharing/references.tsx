import { Paper, Stack, Text } from '@mantine/core';
import { graphql, type ReferencesPageQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  CheckboxGroupField,
  EmptyState,
  FormActions,
  Notice,
  NumberField,
  Page,
  RingForm,
  Section,
  SubmitButton,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/references.js';
import { GrantTable, ReferenceTable, ViewLog } from './reference-tables.js';
import { DeclineForm, WhoAsks } from './request-parts.js';
import { declineRequest } from './requests.server.js';
import { useMasked } from './use-masked.js';
import './sharing.css';

const ReferencesPage = graphql(`
  query ReferencesPage($after: String) {
    myReferences {
      id
      client
      person
      industry
      country
      service
      sinceYear
      untilYear
      consentedOn
    }
    accessRequests(side: RECEIVED, kind: REFERENCES, first: 50) {
      nodes {
        id
        state
        buyerName
        requestedByName
        message
        createdAt
        version
      }
    }
    referenceGrants {
      id
      referenceId
      buyerName
      grantedAt
      expiresAt
      revokedAt
      open
      views
    }
    referenceViews(first: 20, after: $after) {
      nodes {
        id
        client
        buyerName
        userName
        viewedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const GrantReferences = graphql(`
  mutation GrantReferences($input: GrantReferencesInput!) {
    grantReferences(input: $input) {
      id
    }
  }
`);

const RevokeReferenceGrant = graphql(`
  mutation RevokeReferenceGrant($input: RevokeReferenceGrantInput!) {
    revokeReferenceGrant(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const page = await api(context, request).request(ReferencesPage, { after });
  return { ...page, after, done: searchParams.get('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const client = api(context, request);
    if (form.intent === 'decline') {
      await declineRequest(context, request, form);
      return redirectTo(context, '/references?done=declined');
    }
    if (form.intent === 'revoke') {
      await client.request(RevokeReferenceGrant, { input: { grantId: form.text('grantId') } });
      return redirectTo(context, '/references?done=revoked');
    }
    await client.request(GrantReferences, {
      input: {
        requestId: form.text('requestId'),
        expectedVersion: form.requiredInteger('expectedVersion'),
        referenceIds: form.all('referenceIds'),
        days: form.requiredInteger('days'),
      },
    });
    return redirectTo(context, '/references?done=granted');
  });
}

const done = ['granted', 'declined', 'revoked', 'saved', 'deleted'];

export default function ReferencesRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  const { myReferences: references, referenceGrants: grants } = loaderData;
  const open = loaderData.accessRequests.nodes.filter(({ state }) => state === 'OPEN');
  return (
    <Page
      title={t('references.title')}
      lead={t('references.lead')}
      action={<ButtonLink to="/references/new">{t('references.add')}</ButtonLink>}
    >
      {done.includes(loaderData.done ?? '') ? (
        <Notice tone="positive">{t(`references.done.${loaderData.done}`)}</Notice>
      ) : null}
      {open.length > 0 ? (
        <Section id="requests" title={t('received.title')} lead={t('received.lead')}>
          <Stack gap="lg">
            {open.map((request) => (
              <Answer key={request.id} request={request} references={references} />
            ))}
          </Stack>
        </Section>
      ) : null}
      <Section id="references" title={t('references.own')}>
        {references.length === 0 ? (
          <EmptyState
            title={t('references.none')}
            action={<AppLink to="/references/new">{t('references.add')}</AppLink>}
          >
            {t('references.noneText')}
          </EmptyState>
        ) : (
          <ReferenceTable rows={references} />
        )}
      </Section>
      {grants.length > 0 ? (
        <Section id="grants" title={t('grants.title')} lead={t('grants.lead')}>
          <GrantTable rows={grants} references={references} />
        </Section>
      ) : null}
      <Section id="log" title={t('log.views')} lead={t('log.viewsLead')}>
        <ViewLog views={loaderData.referenceViews} after={loaderData.after} />
      </Section>
    </Page>
  );
}

/** One request: who asks, what can be opened, and the way to say no. */
function Answer({
  request,
  references,
}: {
  request: ReferencesPageQuery['accessRequests']['nodes'][number];
  references: ReferencesPageQuery['myReferences'];
}) {
  const { t } = useTranslation('sharing');
  const masked = useMasked();
  const options = references
    .filter(({ consentedOn }) => consentedOn)
    .map((reference) => ({ value: reference.id, label: reference.client, hint: masked(reference) }));
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <WhoAsks request={request} />
        {options.length === 0 ? (
          <Text>{t('received.nothing')}</Text>
        ) : (
          <RingForm
            intent="grant"
            row={request.id}
            defaults={{ days: '30' }}
            hidden={{ requestId: request.id, expectedVersion: request.version }}
          >
            <CheckboxGroupField name="referenceIds" label={t('received.which')} options={options} />
            <NumberField name="days" label={t('received.days')} hint={t('received.daysHint')} />
            <FormActions>
              <SubmitButton>{t('received.grant', { buyer: request.buyerName })}</SubmitButton>
            </FormActions>
          </RingForm>
        )}
        <DeclineForm request={request} />
      </Stack>
    </Paper>
  );
}
