import type { Kind } from '@ringfair/vendors-core';
import { CheckboxGroupField, NumberField, SelectField, TextAreaField, TextField } from '@ringfair/web-ui';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodes, type Choice } from './codes.js';
import { useLabels } from './profile-labels.js';

/** The profile's own locations, to choose from. */
export const PlacesContext = createContext<readonly Choice[]>([]);

export interface ControlProps {
  kind: Kind;
  /** Name of the form's field: "profile.prices.0.currency". */
  name: string;
}

/** Above this a text gets lines. */
export const LINE = 300;

/** The control of one value. */
export function ValueControl({ kind, name }: ControlProps) {
  const { label, hint, field } = useLabels();
  const { t } = useTranslation('editor');
  const codes = useCodes();
  const shared = { name, label: label(name), hint: hint(name) };
  switch (kind.kind) {
    case 'text':
      if (kind.most <= LINE) return <TextField {...shared} maxLength={kind.most} optional={!kind.required} />;
      return (
        <TextAreaField
          {...shared}
          rows={kind.most > 2000 ? 6 : kind.most > 1000 ? 4 : 2}
          maxLength={kind.most}
          optional={!kind.required}
        />
      );
    case 'code':
      return (
        <SelectField
          {...shared}
          options={codes(kind.codes, field(name))}
          empty={t([`choose.${field(name)}`, 'choose.any'])}
          optional={!kind.required}
        />
      );
    case 'codes':
      return <CheckboxGroupField {...shared} options={codes(kind.codes, field(name))} columns optional />;
    case 'flag':
      return (
        <SelectField
          {...shared}
          options={[
            { value: 'yes', label: t('choose.yes') },
            { value: 'no', label: t('choose.no') },
          ]}
          empty={t('choose.notSaid')}
          optional
        />
      );
    case 'number':
      return <NumberField {...shared} decimal={kind.decimals > 0} optional={!kind.required} />;
    case 'amount':
      return <NumberField {...shared} decimal optional={!kind.required} />;
    case 'format':
      return <FormatControl kind={kind} name={name} />;
    default:
      return null;
  }
}

/** The control of a value that has a form, such as a date or a country. Long lists stand on the page once. */
export function FormatControl({ kind, name }: { kind: Extract<Kind, { kind: 'format' }>; name: string }) {
  const { label, hint } = useLabels();
  const { t } = useTranslation('editor');
  const places = useContext(PlacesContext);
  const shared = { name, label: label(name), hint: hint(name), optional: !kind.required };
  switch (kind.format) {
    case 'country':
      return <TextField {...shared} list="countries" maxLength={100} autoComplete="off" />;
    case 'language':
      return <TextField {...shared} list="languages" maxLength={100} autoComplete="off" />;
    case 'currency':
      return <TextField {...shared} list="currencies" size={6} maxLength={3} autoComplete="off" />;
    case 'subdivision':
      return <TextField {...shared} size={8} maxLength={6} autoComplete="off" />;
    case 'row':
      return <SelectField {...shared} options={places} empty={t('choose.anywhere')} />;
    case 'timeZone':
      return <TextField {...shared} list="time-zones" maxLength={64} />;
    case 'date':
      return <TextField {...shared} type="date" />;
    case 'time':
      return <TextField {...shared} size={6} maxLength={5} inputMode="text" />;
    case 'phone':
      return <TextField {...shared} type="tel" maxLength={40} />;
    case 'email':
      return <TextField {...shared} type="email" maxLength={254} />;
    default:
      return <TextField {...shared} maxLength={500} inputMode="url" />;
  }
}
