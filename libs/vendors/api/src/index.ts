export {
  DirectoryImportService,
  type ImportOptions,
  type ImportReport,
} from './directory/directory-import.service.js';
export { DirectoryReportsService } from './directory/directory-reports.service.js';
export { DirectoryUploadsService } from './directory/directory-uploads.service.js';
export { AccessRequestsService } from './sharing/access-requests.service.js';
export { DossierGrantsService } from './sharing/dossier-grants.service.js';
export { DossierItemsService } from './sharing/dossier-items.service.js';
export { ErrorReportsService } from './reports/error-reports.service.js';
export { EvidenceEndsService } from './evidence/evidence-ends.service.js';
export { EvidenceRepository } from './evidence/evidence.repository.js';
export { EvidenceService } from './evidence/evidence.service.js';
export { pdfMaker } from './sharing/pdf-maker.js';
export { ReferenceGrantsService } from './sharing/reference-grants.service.js';
export { ReferencesService } from './sharing/references.service.js';
export { VendorMergesService } from './merges/vendor-merges.service.js';
export { VerifiedListings } from './claims/verified-listings.js';
export { ClaimChecksService } from './claims/claim-checks.service.js';
export { VendorClaimOptions } from './claims/claim.type.js';
export { TxtResolver } from './claims/txt-resolver.js';
export { ListingRestoreService } from './exports/listing-restore.service.js';
export { OpenHoursType } from './profile/profile-offer.type.js';
export { readPhone } from './claims/phone-number.js';
export { toProfileType } from './profile/profile-mapping.js';
export { DossierExpiryService } from './sharing/dossier-expiry.service.js';
export { SiteChecksService } from './site-check/site-checks.service.js';
export { SitePolicy } from './site-check/site-policy.js';
export { VendorAnswers } from './profile/vendor-answers.js';
export { VendorReader } from './profile/vendor.reader.js';
export type { VendorRow } from './profile/vendor.repository.js';
export { Vendor, VendorDraft, VendorVersion } from './profile/vendor.type.js';
export { VendorClaimsService } from './claims/vendor-claims.service.js';
export { VendorDraftsService } from './profile/vendor-drafts.service.js';
export { VendorsModule } from './vendors.module.js';
export * from './profile/vocabulary.enums.js';
