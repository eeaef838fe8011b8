import { DataTable, Notice, Page, Section } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import type { RouteHandle } from '../../platform/handle.js';
import type { Route } from './+types/in-house.js';
import {
  CalculatorForm,
  FlagInput,
  InputGroup,
  NumberInput,
  OpeningInputs,
  SelectInput,
} from './calculator-form.js';
import { LineChart } from './charts.js';
import './calculators.css';
import { currencies, type CalculatorCurrency } from './currencies.js';
import { KeyFigures, NextSteps, useFormats } from './figures.js';
import { increments, inHouseState, priceUnits, type InHouseAnswer } from './in-house-result.js';
import { Term, Words } from './terms.js';

export const handle: RouteHandle = { indexed: true };

export function loader({ request }: Route.LoaderArgs) {
  return inHouseState(new URL(request.url).searchParams);
}

type AnswerProps = { answer: InHouseAnswer; currency: CalculatorCurrency };

function useVerdict({ answer, currency }: AnswerProps) {
  const { t } = useTranslation('calculators');
  const f = useFormats(currency);
  const { breakEven } = answer;
  const saving = answer.inHouse.totalPerMonthMinor - answer.outsourcedTotalMinor;
  const verdict = t(saving > 0 ? 'inHouse.outsourcingSaves' : 'inHouse.inHouseSaves', {
    amount: f.money(Math.abs(saving)),
  });
  if (breakEven.kind === 'ALWAYS') return { verdict, point: t(`inHouse.always.${breakEven.cheaper}`) };
  if (breakEven.kind === 'UNKNOWN') return { verdict, point: t('inHouse.unknown') };
  const point = t(`inHouse.from.${breakEven.cheaperAbove}`, {
    contacts: f.whole(breakEven.contactsPerMonth),
    first: f.whole(breakEven.firstContactsPerMonth),
  });
  return { verdict, point };
}

function CostChart({ answer, currency }: AnswerProps) {
  const { t } = useTranslation('calculators');
  const f = useFormats(currency);
  const { chart, breakEven } = answer;
  const most = Math.max(...chart.flatMap((point) => [point.inHouseMinor, point.outsourcedMinor]), 1);
  const widest = chart.at(-1)?.contactsPerMonth ?? 1;
  const line = (value: (point: (typeof chart)[number]) => number) =>
    chart.map((point) => ({ x: point.contactsPerMonth / widest, y: value(point) / most }));
  const marked = breakEven.kind === 'AT' && breakEven.contactsPerMonth <= widest;
  return (
    <LineChart
      title={t('inHouse.chartTitle')}
      axes={t('inHouse.chartAxes')}
      summary={t('inHouse.chartSummary')}
      lines={[
        { key: 'own', label: t('inHouse.own'), points: line(({ inHouseMinor }) => inHouseMinor) },
        {
          key: 'theirs',
          label: t('inHouse.theirs'),
          points: line(({ outsourcedMinor }) => outsourcedMinor),
          dashed: true,
        },
      ]}
      up={[0, 0.5, 1].map((at) => ({ at, text: f.short((most * at) / 100) }))}
      across={[0, 0.5, 1].map((at) => ({ at, text: f.whole(widest * at) }))}
      mark={
        marked
          ? {
              at: breakEven.contactsPerMonth / widest,
              text: t('inHouse.markAt', { contacts: f.whole(breakEven.contactsPerMonth) }),
            }
          : undefined
      }
    />
  );
}

function Breakdown({ answer, currency }: AnswerProps) {
  const { t } = useTranslation('calculators');
  const f = useFormats(currency);
  const own = answer.inHouse.lines.map(({ line, perMonthMinor }) => ({ key: String(line), perMonthMinor }));
  const theirs = [
    ...answer.outsourced.lines
      .filter(({ perMonthMinor }) => perMonthMinor !== 0)
      .map(({ item, perMonthMinor }) => ({ key: `VENDOR_${item}`, perMonthMinor })),
    { key: 'COORDINATION', perMonthMinor: answer.coordinationMinor },
  ];
  const table = (title: string, rows: typeof own, total: number) => (
    <div>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={[...rows, { key: 'TOTAL', perMonthMinor: total }]}
        rowKey={({ key }) => key}
        columns={[
          { key: 'line', header: t('inHouse.line'), names: true, cell: ({ key }) => t(`lines.${key}`) },
          {
            key: 'amount',
            header: t('inHouse.perMonth', { currency }),
            numeric: true,
            cell: ({ perMonthMinor }) => f.money(perMonthMinor),
          },
        ]}
      />
    </div>
  );
  return (
    <div className="calc-two">
      {table(t('inHouse.own'), own, answer.inHouse.totalPerMonthMinor)}
      {table(t('inHouse.theirs'), theirs, answer.outsourcedTotalMinor)}
    </div>
  );
}

