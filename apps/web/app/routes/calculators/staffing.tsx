import { WEEKS_PER_MONTH } from '@ringfair/staffing-core';
import { DataTable, Notice, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/staffing.js';
import { CalculatorForm, InputGroup, NumberInput, OpeningInputs, SelectInput } from './calculator-form.js';
import { BarChart } from './charts.js';
import './calculators.css';
import { KeyFigures, NextSteps, useFormats } from './figures.js';
import { periods, staffingState, type StaffingAnswer } from './staffing-result.js';
import { Term, Words } from './terms.js';

export const handle: RouteHandle = { indexed: true };

export function loader({ request }: Route.LoaderArgs) {
  return staffingState(new URL(request.url).searchParams);
}

function IntervalAnswer({ answer }: { answer: Extract<StaffingAnswer, { kind: 'INTERVAL' }> }) {
  const { t } = useTranslation('calculators');
  const f = useFormats();
  const { chosen, teams, scheduled, erlangs } = answer;
  const abandons = teams.some(({ abandonProbability }) => abandonProbability !== null);
  return (
    <>
      <KeyFigures
        items={[
          {
            label: t('staffing.agents'),
            value: f.whole(chosen.agents),
            note: t('staffing.agentsNote'),
            main: true,
          },
          { label: t('staffing.scheduled'), value: f.whole(scheduled), note: <Term of="shrinkage" /> },
          { label: <Term of="serviceLevel" />, value: f.percent(chosen.serviceLevel) },
          { label: <Term of="asa" />, value: f.seconds(chosen.averageSpeedOfAnswerSeconds) },
          { label: <Term of="occupancy" />, value: f.percent(chosen.occupancy) },
          { label: <Term of="erlang" />, value: f.one(erlangs) },
        ]}
      />
      <BarChart
        title={t('staffing.teamsTitle')}
        axes={t('staffing.teamsAxes')}
        summary={t('staffing.teamsSummary')}
        bars={teams.map((team) => ({
          key: String(team.agents),
          label: f.whole(team.agents),
          value: team.serviceLevel,
          text: f.percent(team.serviceLevel),
          marked: team.chosen,
        }))}
      />
      <DataTable
        caption={t('staffing.teamsTitle')}
        rows={teams}
        rowKey={({ agents }) => String(agents)}
        columns={[
          {
            key: 'agents',
            header: t('staffing.agentsColumn'),
            names: true,
            cell: (row) =>
              row.chosen ? t('staffing.chosen', { agents: f.whole(row.agents) }) : f.whole(row.agents),
          },
          {
            key: 'level',
            header: t('terms.serviceLevel.label'),
            numeric: true,
            cell: (row) => f.percent(row.serviceLevel),
          },
          {
            key: 'asa',
            header: t('terms.asa.label'),
            numeric: true,
            cell: (row) => f.seconds(row.averageSpeedOfAnswerSeconds),
          },
          {
            key: 'p95',
            header: t('terms.waitP95.label'),
            numeric: true,
            cell: (row) => f.seconds(row.waitP95Seconds),
          },
          {
            key: 'occupancy',
            header: t('terms.occupancy.label'),
            numeric: true,
            cell: (row) => f.percent(row.occupancy),
          },
          ...(abandons
            ? [
                {
                  key: 'abandon',
                  header: t('terms.abandonment.label'),
                  numeric: true,
                  cell: (row: (typeof teams)[number]) => f.percent(row.abandonProbability ?? 0),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function WeekAnswer({ answer }: { answer: Extract<StaffingAnswer, { kind: 'WEEK' }> }) {
  const { t } = useTranslation('calculators');
  const f = useFormats();
  const { plan, day, aroundTheClockFte } = answer;
  return (
    <>
      <KeyFigures
        items={[
          {
            label: t('staffing.peak'),
            value: f.whole(plan.peakAgents),
            note: t('staffing.peakNote'),
            main: true,
          },
          {
            label: t('staffing.scheduled'),
            value: f.whole(plan.peakScheduled),
            note: <Term of="shrinkage" />,
          },
          { label: <Term of="fte" />, value: f.one(plan.fte), note: t('staffing.fteNote') },
          { label: t('staffing.paidHours'), value: f.whole(plan.paidHoursPerWeek * WEEKS_PER_MONTH) },
          { label: <Term of="serviceLevel" />, value: f.percent(plan.serviceLevel) },
          { label: <Term of="asa" />, value: f.seconds(plan.averageSpeedOfAnswerSeconds) },
          { label: <Term of="occupancy" />, value: f.percent(plan.occupancy) },
        ]}
      />
      {aroundTheClockFte !== null && aroundTheClockFte > plan.fte * 1.01 ? (
        <p className="calc-remark" suppressHydrationWarning>
          {t('staffing.aroundTheClock', { always: f.one(aroundTheClockFte), now: f.one(plan.fte) })}
        </p>
      ) : null}
      <BarChart
        title={t('staffing.dayTitle')}
        axes={t('staffing.dayAxes')}
        summary={t('staffing.daySummary')}
        bars={day.map((hour, index) => ({
          key: String(hour.hour),
          label: day.length > 12 && index % 3 !== 0 ? '' : String(hour.hour % 24),
          value: hour.agents,
          text: f.whole(hour.agents),
        }))}
      />
      <DataTable
        caption={t('staffing.dayTitle')}
        rows={day}
        rowKey={({ hour }) => String(hour)}
        columns={[
          { key: 'hour', header: t('staffing.hour'), names: true, cell: (row) => f.hour(row.hour % 24) },
          { key: 'contacts', header: t('staffing.calls'), numeric: true, cell: (row) => f.one(row.contacts) },
          {
            key: 'agents',
            header: t('staffing.agentsColumn'),
            numeric: true,
            cell: (row) => f.whole(row.agents),
          },
          {
            key: 'scheduled',
            header: t('staffing.scheduled'),
            numeric: true,
            cell: (row) => f.whole(row.scheduled),
          },
          {
            key: 'level',
            header: t('terms.serviceLevel.label'),
            numeric: true,
            cell: (row) => f.percent(row.serviceLevel),
          },
          {
            key: 'asa',
            header: t('terms.asa.label'),
            numeric: true,
            cell: (row) => f.seconds(row.averageSpeedOfAnswerSeconds),
          },
          {
            key: 'occupancy',
            header: t('terms.occupancy.label'),
            numeric: true,
            cell: (row) => f.percent(row.occupancy),
          },
        ]}
      />
    </>
  );
}

/** How many agents a number of calls takes. */
export default function Staffing({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('calculators');
  const { input, answer, refused, next } = loaderData;
  return (
    <Page
      title={t('staffing.title')}
      lead={t('staffing.lead')}
      breadcrumbs={[{ label: t('title'), to: '/calculators' }]}
    >
      <div className="calc" data-answered={(answer !== null && !input.example) || undefined}>
        <CalculatorForm input={input}>
          <InputGroup title={t('staffing.work')}>
            <NumberInput name="contacts" />
            <SelectInput
              name="period"
              options={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
            />
            <NumberInput name="handle" unit={t('units.s')} hint={t('staffing.handleHint')} />
            <NumberInput name="shrinkage" unit={t('units.percent')} />
          </InputGroup>
          <InputGroup title={t('staffing.target')}>
            <NumberInput name="share" unit={t('units.percent')} />
            <NumberInput name="within" unit={t('units.s')} />
            <NumberInput name="patience" unit={t('units.s')} hint={t('staffing.patienceHint')} optional />
          </InputGroup>
          <OpeningInputs hint={t('staffing.openingHint')} />
        </CalculatorForm>
        <div className="calc-answer" aria-live="polite">
          {refused ? <Notice tone="negative">{t(`refused.${refused}`, t('refused.other'))}</Notice> : null}
          {input.problems.length > 0 ? <p className="calc-remark">{t('problem.noResult')}</p> : null}
          {answer?.kind === 'INTERVAL' ? <IntervalAnswer answer={answer} /> : null}
          {answer?.kind === 'WEEK' ? <WeekAnswer answer={answer} /> : null}
          {next ? <NextSteps next={next} /> : null}
        </div>
      </div>
      <Section title={t('method')}>
        <p className="calc-method">{t('staffing.method')}</p>
      </Section>
      <Words
        terms={[
          'serviceLevel',
          'asa',
          'waitP95',
          'aht',
          'occupancy',
          'shrinkage',
          'fte',
          'erlang',
          'patience',
          'abandonment',
        ]}
      />
    </Page>
  );
}
