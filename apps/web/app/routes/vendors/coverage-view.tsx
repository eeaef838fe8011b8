import { Stack, Text } from '@mantine/core';
import type { CoverageWeek } from '@ringfair/vendors-core';
import { DateText, Facts, NumberText } from '@ringfair/web-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useRevalidator, useSearchParams } from 'react-router';
import { Mark } from './claim-sources.js';
import { exceptionText } from './hours-text.js';
import type { PartProps, ProfileViewData } from './listing-data.js';
import { SaidFacts } from './said-facts.js';
import { SmallTable } from './small-table.js';
import { useWords } from './words.js';

/** Answered hours of this calendar week in the reader's zone: a picture by hour, and a table that says the same. */
export function CoverageView({ view }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const { profile, week } = view;
  const words = profile.coverage.map((code) => t(`codes:${code}`)).join(', ');
  return (
    <Stack gap="md">
      <SaidFacts items={[{ label: t('fields.coverage'), path: 'coverage', value: words }]} />
      {week ? (
        <>
          <ZoneForm view={view} />
          <HeatMap week={week} />
          <WeekTable week={week} />
        </>
      ) : (
        <Facts items={[{ label: t('fields.calendar'), value: null }]} />
      )}
      <Exceptions view={view} />
    </Stack>
  );
}

/** A link keeps the zone; without a chosen one the browser's own is put in place as soon as it is known. */
function ZoneForm({ view: { zone, zones, zoneAsked, vendorZone } }: { view: ProfileViewData }) {
  const { t } = useTranslation('listing');
  const [search] = useSearchParams();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zoneAsked || !own || own === zone || own === 'UTC') return;
    // The frame keeps the browser's zone in a cookie in an effect of its own, which runs after this one.
    const later = setTimeout(() => void revalidate(), 0);
    return () => clearTimeout(later);
  }, [zone, zoneAsked, revalidate]);
  const others = [...search].filter(([name]) => name !== 'zone');
  return (
    <Form method="get" action="#hours" preventScrollReset className="listing-zone">
      {others.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{t('hours.zone')}</span>
        <select key={zone} name="zone" defaultValue={zone}>
          {zones.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t('hours.showZone')}</button>
      {vendorZone && vendorZone !== zone ? (
        <Text size="sm" c="dimmed" span>
          {t('hours.vendorZone', { zone: vendorZone.replaceAll('_', ' ') })}
        </Text>
      ) : null}
    </Form>
  );
}

function HeatMap({ week }: { week: CoverageWeek }) {
  const { t } = useTranslation(['listing', 'codes']);
  const part = (open: number | null) =>
    open === null ? 'none' : open === 0 ? 'closed' : open === 1 ? 'open' : 'part';
  return (
    <figure className="listing-heat">
      <figcaption>
        {t('hours.finding', {
          hours: Math.round(week.openHours * 10) / 10,
          zone: week.timeZone.replaceAll('_', ' '),
        })}{' '}
        <Mark path="calendar" quiet />
      </figcaption>
      <div className="listing-heat-grid" aria-hidden="true">
        {week.days.map(({ date, weekday, hours }) => (
          <div key={date} className="listing-heat-row">
            <span className="listing-heat-day">{t(`codes:${weekday}`)}</span>
            {hours.map((open, hour) => (
              <span key={hour} className={`listing-heat-cell listing-heat-${part(open)}`} />
            ))}
          </div>
        ))}
        <div className="listing-heat-row listing-heat-axis">
          <span className="listing-heat-day" />
          {[0, 6, 12, 18].map((hour) => (
            <span key={hour} className="rf-number">{`${String(hour).padStart(2, '0')}:00`}</span>
          ))}
        </div>
      </div>
      <ul className="listing-heat-legend" aria-hidden="true">
        {(['open', 'part', 'closed'] as const).map((key) => (
          <li key={key}>
            <span className={`listing-heat-cell listing-heat-${key}`} />
            {t(`hours.${key}`)}
          </li>
        ))}
      </ul>
      {week.clocksChange ? (
        <Text size="sm" c="dimmed">
          {t('hours.clocksChange')}
        </Text>
      ) : null}
    </figure>
  );
}

function WeekTable({ week }: { week: CoverageWeek }) {
  const { t } = useTranslation(['listing', 'codes']);
  return (
    <SmallTable
      caption={t('hours.tableCaption')}
      rows={week.days}
      rowKey={({ date }) => date}
      columns={[
        {
          key: 'day',
          header: t('hours.day'),
          names: true,
          cell: ({ weekday, date }) => (
            <>
              {t(`codes:${weekday}`)} <DateText value={date} />
            </>
          ),
        },
        {
          key: 'open',
          header: t('hours.open'),
          cell: ({ spans }) =>
            spans.length === 0
              ? t('hours.closed')
              : spans.map(({ from, to }) => t('hours.times', { from, to })).join(', '),
        },
        {
          key: 'hours',
          header: t('hours.number'),
          numeric: true,
          cell: ({ openHours }) => <NumberText value={openHours} options={{ maximumFractionDigits: 1 }} />,
        },
      ]}
    />
  );
}

function Exceptions({ view: { profile, names, today } }: PartProps) {
  const { t } = useTranslation(['listing', 'codes']);
  const words = useWords();
  const { calendar } = profile;
  if (!calendar) return null;
  const { holidayCountry: country, holidayRegion: region } = calendar;
  const holidaysOf = country ? [names.country[country] ?? country, region].filter(Boolean).join(', ') : null;
  const ahead = calendar.exceptions
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const dates = ahead.map((exception) => (
    <li key={exception.date} suppressHydrationWarning>
      {exceptionText(exception, words)}
    </li>
  ));
  return (
    <SaidFacts
      items={[
        {
          label: t('hours.holidays'),
          path: 'calendar',
          value: calendar.holidays ? t(`codes:${calendar.holidays}`) : null,
        },
        ...(calendar.holidays ? [{ label: t('hours.holidaysOf'), path: 'calendar', value: holidaysOf }] : []),
        ...(dates.length > 0
          ? [
              {
                label: t('hours.exceptions'),
                path: 'calendar',
                value: <ul className="listing-list">{dates}</ul>,
              },
            ]
          : []),
      ]}
    />
  );
}
