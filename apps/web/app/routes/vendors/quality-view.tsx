import { Stack, Text } from '@mantine/core';
import { METRIC_RULES, populationOf, unitOfMetric, type Metric } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { DateText, NotProvided, NumberText, useNumberFormat } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { MeasuredMetric } from '../calls/measured-metric.js';
import { measuredSeconds } from '../calls/measured-seconds.js';
import { Mark } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { LongTable } from './long-table.js';
import { SaidFacts } from './said-facts.js';
import { ALWAYS_ASKED } from './sections-said.js';
import { Term } from './term.js';

type Figure = ProfilePartsFragment['metrics'][number];

interface Row {
  key: string;
  metric: Metric;
  figure: Figure | null;
}

/** Figures with definition, period and population; what the platform measured stands beside what is declared. */
export function QualityView({ view: { profile, callFigures = [] } }: PartProps) {
  const { t } = useTranslation('listing');
  const said = profile.metrics.map((figure): Row => ({ key: figure.id, metric: figure.metric, figure }));
  const missing = ALWAYS_ASKED.filter((metric) => !said.some((row) => row.metric === metric));
  const measured = missing.filter((metric) => measuredSeconds(metric, callFigures) !== null);
  const silent = missing.filter((metric) => !measured.includes(metric));
  return (
    <Stack gap="sm">
      <Figures
        rows={[...said, ...measured.map((metric): Row => ({ key: metric, metric, figure: null }))]}
        callFigures={callFigures}
      />
      {silent.length > 0 ? (
        <SaidFacts items={silent.map((metric) => ({ label: <Term code={metric} />, value: null }))} />
      ) : null}
      <Text size="sm" c="dimmed">
        {t('metric.measuredWhy')}
      </Text>
    </Stack>
  );
}

function Figures({
  rows,
  callFigures,
}: {
  rows: readonly Row[];
  callFigures: NonNullable<PartProps['view']['callFigures']>;
}) {
  const { t } = useTranslation(['listing', 'codes']);
  return (
    <LongTable
      first={3}
      caption={t('sections.quality')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'metric', header: t('metric.name'), names: true, cell: (row) => <MetricName row={row} /> },
        {
          key: 'declared',
          header: t('metric.declared'),
          cell: ({ figure }) =>
            figure ? (
              <>
                <strong>
                  <MetricValue figure={figure} />
                </strong>{' '}
                <Mark path={`metrics.${figure.id}`} />
                <MetricParts figure={figure} />
              </>
            ) : (
              <NotProvided />
            ),
        },
        {
          key: 'measured',
          header: t('metric.measured'),
          cell: ({ metric }) => <MeasuredMetric {...{ metric, callFigures }} />,
        },
        {
          key: 'period',
          header: t('metric.period'),
          cell: ({ figure }) =>
            figure?.from && figure.to ? (
              <>
                <DateText value={figure.from} />
                {' – '}
                <DateText value={figure.to} />
              </>
            ) : (
              <NotProvided />
            ),
        },
        {
          key: 'population',
          header: t('metric.population'),
          cell: ({ figure }) => {
            const population = figure ? populationOf(figure) : null;
            return population ? t(`codes:${population}`) : <NotProvided />;
          },
        },
        {
          key: 'sample',
          header: t('metric.sample'),
          numeric: true,
          cell: ({ figure }) => <NumberText value={figure?.sampleSize} />,
        },
      ]}
    />
  );
}

function MetricName({ row: { metric, figure } }: { row: Row }) {
  const { t } = useTranslation(['listing', 'codes', 'glossary']);
  return (
    <>
      <Term code={metric} />
      {figure?.channel ? t('metric.channel', { channel: t(`codes:${figure.channel}`) }) : null}
      <Text size="sm" c="dimmed" fw={400}>
        {figure?.definition ?? t(`glossary:term.${metric}`)}
      </Text>
    </>
  );
}

function MetricValue({ figure: { metric, value, thresholdSeconds, currency } }: { figure: Figure }) {
  const { t } = useTranslation('listing');
  const number = useNumberFormat({
    maximumFractionDigits: 2,
    ...(currency === null ? {} : { style: 'currency', currency }),
  });
  const text = t(`metric.value.${unitOfMetric(metric)}`, { value: number(value) });
  return (
    <span className="rf-number" suppressHydrationWarning>
      {thresholdSeconds === null ? text : t('metric.within', { value: text, seconds: thresholdSeconds })}
    </span>
  );
}

/** What the definition of the metric leaves open; a part that is not said is named as missing. */
function MetricParts({ figure }: { figure: Figure }) {
  const { t } = useTranslation('listing');
  const number = useNumberFormat({ maximumFractionDigits: 2 });
  const { shortAbandonsExcluded, windowDays, responseRatePercent } = figure;
  const words: Record<string, string | null> = {
    shortAbandonsExcluded:
      shortAbandonsExcluded === null
        ? null
        : t(shortAbandonsExcluded ? 'metric.part.shortLeftOut' : 'metric.part.shortCounted'),
    windowDays: windowDays === null ? null : t('metric.part.windowDays', { count: windowDays }),
    responseRatePercent:
      responseRatePercent === null
        ? null
        : t('metric.part.responseRate', { percent: number(responseRatePercent) }),
  };
  const parts = METRIC_RULES[figure.metric].parts.filter((part) => part in words);
  return parts.map((part) => (
    <Text key={part} size="sm" c="dimmed" fw={400} suppressHydrationWarning>
      {words[part] ?? (
        <>
          {t(`metric.missing.${part}`)} <NotProvided />
        </>
      )}
    </Text>
  ));
}
