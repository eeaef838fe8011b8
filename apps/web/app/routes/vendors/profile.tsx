import { Group, Stack, Text } from '@mantine/core';
import {
  AppLink,
  ButtonLink,
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
import { MissedSearches } from './missed-searches.js';
import { documentOf, patchOf } from './profile-document.js';
import {
  CreateListing,
  EditDraft,
  ProfileEditor,
  ProfileOverview,
  PublishProfile,
  type OverviewDraft,
} from './profile-documents.js';
import { SectionMenu } from './profile-menu.js';
import { namerOf } from './profile-names.js';
import { Missing, Publication, SmallOperator, Suggestions } from './profile-overview.js';
import { sizeIsOpen, smallOperatorDefaults } from './profile-presets.js';
import { isSmall, sectionStates } from './profile-sections.js';
import type { ProfileNamer } from './profile-words.js';
import './editor.css';

export const handle: RouteHandle = { workspace: true };

const DONE = ['published', 'claimed', 'created', 'small', 'accepted'];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { myVendorProfile: draft, missedSearches: missed } = await api(context, request).request(
    ProfileOverview,
  );
  const { searchParams } = new URL(request.url);
  const document = draft ? documentOf(draft.profile) : null;
  return {
    draft,
    missed,
    names: document ? namerOf(choicesFor(requestInfo(context).language, document), document) : null,
    done: DONE.find((name) => searchParams.has(name)) ?? null,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  return formAction({ request, context }, (form) => handlers(form, context, request));
}

async function handlers(form: FormInput, context: Context, request: Request) {
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
    case 'small': {
      const { myVendorProfile } = await client.request(ProfileEditor);
      if (!myVendorProfile) return redirectTo(context, '/profile');
      const { timeZone } = requestInfo(context);
      const changes = patchOf(smallOperatorDefaults(documentOf(myVendorProfile.profile), timeZone));
      await client.request(EditDraft, { input: { ...draft(), changes } });
      return redirectTo(context, '/profile?small=1');
    }
    default: {
      const [path, value] = [form.text('path'), form.text('value')];
      const changes = { [path]: path === 'foundedYear' ? Number(value) : value };
      await client.request(EditDraft, { input: { ...draft(), changes } });
      return redirectTo(context, '/profile?accepted=1');
    }
  }
}

export default function ProfileRoute({ loaderData: { draft, missed, names, done } }: Route.ComponentProps) {
  if (!draft || !names) return <NewListing />;
  return <Overview draft={draft} missed={missed} names={names} done={done} />;
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

function Overview({
  draft,
  missed,
  names,
  done,
}: {
  draft: OverviewDraft;
  missed: Route.ComponentProps['loaderData']['missed'];
  names: ProfileNamer;
  done: string | null;
}) {
  const { t } = useTranslation(['editor', 'vendors']);
  const document = documentOf(draft.profile);
  return (
    <Page
      title={t('overview.title')}
      lead={draft.profile.name}
      action={
        <ButtonLink to="/profile/preview" variant="default">
          {t('overview.preview')}
        </ButtonLink>
      }
    >
      <Stack gap="xl">
        {done ? <Notice tone="positive">{t([`done.${done}`, `vendors:done.${done}`])}</Notice> : null}
        <Section id="publication" title={t('overview.publication')}>
          <Publication draft={draft} names={names} />
        </Section>
        <div className="editor">
          <aside>
            <SectionMenu states={sectionStates(document, draft)} />
            {sizeIsOpen(document) || isSmall(document) ? <SmallOperator draft={draft} /> : null}
          </aside>
          <div className="editor-main">
            {draft.suggestions.length > 0 ? (
              <Section id="suggestions" title={t('suggestion.title')} lead={t('suggestion.lead')}>
                <Suggestions draft={draft} />
              </Section>
            ) : null}
            <Section id="missing" title={t('overview.completeness')}>
              <Missing completeness={draft.completeness} />
            </Section>
            {missed ? (
              <Section id="missed" title={t('missed.title')}>
                <MissedSearches missed={missed} />
              </Section>
            ) : null}
          </div>
        </div>
        <Section id="more" title={t('overview.more')}>
          <Group gap="xl">
            {draft.publishedVersion === null ? null : (
              <AppLink to={`/vendors/${draft.slug}`}>{t('overview.publicPage')}</AppLink>
            )}
            <AppLink to="/profile/versions">{t('vendors:versions.title')}</AppLink>
            <AppLink to="/profile/evidence">{t('overview.evidence')}</AppLink>
            <AppLink to="/profile/site">{t('overview.site')}</AppLink>
            <AppLink to="/organization/data">{t('overview.export')}</AppLink>
          </Group>
        </Section>
      </Stack>
    </Page>
  );
}
