import type { Channel, Metric } from '@ringfair/vendors-core';

/** A figure of a vendor's profile. */
export interface DeclaredFigure {
  readonly metric: Metric;
  /** Null: over all channels. */
  readonly channel: Channel | null;
  readonly value: number;
}

/** Mean seconds that a vendor declares for its calls; null: not provided. */
export interface DeclaredWaits {
  /** ASA: from the queue to an agent. */
  readonly secondsToHuman: number | null;
  readonly secondsOnHold: number | null;
}

/** What a vendor declares that a call can be held against: of the telephone, else over all channels, never of another. */
export function declaredWaits(figures: readonly DeclaredFigure[]): DeclaredWaits {
  const said = (metric: Metric): number | null => {
    const of = (channel: Channel | null) =>
      figures.find((figure) => figure.metric === metric && figure.channel === channel);
    return (of('VOICE') ?? of(null))?.value ?? null;
  };
  return { secondsToHuman: said('ASA'), secondsOnHold: said('HOLD_TIME') };
}
