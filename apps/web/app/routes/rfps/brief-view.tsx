import { Facts, NumberText, Section, StatusBadge } from '@ringfair/web-ui';
import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LanguageNames } from './names.js';
import './rfp.css';
import type { BriefData, LotData, RequirementData } from './types.js';

/** "Mon to Fri" and such, in words, with commas. */
function useList() {
  const { t } = useTranslation(['rfp', 'codes']);
  return {
    codes: (codes: readonly string[]) =>
      codes.length ? codes.map((code) => t(`codes:${code}`)).join(', ') : null,
    words: (words: readonly string[]) => (words.length ? words.join(', ') : null),
  };
}

function Lot({ lot, index, names }: { lot: LotData; index: number; names: LanguageNames }) {
  const { t } = useTranslation(['rfp', 'codes']);
  const list = useList();
  const coverage = list.codes(lot.coverage);
  return (
    <Paper withBorder p="lg" component="article" aria-labelledby={`lot-${lot.id}`}>
      <Title order={3} id={`lot-${lot.id}`}>
        {t('lot.numbered', { number: index + 1, title: lot.title })}
      </Title>
      {lot.description ? <p className="rfp-text">{lot.description}</p> : null}
      <Facts
        items={[
          { label: t('lot.services'), value: list.codes(lot.services) },
          { label: t('lot.channels'), value: list.codes(lot.channels) },
          { label: t('lot.languages'), value: list.words(lot.languages.map((tag) => names[tag] ?? tag)) },
          {
            label: t('lot.coverage'),
            value:
              coverage && lot.coverageTimeZone
                ? t('lot.coverageIn', { coverage, zone: lot.coverageTimeZone })
                : coverage,
          },
          {
            label: t('lot.contactsPerMonth'),
            value: lot.contactsPerMonth && <NumberText value={lot.contactsPerMonth} />,
          },
          {
            label: t('lot.averageHandleSeconds'),
            value: lot.averageHandleSeconds && t('lot.seconds', { count: lot.averageHandleSeconds }),
          },
          {
            label: t('lot.hoursPerWeek'),
            value: lot.hoursPerWeek && <NumberText value={lot.hoursPerWeek} />,
          },
          {
            label: t('lot.agentModel'),
            value: lot.agentModel ? t(`codes:${lot.agentModel}`) : t('lot.vendorProposes'),
          },
          {
            label: t('lot.agentPreparation'),
            value: lot.agentPreparation && t(`codes:${lot.agentPreparation}`),
          },
          { label: t('lot.scriptAuthor'), value: lot.scriptAuthor && t(`script.${lot.scriptAuthor}`) },
        ]}
      />
    </Paper>
  );
}

export function LevelBadge({ level }: { level: RequirementData['level'] }) {
  const { t } = useTranslation('rfp');
  return <StatusBadge tone={level === 'MUST' ? 'accent' : 'neutral'}>{t(`level.${level}`)}</StatusBadge>;
}

function Requirements({ requirements }: { requirements: readonly RequirementData[] }) {
  const { t } = useTranslation('rfp');
  return (
    <ol className="rfp-requirements">
      {requirements.map((requirement) => (
        <li key={requirement.id}>
          <span>{requirement.text}</span>
          <span className="rfp-requirement-marks">
            <LevelBadge level={requirement.level} />
            <Text span size="sm" c="dimmed">
              {t('requirement.counts', {
                dimension: t(`dimension.${requirement.dimension}`),
                weight: requirement.weight,
              })}
            </Text>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How answers are judged: the same words and numbers that the evaluation uses. */
export function HowEvaluated({ weights }: { weights: BriefData['weights'] }) {
  const { t } = useTranslation('rfp');
  const parts = (['price', 'quality', 'fit'] as const).map((part) => ({ part, weight: weights[part] }));
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {parts.map(({ part, weight }) => (
          <Paper key={part} withBorder p="md">
            <Text fw={600}>{t(`dimension.${part.toUpperCase()}`)}</Text>
            <Text size="xl" className="rf-number">
              {t('weight.percent', { weight })}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`weight.explained.${part}`)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Text>{t('weight.musts')}</Text>
    </Stack>
  );
}

/** The whole brief, for everybody who may read it. */
export function BriefView({ rfp, names }: { rfp: BriefData; names: LanguageNames }) {
  const { t } = useTranslation('rfp');
  return (
    <>
      {rfp.summary ? <p className="rfp-text rfp-summary">{rfp.summary}</p> : null}
      <Section title={t('brief.lots', { count: rfp.lots.length })} id="lots">
        <Stack gap="lg">
          {rfp.lots.map((lot, index) => (
            <Lot key={lot.id} lot={lot} index={index} names={names} />
          ))}
        </Stack>
      </Section>
      <Section title={t('brief.requirements', { count: rfp.requirements.length })} id="requirements">
        <Requirements requirements={rfp.requirements} />
      </Section>
      <Section title={t('brief.evaluation')} id="evaluation">
        <HowEvaluated weights={rfp.weights} />
      </Section>
    </>
  );
}
