import { type CallPress, type CallState, pressesOf, type StopwatchReading } from '@ringfair/calls-core';
import { Notice } from '@ringfair/web-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from './seconds.js';

const BUTTONS = ['HUMAN', 'HOLD', 'BACK', 'END'] as const;

/** The time now, new every second while a call goes on. */
export function useNow(going: boolean): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!going) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [going]);
  return now;
}

/** The call under way: what state it is in, how long it takes, and four buttons for a thumb. */
export function Stopwatch({
  reading,
  press,
}: {
  reading: StopwatchReading;
  press: (press: CallPress) => void;
}) {
  const { t } = useTranslation('calls');
  const possible = pressesOf(reading.state);
  return (
    <div className="stopwatch">
      <p className="stopwatch-state" role="status">
        <StateText reading={reading} />
      </p>
      <p className="stopwatch-time rf-number" role="timer" aria-live="off" aria-label={t('watch.total')}>
        {clock(reading.totalSeconds)}
      </p>
      <dl className="stopwatch-parts">
        <div>
          <dt>{t('watch.toHuman')}</dt>
          <dd className="rf-number">
            {clock(reading.secondsToHuman ?? (reading.state === 'WAITING' ? reading.totalSeconds : 0))}
          </dd>
        </div>
        <div>
          <dt>{t('watch.onHold', { count: reading.holds })}</dt>
          <dd className="rf-number">{clock(reading.secondsOnHold)}</dd>
        </div>
      </dl>
      <div className="stopwatch-buttons" role="group" aria-label={t('watch.buttons')}>
        {BUTTONS.map((button) => {
          const off = !possible.includes(button);
          return (
            <button
              key={button}
              type="button"
              className={`stopwatch-${button.toLowerCase()}`}
              // Not `disabled`: the focus stays where the thumb or the keyboard is.
              aria-disabled={off || undefined}
              onClick={() => (off ? undefined : press(button))}
            >
              {t(`press.${button}`)}
              <small>{t(`pressWhen.${button}`)}</small>
            </button>
          );
        })}
      </div>
      <Notice>{t('watch.kept')}</Notice>
    </div>
  );
}

/** Only what changed since the last press, so that it is read aloud once. */
function StateText({ reading: { state, secondsToHuman, holds } }: { reading: StopwatchReading }) {
  const { t } = useTranslation('calls');
  const states: Record<CallState, string> = {
    READY: '',
    WAITING: t('state.WAITING'),
    TALKING: t('state.TALKING', { seconds: secondsToHuman ?? 0 }),
    HOLDING: t('state.HOLDING', { number: holds }),
    ENDED: t('state.ENDED'),
  };
  return states[state];
}
