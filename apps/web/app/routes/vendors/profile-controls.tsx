import { PROFILE_SHAPE, type Fields, type Kind } from '@ringfair/vendors-core';
import {
  FieldSet,
  SubmitButton,
  TextAreaField,
  useFormState,
  valueAt,
  type FormValue,
} from '@ringfair/web-ui';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMetricFields } from './metric-fields.js';
import { useLabels } from './profile-labels.js';
import { HOUR_PRESETS } from './profile-presets.js';
import { ROW_FIRST, type ProfileField } from './profile-sections.js';
import { FormatControl, LINE, ValueControl, type ControlProps } from './profile-value-control.js';
import { Rows } from './rows.js';

/** Saves the form at once, with one more value. */
export const SaveWith = createContext<(name: string, value: string) => void>(() => undefined);

/** The control of one top-level field. */
export function ProfileControl({ field }: { field: ProfileField }) {
  const kind = (PROFILE_SHAPE as Fields)[field];
  if (!kind) return null;
  return (
    <div id={field} className="editor-field">
      {field === 'calendar' ? <HourPresets /> : null}
      {kind.kind === 'map' ? (
        <TextsControl kind={kind} name={`profile.${field}`} />
      ) : (
        <Control kind={kind} name={`profile.${field}`} />
      )}
    </div>
  );
}

/** The same text in each language, side by side. */
function TextsControl({ kind, name }: { kind: Extract<Kind, { kind: 'map' }>; name: string }) {
  const { t } = useTranslation('vendors');
  const { label, hint } = useLabels();
  return Object.entries(kind.fields).map(([inner, field]) =>
    field.kind === 'text' ? (
      <FieldSet key={inner} legend={label(`${name}.${inner}`)} hint={hint(`${name}.${inner}`)}>
        <div className="editor-languages">
          {kind.codes.map((language) => (
            <TextAreaField
              key={language}
              name={`${name}.${language}.${inner}`}
              label={t(`textIn.${language}`)}
              rows={field.most > 2000 ? 12 : 7}
              maxLength={field.most}
              lang={language}
              optional
            />
          ))}
        </div>
      </FieldSet>
    ) : null,
  );
}

/** Usual hours by one click. */
function HourPresets() {
  const { t } = useTranslation('editor');
  const save = useContext(SaveWith);
  return (
    <div className="editor-presets">
      <span id="presets">{t('preset.title')}</span>
      {Object.keys(HOUR_PRESETS).map((preset) => (
        <SubmitButton
          key={preset}
          quiet
          name="_preset"
          value={preset}
          formNoValidate
          onClick={(event) => {
            event.preventDefault();
            save('_preset', preset);
          }}
        >
          {t(`preset.${preset}`)}
        </SubmitButton>
      ))}
    </div>
  );
}

function Control({ kind, name }: ControlProps) {
  const { label, hint } = useLabels();
  switch (kind.kind) {
    case 'rows':
      return <RowsControl kind={kind} name={name} />;
    case 'part':
      return (
        <FieldSet legend={label(name)} hint={hint(name)}>
          <div className="editor-fields">
            <FieldControls fields={kind.fields} names={Object.keys(kind.fields)} name={name} />
          </div>
        </FieldSet>
      );
    case 'formats':
      return (
        <Rows name={name} legend={label(name)} hint={hint(name)} prefix={null}>
          {(row) => (
            <FormatControl kind={{ kind: 'format', format: kind.format, required: false }} name={row} />
          )}
        </Rows>
      );
    default:
      return <ValueControl kind={kind} name={name} />;
  }
}

function RowsControl({ kind, name }: { kind: Extract<Kind, { kind: 'rows' }>; name: string }) {
  const { label, hint } = useLabels();
  const [, field = ''] = name.split('.');
  const all = Object.keys(kind.fields).filter((inner) => inner !== 'id' && inner !== 'rateScale');
  const first = (name === `profile.${field}` ? ROW_FIRST[field as ProfileField] : undefined) ?? all;
  const more = all.filter((inner) => !first.includes(inner));
  const id = kind.fields['id'];
  return (
    <Rows name={name} legend={label(name)} hint={hint(name)} prefix={id?.kind === 'id' ? id.prefix : null}>
      {(row) => (
        <>
          {'rateScale' in kind.fields ? <Unseen name={`${row}.rateScale`} /> : null}
          {field === 'metrics' ? (
            <MetricControls fields={kind.fields} names={first} name={row} />
          ) : (
            <FieldControls fields={kind.fields} names={first} name={row} />
          )}
          {more.length > 0 ? (
            <More row={row} names={more} field={field}>
              <FieldControls fields={kind.fields} names={more} name={row} />
            </More>
          ) : null}
        </>
      )}
    </Rows>
  );
}

/** Of a figure only what its metric has is asked. */
function MetricControls({ fields, names, name }: FieldsProps) {
  const { fields: shown, onChange } = useMetricFields(name, fields);
  return (
    <div className="editor-row-fields" onChange={onChange}>
      <FieldControls fields={shown} names={names} name={name} />
    </div>
  );
}

/** What few need to say of a row; open where something is said. */
function More({
  row,
  names,
  field,
  children,
}: {
  row: string;
  names: readonly string[];
  field: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('editor');
  const { result, defaults, errors = [], cautions = [] } = useFormState();
  const values = result ? result.values : (defaults as never);
  const told = names.some(
    (inner) =>
      isSaid(valueAt(values, `${row}.${inner}`)) ||
      [...errors, ...cautions].some(({ name }) => name.startsWith(`${row}.${inner}`)),
  );
  return (
    <details className="editor-more editor-wide" open={told || undefined}>
      <summary>{t([`more.${field}`, 'more.any'])}</summary>
      <div className="editor-fields">{children}</div>
    </details>
  );
}

const isSaid = (value: FormValue): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';

interface FieldsProps {
  fields: Fields;
  names: readonly string[];
  name: string;
}

function FieldControls({ fields, names, name }: FieldsProps) {
  return names.map((inner) => {
    const kind = fields[inner];
    if (!kind) return null;
    if (kind.kind === 'format' && kind.format === 'file')
      return <Unseen key={inner} name={`${name}.${inner}`} />;
    return (
      <div key={inner} className={isWide(kind) ? `editor-wide editor-${inner}` : undefined}>
        <Control kind={kind} name={`${name}.${inner}`} />
      </div>
    );
  });
}

const isWide = (kind: Kind): boolean =>
  kind.kind === 'codes' ||
  kind.kind === 'rows' ||
  kind.kind === 'formats' ||
  kind.kind === 'part' ||
  (kind.kind === 'text' && kind.most > LINE);

/** Sent along as it is. */
function Unseen({ name }: { name: string }) {
  const { result, defaults } = useFormState();
  const value = valueAt(result ? result.values : (defaults as never), name);
  return <input type="hidden" name={name} value={typeof value === 'string' ? value : ''} />;
}
