import { Group, Stack, Text } from '@mantine/core';
import {
  AppLink,
  ConfirmForm,
  DataTable,
  DateTime,
  Meter,
  Notice,
  RingForm,
  SubmitButton,
  useProblemText,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { cautionsOf } from './profile-answer.js';
import { Changes } from './profile-conflicts.js';
import type { Draft, OverviewDraft } from './profile-documents.js';
import { labelKeys, fieldPath } from './profile-labels.js';
import { sectionOf, type ProfileSection } from './profile-sections.js';
import type { ProfileNamer } from './profile-words.js';

interface OverviewProps {
  draft: OverviewDraft;
  names: ProfileNamer;
}

const hiddenOf = ({ vendorId, version }: Pick<Draft, 'vendorId' | 'version'>) => ({
  vendorId,
  expectedVersion: version,
});

/** Where a field is filled in. */
export const fieldLink = (path: string): string => {
  const section = sectionOf(path);
  return section ? `/profile/${section.id}#${path.split('.')[0] ?? ''}` : '/profile';
};

/** What buyers see now, what would change, and the step that changes it. */
export function Publication({ draft, names }: OverviewProps) {
  const { t } = useTranslation(['editor', 'vendors']);
  const first = draft.publishedVersion === null;
  return (
    <Stack gap="sm" align="flex-start">
      <Text>
        {first ? (
          t('overview.notPublished')
        ) : (
          <>
            {t('vendors:published', { version: draft.publishedVersion })}{' '}
            <DateTime value={draft.publishedAt} relative />
            {'. '}
            {draft.changed ? t('overview.changed', { count: draft.changes.length }) : t('overview.unchanged')}
          </>
        )}
      </Text>
      <Saved draft={draft} />
      {draft.changed && !first ? (
        <Changes caption={t('overview.changes')} changes={draft.changes} names={names} />
      ) : null}
      {draft.problems.length > 0 ? <Problems draft={draft} /> : null}
      <Hints profile={draft.profile} />
      {draft.changed && draft.problems.length === 0 ? (
        <RingForm intent="publish" hidden={hiddenOf(draft)}>
          <div>
            <SubmitButton>{t('overview.publish')}</SubmitButton>
          </div>
        </RingForm>
      ) : null}
    </Stack>
  );
}

function Saved({ draft }: { draft: Draft }) {
  const { t } = useTranslation('editor');
  return (
    <Text size="sm" c="dimmed" component="div">
      {draft.savedBy ? t('bar.savedBy', { name: draft.savedBy }) : t('bar.savedBefore')}{' '}
      <DateTime value={draft.savedAt} relative />
    </Text>
  );
}

/** What has to be put right before anything is published. */
function Problems({ draft }: { draft: Draft }) {
  const { t } = useTranslation(['editor', 'vendors']);
  const text = useProblemText();
  return (
    <Notice tone="caution" title={t('overview.problems', { count: draft.problems.length })}>
      <ul className="editor-list">
        {cautionsOf(draft).map((problem) => {
          const path = fieldPath(problem.name);
          return (
            <li key={`${problem.name}-${problem.reason}`}>
              <AppLink to={fieldLink(path)}>{t(labelKeys(path.split('.')[0] ?? path))}</AppLink>
              {': '}
              {text(problem)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** What is allowed and unusual: nothing keeps it from being published. */
export function Hints({ profile, section }: { profile: Draft['profile']; section?: ProfileSection }) {
  const { t } = useTranslation(['editor', 'codes']);
  const hints = profile.hints.filter(({ path }) => !section || sectionOf(path) === section);
  if (hints.length === 0) return null;
  return (
    <Notice title={t('overview.hints')}>
      <ul className="editor-list">
        {hints.map(({ path, reason }) => (
          <li key={path}>
            <AppLink to={fieldLink(path)}>{t(labelKeys(path.split('.')[0] ?? path))}</AppLink>
            {': '}
            {t(`codes:${reason}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What is still missing: what it costs in findability, and how long saying it takes. */
export function Missing({ completeness: { score, missing } }: Pick<Draft, 'completeness'>) {
  const { t } = useTranslation(['editor', 'vendors']);
  const minutes = missing.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <Stack gap="sm">
      <Meter value={score / 100} label={t('overview.complete', { score })} />
      {missing.length === 0 ? (
        <Text>{t('overview.nothingMissing')}</Text>
      ) : (
        <>
          <Text>{t('overview.missing', { count: missing.length, minutes })}</Text>
          <MissingTable items={missing.slice(0, AT_ONCE)} />
          {missing.length > AT_ONCE ? (
            <details className="editor-more">
              <summary>{t('overview.missingMore', { count: missing.length - AT_ONCE })}</summary>
              <MissingTable items={missing.slice(AT_ONCE)} />
            </details>
          ) : null}
        </>
      )}
    </Stack>
  );
}

/** So many things to do look like work for one sitting. */
const AT_ONCE = 6;

function MissingTable({ items }: { items: Draft['completeness']['missing'] }) {
  const { t } = useTranslation('editor');
  return (
    <DataTable
      caption={t('overview.missingCaption')}
      rows={items}
      rowKey={({ reason }) => reason}
      columns={[
        {
          key: 'what',
          header: t('overview.what'),
          names: true,
          cell: ({ path, reason }) => <AppLink to={fieldLink(path)}>{t(`missing.${reason}`)}</AppLink>,
        },
        {
          key: 'cost',
          header: t('overview.cost'),
          cell: ({ filtered }) => (filtered ? t('overview.filtered') : t('overview.shown')),
        },
        {
          key: 'points',
          header: t('overview.points'),
          numeric: true,
          cell: ({ points }) => t('overview.plus', { points }),
        },
        {
          key: 'minutes',
          header: t('overview.time'),
          numeric: true,
          cell: (item) => t('overview.minutes', { count: item.minutes }),
        },
      ]}
    />
  );
}

/** What is known from elsewhere and missing here: taken over by one click. */
export function Suggestions({ draft }: Pick<OverviewProps, 'draft'>) {
  const { t } = useTranslation(['editor', 'vendors']);
  if (draft.suggestions.length === 0) return null;
  return (
    <Stack gap="sm">
      {draft.suggestions.map(({ path, value, source }) => (
        <Group key={path} gap="md" justify="space-between" className="editor-suggestion">
          <div>
            <Text fw={600}>{t(labelKeys(path))}</Text>
            <Text>{value}</Text>
            <Text size="sm" c="dimmed">
              {t(`suggestion.from.${source}`)}
            </Text>
          </div>
          <RingForm
            intent="accept"
            row={path}
            plain
            preventScrollReset
            hidden={{ ...hiddenOf(draft), path, value }}
          >
            <SubmitButton quiet aria-label={t('suggestion.acceptField', { field: t(labelKeys(path)) })}>
              {t('suggestion.accept')}
            </SubmitButton>
          </RingForm>
        </Group>
      ))}
    </Stack>
  );
}

/** Fills in what a service of a few people usually says, where it has not said anything yet. */
export function SmallOperator({ draft }: { draft: Draft }) {
  const { t } = useTranslation('editor');
  return (
    <ConfirmForm
      intent="small"
      opener={t('small.opener')}
      question={t('small.text')}
      confirm={t('small.confirm')}
      dangerous={false}
      hidden={hiddenOf(draft)}
    />
  );
}
