import { exportSections } from '@ringfair/platform/export';

/** Whom the organisation considers, and what it keeps looking for. */
export const shortlistExport = exportSections('search', [
  { name: 'shortlists', table: 'shortlists', of: 't.organization_id = $1' },
  { name: 'shortlistVendors', table: 'shortlist_vendors', of: 't.organization_id = $1' },
  { name: 'savedSearches', table: 'saved_searches', of: 't.organization_id = $1' },
  { name: 'savedSearchMatches', table: 'saved_search_matches', of: 't.organization_id = $1' },
]);
