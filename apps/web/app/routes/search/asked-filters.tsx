import { Button } from '@mantine/core';
import {
  ASKED_PARAM,
  dayParams,
  OWN_WEEK,
  printWeek,
  QUERY_LIMITS,
  RADIUS_STEPS,
  readWeek,
  USUAL_RADIUS_KM,
  type AskedField,
  type VendorQuery,
} from '@ringfair/search-core';
import { WEEKDAYS } from '@ringfair/vendors-core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceInput } from './place-input.js';
import type { FoundVendors } from './search-vendors.js';

/** Weeks that are asked for often, by the key of their words. */
export const WEEKS = {
  office: 'MO-FR 09:00-17:00',
  evenings: 'MO-FR 17:00-22:00',
  weekends: 'SA-SU 09:00-18:00',
  nights: 'MO-SU 22:00-06:00',
  always: 'MO-SU 00:00-24:00',
} as const;
const WEEK_KEYS = Object.keys(WEEKS) as (keyof typeof WEEKS)[];
const CURRENCIES = 'EUR USD GBP CHF PLN CZK HUF RON SEK NOK DKK TRY CAD AUD INR PHP ZAR'.split(' ');

interface AskedProps {
  found: FoundVendors;
  query: VendorQuery;
}

/** Fields that only together mean something: they wait for their button. */
function Together({
  field,
  found,
  children,
}: Pick<AskedProps, 'found'> & { field: AskedField; children: ReactNode }) {
  const { t } = useTranslation('search');
  const counts = found.wordedCounts.find((one) => one.field === field);
  return (
    <fieldset className="rf-facets search-asked" data-together>
      <legend>{t(`groups.${field}`)}</legend>
      {children}
      {counts ? (
        <p className="search-silent">
          {t(`asked.${field}.known`, { provided: counts.provided, notProvided: counts.notProvided })}
        </p>
      ) : null}
      <Button type="submit" variant="default" size="sm">
        {t('asked.apply')}
      </Button>
    </fieldset>
  );
}

function Near({ found, query: { near } }: AskedProps) {
  const { t, i18n } = useTranslation('search');
  const number = new Intl.NumberFormat(i18n.language);
  const steps = [...new Set([...RADIUS_STEPS, near?.km ?? USUAL_RADIUS_KM])].sort((a, b) => a - b);
  return (
    <Together field="near" found={found}>
      <label htmlFor="search-near">{t('asked.near.place')}</label>
      <PlaceInput
        id="search-near"
        name={ASKED_PARAM.near}
        value={near?.place ?? ''}
        className="search-input"
      />
      <label htmlFor="search-radius">{t('asked.near.radius')}</label>
      <select
        key={near?.km}
        id="search-radius"
        name={ASKED_PARAM.radius}
        defaultValue={String(near?.km ?? USUAL_RADIUS_KM)}
        className="search-select"
      >
        {steps.map((km) => (
          <option key={km} value={km} suppressHydrationWarning>
            {t('asked.near.km', { km: number.format(km) })}
          </option>
        ))}
      </select>
    </Together>
  );
}

/** The hours of each day of a week that the form can show: at most one row a day. */
function byDay(covers: VendorQuery['covers']): Record<string, { from: string; until: string }> {
  const rows = covers ? (readWeek(printWeek(covers.hours)) ?? []) : [];
  return Object.fromEntries(
    rows.flatMap(({ days, from, to }) => days.map((day) => [day, { from, until: to }])),
  );
}

/** One day's hours; midnight at the end of a day is 00:00 to a clock. */
function DayHours({ day, from, until }: { day: (typeof WEEKDAYS)[number]; from: string; until: string }) {
  const { t } = useTranslation(['search', 'codes']);
  const params = dayParams(day);
  return (
    <div className="search-day" role="group" aria-label={t(`codes:${day}`)}>
      <span aria-hidden="true">{t(`codes:${day}`)}</span>
      <input type="time" name={params.from} defaultValue={from} aria-label={t('asked.covers.from')} />
      <input
        type="time"
        name={params.until}
        defaultValue={until === '24:00' ? '00:00' : until}
        aria-label={t('asked.covers.until')}
      />
    </div>
  );
}

