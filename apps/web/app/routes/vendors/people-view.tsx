import { Stack, Text } from '@mantine/core';
import { formatMoney } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Mark } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { metricValue } from './metric-words.js';
import { SaidFacts } from './said-facts.js';
import { Term } from './term.js';
import { useWords } from './words.js';

/** Training (000.10), incentives (000.11), attrition (003.6), tenure and authority (003.9), complaints (003.2). */
export function PeopleView({ view: { profile } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const { training, tenure, incentives, complaintPath } = profile;
  const words = useWords();
  const attrition = profile.metrics.find(({ metric }) => metric === 'ATTRITION');
  const hours = [
    training?.initialHours == null ? null : t('people.initialHours', { count: training.initialHours }),
    training?.monthlyHours == null ? null : t('people.monthlyHours', { count: training.monthlyHours }),
    training?.method ?? null,
  ].filter(Boolean);
  const complaints = [
    complaintPath?.contact ?? null,
    complaintPath?.answerHours == null
      ? null
      : t('people.complaintHours', { count: complaintPath.answerHours }),
    complaintPath?.beyond ? t('people.complaintBeyond', { what: complaintPath.beyond }) : null,
  ].filter(Boolean);
  return (
    <SaidFacts
      items={[
        {
          label: t('people.training'),
          value: hours.length > 0 ? <Said path="training" text={hours.join(' · ')} /> : null,
        },
        {
          label: t('people.incentives'),
          value:
            incentives.length > 0 ? (
              <Said path="incentives" text={incentives.map((code) => t(`codes:${code}`)).join(', ')} />
            ) : null,
        },
        {
          label: <Term code="ATTRITION" />,
          value: attrition ? (
            <Said path={`metrics.${attrition.id}`} text={metricValue(attrition, words)} />
          ) : null,
        },
        {
          label: t('people.tenure'),
          value: tenure ? (
            <Said
              path="tenure"
              text={t('people.tenureMix', {
                under: tenure.underOneYear,
                between: tenure.oneToThreeYears,
                over: tenure.overThreeYears,
              })}
            />
          ) : null,
        },
        {
          label: t('people.authority'),
          value: profile.authority ? <Authority authority={profile.authority} /> : null,
        },
        {
          label: t('people.complaints'),
          value: complaints.length > 0 ? <Said path="complaintPath" text={complaints.join(' · ')} /> : null,
        },
      ]}
    />
  );
}

function Said({ path, text }: { path: string; text: string }) {
  return (
    <>
      {text} <Mark path={path} quiet />
    </>
  );
}

function Authority({ authority }: { authority: NonNullable<PartProps['view']['profile']['authority']> }) {
  const { t, i18n } = useTranslation('listing');
  const { decides, refundLimitMinor, currency, escalates } = authority;
  return (
    <Stack gap={4}>
      {decides ? <span>{decides}</span> : null}
      {refundLimitMinor !== null && currency ? (
        <span suppressHydrationWarning>
          {t('people.refunds', {
            amount: formatMoney(i18n.language, { amountMinor: refundLimitMinor, currency }),
          })}
        </span>
      ) : null}
      {escalates ? <span>{t('people.escalates', { what: escalates })}</span> : null}
      <Mark path="authority" quiet />
    </Stack>
  );
}

/** Who leads the work (003.5), and what is reported how often (000.8). */
export function ManagementView({ view: { profile } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const { projectManager: manager, reporting } = profile;
  const who = [
    manager?.name ?? null,
    manager?.timePercent == null ? null : t('people.timeShare', { percent: manager.timePercent }),
  ].filter(Boolean);
  const live = reporting?.liveQueue ?? null;
  return (
    <SaidFacts
      items={[
        {
          label: t('people.manager'),
          value: who.length > 0 ? <Said path="projectManager" text={who.join(', ')} /> : null,
        },
        ...(manager
          ? [
              {
                label: t('people.duties'),
                path: 'projectManager',
                value: manager.duties.map((duty) => t(`codes:${duty}`)).join(', '),
              },
            ]
          : []),
        {
          label: <Term code="REPORTING_MODEL">{t('report.model')}</Term>,
          value: reporting?.model ? <Said path="reporting" text={t(`codes:${reporting.model}`)} /> : null,
        },
        ...(reporting
          ? [
              {
                label: t('report.cadence'),
                path: 'reporting',
                value: reporting.cadence ? t(`codes:${reporting.cadence}`) : null,
              },
              {
                label: t('report.liveQueue'),
                path: 'reporting',
                value: live === null ? null : t(live ? 'yes' : 'no'),
              },
              {
                label: t('report.sample'),
                path: 'reporting',
                value: reporting.sampleFileId ? (
                  <a href={`/files/${reporting.sampleFileId}`}>{t('report.openSample')}</a>
                ) : null,
              },
            ]
          : []),
        ...(reporting?.note
          ? [{ label: t('report.note'), path: 'reporting', value: <Text>{reporting.note}</Text> }]
          : []),
      ]}
    />
  );
}
