import { Group, Stack, Text } from '@mantine/core';
import { graphql, type ShortlistPageQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  DateTime,
  EmptyState,
  FormActions,
  NumberField,
  Page,
  RingForm,
  Section,
  StatusBadge,
  SubmitButton,
  TextAreaField,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction, type FormInput } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import { useViewer } from '../../platform/viewer.js';
import { PickBar, PickBox } from '../compare/pick.js';
import type { Route } from './+types/shortlist.js';
import './shortlists.css';

const ShortlistPage = graphql(`
  query ShortlistPage($id: ID!) {
    shortlist(id: $id) {
      id
      name
      archived
      version
      updatedAt
      vendors {
        vendorId
        name
        slug
        state
        note
        addedByName
        addedAt
      }
    }
  }
`);

const EditShortlist = graphql(`
  mutation EditShortlist($input: EditShortlistInput!) {
    editShortlist(input: $input) {
      id
    }
  }
`);

type List = ShortlistPageQuery['shortlist'];

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  return api(context, request).request(ShortlistPage, { id: params.id });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const base = { shortlistId: params.id, expectedVersion: form.requiredInteger('expectedVersion') };
    const kept = { notes: [], remove: [], order: [] };
    const changes =
      form.intent === 'archive'
        ? { ...kept, archived: form.text('archived') === 'yes' }
        : { ...changesOf(form), name: form.text('name') };
    await api(context, request).request(EditShortlist, { input: { ...base, ...changes } });
    return redirectTo(context, `/shortlists/${params.id}`);
  });
}

/** Notes, what is taken off, and the order by the numbers that were typed. */
function changesOf(form: FormInput) {
  const rows = form.list('vendors', (row) => ({
    vendorId: form.text(`${row}.vendorId`),
    note: form.text(`${row}.note`),
    place: form.requiredInteger(`${row}.place`),
  }));
  const remove = form.all('remove');
  const kept = rows.filter(({ vendorId }) => !remove.includes(vendorId));
  return {
    notes: kept.map(({ vendorId, note }) => ({ vendorId, note })),
    order: kept.toSorted((a, b) => a.place - b.place).map(({ vendorId }) => vendorId),
    remove,
  };
}

export default function ShortlistRoute({ loaderData: { shortlist: list } }: Route.ComponentProps) {
  const { t } = useTranslation('shortlists');
  const viewer = useViewer();
  const edits = viewer?.role !== 'VIEWER';
  return (
    <Page
      title={list.name}
      lead={
        <>
          {t('changed')} <DateTime value={list.updatedAt} relative />
        </>
      }
      aside={list.archived ? <StatusBadge>{t('archive.badge')}</StatusBadge> : undefined}
      action={edits ? <ButtonLink to="/rfps/new">{t('ask')}</ButtonLink> : undefined}
      breadcrumbs={[{ label: t('title'), to: '/shortlists' }]}
    >
      <Stack gap="xl">
        {list.vendors.length === 0 ? (
          <EmptyState
            title={t('noVendors')}
            action={<ButtonLink to="/vendors">{t('empty.search')}</ButtonLink>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <Vendors list={list} />
        )}
        {edits && !list.archived ? <EditForm key={list.version} list={list} /> : null}
        {edits ? <Archive list={list} /> : null}
      </Stack>
    </Page>
  );
}

function Vendors({ list }: { list: List }) {
  const { t } = useTranslation('shortlists');
  return (
    <div>
      <ol className="shortlist">
        {list.vendors.map((vendor) => (
          <li key={vendor.vendorId}>
            <Group gap="sm">
              {vendor.slug ? (
                <AppLink to={`/vendors/${vendor.slug}`} dir="auto">
                  {vendor.name}
                </AppLink>
              ) : (
                <span dir="auto">{vendor.name}</span>
              )}
              {vendor.state === 'PUBLISHED' ? null : (
                <StatusBadge tone="caution">{t(`state.${vendor.state}`)}</StatusBadge>
              )}
              {vendor.slug ? <PickBox slug={vendor.slug} name={vendor.name} /> : null}
            </Group>
            {vendor.note ? (
              <Text dir="auto" className="shortlist-note">
                {vendor.note}
              </Text>
            ) : null}
            <Text size="sm" c="dimmed">
              {t('addedBy', { name: vendor.addedByName })} <DateTime value={vendor.addedAt} dateOnly />
            </Text>
          </li>
        ))}
      </ol>
      <PickBar />
      <Text size="sm" mt="sm">
        {t('invite')}
      </Text>
    </div>
  );
}

function EditForm({ list }: { list: List }) {
  const { t } = useTranslation('shortlists');
  const vendors = list.vendors.map(({ vendorId, note }, index) => ({ vendorId, note, place: index + 1 }));
  return (
    <Section id="edit" title={t('edit.title')} lead={t('edit.lead')}>
      <RingForm
        intent="edit"
        defaults={{ name: list.name, vendors }}
        hidden={{
          expectedVersion: list.version,
          ...Object.fromEntries(
            vendors.map(({ vendorId }, index) => [`vendors.${index}.vendorId`, vendorId]),
          ),
        }}
      >
        <TextField name="name" label={t('new.name')} maxLength={200} />
        {list.vendors.map(({ vendorId, name }, index) => (
          <fieldset key={vendorId} className="shortlist-edit">
            <legend dir="auto">{name}</legend>
            <NumberField name={`vendors.${index}.place`} label={t('edit.place')} />
            <TextAreaField name={`vendors.${index}.note`} label={t('edit.note')} rows={2} optional />
            <label className="shortlist-remove">
              <input type="checkbox" name="remove" value={vendorId} /> {t('edit.remove', { name })}
            </label>
          </fieldset>
        ))}
        <FormActions>
          <SubmitButton>{t('edit.save')}</SubmitButton>
        </FormActions>
      </RingForm>
    </Section>
  );
}

function Archive({ list }: { list: List }) {
  const { t } = useTranslation('shortlists');
  return (
    <RingForm
      plain
      intent="archive"
      hidden={{ expectedVersion: list.version, archived: list.archived ? 'no' : 'yes' }}
    >
      <div>
        <SubmitButton quiet>{t(list.archived ? 'archive.undo' : 'archive.do')}</SubmitButton>
      </div>
    </RingForm>
  );
}
