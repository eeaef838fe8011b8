import { exportSections } from '@ringfair/platform/export';

/** Whom the organisation called, and how it went. */
export const callsExport = exportSections('calls', [
  { name: 'vendorCalls', table: 'vendor_calls', of: 't.organization_id = $1' },
]);
