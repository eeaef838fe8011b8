import { Stack, Text } from '@mantine/core';
import {
  AppLink,
  ButtonLink,
  DateTime,
  FormActions,
  Notice,
  Page,
  RingForm,
  Section,
  SubmitButton,
  TextField,
} from '@ringfair/web-ui';
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
import { Conflict, Contents, Missing, Publication } from './editor-panels.js';
import { CreateListing, ProfileEditor, PublishProfile, SaveDraft, type Draft } from './profile-documents.js';
import { profileDefaults, readProfileForm, type FieldNames } from './profile-form.js';
import { AddedRows } from './rows.js';
import './vendors.css';

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

/** A refused save reads the draft again too: a conflict shows what is saved now and expects its version. */
export const shouldRevalidate = (): boolean => true;

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
        <Contents />
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
