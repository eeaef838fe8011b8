import { exportSections } from '@ringfair/platform/export';

/** Whom the organisation considers. */
export const shortlistExport = exportSections('search', [
  { name: 'shortlists', table: 'shortlists', of: 't.organization_id = $1' },
  { name: 'shortlistVendors', table: 'shortlist_vendors', of: 't.organization_id = $1' },
]);
