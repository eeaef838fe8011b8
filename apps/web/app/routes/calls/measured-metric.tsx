import type { VendorCallsPartFragment } from '@ringfair/web-graphql';
import { ProvenanceMark } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { Seconds } from './seconds.js';
import { Basis } from './vendor-calls.js';

/** What calls by buyers to the vendor's own line measured of a figure that it declares; else says that nothing was. */
export function MeasuredMetric({
  metric,
  callFigures,
}: {
  metric: string;
  callFigures: VendorCallsPartFragment['callFigures'];
}) {
  const { t } = useTranslation('listing');
  const own = callFigures.find(({ subject }) => subject === 'VENDOR_LINE');
  const value =
    metric === 'ASA' ? own?.medianSecondsToHuman : metric === 'HOLD_TIME' ? own?.medianSecondsOnHold : null;
  if (!own || value === null || value === undefined) return t('metric.notMeasured');
  return (
    <>
      <strong>
        <Seconds value={value} />
      </strong>{' '}
      <ProvenanceMark value="MEASURED" />
      <small className="call-basis">
        <Basis figures={own} />
      </small>
    </>
  );
}
