import { exportSections } from '@ringfair/platform/export';

const ofOwnListing = 't.vendor_id in (select v.id from vendors v where v.organization_id = $1)';
const own = 't.organization_id = $1';

/** The listing with its draft, all its versions, and what stands around them. */
export const vendorsExport = exportSections('vendors', [
  { name: 'vendor', table: 'vendors', of: own },
  { name: 'addresses', table: 'vendor_slugs', of: ofOwnListing },
  { name: 'draft', table: 'vendor_drafts', of: own },
  { name: 'versions', table: 'vendor_versions', of: ofOwnListing },
  { name: 'claims', table: 'vendor_claims', of: own },
  { name: 'disputes', table: 'vendor_disputes', of: `${own} or t.keeper_organization_id = $1` },
  { name: 'merges', table: 'vendor_merges', of: own },
  { name: 'evidence', table: 'vendor_evidence', of: own },
  { name: 'siteChecks', table: 'vendor_site_checks', of: ofOwnListing },
  { name: 'references', table: 'vendor_references', of: own },
  { name: 'referenceContacts', table: 'vendor_reference_contacts', of: own, membersOnly: true },
  { name: 'accessRequests', table: 'access_requests', of: own },
  { name: 'accessRequestsReceived', table: 'access_requests', of: 't.vendor_organization_id = $1' },
  { name: 'referenceGrants', table: 'reference_grants', of: own },
  { name: 'referenceViews', table: 'reference_views', of: own },
  { name: 'dossierItems', table: 'dossier_items', of: own },
  { name: 'dossierRevisions', table: 'dossier_revisions', of: own },
  { name: 'dossierGrants', table: 'dossier_grants', of: own },
  { name: 'dossierGrantItems', table: 'dossier_grant_items', of: own },
  { name: 'dossierDownloads', table: 'dossier_downloads', of: own },
  // But for those that were sent to be read in.
  { name: 'files', table: 'files', of: `${own} and t.purpose not in ('EXPORT', 'DIRECTORY')` },
]);
