import { graphql } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  DataTable,
  DateTime,
  EmptyState,
  FormActions,
  NumberText,
  Page,
  RingForm,
  Section,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import type { Route } from './+types/shortlists.js';

const Shortlists = graphql(`
  query Shortlists($archived: Boolean!) {
    shortlists(archived: $archived) {
      id
      name
      updatedAt
      vendors {
        vendorId
      }
    }
  }
`);

const CreateShortlist = graphql(`
  mutation CreateShortlist($input: CreateShortlistInput!) {
    createShortlist(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const archived = new URL(request.url).searchParams.get('archived') === '1';
  const { shortlists } = await api(context, request).request(Shortlists, { archived });
  return { shortlists, archived };
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const { createShortlist } = await api(context, request).request(CreateShortlist, {
      input: { name: form.text('name'), slugs: [], idempotencyKey: form.idempotencyKey },
    });
    return redirectTo(context, `/shortlists/${createShortlist.id}`);
  });
}

export default function ShortlistsPage({ loaderData: { shortlists, archived } }: Route.ComponentProps) {
  const { t } = useTranslation('shortlists');
  const viewer = useViewer();
  return (
    <Page title={t(archived ? 'archive.title' : 'title')} lead={t('lead')}>
      <Stack gap="xl">
        {shortlists.length === 0 ? (
          <EmptyState
            title={t(archived ? 'archive.empty' : 'empty.title')}
            action={<ButtonLink to="/vendors">{t('empty.search')}</ButtonLink>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t(archived ? 'archive.title' : 'title')}
            rows={[...shortlists]}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                header: t('name'),
                names: true,
                cell: ({ id, name }) => <AppLink to={`/shortlists/${id}`}>{name}</AppLink>,
              },
              {
                key: 'count',
                header: t('vendors'),
                numeric: true,
                cell: ({ vendors }) => <NumberText value={vendors.length} />,
              },
              {
                key: 'changed',
                header: t('changed'),
                cell: ({ updatedAt }) => <DateTime value={updatedAt} relative />,
              },
            ]}
          />
        )}
        <AppLink to={archived ? '/shortlists' : '/shortlists?archived=1'}>
          {t(archived ? 'archive.back' : 'archive.open')}
        </AppLink>
        {archived || viewer?.role === 'VIEWER' ? null : (
          <Section id="new" title={t('new.title')}>
            <RingForm defaults={{ name: '' }}>
              <TextField name="name" label={t('new.name')} maxLength={200} />
              <FormActions>
                <SubmitButton>{t('new.make')}</SubmitButton>
              </FormActions>
            </RingForm>
          </Section>
        )}
      </Stack>
    </Page>
  );
}
