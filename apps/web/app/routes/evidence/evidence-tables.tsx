import { Stack, Text } from '@mantine/core';
import { kindText } from '@ringfair/vendors-core';
import type { EvidencePageQuery, ProfilePartsFragment } from '@ringfair/web-graphql';
import {
  AppLink,
  ConfirmForm,
  DataTable,
  DateText,
  Facts,
  ProvenanceMark,
  StatusBadge,
  type Tone,
  VisuallyHidden,
} from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { Displayed } from './statement-words.js';
import { useStatement } from './use-statement.js';

type Draft = NonNullable<EvidencePageQuery['myVendorProfile']>;
type Source = Draft['provenance'][number];
type Evidence = Draft['evidence'][number];

const tones: Record<Evidence['state'], Tone> = {
  UPLOADED: 'info',
  VERIFIED: 'positive',
  DECLINED: 'negative',
  EXPIRED: 'caution',
  WITHDRAWN: 'neutral',
};

interface StatementsProps {
  statements: readonly Source[];
  profile: ProfilePartsFragment;
  names: Displayed;
}

const sendingOf = (path: string): string => `/profile/evidence?statement=${encodeURIComponent(path)}#send`;

/** Statements of the draft that a document shows, with their source. */
export function StatementTable({ statements, profile, names }: StatementsProps) {
  const { t } = useTranslation('evidence');
  const statement = useStatement(profile, names);
  return (
    <DataTable
      caption={t('statements.caption')}
      rows={statements}
      rowKey={({ path }) => path}
      columns={[
        {
          key: 'statement',
          header: t('column.statement'),
          names: true,
          cell: ({ path }) => (
            <>
              {statement.kind(path)}
              <Text size="sm" c="dimmed">
                {statement.words(path)}
              </Text>
            </>
          ),
        },
        {
          key: 'source',
          header: t('column.source'),
          cell: ({ source, asOf }) => (
            <>
              <ProvenanceMark value={source} /> {asOf ? <DateText value={asOf} /> : null}
            </>
          ),
        },
        {
          key: 'expires',
          header: t('column.holdsUntil'),
          cell: ({ expiresAt }) => (expiresAt ? <DateText value={expiresAt} /> : t('noEnd')),
        },
        {
          key: 'action',
          header: t('column.action'),
          cell: ({ path }) => (
            <AppLink to={sendingOf(path)}>
              {t('show.again')}{' '}
              <VisuallyHidden>{`${statement.kind(path)} ${statement.words(path)}`}</VisuallyHidden>
            </AppLink>
          ),
        },
      ]}
    />
  );
}

/** Statements that only the vendor makes: each a link to where its document is sent, those of a kind together. */
export function DeclaredStatements({ statements, profile, names }: StatementsProps) {
  const { t } = useTranslation('evidence');
  const statement = useStatement(profile, names);
  const kinds = [...new Set(statements.map(({ path }) => statement.kind(path)))];
  return (
    <Facts
      items={kinds.map((kind) => ({
        label: kind,
        value: (
          <ul className="rf-links">
            {statements
              .filter(({ path }) => statement.kind(path) === kind)
              .map(({ path }) => ({ path, words: statement.words(path) }))
              .map(({ path, words }) => (
                <li key={path}>
                  <AppLink to={sendingOf(path)}>
                    <VisuallyHidden>{words ? `${t('show.first')} ${kind} ` : `${kind} `}</VisuallyHidden>
                    {words || t('show.first')}
                  </AppLink>
                </li>
              ))}
          </ul>
        ),
      }))}
    />
  );
}

/** Documents that were sent, with what came of them. */
export function SentTable({
  evidence,
  profile,
  names,
}: {
  evidence: readonly Evidence[];
  profile: ProfilePartsFragment;
  names: Displayed;
}) {
  const { t } = useTranslation('evidence');
  const { language, ...statement } = useStatement(profile, names);
  return (
    <DataTable
      caption={t('sent.caption')}
      rows={evidence}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'document',
          header: t('column.document'),
          names: true,
          cell: ({ kind, file }) => (
            <>
              {kindText(kind, language)}
              <Text size="sm">
                <a href={`/files/${file.id}`}>{file.name}</a>
              </Text>
            </>
          ),
        },
        {
          key: 'statement',
          header: t('column.statement'),
          cell: ({ path, covers }) => (
            <>
              {statement.kind(path)}
              <Text size="sm" c="dimmed">
                {covers ? statement.words(path) : t('sent.changed')}
              </Text>
            </>
          ),
        },
        { key: 'state', header: t('column.state'), cell: (row) => <State evidence={row} /> },
        {
          key: 'issued',
          header: t('column.issuedOn'),
          cell: ({ issuedOn }) => <DateText value={issuedOn} />,
        },
        {
          key: 'holds',
          header: t('column.holdsUntil'),
          cell: ({ holdsUntil }) => <DateText value={holdsUntil} />,
        },
        { key: 'withdraw', header: t('column.action'), cell: (row) => <Withdraw evidence={row} /> },
      ]}
    />
  );
}

function State({ evidence: { state, reason, note, submittedAt, decidedAt } }: { evidence: Evidence }) {
  const { t } = useTranslation(['evidence', 'moderation']);
  return (
    <Stack gap={4} align="flex-start">
      <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
      <Text size="sm" c="dimmed">
        <DateText value={decidedAt ?? submittedAt} />
      </Text>
      {state === 'DECLINED' && reason ? <Text size="sm">{t(`reason.${reason}`)}</Text> : null}
      {note ? <Text size="sm">{note}</Text> : null}
    </Stack>
  );
}

function Withdraw({ evidence: { id, state, file, version } }: { evidence: Evidence }) {
  const { t } = useTranslation('evidence');
  if (state !== 'UPLOADED' && state !== 'VERIFIED') return null;
  return (
    <ConfirmForm
      intent="withdraw"
      row={id}
      opener={t('withdraw.opener')}
      question={t('withdraw.question')}
      confirm={t('withdraw.confirm', { name: file.name })}
      hidden={{ evidenceId: id, expectedVersion: version }}
    />
  );
}