function Answer(props: AnswerProps) {
  const { t } = useTranslation('calculators');
  const { answer, currency } = props;
  const f = useFormats(currency);
  const { verdict, point } = useVerdict(props);
  return (
    <>
      <p className="calc-verdict" suppressHydrationWarning>
        {verdict}
      </p>
      <p className="calc-remark" suppressHydrationWarning>
        {point}
      </p>
      <KeyFigures
        items={[
          {
            label: t('inHouse.own'),
            value: f.money(answer.inHouse.totalPerMonthMinor),
            note: t('inHouse.aMonth'),
            main: true,
          },
          {
            label: t('inHouse.theirs'),
            value: f.money(answer.outsourcedTotalMinor),
            note: t('inHouse.aMonth'),
            main: true,
          },
          { label: <Term of="fte" />, value: f.one(answer.inHouse.fte), note: t('inHouse.fteNote') },
          { label: t('inHouse.seats'), value: f.whole(answer.inHouse.seats) },
        ]}
      />
      <Breakdown {...props} />
      <CostChart {...props} />
      <DataTable
        caption={t('inHouse.chartTitle')}
        rows={answer.chart}
        rowKey={({ contactsPerMonth }) => String(contactsPerMonth)}
        columns={[
          {
            key: 'volume',
            header: t('inHouse.contactsColumn'),
            names: true,
            cell: (row) => <span className="rf-number">{f.whole(row.contactsPerMonth)}</span>,
          },
          { key: 'own', header: t('inHouse.own'), numeric: true, cell: (row) => f.money(row.inHouseMinor) },
          {
            key: 'theirs',
            header: t('inHouse.theirs'),
            numeric: true,
            cell: (row) => f.money(row.outsourcedMinor),
          },
          {
            key: 'difference',
            header: t('inHouse.difference'),
            numeric: true,
            cell: (row) => f.money(row.inHouseMinor - row.outsourcedMinor),
          },
        ]}
      />
    </>
  );
}

function Inputs() {
  const { t } = useTranslation('calculators');
  const percent = t('units.percent');
  const seconds = t('units.s');
  return (
    <>
      <InputGroup title={t('inHouse.work')}>
        <NumberInput name="contacts" hint={t('inHouse.contactsHint')} />
        <SelectInput name="currency" options={currencies.map((value) => ({ value, label: value }))} />
        <NumberInput name="talk" unit={seconds} />
        <NumberInput name="wrapUp" unit={seconds} />
        <NumberInput name="share" unit={percent} />
        <NumberInput name="within" unit={seconds} />
      </InputGroup>
      <OpeningInputs />
      <InputGroup title={t('inHouse.quote')}>
        <SelectInput
          name="unit"
          wide
          options={priceUnits.map((value) => ({ value, label: t(`priceUnits.${value}`) }))}
        />
        <NumberInput name="rate" />
        <SelectInput
          name="increment"
          options={increments.map((value) => ({ value, label: t('inHouse.seconds', { seconds: value }) }))}
        />
        <NumberInput name="minimum" />
        <NumberInput name="setUp" />
        <NumberInput name="coordination" hint={t('inHouse.coordinationHint')} />
        <FlagInput name="wrapUpBilled" />
      </InputGroup>
      <InputGroup title={t('inHouse.team')}>
        <NumberInput name="wage" />
        <NumberInput name="onCosts" unit={percent} />
        <NumberInput name="shrinkage" unit={percent} />
        <NumberInput name="attrition" unit={percent} />
        <NumberInput name="supervisor" />
        <NumberInput name="span" />
        <NumberInput name="hiring" />
        <NumberInput name="training" unit={t('units.h')} />
        <NumberInput name="software" />
        <NumberInput name="workplace" />
        <NumberInput name="purchase" hint={t('inHouse.spreadHint')} />
      </InputGroup>
    </>
  );
}

/** What a team of one's own costs beside a vendor's price. */
export default function InHouse({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('calculators');
  const { input, answer, currency, refused, next } = loaderData;
  return (
    <Page
      title={t('inHouse.title')}
      lead={t('inHouse.lead')}
      breadcrumbs={[{ label: t('title'), to: '/calculators' }]}
    >
      <div className="calc" data-answered={(answer !== null && !input.example) || undefined}>
        <CalculatorForm input={input}>
          <Inputs />
        </CalculatorForm>
        <div className="calc-answer" aria-live="polite">
          {refused ? <Notice tone="negative">{t(`refused.${refused}`, t('refused.other'))}</Notice> : null}
          {input.problems.length > 0 ? <p className="calc-remark">{t('problem.noResult')}</p> : null}
          {answer ? <Answer answer={answer} currency={currency} /> : null}
          {next ? <NextSteps next={next} /> : null}
        </div>
      </div>
      <Section title={t('method')}>
        <p className="calc-method">{t('inHouse.method')}</p>
      </Section>
      <Words terms={['breakEven', 'fte', 'shrinkage', 'attrition', 'increment', 'serviceLevel']} />
    </Page>
  );
}
