import { Stack, Text } from '@mantine/core';
import type { Metric } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { NotProvided, NumberText } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { MeasuredMetric } from '../calls/measured-metric.js';
import { measuredSeconds } from '../calls/measured-seconds.js';
import { Mark } from './claim-sources.js';
import type { PartProps } from './listing-data.js';
import { LongTable } from './long-table.js';
import {
  metricChannel,
  metricDefinition,
  metricParts,
  metricPeriod,
  metricPopulation,
  metricValue,
} from './metric-words.js';
import { SaidFacts } from './said-facts.js';
import { ALWAYS_ASKED } from './sections-said.js';
import { Term } from './term.js';
import { useWords } from './words.js';

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
  const { t } = useTranslation('listing');
  const words = useWords();
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
                <strong className="rf-number" suppressHydrationWarning>
                  {metricValue(figure, words)}
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
          cell: ({ figure }) => {
            const period = figure && metricPeriod(figure, words);
            return period ? <span suppressHydrationWarning>{period}</span> : <NotProvided />;
          },
        },
        {
          key: 'population',
          header: t('metric.population'),
          cell: ({ figure }) => (figure && metricPopulation(figure, words)) ?? <NotProvided />,
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
  const { t } = useTranslation('glossary');
  const words = useWords();
  return (
    <>
      <Term code={metric} />
      {figure ? metricChannel(figure, words) : null}
      <Text size="sm" c="dimmed" fw={400}>
        {figure ? metricDefinition(figure, words) : t(`term.${metric}`)}
      </Text>
    </>
  );
}

function MetricParts({ figure }: { figure: Figure }) {
  return metricParts(figure, useWords()).map(({ part, text, missing }) => (
    <Text key={part} size="sm" c="dimmed" fw={400} suppressHydrationWarning>
      {text ?? (
        <>
          {missing} <NotProvided />
        </>
      )}
    </Text>
  ));
}
