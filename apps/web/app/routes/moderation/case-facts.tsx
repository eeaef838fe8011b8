import { List, Text } from '@mantine/core';
import type { CaseKind } from '@ringfair/moderation-core';
import { PROFILE_SHAPE, type Fields } from '@ringfair/vendors-core';
import { DataTable, DateTime, NotProvided, Section, useIntlLocale } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { labelKeys } from '../vendors/profile-labels.js';
import { lines, type ProfileNamer } from '../vendors/profile-words.js';
import type { CaseDetail } from './case-data.js';

type Fact = CaseDetail['facts'][number];

/** Facts whose values are codes, with where their words stand. */
const coded: Record<string, string> = {
  keeper: 'value.keeper.',
  removalRole: 'value.removalRole.',
  removalReason: 'value.removalReason.',
  services: 'codes:',
};

/** What is said beside what is known; for a merge, the listing that goes beside the one that stays. */
export function CaseFacts({
  kind,
  facts,
  names,
}: {
  kind: CaseKind;
  facts: readonly Fact[];
  /** Of what a reported part of a listing refers to. */
  names: ProfileNamer | null;
}) {
  const { t, i18n } = useTranslation(['moderation', 'codes']);
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const merge = kind === 'MERGE';
  const wordsOf = (label: string, text: string): string => {
    const prefix = coded[label];
    const each = (word: (code: string) => string) => text.split(', ').map(word).join(', ');
    if (prefix) return each((code) => t(`${prefix}${code}`));
    return label === 'languages' ? each((tag) => languages.of(tag) ?? tag) : text;
  };
  const value = (fact: Fact, text: string | null) =>
    text === null ? (
      <NotProvided />
    ) : (
      <span className="mod-text" suppressHydrationWarning>
        {wordsOf(fact.label, text)}
      </span>
    );
  return (
    <Section title={t('case.facts')}>
      {facts.length === 0 ? (
        <Text>{t('case.noFacts')}</Text>
      ) : (
        <DataTable
          caption={t('case.facts')}
          rows={facts}
          rowKey={(fact) => fact.label}
          columns={[
            {
              key: 'field',
              header: t('case.field'),
              names: true,
              cell: (fact) => t(`fact.${fact.label}`),
            },
            {
              key: 'said',
              header: t(merge ? 'case.goes' : 'case.said'),
              cell: (fact) => value(fact, fact.said),
            },
            {
              key: 'known',
              header: t(merge ? 'case.stays' : 'case.known'),
              cell: (fact) =>
                names && fact.known !== null ? (
                  <ListingPart said={fact.known} names={names} />
                ) : (
                  value(fact, fact.known)
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** What a listing says in the part that was reported, field by field. */
function ListingPart({ said, names }: { said: string; names: ProfileNamer }) {
  const { t } = useTranslation(['editor', 'vendors', 'codes']);
  const locale = useIntlLocale();
  const speaker = {
    t: (keys: string | string[], values?: Record<string, unknown>) => t(keys, values ?? {}),
    locale,
    names,
  };
  return (
    <dl className="mod-part" suppressHydrationWarning>
      {Object.entries(JSON.parse(said) as Record<string, unknown>).map(([field, value]) => {
        const kind = (PROFILE_SHAPE as Fields)[field];
        return kind ? (
          <div key={field}>
            <dt>{t(labelKeys(field))}</dt>
            {lines(kind, field, value, speaker).map((line, index) => (
              <dd key={index}>{line}</dd>
            ))}
          </div>
        ) : null;
      })}
    </dl>
  );
}

export function CaseFiles({ files }: { files: CaseDetail['files'] }) {
  const { t } = useTranslation('moderation');
  if (files.length === 0) return null;
  return (
    <Section title={t('case.files')}>
      <List>
        {files.map((file) => (
          <List.Item key={file.id}>
            <a href={`/files/${file.id}`}>{file.name}</a>{' '}
            <Text span c="dimmed" size="sm">
              {t('case.fileSize', { kilobytes: Math.max(1, Math.round(file.bytes / 1000)) })}
            </Text>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

export function CaseRules({ rules }: { rules: readonly string[] }) {
  const { t } = useTranslation('moderation');
  if (rules.length === 0) return null;
  return (
    <Section title={t('case.rules')}>
      <List>
        {rules.map((rule) => (
          <List.Item key={rule}>{rule}</List.Item>
        ))}
      </List>
    </Section>
  );
}

/** Who did what, oldest first. */
export function CaseHistory({ history, templates }: Pick<CaseDetail, 'history' | 'templates'>) {
  const { t } = useTranslation('moderation');
  const { t: errors } = useTranslation('errors');
  const textOf = (reason: string): string =>
    templates.find((template) => template.reason === reason)?.text ??
    errors([`reason.${reason}`, `code.${reason}.text`, 'code.INTERNAL.text']);
  return (
    <Section title={t('case.history')}>
      {history.length === 0 ? (
        <Text>{t('case.none')}</Text>
      ) : (
        <List type="ordered">
          {history.map((event, index) => (
            <List.Item key={index}>
              <DateTime value={event.at} />{' '}
              {event.byName ? `${event.byName}: ${t(`action.${event.action}`)}` : t(`action.${event.action}`)}
              {event.outcome ? ` (${t(`outcome.${event.outcome}`)})` : null}
              {event.reason ? <span className="mod-text">{textOf(event.reason)}</span> : null}
              {event.note ? <span className="mod-text">{event.note}</span> : null}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
