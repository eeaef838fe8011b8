import { Button } from '@mantine/core';
import { useLocalPath } from '@ringfair/web-ui';
import { SERVICES } from '@ringfair/vendors-core';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { NeedData } from './need-data.js';
import { WHENS } from './wish-forms.js';
import { WishRows } from './wish-rows.js';

/** Three questions first; what else matters is behind one line, and open when it was used. */
export function NeedForm(data: NeedData) {
  const { state, countries, languages, zones } = data;
  const { t } = useTranslation(['need', 'codes']);
  const local = useLocalPath();
  return (
    <Form method="get" action={local('/need')} className="need-form" key={JSON.stringify(state)}>
      {/* What Enter presses: the buttons of the rows stand before the one that is seen. */}
      <button type="submit" className="need-hidden" tabIndex={-1} aria-hidden="true" />
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
      <details className="need-more" id="more" open={state.rows.length > 0}>
        <summary>{t('more.title')}</summary>
        <p>{t('more.lead')}</p>
        <WishRows data={data} />
      </details>
      <Button type="submit" size="md">
        {t('submit')}
      </Button>
    </Form>
  );
}
