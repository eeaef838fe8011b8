import { declaredFigure, type DeclaredMetric } from '@ringfair/vendors-core';

/** What of a figure of a vendor's profile tells which one counts. */
export type DeclaredFigure = Readonly<
  Pick<DeclaredMetric, 'metric' | 'channel' | 'value' | 'to' | 'thresholdSeconds'>
>;

/** Mean seconds that a vendor declares for its calls; null: not provided. */
export interface DeclaredWaits {
  /** ASA: from the queue to an agent. */
  readonly secondsToHuman: number | null;
  readonly secondsOnHold: number | null;
}

/** What a vendor declares that a call can be held against: the figures that search and fit take it by. */
export const declaredWaits = (figures: readonly DeclaredFigure[]): DeclaredWaits => ({
  secondsToHuman: declaredFigure(figures, 'ASA')?.value ?? null,
  secondsOnHold: declaredFigure(figures, 'HOLD_TIME')?.value ?? null,
});
