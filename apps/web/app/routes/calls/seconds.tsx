import { NotProvided, useNumberFormat } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';

/** "0:23", "12:05", "1:02:05": as a stopwatch shows it. */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Seconds as a figure with its unit. */
export function Seconds({ value }: { value: number | null | undefined }) {
  const { t } = useTranslation('calls');
  const format = useNumberFormat({ maximumFractionDigits: 0 });
  if (value === null || value === undefined) return <NotProvided />;
  return (
    <span className="rf-number" suppressHydrationWarning>
      {t('seconds', { value: format(value) })}
    </span>
  );
}

interface Bar {
  who: string;
  value: number | null;
  /** What stands there instead of a figure. */
  without?: string;
}

interface CallBarsProps {
  mine: { secondsToHuman: number | null; secondsOnHold: number };
  declared: { secondsToHuman: number | null; secondsOnHold: number | null };
}

/** The seconds of a call beside those that the vendor declares, on one scale. */
export function CallBars({ mine, declared }: CallBarsProps) {
  const { t } = useTranslation('calls');
  const reached = mine.secondsToHuman !== null;
  const rows = [
    {
      what: t('bars.toHuman'),
      bars: [
        { who: t('bars.you'), value: mine.secondsToHuman, without: t('nobody') },
        { who: t('bars.declared'), value: declared.secondsToHuman },
      ],
    },
    {
      what: t('bars.onHold'),
      bars: [
        { who: t('bars.you'), value: reached ? mine.secondsOnHold : null, without: t('nobody') },
        { who: t('bars.declared'), value: declared.secondsOnHold },
      ],
    },
  ] satisfies { what: string; bars: Bar[] }[];
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  return (
    <table className="call-bars">
      <caption>{t('bars.title')}</caption>
      <tbody>
        {rows.map(({ what, bars }) =>
          bars.map((bar, index) => (
            <tr key={`${what} ${bar.who}`}>
              {index === 0 ? (
                <th scope="rowgroup" rowSpan={bars.length}>
                  {what}
                </th>
              ) : null}
              <th scope="row">{bar.who}</th>
              <td>
                <BarOf bar={bar} most={most} mine={index === 0} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function BarOf({ bar: { value, without }, most, mine }: { bar: Bar; most: number; mine: boolean }) {
  if (value === null) return without ?? <NotProvided />;
  return (
    <>
      <span
        className={mine ? 'call-bar call-bar-mine' : 'call-bar'}
        style={{ inlineSize: `${(70 * value) / most}%` }}
        aria-hidden="true"
      />
      <Seconds value={value} />
    </>
  );
}
