import { Paper, Stack } from '@mantine/core';
import { FieldSet, SubmitButton, useField, useFormState, valueAt } from '@ringfair/web-ui';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The list to which an empty row was asked for, by the address of the page. */
export const AddedRows = createContext<string | null>(null);

/** Told when rows come or go without anything being typed. */
export const RowsChanged = createContext<(name: string) => void>(() => undefined);

/**
 * A list of rows in a form. Its buttons send the form, which saves it and comes back with a row more or less; with
 * scripts they only show or take away the row, and the form saves itself.
 */
export function Rows({
  name,
  legend,
  hint,
  prefix: idPrefix,
  blank = 1,
  children,
}: {
  name: string;
  legend: string;
  hint?: ReactNode;
  /** Of the ids that tell the rows apart; without one they have none. */
  prefix: string | null;
  /** Empty rows where there are no others. */
  blank?: number;
  children: (row: string, index: number) => ReactNode;
}) {
  const { t } = useTranslation('editor');
  const changed = useContext(RowsChanged);
  const { values, count, add, remove, removed } = useRows(name, blank);
  const ids = rowIds(values, count, idPrefix);
  const shown = Array.from({ length: count }, (_, index) => index).filter((index) => !removed.has(index));
  return (
    <FieldSet legend={legend} hint={hint}>
      <Problem name={name} />
      {shown.map((index, place) => {
        const row = `${name}.${index}`;
        return (
          <Paper
            key={row}
            className="editor-row"
            role="group"
            aria-label={t('rows.row', { list: legend, number: place + 1 })}
          >
            <Stack gap="sm">
              {ids ? <input type="hidden" name={`${row}.id`} value={ids[index]} /> : null}
              <Problem name={row} />
              <div className="editor-fields">{children(row, index)}</div>
              <div className="editor-row-end">
                <SubmitButton
                  quiet
                  size="compact-md"
                  name="_remove"
                  value={row}
                  formNoValidate
                  aria-label={t('rows.removeRow', { list: legend, number: place + 1 })}
                  onClick={(event) => {
                    event.preventDefault();
                    remove(index);
                    changed(name);
                  }}
                >
                  {t('rows.remove')}
                </SubmitButton>
              </div>
            </Stack>
          </Paper>
        );
      })}
      <div>
        <SubmitButton
          quiet
          name="_add"
          value={name}
          formNoValidate
          aria-label={t('rows.addTo', { list: legend })}
          onClick={(event) => {
            event.preventDefault();
            add();
          }}
        >
          {t('rows.add')}
        </SubmitButton>
      </div>
    </FieldSet>
  );
}

/** What stands in the form, empty rows where nothing does, and what was added and taken away since. */
function useRows(name: string, blank: number) {
  const { result, defaults } = useFormState();
  const asked = useContext(AddedRows) === name;
  const found = valueAt(result ? result.values : (defaults as never), name);
  const values = Array.isArray(found) ? found : [];
  const [added, setAdded] = useState(0);
  const [removed, setRemoved] = useState<ReadonlySet<number>>(new Set());
  return {
    values,
    removed,
    count: Math.max(values.length + (asked ? 1 : 0), blank) + added,
    add: () => setAdded((more) => more + 1),
    remove: (index: number) => setRemoved((gone) => new Set([...gone, index])),
  };
}

/** Rows keep their ids; new ones get the next numbers here, so that saving twice means the same row. */
function rowIds(values: readonly unknown[], count: number, prefix: string | null): string[] | null {
  if (prefix === null) return null;
  const own = (index: number) => {
    const id = valueAt(values as never, `${index}.id`);
    return typeof id === 'string' && id !== '' ? id : null;
  };
  const last = Math.max(0, ...values.map((_row, index) => Number(own(index)?.slice(prefix.length) ?? 0)));
  let next = last;
  return Array.from({ length: count }, (_, index) => own(index) ?? `${prefix}${++next}`);
}

/** What is wrong with a row or a list as a whole. */
function Problem({ name }: { name: string }) {
  const { error, caution, id } = useField(name);
  if (!error && !caution) return null;
  return (
    <div id={id} tabIndex={-1} className={error ? 'rf-field-error' : 'rf-field-caution'}>
      {error ?? caution}
    </div>
  );
}
