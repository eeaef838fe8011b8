import type { VendorCallsPartFragment } from '@ringfair/web-graphql';

type Figures = VendorCallsPartFragment['callFigures'];

/** What calls by buyers to the vendor's own line measured of a figure that it can declare; null: nothing was. */
export function measuredSeconds(
  metric: string,
  callFigures: Figures,
): { seconds: number; figures: Figures[number] } | null {
  const figures = callFigures.find(({ subject }) => subject === 'VENDOR_LINE');
  const seconds =
    metric === 'ASA'
      ? figures?.medianSecondsToHuman
      : metric === 'HOLD_TIME'
        ? figures?.medianSecondsOnHold
        : null;
  return figures && seconds !== null && seconds !== undefined ? { seconds, figures } : null;
}
