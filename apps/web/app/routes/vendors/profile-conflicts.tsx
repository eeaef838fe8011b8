import { Stack, Text } from '@mantine/core';
import { DataTable, Notice, RadioGroupField, useIntlLocale } from '@ringfair/web-ui';
import type { ProfileChange } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import type { FieldConflict } from './profile-answer.js';
import { labelKeys } from './profile-labels.js';
import { changeWords, type ChangeWords, type ProfileNamer } from './profile-words.js';

/** Fields that two people wrote: both sides, and whose to keep. Everything else is saved already. */
export function Conflicts({
  conflicts,
  names,
}: {
  conflicts: readonly FieldConflict[];
  names: ProfileNamer;
}) {
  const { t } = useTranslation(['editor', 'vendors']);
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="caution" title={t('conflict.title')}>
      <Stack gap="md">
        <Text size="sm">{t('conflict.text')}</Text>
        {conflicts.map(({ field, seen, savedBy, changes }) => {
          const label = t(labelKeys(field));
          const theirs = savedBy ? t('conflict.by', { name: savedBy }) : t('conflict.bySomebody');
          return (
            <div key={field} className="editor-conflict">
              <input type="hidden" name={`_seen.${field}`} value={seen} />
              <Changes
                caption={label}
                changes={changes}
                names={names}
                before={theirs}
                after={t('conflict.mine')}
              />
              <RadioGroupField
                name={`_keep.${field}`}
                label={t('conflict.keep', { field: label })}
                options={[
                  { value: 'mine', label: t('conflict.keepMine') },
                  { value: 'theirs', label: t('conflict.takeTheirs') },
                ]}
              />
            </div>
          );
        })}
      </Stack>
    </Notice>
  );
}

/** Differences in words, side by side. */
export function Changes({
  caption,
  changes,
  names,
  before,
  after,
}: {
  caption: string;
  changes: readonly ProfileChange[];
  names: ProfileNamer;
  before?: string;
  after?: string;
}) {
  const { t } = useTranslation('editor');
  const words = useChangeWords(names);
  return (
    <div className="editor-changes">
      <DataTable
        caption={caption}
        rows={changes.map(words)}
        rowKey={({ path }) => path}
        columns={[
          { key: 'field', header: t('words.field'), names: true, cell: ({ label }) => label },
          { key: 'before', header: before ?? t('words.before'), cell: (row) => <Lines lines={row.before} /> },
          { key: 'after', header: after ?? t('words.after'), cell: (row) => <Lines lines={row.after} /> },
        ]}
      />
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('editor');
  if (lines.length === 0) return <span className="editor-nothing">{t('words.nothing')}</span>;
  return lines.map((line, index) => (
    <span key={index} className="editor-line">
      {line}
    </span>
  ));
}

export function useChangeWords(names: ProfileNamer): (change: ProfileChange) => ChangeWords {
  const { t } = useTranslation(['editor', 'vendors', 'codes']);
  const locale = useIntlLocale();
  return (change) => changeWords(change, { t: (keys, values) => t(keys, values ?? {}), locale, names });
}
