import { Module } from '@nestjs/common';
import { IdentityModule } from '@ringfair/identity-api';
import { ModerationModule } from '@ringfair/moderation-api';
import { claimProviders } from './claims.providers.js';
import { deskProviders } from './desk.providers.js';
import { DirectoryImportService } from './directory-import.service.js';
import { DirectoryImportsController } from './directory-imports.controller.js';
import { DirectoryImportsResolver } from './directory-imports.resolver.js';
import { DirectoryReportRepository } from './directory-report.repository.js';
import { DirectoryReportsService } from './directory-reports.service.js';
import { DirectoryUploadsService } from './directory-uploads.service.js';
import { DirectoryRepository } from './directory.repository.js';
import { DraftRepository } from './draft.repository.js';
import { DraftEditorResolver } from './draft-editor.resolver.js';
import { EvidenceEndsService } from './evidence-ends.service.js';
import { evidenceProviders } from './evidence.providers.js';
import { ContactsLoader } from './contacts.loader.js';
import { VendorContactsResolver } from './contacts.resolver.js';
import { DossierExpiryService } from './dossier-expiry.service.js';
import { DossiersController } from './dossiers.controller.js';
import { PublicationsLoader } from './publications.loader.js';
import { VendorPublicationsResolver } from './publications.resolver.js';
import { sharingProviders } from './sharing.providers.js';
import { SiteCheckLoader } from './site-check.loader.js';
import { SiteCheckRepository } from './site-check.repository.js';
import { DraftSuggestionsResolver, VendorSiteCheckResolver } from './site-check.resolver.js';
import { SiteChecksService } from './site-checks.service.js';
import { SitePolicy } from './site-policy.js';
import { SiteVisitor } from './site-visitor.js';
import { ListingRestoreRepository } from './listing-restore.repository.js';
import { ListingRestoreFiles } from './listing-restore-files.js';
import { ListingRestoreParts } from './listing-restore-parts.js';
import { ListingRestoreService } from './listing-restore.service.js';
import { VendorAnswers } from './vendor-answers.js';
import { VendorExportsController } from './vendor-exports.controller.js';
import { VendorExportsResolver } from './vendor-exports.resolver.js';
import { VendorReader } from './vendor.reader.js';
import { VendorRepository } from './vendor.repository.js';
import { VendorClaimsService } from './vendor-claims.service.js';
import { VendorDraftsService } from './vendor-drafts.service.js';
import { VendorUpsertResolver } from './vendor-upsert.resolver.js';
import { VendorUpsertService } from './vendor-upsert.service.js';
import { VendorPagesService } from './vendor-pages.service.js';
import { VendorsResolver } from './vendors.resolver.js';
import { VerifiedListings } from './verified-listings.js';
import { vendorsExport } from './vendors-export.js';

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
