import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Notice } from '@ringfair/web-ui';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { CalculatorInput, InputProblem } from './query-input.js';
import { dayShapes, weekdays } from './opening.js';

const empty: CalculatorInput = { values: {}, lists: {}, problems: [], example: true };
const Inputs = createContext(empty);

function useProblem(): (problem: InputProblem | undefined) => string | undefined {
  const { t } = useTranslation('calculators');
  return (problem) => (problem ? t(`problem.${problem.reason}`, { limit: problem.limit }) : undefined);
}

function useInput(name: string) {
  const { values, problems } = useContext(Inputs);
  const text = useProblem();
  return {
    id: `calc-${name}`,
    name,
    value: values[name] ?? '',
    error: text(problems.find((problem) => problem.name === name)),
  };
}

/** What is wrong, on top, with links to the fields. */
function Problems({ problems }: { problems: readonly InputProblem[] }) {
  const { t } = useTranslation('calculators');
  const text = useProblem();
  if (problems.length === 0) return null;
  return (
    <Notice tone="negative" title={t('problem.title')}>
      <ul className="calc-problems">
        {problems.map((problem) => (
          <li key={`${problem.name} ${problem.reason}`}>
            <a href={`#calc-${problem.name}`}>
              {t('problem.at', { field: t(`fields.${problem.name}`), problem: text(problem) })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Inputs in the address: a GET form, so that a result can be linked, reloaded and printed. */
export function CalculatorForm({ input, children }: { input: CalculatorInput; children: ReactNode }) {
  const { t } = useTranslation('calculators');
  return (
    <Inputs value={input}>
      <Form method="get" className="calc-form" noValidate preventScrollReset>
        <Problems problems={input.problems} />
        {input.example ? <p className="calc-example">{t('example')}</p> : null}
        {children}
        <Button type="submit" className="calc-submit">
          {t('calculate')}
        </Button>
      </Form>
    </Inputs>
  );
}

interface FieldProps {
  name: string;
  optional?: boolean;
  /** Unit behind the number, as "s" or "%". */
  unit?: string | undefined;
  hint?: ReactNode;
}

export function NumberInput({ name, optional, unit, hint }: FieldProps) {
  const { t } = useTranslation(['calculators', 'common']);
  const { value, ...field } = useInput(name);
  const label = t(`fields.${name}`);
  return (
    <TextInput
      {...field}
      key={value}
      label={
        optional ? (
          <>
            {label} <span className="rf-optional">{t('common:form.optional')}</span>
          </>
        ) : (
          label
        )
      }
      description={hint}
      defaultValue={value}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      aria-required={optional ? undefined : true}
      rightSection={unit ? <span className="calc-unit">{unit}</span> : undefined}
      rightSectionWidth={unit ? 'auto' : undefined}
    />
  );
}

export function SelectInput({
  name,
  options,
  wide,
}: {
  name: string;
  options: readonly { value: string; label: string }[];
  /** Long choices take the whole row. */
  wide?: boolean;
}) {
  const { t } = useTranslation('calculators');
  const { value, ...field } = useInput(name);
  return (
    <NativeSelect
      {...field}
      key={value}
      label={t(`fields.${name}`)}
      defaultValue={value}
      className={wide ? 'calc-wide' : undefined}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}

export function FlagInput({ name }: { name: string }) {
  const { t } = useTranslation('calculators');
  const { value, ...field } = useInput(name);
  return <Checkbox {...field} value="1" label={t(`fields.${name}`)} defaultChecked={value === '1'} />;
}

export function InputGroup({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="calc-group">
      <legend>{title}</legend>
      {hint ? <p className="calc-hint">{hint}</p> : null}
      <div className="calc-fields">{children}</div>
    </fieldset>
  );
}

export function OpeningInputs({ hint }: { hint?: ReactNode }) {
  const { t, i18n } = useTranslation('calculators');
  const { lists } = useContext(Inputs);
  const { error } = useInput('day');
  const name = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <InputGroup title={t('opening')} hint={hint}>
      <fieldset className="calc-days" id="calc-day" tabIndex={-1}>
        <legend>{t('fields.day')}</legend>
        <input type="hidden" name="day-sent" value="1" />
        {error ? <div className="rf-field-error">{error}</div> : null}
        <div>
          {weekdays.map((day) => (
            <label key={day}>
              <input type="checkbox" name="day" value={day} defaultChecked={lists['day']?.includes(day)} />
              <span suppressHydrationWarning>{name.format(Date.UTC(2024, 0, Number(day)))}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <NumberInput name="from" />
      <NumberInput name="to" />
      <SelectInput
        name="shape"
        wide
        options={dayShapes.map((value) => ({ value, label: t(`shapes.${value}`) }))}
      />
    </InputGroup>
  );
}
