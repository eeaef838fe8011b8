import { Stack, Text } from '@mantine/core';
import { graphql, type ProfileEditorQuery } from '@ringfair/web-graphql';
import {
  AppLink,
  ButtonLink,
  DataTable,
  DateTime,
  FormActions,
  isFormResult,
  Meter,
  Notice,
  Page,
  RingForm,
  Section,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
import { useActionData } from 'react-router';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo, type Context } from '../../platform/context.js';
import { formAction, type FormInput } from '../../platform/form.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/profile.js';
import { choicesFor } from './choices.js';
import type { Choices } from './codes.js';
import { AgentsSection, CompanySection, TextsSection } from './company-sections.js';
import { ExperienceSection, OfferSection } from './offer-sections.js';
import { PricesSection } from './price-sections.js';
import { differences } from './profile-conflict.js';
import { profileDefaults, readProfileForm, type FieldNames } from './profile-form.js';
import { AddedRows } from './rows.js';
import './vendors.css';

const ProfileEditor = graphql(`
  query ProfileEditor {
    myVendorProfile {
      vendorId
      slug
      version
      savedAt
      publishedVersion
      publishedAt
      changed
      completeness {
        score
        missing {
          path
          reason
          points
        }
      }
      profile {
        ...ProfileParts
      }
    }
  }
`);
const CreateListing = graphql(`
  mutation CreateListing($input: CreateVendorListingInput!) {
    createVendorListing(input: $input) {
      vendorId
    }
  }
`);
const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveVendorDraftInput!) {
    saveVendorDraft(input: $input) {
      version
    }
  }
`);
const PublishProfile = graphql(`
  mutation PublishProfile($input: PublishVendorProfileInput!) {
    publishVendorProfile(input: $input) {
      version
    }
  }
`);

type Draft = NonNullable<ProfileEditorQuery['myVendorProfile']>;

export const handle: RouteHandle = { workspace: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myVendorProfile: draft } = await api(context, request).request(ProfileEditor);
  const { searchParams } = new URL(request.url);
  const done = ['saved', 'published', 'claimed', 'created'].find((name) => searchParams.has(name)) ?? null;
  return {
    draft,
    done,
    added: searchParams.get('add'),
    choices: draft ? choicesFor(requestInfo(context).language, draft.profile) : null,
    timeZones: Intl.supportedValuesOf('timeZone'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const names: FieldNames = {};
  return formAction({ request, context }, (form) => handlers(form, context, request, names), { names });
}

async function handlers(form: FormInput, context: Context, request: Request, names: FieldNames) {
  const client = api(context, request);
  const draft = () => ({
    vendorId: form.text('vendorId'),
    expectedVersion: form.requiredInteger('expectedVersion'),
  });
  switch (form.intent) {
    case 'create':
      await client.request(CreateListing, {
        input: { idempotencyKey: form.idempotencyKey, name: form.text('name') },
      });
      return redirectTo(context, '/profile?created=1');
    case 'publish':
      await client.request(PublishProfile, { input: draft() });
      return redirectTo(context, '/profile?published=1');
    default: {
      await client.request(SaveDraft, { input: { ...draft(), profile: readProfileForm(form, names) } });
      const list = form.optional('_add');
      return redirectTo(
        context,
        list ? `/profile?add=${encodeURIComponent(list)}#${list}` : '/profile?saved=1',
      );
    }
  }
}

export default function ProfileRoute({
  loaderData: { draft, done, added, choices, timeZones },
}: Route.ComponentProps) {
  if (!draft || !choices) return <NewListing />;
  return (
    <AddedRows value={added}>
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Editor draft={draft} choices={choices} done={done} />
    </AddedRows>
  );
}

function NewListing() {
  const { t } = useTranslation('vendors');
  return (
    <Page title={t('start.title')} lead={t('start.lead')} width="form">
      <Stack gap="xl">
        <Notice title={t('start.findTitle')}>
          <Text size="sm">{t('start.find')}</Text>
          <AppLink to="/vendors">{t('start.findAction')}</AppLink>
        </Notice>
        <RingForm intent="create">
          <TextField name="name" label={t('fields.name')} hint={t('start.nameHint')} maxLength={200} />
          <FormActions>
            <SubmitButton>{t('start.create')}</SubmitButton>
          </FormActions>
        </RingForm>
      </Stack>
    </Page>
  );
}

