import { Module } from '@nestjs/common';
import { IdentityModule } from '@ringfair/identity-api';
import { ModerationModule } from '@ringfair/moderation-api';
import { claimProviders } from './claims/claims.providers.js';
import { deskProviders } from './desk.providers.js';
import { DirectoryImportService } from './directory/directory-import.service.js';
import { DirectoryImportsController } from './directory/directory-imports.controller.js';
import { DirectoryImportsResolver } from './directory/directory-imports.resolver.js';
import { DirectoryReportRepository } from './directory/directory-report.repository.js';
import { DirectoryReportsService } from './directory/directory-reports.service.js';
import { DirectoryUploadsService } from './directory/directory-uploads.service.js';
import { DirectoryRepository } from './directory/directory.repository.js';
import { DraftRepository } from './profile/draft.repository.js';
import { DraftEditorResolver } from './profile/draft-editor.resolver.js';
import { EvidenceEndsService } from './evidence/evidence-ends.service.js';
import { evidenceProviders } from './evidence/evidence.providers.js';
import { ContactsLoader } from './profile/contacts.loader.js';
import { VendorContactsResolver } from './profile/contacts.resolver.js';
import { DossierExpiryService } from './sharing/dossier-expiry.service.js';
import { DossiersController } from './sharing/dossiers.controller.js';
import { PublicationsLoader } from './profile/publications.loader.js';
import { VendorPublicationsResolver } from './profile/publications.resolver.js';
import { sharingProviders } from './sharing/sharing.providers.js';
import { SiteCheckLoader } from './site-check/site-check.loader.js';
import { SiteCheckRepository } from './site-check/site-check.repository.js';
import { DraftSuggestionsResolver, VendorSiteCheckResolver } from './site-check/site-check.resolver.js';
import { SiteChecksService } from './site-check/site-checks.service.js';
import { SitePolicy } from './site-check/site-policy.js';
import { SiteVisitor } from './site-check/site-visitor.js';
import { ListingRestoreRepository } from './exports/listing-restore.repository.js';
import { ListingRestoreFiles } from './exports/listing-restore-files.js';
import { ListingRestoreParts } from './exports/listing-restore-parts.js';
import { ListingRestoreService } from './exports/listing-restore.service.js';
import { VendorAnswers } from './profile/vendor-answers.js';
import { VendorExportsController } from './exports/vendor-exports.controller.js';
import { VendorExportsResolver } from './exports/vendor-exports.resolver.js';
import { VendorReader } from './profile/vendor.reader.js';
import { VendorRepository } from './profile/vendor.repository.js';
import { VendorClaimsService } from './claims/vendor-claims.service.js';
import { VendorDraftsService } from './profile/vendor-drafts.service.js';
import { VendorUpsertResolver } from './profile/vendor-upsert.resolver.js';
import { VendorUpsertService } from './profile/vendor-upsert.service.js';
import { VendorPagesService } from './profile/vendor-pages.service.js';
import { VendorsResolver } from './profile/vendors.resolver.js';
import { VerifiedListings } from './claims/verified-listings.js';
import { vendorsExport } from './exports/vendors-export.js';

@Module({
  imports: [IdentityModule, ModerationModule],
  controllers: [DirectoryImportsController, DossiersController, VendorExportsController],
  providers: [
    vendorsExport,
    VendorRepository,
    DraftRepository,
    ...claimProviders,
    ...deskProviders,
    ...evidenceProviders,
    ...sharingProviders,
    DirectoryRepository,
    VendorPagesService,
    VendorDraftsService,
    VendorUpsertService,
    VendorUpsertResolver,
    DirectoryImportService,
    DirectoryReportRepository,
    DirectoryReportsService,
    DirectoryUploadsService,
    DirectoryImportsResolver,
    ContactsLoader,
    VendorAnswers,
    VendorContactsResolver,
    PublicationsLoader,
    VendorPublicationsResolver,
    ListingRestoreRepository,
    ListingRestoreFiles,
    ListingRestoreParts,
    ListingRestoreService,
    VendorExportsResolver,
    SiteCheckRepository,
    SitePolicy,
    SiteVisitor,
    SiteChecksService,
    SiteCheckLoader,
    VendorSiteCheckResolver,
    DraftSuggestionsResolver,
    DraftEditorResolver,
    VendorReader,
    VendorsResolver,
  ],
  exports: [
    VendorAnswers,
    VerifiedListings,
    EvidenceEndsService,
    DossierExpiryService,
    VendorReader,
    VendorDraftsService,
    VendorClaimsService,
    DirectoryImportService,
    DirectoryReportsService,
    DirectoryUploadsService,
    ListingRestoreService,
    SiteChecksService,
  ],
})
export class VendorsModule {}
