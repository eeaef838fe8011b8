import { Button } from '@mantine/core';
import { IMPORTANCES, LESS_IS_BETTER, type CriterionKind } from '@ringfair/search-core';
import { METRICS } from '@ringfair/vendors-core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { PlaceInput } from '../search/place-input.js';
import type { NeedData } from './need-data.js';
import { isComplete, MOST_ROWS, type WishRow } from './need-state.js';
import { WISH_FORMS, WISH_GROUPS, type Control } from './wish-forms.js';

/** Where the page goes on after a row was added. */
export const rowId = (index: number): string => `want-${index}`;

/**
 * Further requirements, each with how much it matters. Rows come and go by buttons of the form, so the address holds
 * them and nothing needs a script.
 */
export function WishRows({ data }: { data: NeedData }) {
  const { t } = useTranslation('need');
  const { rows } = data.state;
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash.startsWith('#want-')) {
      document.querySelector<HTMLElement>(`${hash} select, ${hash} input:not([type=hidden])`)?.focus();
    }
  }, [hash, key]);
  return (
    <div className="need-rows">
      {rows.map((row, index) => (
        <Row key={index} row={row} index={index} data={data} />
      ))}
      {rows.length < MOST_ROWS ? (
        <div className="need-add">
          <label>
            {t('more.add')}
            <select name="add" defaultValue="">
              <option value="">{t('ask.choose')}</option>
              {Object.entries(WISH_GROUPS).map(([group, kinds]) => (
                <optgroup key={group} label={t(`more.groups.${group as keyof typeof WISH_GROUPS}`)}>
                  {kinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`kind.${kind}`)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <Button type="submit" variant="default">
            {t('more.addAction')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Row({ row, index, data }: { row: WishRow; index: number; data: NeedData }) {
  const { t } = useTranslation('need');
  const form = WISH_FORMS[row.kind];
  const label = t(`kind.${row.kind}`);
  const { calls } = data.state;
  return (
    <fieldset className="need-row" id={rowId(index)}>
      <legend>{label}</legend>
      <input type="hidden" name="want" value={row.kind} />
      <Field
        name="value"
        label={label}
        control={form.value}
        value={row.value}
        kind={row.kind}
        data={data}
        hideLabel
      />
      <Field
        name="extra"
        label={t(extraLabel(row))}
        control={form.extra}
        value={row.extra}
        kind={row.kind}
        data={data}
      />
      <label>
        <span>{t('more.importance')}</span>
        <select name="weight" defaultValue={row.importance} aria-label={t('more.importanceOf', { label })}>
          {IMPORTANCES.map((one) => (
            <option key={one} value={one}>
              {t(`importance.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button
        type="submit"
        name="remove"
        value={String(index)}
        variant="subtle"
        aria-label={t('more.removeOf', { label })}
      >
        {t('more.remove')}
      </Button>
      {isComplete(row, calls) ? null : (
        <p className="need-incomplete">
          {t(form.needsCalls && calls === null ? 'more.needsCalls' : 'more.incomplete')}
        </p>
      )}
      {row.kind === 'NEAR' && data.unknownPlaces.includes(row.value) ? (
        <p className="need-incomplete" role="alert">
          {t('more.unknownPlace', { place: row.value })}
        </p>
      ) : null}
    </fieldset>
  );
}

function extraLabel({ kind, value }: WishRow) {
  if (kind === 'METRIC') {
    const metric = METRICS.find((one) => one === value);
    if (!metric) return 'more.extra.METRIC';
    return LESS_IS_BETTER.has(metric) ? 'more.extra.atMost' : 'more.extra.atLeast';
  }
  return kind === 'LANGUAGE' ||
    kind === 'AGENT_COUNTRY' ||
    kind === 'NEAR' ||
    kind === 'FREE_AGENTS' ||
    kind === 'ACCENT' ||
    kind === 'CAPACITY'
    ? (`more.extra.${kind}` as const)
    : 'more.currency';
}

interface FieldProps {
  name: 'value' | 'extra';
  label: string;
  control: Control | undefined;
  value: string;
  kind: CriterionKind;
  data: NeedData;
  hideLabel?: boolean;
}

/** One part of a row; a part that its kind does not have keeps its place by an empty field. */
function Field({ name, label, control, value, kind, data, hideLabel }: FieldProps) {
  if (control === undefined) return <input type="hidden" name={name} value="" />;
  return (
    <label>
      <span className={hideLabel ? 'need-hidden' : undefined}>{label}</span>
      <Input name={name} control={control} value={value} kind={kind} data={data} />
    </label>
  );
}

function Input({
  name,
  control,
  value,
  kind,
  data,
}: Required<Pick<FieldProps, 'name' | 'value' | 'kind' | 'data'>> & { control: Control }) {
  const { t } = useTranslation(['need', 'codes']);
  if (control === 'CURRENCY') {
    return (
      <input name={name} defaultValue={value} maxLength={3} pattern="[A-Za-z]{3}" className="need-currency" />
    );
  }
  if (control === 'PLACE') return <PlaceInput name={name} value={value} />;
  if (typeof control === 'object' && 'least' in control) {
    return (
      <input
        type="number"
        name={name}
        min={control.least}
        max={control.most}
        step={control.fraction ? 'any' : 1}
        inputMode={control.fraction ? 'decimal' : 'numeric'}
        defaultValue={value}
      />
    );
  }
  const options =
    control === 'COUNTRY'
      ? data.countries
      : control === 'LANGUAGE'
        ? data.languages
        : control.codes.map((code) => ({
            code,
            name: t(kind === 'COVERAGE' ? `when.${code}` : `codes:${code}`),
          }));
  return (
    <select name={name} defaultValue={value}>
      <option value="">{t(name === 'extra' ? 'more.any' : 'ask.choose')}</option>
      {options.map((one) => (
        <option key={one.code} value={one.code}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
