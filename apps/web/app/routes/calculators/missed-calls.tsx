import { DataTable, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/missed-calls.js';
import { CalculatorForm, InputGroup, NumberInput, SelectInput } from './calculator-form.js';
import { BarChart } from './charts.js';
import './calculators.css';
import { currencies } from './currencies.js';
import { KeyFigures, NextSteps, useFormats } from './figures.js';
import { missedCallsState } from './missed-calls-result.js';

export const handle: RouteHandle = { indexed: true };

export function loader({ request }: Route.LoaderArgs) {
  return missedCallsState(new URL(request.url).searchParams);
}

type Loaded = Route.ComponentProps['loaderData'];

function Answer({ answer, loaded }: { answer: NonNullable<Loaded['answer']>; loaded: Loaded }) {
  const { t } = useTranslation('calculators');
  const f = useFormats(loaded.currency);
  const { cost, quoteMinor, steps, next } = answer;
  const worth = cost.netPerMonthMinor > 0;
  return (
    <>
      <p className="calc-verdict" suppressHydrationWarning>
        {t(worth ? 'missed.worth' : 'missed.notWorth', { amount: f.money(Math.abs(cost.netPerMonthMinor)) })}
      </p>
      <p className="calc-remark" suppressHydrationWarning>
        {cost.breakEvenMissedPerMonth === null
          ? t('missed.never')
          : t('missed.from', { count: cost.breakEvenMissedPerMonth, missed: f.one(cost.missedPerMonth) })}
      </p>
      <KeyFigures
        items={[
          {
            label: t('missed.lost'),
            value: f.money(cost.lostPerMonthMinor),
            note: t('inHouse.aMonth'),
            main: true,
          },
          { label: t('missed.lostYear'), value: f.money(cost.lostPerMonthMinor * 12) },
          { label: t('missed.count'), value: f.one(cost.missedPerMonth), note: t('inHouse.aMonth') },
          { label: t('missed.sales'), value: f.one(cost.lostSalesPerMonth), note: t('inHouse.aMonth') },
          { label: t('missed.perCall'), value: f.money(cost.lostPerMissedCallMinor) },
        ]}
      />
      <BarChart
        title={t('missed.chartTitle')}
        axes={t('missed.chartAxes', { currency: loaded.currency })}
        summary={t('missed.chartSummary')}
        bars={[
          {
            key: 'lost',
            label: t('missed.lost'),
            value: cost.lostPerMonthMinor,
            text: f.money(cost.lostPerMonthMinor),
          },
          {
            key: 'saved',
            label: t('missed.saved'),
            value: cost.savedPerMonthMinor,
            text: f.money(cost.savedPerMonthMinor),
          },
          {
            key: 'quote',
            label: t('missed.quote'),
            value: quoteMinor,
            text: f.money(quoteMinor),
            marked: true,
          },
        ]}
      />
      <DataTable
        caption={t('missed.tableTitle')}
        rows={steps}
        rowKey={({ missedPerMonth }) => String(missedPerMonth)}
        columns={[
          {
            key: 'missed',
            header: t('missed.count'),
            names: true,
            cell: (row) => <span className="rf-number">{f.one(row.missedPerMonth)}</span>,
          },
          {
            key: 'lost',
            header: t('missed.lost'),
            numeric: true,
            cell: (row) => f.money(row.lostPerMonthMinor),
          },
          {
            key: 'saved',
            header: t('missed.saved'),
            numeric: true,
            cell: (row) => f.money(row.savedPerMonthMinor),
          },
          { key: 'quote', header: t('missed.quote'), numeric: true, cell: () => f.money(quoteMinor) },
          {
            key: 'net',
            header: t('missed.net'),
            numeric: true,
            cell: (row) => f.money(row.netPerMonthMinor),
          },
        ]}
      />
      <NextSteps next={next} />
    </>
  );
}

/** What nobody answering costs, beside what answering would. */
export default function MissedCallsPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('calculators');
  const { input, answer } = loaderData;
  return (
    <Page
      title={t('missed.title')}
      lead={t('missed.lead')}
      breadcrumbs={[{ label: t('title'), to: '/calculators' }]}
    >
      <div className="calc" data-answered={(answer !== null && !input.example) || undefined}>
        <CalculatorForm input={input}>
          <InputGroup title={t('missed.calls')}>
            <NumberInput name="calls" />
            <NumberInput name="missed" unit={t('units.percent')} hint={t('missed.missedHint')} />
            <NumberInput name="gone" unit={t('units.percent')} hint={t('missed.goneHint')} />
            <NumberInput name="buying" unit={t('units.percent')} />
            <NumberInput name="margin" hint={t('missed.marginHint')} />
            <SelectInput name="currency" options={currencies.map((value) => ({ value, label: value }))} />
          </InputGroup>
          <InputGroup title={t('missed.service')}>
            <NumberInput name="quote" />
            <NumberInput name="answered" unit={t('units.percent')} hint={t('missed.answeredHint')} />
          </InputGroup>
        </CalculatorForm>
        <div className="calc-answer" aria-live="polite">
          {input.problems.length > 0 ? <p className="calc-remark">{t('problem.noResult')}</p> : null}
          {answer ? <Answer answer={answer} loaded={loaderData} /> : null}
        </div>
      </div>
      <Section title={t('method')}>
        <p className="calc-method">{t('missed.method')}</p>
      </Section>
    </Page>
  );
}
