import { Group, Paper, Stack } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { AppLink, ButtonLink, EmptyState, Notice, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/dossier.js';
import { DossierGrantTable, DownloadLog, ItemTable } from './dossier-tables.js';
import { DeclineForm, WhoAsks } from './request-parts.js';
import { declineRequest } from './requests.server.js';
import './sharing.css';

const DossierPage = graphql(`
  query DossierPage($after: String) {
    myDossier {
      items {
        id
        kind
        title
        statement
        recoveryTimeHours
        recoveryPointHours
        issuedOn
        expiresOn
        state
        revision
        file {
          id
          name
          sha256
        }
      }
      grants {
        id
        buyerName
        sharedByName
        expiresAt
        revokedAt
        open
        itemIds
        downloads
      }
    }
    accessRequests(side: RECEIVED, kind: DOSSIER, first: 50) {
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
    dossierDownloads(first: 20, after: $after) {
      nodes {
        id
        format
        title
        revision
        sha256
        buyerName
        userName
        downloadedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const RevokeDossierGrant = graphql(`
  mutation RevokeDossierGrant($input: RevokeDossierGrantInput!) {
    revokeDossierGrant(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const page = await api(context, request).request(DossierPage, { after });
  return { ...page, after, done: searchParams.get('done') };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    if (form.intent === 'decline') {
      await declineRequest(context, request, form);
      return redirectTo(context, '/dossier?done=declined');
    }
    await api(context, request).request(RevokeDossierGrant, { input: { grantId: form.text('grantId') } });
    return redirectTo(context, '/dossier?done=revoked');
  });
}

const done = ['saved', 'removed', 'shared', 'changed', 'declined', 'revoked'];

export default function DossierRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  const { items, grants } = loaderData.myDossier;
  const open = loaderData.accessRequests.nodes.filter(({ state }) => state === 'OPEN');
  return (
    <Page
      title={t('dossier.title')}
      lead={t('dossier.lead')}
      action={<ButtonLink to="/dossier/new">{t('dossier.add')}</ButtonLink>}
    >
      {done.includes(loaderData.done ?? '') ? (
        <Notice tone="positive">{t(`dossier.done.${loaderData.done}`)}</Notice>
      ) : null}
      {open.length > 0 ? (
        <Section id="requests" title={t('received.title')} lead={t('received.leadDossier')}>
          <Stack gap="lg">
            {open.map((request) => (
              <Paper key={request.id} withBorder p="md">
                <Stack gap="md" align="flex-start">
                  <WhoAsks request={request} />
                  {items.length > 0 ? (
                    <ButtonLink to={`/dossier/share?request=${request.id}`}>
                      {t('received.share', { buyer: request.buyerName })}
                    </ButtonLink>
                  ) : null}
                  <DeclineForm request={request} />
                </Stack>
              </Paper>
            ))}
          </Stack>
        </Section>
      ) : null}
      <Section id="items" title={t('dossier.items')} lead={t('dossier.itemsLead')}>
        {items.length === 0 ? (
          <EmptyState
            title={t('dossier.none')}
            action={<AppLink to="/dossier/new">{t('dossier.add')}</AppLink>}
          >
            {t('dossier.noneText')}
          </EmptyState>
        ) : (
          <Stack gap="md">
            <ItemTable items={items} />
            <Group>
              <ButtonLink to="/dossier/share" variant="default">
                {t('dossier.share')}
              </ButtonLink>
            </Group>
          </Stack>
        )}
      </Section>
      {grants.length > 0 ? (
        <Section id="grants" title={t('dossier.grants')} lead={t('dossier.grantsLead')}>
          <DossierGrantTable grants={grants} />
        </Section>
      ) : null}
      <Section id="log" title={t('log.downloads')} lead={t('log.downloadsLead')}>
        <DownloadLog downloads={loaderData.dossierDownloads} after={loaderData.after} />
      </Section>
    </Page>
  );
}
