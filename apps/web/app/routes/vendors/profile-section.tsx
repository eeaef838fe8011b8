import { Text } from '@mantine/core';
import { ApiError, isApiError } from '@ringfair/web-graphql/client';
import { Notice, Page } from '@ringfair/web-ui';
import { useCallback, useMemo, useState } from 'react';
import { data, useActionData } from 'react-router';
import { useTranslation } from 'react-i18next';
import { api, redirectTo } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import { FormInput } from '../../platform/form-data.js';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/profile-section.js';
import { choiceNames } from './choice-names.js';
import { choicesFor } from './choices.js';
import { answerOf, isSaveAnswer, isWhole } from './profile-answer.js';
import { documentOf } from './profile-document.js';
import { ProfileEditor, type Draft } from './profile-documents.js';
import { FileForm } from './profile-files.js';
import { saveFile } from './profile-files.server.js';
import { sectionDefaults } from './profile-form.js';
import { SectionMenu } from './profile-menu.js';
import { Hints } from './profile-overview.js';
import { namerOf } from './profile-names.js';
import { zoneOf } from './profile-presets.js';
import { knownOf, saveSection } from './profile-save.server.js';
import { SectionForm } from './profile-section-form.js';
import { editedFields, sectionById, sectionStates, type ProfileSection } from './profile-sections.js';
import { PlacesContext } from './profile-value-control.js';
import { AddedRows } from './rows.js';
import './editor.css';

export const handle: RouteHandle = { workspace: true };

function sectionAt(id: string | undefined): ProfileSection {
  const section = sectionById(id);
  if (!section) throw new ApiError({ code: 'NOT_FOUND' });
  return section;
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const section = sectionAt(params.section);
  const { myVendorProfile: draft } = await api(context, request).request(ProfileEditor);
  if (!draft) throw redirectTo(context, '/profile');
  const { language, timeZone } = requestInfo(context);
  const document = documentOf(draft.profile);
  const { searchParams } = new URL(request.url);
  const choices = choicesFor(language, document);
  return {
    draft,
    known: knownOf(draft, editedFields(section)),
    defaults: sectionDefaults(document, editedFields(section), choiceNames(choices)),
    choices,
    timeZones: Intl.supportedValuesOf('timeZone'),
    timeZone: zoneOf(document, timeZone),
    added: searchParams.get('add'),
    saved: searchParams.has('saved'),
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const section = sectionAt(params.section);
  if (request.headers.get('content-type')?.startsWith('multipart/')) {
    return saveFile({ context, request }, section);
  }
  const form = new FormInput(await request.formData());
  const here = `/profile/${section.id}`;
  // Without the request: who has to sign in again is told so, and keeps what stands in the form.
  const names = choiceNames(choicesFor(requestInfo(context).language));
  const answer = await saveSection(api(context), form, section, names);
  if (form.text('_autosave') === '1' || !isWhole(answer)) {
    return data(answer, { status: statusOf(form, answer.conflicts.length > 0, isWhole(answer)) });
  }
  const list = form.optional('_add');
  if (list) return redirectTo(context, `${here}?add=${encodeURIComponent(list)}#${list.split('.')[1] ?? ''}`);
  const then = form.optional('_then');
  if (then) return redirectTo(context, then === 'overview' ? '/profile' : `/profile/${sectionAt(then).id}`);
  return redirectTo(context, `${here}?saved=1`);
}

/** For scripts the answer says what happened; a page says it by its status too. */
function statusOf(form: FormInput, conflict: boolean, whole: boolean): number {
  if (whole || form.text('_autosave') === '1') return 200;
  return conflict ? 409 : 422;
}

/** A save that does not get through keeps the form: it tries again by itself. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = request.headers.get('content-type')?.startsWith('multipart/')
    ? null
    : await request.clone().formData();
  try {
    return await serverAction();
  } catch (error) {
    if (form?.get('_autosave') !== '1' || error instanceof Response) throw error;
    const code = isApiError(error) ? error.code : 'UNAVAILABLE';
    return answerOf({ known: {}, values: {}, refusal: { code } });
  }
}

export default function ProfileSectionRoute({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('editor');
  const section = sectionAt(params.section);
  const loaded = loaderData.draft;
  const [latest, setLatest] = useState<Draft>(loaded);
  const draft = latest.version > loaded.version ? latest : loaded;
  const onSaved = useCallback((saved: Draft) => setLatest(saved), []);
  const { choices, added, timeZones } = loaderData;
  const document = useMemo(() => documentOf(draft.profile), [draft]);
  const names = useMemo(() => namerOf(choices, document), [choices, document]);
  const places = Object.entries(names.place).map(([value, label]) => ({ value, label }));
  const answer = useActionData<unknown>();
  const posted = isSaveAnswer(answer) ? answer.values['_add'] : null;
  return (
    <Page
      title={t(`section.${section.id}.title`)}
      lead={t(`section.${section.id}.lead`)}
      breadcrumbs={[{ label: t('overview.title'), to: '/profile' }]}
    >
      <div className="editor">
        <aside>
          <SectionMenu states={sectionStates(document, draft)} current={section.id} />
        </aside>
        <div className="editor-main">
          {loaderData.saved ? <Notice tone="positive">{t('done.saved')}</Notice> : null}
          <Hints profile={draft.profile} section={section} />
          <Text size="sm" c="dimmed">
            {t('form.lead')}
          </Text>
          <PlacesContext value={places}>
            <AddedRows value={added ?? (typeof posted === 'string' ? posted : null)}>
              <SectionForm
                key={`${section.id}-${loaded.version}`}
                section={section}
                draft={loaded}
                known={loaderData.known}
                defaults={loaderData.defaults}
                timeZone={loaderData.timeZone}
                names={names}
                onSaved={onSaved}
              />
            </AddedRows>
          </PlacesContext>
          <FileForm section={section} draft={draft} />
        </div>
      </div>
      <Lists choices={choices} timeZones={timeZones} />
    </Page>
  );
}

/** What the fields suggest: each list stands on the page once, however many fields use it. */
function Lists({
  choices,
  timeZones,
}: {
  choices: Route.ComponentProps['loaderData']['choices'];
  timeZones: readonly string[];
}) {
  return (
    <>
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {(['countries', 'languages'] as const).map((list) => (
        <datalist key={list} id={list}>
          {choices[list].map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
      ))}
      <datalist id="currencies">
        {choices.currencies.map(({ value, label }) => (
          <option key={value} value={value} label={label} />
        ))}
      </datalist>
    </>
  );
}
