import { Stack, Text } from '@mantine/core';
import {
  AppLink,
  DataTable,
  DateTime,
  isFormResult,
  Meter,
  Notice,
  RingForm,
  SubmitButton,
} from '@ringfair/web-ui';
import { useActionData } from 'react-router';
import { useTranslation } from 'react-i18next';
import { differences } from './profile-conflict.js';
import type { Draft } from './profile-documents.js';

const SECTIONS = {
  offer: 'editor.offer',
  agents: 'sections.agents',
  pricing: 'editor.pricing',
  words: 'editor.texts',
  company: 'sections.company',
  experience: 'sections.experience',
};

/** The way through a long form. */
export function Contents() {
  const { t } = useTranslation('vendors');
  return (
    <nav aria-label={t('editor.contents')}>
      <ul className="vendors-contents">
        {Object.entries(SECTIONS).map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What buyers see now, and the step that changes it. */
export function Publication({ draft, hidden }: { draft: Draft; hidden: Record<string, string | number> }) {
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

export function Missing({ completeness }: { completeness: Draft['completeness'] }) {
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
export function Conflict({ saved }: { saved: unknown }) {
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