function Covers({ found, query: { covers }, zones, zone }: AskedProps & ZoneProps) {
  const { t } = useTranslation('search');
  const asked = covers ? printWeek(covers.hours) : '';
  const preset = WEEK_KEYS.some((key) => WEEKS[key] === asked);
  const chosen = asked === '' || preset ? asked : OWN_WEEK;
  const days = chosen === OWN_WEEK ? byDay(covers) : {};
  const weekSelect = useRef<HTMLSelectElement>(null);
  const zoneSelect = useRef<HTMLSelectElement>(null);
  // Who has not said a zone yet most likely means the one of this device.
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!covers && zoneSelect.current && zones.includes(here)) zoneSelect.current.value = here;
  }, [covers, zones]);
  return (
    <Together field="covers" found={found}>
      <label htmlFor="search-open">{t('asked.covers.open')}</label>
      <select
        key={chosen}
        ref={weekSelect}
        id="search-open"
        name={ASKED_PARAM.open}
        defaultValue={chosen}
        className="search-select"
      >
        <option value="">{t('any')}</option>
        {WEEK_KEYS.map((key) => (
          <option key={key} value={WEEKS[key]}>
            {t(`asked.covers.weeks.${key}`)}
          </option>
        ))}
        <option value={OWN_WEEK}>{t('asked.covers.weeks.own')}</option>
      </select>
      <label htmlFor="search-zone">{t('asked.covers.zone')}</label>
      <select
        key={covers?.timeZone}
        ref={zoneSelect}
        id="search-zone"
        name={ASKED_PARAM.zone}
        defaultValue={covers?.timeZone ?? zone}
        className="search-select"
      >
        {zones.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <details open={chosen === OWN_WEEK} className="search-week">
        <summary>{t('asked.covers.own')}</summary>
        <div
          onInput={() => {
            if (weekSelect.current) weekSelect.current.value = OWN_WEEK;
          }}
        >
          {WEEKDAYS.map((day) => (
            <DayHours
              key={`${day} ${asked}`}
              day={day}
              from={days[day]?.from ?? ''}
              until={days[day]?.until ?? ''}
            />
          ))}
        </div>
      </details>
    </Together>
  );
}

function MonthCost({ found, query: { monthCost } }: AskedProps) {
  const { t, i18n } = useTranslation('search');
  const currencies = [...new Set([...CURRENCIES, monthCost?.currency ?? 'EUR'])];
  const number = new Intl.NumberFormat(i18n.language);
  const { contactsPerMonth } = QUERY_LIMITS;
  return (
    <Together field="monthCost" found={found}>
      <label htmlFor="search-contacts">{t('asked.monthCost.contacts')}</label>
      <input
        id="search-contacts"
        name={ASKED_PARAM.contacts}
        inputMode="numeric"
        defaultValue={monthCost?.contacts ?? ''}
        placeholder={t('asked.monthCost.contactsExample')}
        maxLength={12}
        autoComplete="off"
        className="search-input"
        aria-describedby="search-contacts-note"
      />
      <label htmlFor="search-cost">{t('asked.monthCost.amount')}</label>
      <div className="search-amount">
        <input
          id="search-cost"
          name={ASKED_PARAM.cost}
          inputMode="numeric"
          defaultValue={monthCost?.amount ?? ''}
          maxLength={12}
          autoComplete="off"
          className="search-input"
        />
        <select
          key={monthCost?.currency}
          name={ASKED_PARAM.costCurrency}
          defaultValue={monthCost?.currency ?? 'EUR'}
          aria-label={t('asked.monthCost.currency')}
          className="search-select"
        >
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </div>
      <p id="search-contacts-note" className="search-silent" suppressHydrationWarning>
        {found.monthPricedFor === null
          ? t('asked.monthCost.note', { most: number.format(contactsPerMonth.max) })
          : t('asked.monthCost.pricedFor', { count: found.monthPricedFor })}
      </p>
    </Together>
  );
}

export interface ZoneProps {
  /** IANA, all that there are. */
  zones: readonly string[];
  /** The one to start from. */
  zone: string;
}

/** A filter that is worded rather than ticked. */
export function Asked({ field, zones, zone, ...props }: AskedProps & ZoneProps & { field: AskedField }) {
  if (field === 'near') return <Near {...props} />;
  if (field === 'covers') return <Covers {...props} zones={zones} zone={zone} />;
  return <MonthCost {...props} />;
}
