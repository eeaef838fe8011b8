import { Button, Group } from '@mantine/core';
import {
  DateTime,
  fieldId,
  Notice,
  SubmitButton,
  useFormState,
  useIntlLocale,
  useLocale,
  useLocalPath,
  useProblemText,
  useRefusalText,
} from '@ringfair/web-ui';
import { useEffect, useRef } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Autosave } from './profile-autosave.js';
import type { Draft } from './profile-documents.js';
import { SECTIONS, type ProfileSection } from './profile-sections.js';

/** How it stands with saving, and the way on. */
export function SaveBar({
  section,
  autosave,
  draft,
}: {
  section: ProfileSection;
  autosave: Autosave;
  draft: Draft;
}) {
  const { t } = useTranslation('editor');
  const navigate = useNavigate();
  const path = useLocalPath();
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  return (
    <div className="editor-bar">
      <div role="status" className="editor-status">
        <Status autosave={autosave} draft={draft} />
      </div>
      <Group gap="sm">
        <SubmitButton quiet>{t('bar.save')}</SubmitButton>
        <SubmitButton
          name="_then"
          value={next?.id ?? 'overview'}
          onClick={(event) => {
            event.preventDefault();
            void navigate(path(next ? `/profile/${next.id}` : '/profile'));
          }}
        >
          {next ? t('bar.next', { section: t(`section.${next.id}.title`) }) : t('bar.finish')}
        </SubmitButton>
      </Group>
    </div>
  );
}

function Status({ autosave: { answer, saving, waiting }, draft }: { autosave: Autosave; draft: Draft }) {
  const { t } = useTranslation('editor');
  const refusal = useRefusalText();
  const time = useTime();
  if (saving) return t('bar.saving');
  if (waiting) return t('bar.waiting');
  if (!answer) {
    return (
      <>
        {draft.savedBy ? t('bar.savedBy', { name: draft.savedBy }) : t('bar.savedBefore')}{' '}
        <DateTime value={draft.savedAt} relative />
      </>
    );
  }
  if (answer.refusal) return t('bar.notSaved', { reason: refusal(answer.refusal) });
  const at = time(answer.draft?.savedAt ?? draft.savedAt);
  if (answer.conflicts.length > 0) return t('bar.conflict', { time: at });
  if (answer.errors.length > 0) {
    return (
      <>
        {t('bar.errors', { time: at, count: answer.errors.length })} <ErrorLinks names={answer.errors} />
      </>
    );
  }
  return t('bar.saved', { time: at });
}

function useTime(): (moment: string) => string {
  const locale = useIntlLocale();
  const { timeZone } = useLocale();
  const format = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  return (moment) => format.format(new Date(moment));
}

function ErrorLinks({ names }: { names: readonly { name: string; reason: string }[] }) {
  const { id } = useFormState();
  const text = useProblemText();
  return (
    <ul className="editor-errors">
      {names.map((problem) => (
        <li key={problem.name}>
          <a href={`#${fieldId(id, problem.name)}`}>{text(problem)}</a>
        </li>
      ))}
    </ul>
  );
}

/** Nobody leaves with unsaved words unasked: what can be saved is saved first, and only the rest is asked about. */
export function Leaving({ autosave: { unsaved, saving, waiting, save } }: { autosave: Autosave }) {
  const { t } = useTranslation('editor');
  const blocker = useBlocker(unsaved);
  const asked = useRef<HTMLDivElement>(null);
  const blocked = blocker.state === 'blocked';
  const stuck = blocked && unsaved && !saving && !waiting;
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (!unsaved) blocker.proceed();
    else if (waiting && !saving) save();
  }, [blocker, unsaved, waiting, saving, save]);
  useEffect(() => {
    if (stuck) asked.current?.focus();
  }, [stuck]);
  if (!stuck) return null;
  return (
    <div ref={asked} tabIndex={-1} className="editor-leaving">
      <Notice tone="negative" title={t('leave.title')}>
        <p>{t('leave.text')}</p>
        <Group gap="sm">
          <Button onClick={() => blocker.reset?.()}>{t('leave.stay')}</Button>
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {t('leave.go')}
          </Button>
        </Group>
      </Notice>
    </div>
  );
}
