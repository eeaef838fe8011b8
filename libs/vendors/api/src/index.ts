export { DirectoryImportService, type ImportOptions, type ImportReport } from './directory-import.service.js';
export { toProfileType } from './profile-mapping.js';
export { VendorReader } from './vendor.reader.js';
export type { VendorRow } from './vendor.repository.js';
export { Vendor, VendorDraft } from './vendor.type.js';
export { VendorClaimsService } from './vendor-claims.service.js';
export { VendorDraftsService } from './vendor-drafts.service.js';
export { VendorsModule } from './vendors.module.js';
export * from './vocabulary.enums.js';
