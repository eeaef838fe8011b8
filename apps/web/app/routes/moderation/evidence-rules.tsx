import {
  acceptedText,
  checksOf,
  checkText,
  claimText,
  COMMON_CHECKS,
  EVIDENCE_RULES,
  type EvidenceRule,
  holdsText,
  type ProfileLanguage,
} from '@ringfair/vendors-core';
import { DataTable, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { requestInfo } from '../../platform/context.js';
import type { RouteHandle } from '../../platform/handle.js';
import { OtherStatements } from '../evidence/other-statements.js';
import type { Route } from './+types/evidence-rules.js';
import { DeskNav } from './desk-nav.js';
import './moderation.css';

export const handle: RouteHandle = { workspace: true };

/** What docs/evidence.md says, in the language of the page. */
export function loader({ context }: Route.LoaderArgs) {
  const language = requestInfo(context).language as ProfileLanguage;
  const compared = (rule: EvidenceRule) => checksOf(rule).filter((check) => rule.compares.includes(check));
  return {
    common: COMMON_CHECKS.map((check) => checkText(check, language)),
    rules: EVIDENCE_RULES.map((rule) => ({
      path: rule.path,
      statement: claimText(rule.claim, language),
      accepted: acceptedText(rule, language),
      compared: compared(rule)
        .map((check) => checkText(check, language))
        .join(' '),
      holds: holdsText(rule, language),
    })),
  };
}

export default function EvidenceRules({ loaderData: { common, rules } }: Route.ComponentProps) {
  const { t } = useTranslation('moderation');
  return (
    <Page title={t('evidenceRules.title')} lead={t('evidenceRules.lead')}>
      <DeskNav current="evidence" />
      <Section title={t('evidenceRules.always')}>
        <ul>
          {common.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('evidenceRules.byKind')}>
        <DataTable
          caption={t('evidenceRules.byKind')}
          rows={rules}
          rowKey={({ path }) => path}
          columns={[
            {
              key: 'statement',
              header: t('evidenceRules.statement'),
              names: true,
              cell: ({ statement }) => statement,
            },
            { key: 'accepted', header: t('evidenceRules.accepted'), cell: ({ accepted }) => accepted },
            { key: 'compared', header: t('evidenceRules.compared'), cell: ({ compared }) => compared || '–' },
            { key: 'holds', header: t('evidenceRules.holds'), cell: ({ holds }) => holds },
          ]}
        />
      </Section>
      <OtherStatements />
    </Page>
  );
}
