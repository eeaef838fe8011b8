import { notPriced, priced, type PriceResult } from './result.js';

/** How a vendor rounds: at least the first increment, then whole steps. 60/60 is by the minute, 1/1 by the second. */
export interface BillingIncrement {
  firstIncrementSeconds: number;
  stepSeconds: number;
}

/** Seconds of one contact: every one that is known, or only their mean. */
export type Durations =
  { kind: 'EXPONENTIAL'; meanSeconds: number } | { kind: 'LIST'; seconds: readonly number[] };

/** Seconds billed for one contact; a contact of no length bills nothing. */
export function billedSeconds(
  seconds: number,
  { firstIncrementSeconds, stepSeconds }: BillingIncrement,
): number {
  if (seconds <= 0) return 0;
  if (seconds <= firstIncrementSeconds) return firstIncrementSeconds;
  const steps = (seconds - firstIncrementSeconds) / stepSeconds;
  return firstIncrementSeconds + Math.ceil(steps - 1e-9) * stepSeconds;
}

/**
 * Mean seconds billed for one contact.
 *
 * Of exponential durations with mean m, first increment f and step s, in closed form: a step more is billed
 * whenever the contact outlasts f + k s, k = 0, 1, 2, ..., with probability e^(-(f + k s) / m), so
 *
 *     f + s e^(-f/m) / (1 - e^(-s/m)).
 *
 * A mean of 180 s rounded up to 60 s bills 211.66 s.
 */
export function meanBilledSeconds(durations: Durations, increment: BillingIncrement): PriceResult<number> {
  const { firstIncrementSeconds: first, stepSeconds: step } = increment;
  const positive = (value: number) => value > 0 && value < Infinity;
  if (!positive(first) || !positive(step)) return notPriced('INCREMENT_NOT_POSITIVE');
  if (durations.kind === 'EXPONENTIAL') {
    const mean = durations.meanSeconds;
    if (!positive(mean)) return notPriced('DURATION_NOT_POSITIVE');
    return priced(first + (step * Math.exp(-first / mean)) / -Math.expm1(-step / mean));
  }
  const { seconds } = durations;
  if (seconds.length === 0 || seconds.some((value) => !(value >= 0 && value < Infinity)))
    return notPriced('DURATION_NOT_POSITIVE');
  const sum = seconds.reduce((total, value) => total + billedSeconds(value, increment), 0);
  return priced(sum / seconds.length);
}

/** The same durations with so many seconds more for each contact: hold or wrap-up that is billed too. */
export function lengthened(durations: Durations, bySeconds: number): Durations {
  return durations.kind === 'EXPONENTIAL'
    ? { kind: 'EXPONENTIAL', meanSeconds: durations.meanSeconds + bySeconds }
    : {
        kind: 'LIST',
        seconds: durations.seconds.map((seconds) => (seconds > 0 ? seconds + bySeconds : 0)),
      };
}

export function meanSecondsOf(durations: Durations): number {
  if (durations.kind === 'EXPONENTIAL') return durations.meanSeconds;
  return durations.seconds.reduce((total, seconds) => total + seconds, 0) / (durations.seconds.length || 1);
}