function Editor({ draft, choices, done }: { draft: Draft; choices: Choices; done: string | null }) {
  const { t } = useTranslation('vendors');
  const hidden = { vendorId: draft.vendorId, expectedVersion: draft.version };
  const defaults = profileDefaults(draft.profile);
  return (
    <Page
      title={t('editor.title')}
      lead={
        <span>
          {t('editor.saved')} <DateTime value={draft.savedAt} relative />
        </span>
      }
      action={
        <ButtonLink to="/profile/preview" variant="default">
          {t('editor.preview')}
        </ButtonLink>
      }
    >
      <Stack gap="xl">
        {done ? <Notice tone="positive">{t(`done.${done}`)}</Notice> : null}
        <Publication draft={draft} hidden={hidden} />
        <Missing completeness={draft.completeness} />
        <Conflict saved={defaults['profile']} />
        <RingForm intent="save" defaults={defaults} hidden={hidden}>
          <FormActions>
            <SubmitButton>{t('editor.save')}</SubmitButton>
          </FormActions>
          <Section id="offer" title={t('editor.offer')}>
            <OfferSection languages={choices.languages} />
          </Section>
          <Section id="agents" title={t('sections.agents')}>
            <AgentsSection countries={choices.countries} />
          </Section>
          <Section id="pricing" title={t('editor.pricing')}>
            <PricesSection />
          </Section>
          <Section id="words" title={t('editor.texts')} lead={t('editor.textsLead')}>
            <TextsSection />
          </Section>
          <Section id="company" title={t('sections.company')}>
            <CompanySection countries={choices.countries} />
          </Section>
          <Section id="experience" title={t('sections.experience')}>
            <ExperienceSection />
          </Section>
          <FormActions>
            <SubmitButton>{t('editor.save')}</SubmitButton>
          </FormActions>
        </RingForm>
      </Stack>
    </Page>
  );
}

/** What buyers see now, and the step that changes it. */
function Publication({ draft, hidden }: { draft: Draft; hidden: Record<string, string | number> }) {
  const { t } = useTranslation('vendors');
  return (
    <Stack gap="sm" align="flex-start">
      {draft.publishedVersion === null ? (
        <Text>{t('editor.notPublished')}</Text>
      ) : (
        <Text>
          {t('published', { version: draft.publishedVersion })}{' '}
          <DateTime value={draft.publishedAt} relative />
          {'. '}
          {draft.changed ? t('editor.changed') : t('editor.unchanged')}
        </Text>
      )}
      {draft.changed ? (
        <RingForm intent="publish" hidden={hidden}>
          <SubmitButton>{t('editor.publish')}</SubmitButton>
        </RingForm>
      ) : null}
      {draft.publishedVersion === null ? null : (
        <Text size="sm">
          <AppLink to={`/vendors/${draft.slug}`}>{t('editor.publicPage')}</AppLink>
          {' · '}
          <AppLink to="/profile/versions">{t('versions.title')}</AppLink>
        </Text>
      )}
    </Stack>
  );
}

function Missing({ completeness }: { completeness: Draft['completeness'] }) {
  const { t } = useTranslation('vendors');
  return (
    <div>
      <Meter value={completeness.score / 100} label={t('editor.complete', { score: completeness.score })} />
      {completeness.missing.length > 0 ? (
        <details>
          <summary>{t('editor.missing', { count: completeness.missing.length })}</summary>
          <ul className="vendors-missing">
            {completeness.missing.map(({ path, reason, points }) => (
              <li key={reason}>
                <a href={`#${path}`}>{t(`missing.${reason}`)}</a>{' '}
                <Text span size="sm" c="dimmed">
                  {t('editor.points', { count: points })}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** Somebody saved meanwhile: what was typed stays in the form, and both stand side by side here. */
function Conflict({ saved }: { saved: unknown }) {
  const { t } = useTranslation('vendors');
  const answer = useActionData<unknown>();
  if (!isFormResult(answer) || answer.code !== 'CONFLICT' || answer.intent !== 'save') return null;
  const rows = differences(answer.values['profile'], saved);
  return (
    <Notice tone="caution" title={t('conflict.title')}>
      <Stack gap="sm">
        <Text size="sm">{t('conflict.text')}</Text>
        {rows.length > 0 ? (
          <div className="vendors-difference">
            <DataTable
              caption={t('conflict.title')}
              rows={rows}
              rowKey={({ path }) => path}
              columns={[
                {
                  key: 'field',
                  header: t('conflict.field'),
                  names: true,
                  cell: ({ section }) => t(`fields.${section}`),
                },
                { key: 'typed', header: t('conflict.typed'), cell: ({ typed }) => typed },
                { key: 'saved', header: t('conflict.saved'), cell: ({ saved: value }) => value },
              ]}
            />
          </div>
        ) : null}
      </Stack>
    </Notice>
  );
}
