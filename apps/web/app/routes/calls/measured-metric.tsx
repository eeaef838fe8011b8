import type { VendorCallsPartFragment } from '@ringfair/web-graphql';
import { ProvenanceMark } from '@ringfair/web-ui';
import { useTranslation } from 'react-i18next';
import { measuredSeconds } from './measured-seconds.js';
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
  const measured = measuredSeconds(metric, callFigures);
  if (!measured) return t('metric.notMeasured');
  return (
    <>
      <strong>
        <Seconds value={measured.seconds} />
      </strong>{' '}
      <ProvenanceMark value="MEASURED" />
      <small className="call-basis">
        <Basis figures={measured.figures} />
      </small>
    </>
  );
}
