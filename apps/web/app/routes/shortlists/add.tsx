import { graphql } from '@ringfair/web-graphql';
import {
  ButtonLink,
  EmptyState,
  FormActions,
  Page,
  RadioGroupField,
  RingForm,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { formAction } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/add.js';

const ShortlistChoices = graphql(`
  query ShortlistChoices {
    shortlists(archived: false) {
      id
      name
    }
  }
`);

const AddToShortlist = graphql(`
  mutation AddToShortlist($input: AddToShortlistInput!) {
    addToShortlist(input: $input) {
      id
    }
  }
`);

const CreateShortlistWith = graphql(`
  mutation CreateShortlistWith($input: CreateShortlistInput!) {
    createShortlist(input: $input) {
      id
    }
  }
`);

export const handle: RouteHandle = { workspace: true };

const MOST = 50;
const NEW = 'new';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { shortlists } = await api(context, request).request(ShortlistChoices);
  return { shortlists, slugs: slugsOf(request) };
}

/** The ticked vendors stand in the address, as in a comparison. */
function slugsOf(request: Request): string[] {
  const asked = new URL(request.url).searchParams.getAll('v');
  return [...new Set(asked)].filter((slug) => /^[\da-z-]{1,200}$/.test(slug)).slice(0, MOST);
}

export async function action({ context, request }: Route.ActionArgs) {
  return formAction({ request, context }, async (form) => {
    const slugs = slugsOf(request);
    const chosen = form.text('list');
    const client = api(context, request);
    if (chosen !== NEW && chosen !== '') {
      await client.request(AddToShortlist, { input: { shortlistId: chosen, slugs } });
      return redirectTo(context, `/shortlists/${chosen}`);
    }
    const { createShortlist } = await client.request(CreateShortlistWith, {
      input: { name: form.text('name'), slugs, idempotencyKey: form.idempotencyKey },
    });
    return redirectTo(context, `/shortlists/${createShortlist.id}`);
  });
}

export default function AddToShortlistPage({ loaderData: { shortlists, slugs } }: Route.ComponentProps) {
  const { t } = useTranslation('shortlists');
  return (
    <Page
      title={t('add.title')}
      lead={t('add.lead', { count: slugs.length })}
      width="form"
      breadcrumbs={[{ label: t('title'), to: '/shortlists' }]}
    >
      {slugs.length === 0 ? (
        <EmptyState title={t('add.none')} action={<ButtonLink to="/vendors">{t('empty.search')}</ButtonLink>}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <RingForm defaults={{ list: shortlists[0]?.id ?? NEW, name: '' }}>
          {shortlists.length > 0 ? (
            <RadioGroupField
              name="list"
              label={t('add.which')}
              options={[
                ...shortlists.map(({ id, name }) => ({ value: id, label: name })),
                { value: NEW, label: t('add.new') },
              ]}
            />
          ) : null}
          <TextField name="name" label={t('add.name')} maxLength={200} optional={shortlists.length > 0} />
          <FormActions>
            <SubmitButton>{t('add.add')}</SubmitButton>
          </FormActions>
        </RingForm>
      )}
    </Page>
  );
}
