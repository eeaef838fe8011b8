import { Stack, Text } from '@mantine/core';
import { graphql } from '@ringfair/web-graphql';
import { ConfirmForm, DateText, Facts, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { uploadAction } from '../../platform/upload.server.js';
import type { Route } from './+types/dossier-item.js';
import { DossierItemForm, readContent } from './dossier-item-form.js';
import { ItemWords, Validity } from './item-parts.js';
import './sharing.css';

const DossierItemPage = graphql(`
  query DossierItemPage {
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
        version
        file {
          id
          name
          sha256
        }
      }
    }
  }
`);

const RenewDossierItem = graphql(`
  mutation RenewDossierItem($input: RenewDossierItemInput!) {
    renewDossierItem(input: $input) {
      id
    }
  }
`);

const RemoveDossierItem = graphql(`
  mutation RemoveDossierItem($input: RemoveDossierItemInput!) {
    removeDossierItem(input: $input)
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { myDossier } = await api(context, request).request(DossierItemPage);
  const item = myDossier.items.find(({ id }) => id === params.id);
  if (!item) throw data({ code: 'NOT_FOUND' }, { status: 404 });
  return { item };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const client = api(context, request);
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return formAction({ request, context }, async (form) => {
      const expectedVersion = form.requiredInteger('expectedVersion');
      await client.request(RemoveDossierItem, { input: { itemId: params.id, expectedVersion } });
      return redirectTo(context, '/dossier?done=removed');
    });
  }
  return uploadAction({ request, context }, { purpose: 'DOSSIER', field: 'file' }, async (form, file) => {
    const expectedVersion = form.requiredInteger('expectedVersion');
    const content = readContent(form, file);
    await client.request(RenewDossierItem, { input: { itemId: params.id, expectedVersion, content } });
    return redirectTo(context, '/dossier?done=saved');
  });
}

export default function DossierItemRoute({ loaderData: { item } }: Route.ComponentProps) {
  const { t } = useTranslation('sharing');
  const { id: _id, version, kind } = item;
  return (
    <Page
      title={item.title}
      lead={t(`kind.${kind}`)}
      width="form"
      breadcrumbs={[{ label: t('dossier.title'), to: '/dossier' }]}
    >
      <Stack gap="xl">
        <div>
          <ItemWords item={item} />
          <Facts
            items={[
              {
                label: t('item.file'),
                value: item.file ? <a href={`/files/${item.file.id}`}>{item.file.name}</a> : t('item.noFile'),
              },
              { label: t('item.issuedOn'), value: <DateText value={item.issuedOn} /> },
              { label: t('item.expiresOn'), value: <Validity item={item} /> },
            ]}
          />
          {item.file ? (
            <Text className="sharing-hash">{t('log.hash', { hash: item.file.sha256 })}</Text>
          ) : null}
        </div>
        <Section id="renew" title={t('item.renew')} lead={t('item.renewLead')}>
          <DossierItemForm
            kind={kind}
            save={t('item.renewSave')}
            intent="renew"
            hidden={{ expectedVersion: version }}
            defaults={{ content: { title: item.title } }}
          />
        </Section>
        <ConfirmForm
          intent="remove"
          hidden={{ expectedVersion: version }}
          opener={t('item.remove')}
          question={t('item.removeQuestion', { title: item.title })}
          confirm={t('item.removeConfirm')}
        />
      </Stack>
    </Page>
  );
}
