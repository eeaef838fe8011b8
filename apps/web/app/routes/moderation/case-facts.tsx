import { List, Text } from '@mantine/core';
import type { CaseKind } from '@ringfair/moderation-core';
import {
  type EvidenceKind,
  type Fields,
  type Kind,
  kindText,
  PROFILE_SHAPE,
  type ProfileLanguage,
} from '@ringfair/vendors-core';
import { DateText, DataTable, DateTime, NotProvided, Section, useIntlLocale } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { labelKeys } from '../vendors/profile-labels.js';
import { lines, partLines, type ProfileNamer } from '../vendors/profile-words.js';
import { type CaseDetail, type CaseFact, profilePart } from './case-data.js';

/** Facts whose values are codes, with where their words stand. */
const coded: Record<string, string> = {
  keeper: 'value.keeper.',
  removalRole: 'value.removalRole.',
  removalReason: 'value.removalReason.',
};

const dates = new Set(['evidenceIssuedOn', 'evidenceValidUntil', 'evidenceHoldsUntil']);

/** What is said beside what is known; for a merge, the listing that goes beside the one that stays. */
export function CaseFacts({
  kind,
  facts,
  names,
}: {
  kind: CaseKind;
  facts: readonly CaseFact[];
  /** Of what a part of a profile refers to. */
  names: ProfileNamer;
}) {
  const { t } = useTranslation('moderation');
  const merge = kind === 'MERGE';
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
              cell: (fact) => <Side fact={fact} side="said" names={names} />,
            },
            {
              key: 'known',
              header: t(merge ? 'case.stays' : 'case.known'),
              cell: (fact) => <Side fact={fact} side="known" names={names} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Side({ fact, side, names }: { fact: CaseFact; side: 'said' | 'known'; names: ProfileNamer }) {
  const { t, i18n } = useTranslation('moderation');
  const text = fact[side];
  if (text === null) return <NotProvided />;
  const part = profilePart(fact, side);
  if (part !== null) return <ProfilePart said={part} label={fact.label} names={names} />;
  if (dates.has(fact.label)) return <DateText value={text} />;
  const prefix = coded[fact.label];
  const words =
    fact.label === 'evidenceKind'
      ? kindText(text as EvidenceKind, i18n.language as ProfileLanguage)
      : prefix
        ? t(`${prefix}${text}`)
        : text;
  return (
    <span className="mod-text" suppressHydrationWarning>
      {words}
    </span>
  );
}

/** What a profile says in one of its parts, in the words of its own page; a statement to be compared line by line. */
function ProfilePart({ said, label, names }: { said: string; label: string; names: ProfileNamer }) {
  const { t } = useTranslation(['editor', 'vendors', 'codes']);
  const locale = useIntlLocale();
  const speaker = {
    t: (keys: string | string[], values?: Record<string, unknown>) => t(keys, values ?? {}),
    locale,
    names,
  };
  const wordsOf = (kind: Kind, field: string, value: unknown): string[] =>
    label === 'evidenceStatement' && kind.kind === 'rows'
      ? (value as Record<string, unknown>[]).flatMap((row) => partLines(kind.fields, field, row, speaker))
      : lines(kind, field, value, speaker);
  return (
    <dl className="mod-part" suppressHydrationWarning>
      {Object.entries(JSON.parse(said) as Record<string, unknown>).map(([field, value]) => {
        const kind = (PROFILE_SHAPE as Fields)[field];
        return kind ? (
          <div key={field}>
            <dt>{t(labelKeys(field))}</dt>
            {wordsOf(kind, field, value).map((line, index) => (
              <dd key={index}>{line}</dd>
            ))}
          </div>
        ) : null;
      })}
    </dl>
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
