import { Paper, Stack } from '@mantine/core';
import { CheckboxField, FieldSet, SubmitButton, useFormState, valueAt } from '@ringfair/web-ui';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The list to which more empty rows were asked for, by the address of the page. */
export const AddedRows = createContext<string | null>(null);

const SPARE = 1;
const ADDED = 3;

/**
 * A list of rows in a form that works without JavaScript: the saved rows, an empty one to fill in, a tick to
 * remove one, and a button that saves and brings more empty rows.
 */
export function Rows({
  list,
  hint,
  children,
}: {
  list: string;
  hint?: ReactNode;
  children: (prefix: string, index: number) => ReactNode;
}) {
  const { t } = useTranslation('vendors');
  const { result, defaults } = useFormState();
  const added = useContext(AddedRows) === list;
  const saved = lengthOf(valueAt(defaults as never, `profile.${list}`));
  const typed = result ? lengthOf(valueAt(result.values, `profile.${list}`)) : 0;
  const count = result ? Math.max(typed, saved) : saved + (added ? ADDED : SPARE);
  return (
    <div id={list}>
      <FieldSet legend={t(`fields.${list}`)} hint={hint}>
        {Array.from({ length: count }, (_, index) => {
          const prefix = `profile.${list}.${index}`;
          return (
            <Paper key={prefix} className="vendors-row">
              <Stack gap="sm">
                <div className="vendors-row-fields">{children(prefix, index)}</div>
                {index < saved ? (
                  <CheckboxField name={`${prefix}.remove`} label={t('editor.remove')} />
                ) : null}
              </Stack>
            </Paper>
          );
        })}
        <div>
          <SubmitButton quiet name="_add" value={list} formNoValidate>
            {t('editor.add')}
          </SubmitButton>
        </div>
      </FieldSet>
    </div>
  );
}

/** The identity of a saved row, sent along. */
export function RowId({ prefix }: { prefix: string }) {
  const { result, defaults } = useFormState();
  const value = valueAt(result ? result.values : (defaults as never), `${prefix}.id`);
  return <input type="hidden" name={`${prefix}.id`} value={typeof value === 'string' ? value : ''} />;
}

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
