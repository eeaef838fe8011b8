import { Button } from '@mantine/core';
import { useLocalPath } from '@ringfair/web-ui';
import { IMPORTANCES } from '@ringfair/search-core';
import { SERVICES } from '@ringfair/vendors-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedData } from './need-data.js';
import { WHENS, WISH_KEYS, WISHES, type NeedState, type WishKey } from './need-state.js';

/** Three questions first; what else matters is behind one line, and open when it was used. */
export function NeedForm({ state, countries, languages, zones }: NeedData) {
  const { t } = useTranslation(['need', 'codes']);
  const local = useLocalPath();
  const wished = WISH_KEYS.some((key) => state.wishes[key].importance);
  return (
    <form method="get" action={local('/need')} className="need-form" key={JSON.stringify(state)}>
      <div className="need-questions">
        <label>
          {t('ask.country')}
          <select name="country" defaultValue={state.country}>
            <option value="">{t('ask.choose')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend>{t('ask.when')}</legend>
          <div className="need-when">
            {WHENS.map((when) => (
              <label key={when}>
                <input type="checkbox" name="when" value={when} defaultChecked={state.when.includes(when)} />
                {t(`when.${when}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          {t('ask.calls')}
          <input
            type="number"
            name="calls"
            min={1}
            max={1_000_000}
            inputMode="numeric"
            defaultValue={state.calls ?? ''}
          />
        </label>
      </div>
      <div className="need-questions">
        <label>
          {t('ask.service')}
          <select name="service" defaultValue={state.asked ? (state.service ?? '') : 'TELEPHONE_ANSWERING'}>
            <option value="">{t('ask.anyService')}</option>
            {SERVICES.map((service) => (
              <option key={service} value={service}>
                {t(`codes:${service}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ask.language')}
          <select name="language" defaultValue={state.language}>
            <option value="">{t('ask.anyLanguage')}</option>
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {zones.length > 1 ? (
          <label>
            {t('ask.zone')}
            <select name="zone" defaultValue={state.timeZone}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      <details className="need-more" open={wished}>
        <summary>{t('more.title')}</summary>
        <p>{t('more.lead')}</p>
        <div className="need-wishes">
          {WISH_KEYS.map((key) => (
            <WishRow key={key} name={key} state={state} />
          ))}
        </div>
      </details>
      <Button type="submit" size="md">
        {t('submit')}
      </Button>
    </form>
  );
}

function WishRow({ name, state }: { name: WishKey; state: NeedState }) {
  const { t } = useTranslation(['need', 'codes']);
  const { importance } = state.wishes[name];
  const label = t(`wish.${name}`);
  return (
    <fieldset>
      <legend>{label}</legend>
      <WishValue name={name} state={state} />
      <select
        name={`${name}.importance`}
        defaultValue={importance ?? ''}
        aria-label={t('more.importance', { label })}
      >
        <option value="">{t('importance.NONE')}</option>
        {IMPORTANCES.map((one) => (
          <option key={one} value={one}>
            {t(`importance.${one}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function WishValue({ name, state }: { name: WishKey; state: NeedState }): ReactNode {
  const { t } = useTranslation(['need', 'codes']);
  const wish = WISHES[name];
  const { value } = state.wishes[name];
  const label = t(`wish.${name}`);
  if (wish.codes) {
    return (
      <select name={name} defaultValue={value} aria-label={label}>
        <option value="">{t('ask.choose')}</option>
        {wish.codes.map((code) => (
          <option key={code} value={code}>
            {t(`codes:${code}`)}
          </option>
        ))}
      </select>
    );
  }
  if (!wish.number) return null;
  return (
    <>
      <input
        type="number"
        name={name}
        min={wish.number.least}
        max={wish.number.most}
        inputMode="numeric"
        defaultValue={value}
        aria-label={label}
      />
      {name === 'spend' ? (
        <input
          name="currency"
          defaultValue={state.currency}
          maxLength={3}
          pattern="[A-Za-z]{3}"
          aria-label={t('more.currency')}
          className="need-currency"
        />
      ) : null}
    </>
  );
}
