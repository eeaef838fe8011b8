import { Module } from '@nestjs/common';
import { IdentityModule } from '@ringfair/identity-api';
import { ModerationModule } from '@ringfair/moderation-api';
import { ClaimRepository } from './claim.repository.js';
import { deskProviders } from './desk.providers.js';
import { DirectoryImportService } from './directory-import.service.js';
import { DirectoryImportsController } from './directory-imports.controller.js';
import { DirectoryImportsResolver } from './directory-imports.resolver.js';
import { DirectoryReportRepository } from './directory-report.repository.js';
import { DirectoryReportsService } from './directory-reports.service.js';
import { DirectoryUploadsService } from './directory-uploads.service.js';
import { DirectoryRepository } from './directory.repository.js';
import { DraftRepository } from './draft.repository.js';
import { PublicationsLoader } from './publications.loader.js';
import { VendorPublicationsResolver } from './publications.resolver.js';
import { SiteCheckLoader } from './site-check.loader.js';
import { SiteCheckRepository } from './site-check.repository.js';
import { DraftSuggestionsResolver, VendorSiteCheckResolver } from './site-check.resolver.js';
import { SiteChecksService } from './site-checks.service.js';
import { SitePolicy } from './site-policy.js';
import { SiteVisitor } from './site-visitor.js';
import { VendorReader } from './vendor.reader.js';
import { VendorRepository } from './vendor.repository.js';
import { VendorClaimsService } from './vendor-claims.service.js';
import { VendorDraftsService } from './vendor-drafts.service.js';
import { VendorPagesService } from './vendor-pages.service.js';
import { VendorsResolver } from './vendors.resolver.js';

@Module({
  imports: [IdentityModule, ModerationModule],
  controllers: [DirectoryImportsController],
  providers: [
    VendorRepository,
    DraftRepository,
    ClaimRepository,
    ...deskProviders,
    DirectoryRepository,
    VendorPagesService,
    VendorDraftsService,
    VendorClaimsService,
    DirectoryImportService,
    DirectoryReportRepository,
    DirectoryReportsService,
    DirectoryUploadsService,
    DirectoryImportsResolver,
    PublicationsLoader,
    VendorPublicationsResolver,
    SiteCheckRepository,
    SitePolicy,
    SiteVisitor,
    SiteChecksService,
    SiteCheckLoader,
    VendorSiteCheckResolver,
    DraftSuggestionsResolver,
    VendorReader,
    VendorsResolver,
  ],
  exports: [
    VendorReader,
    VendorDraftsService,
    VendorClaimsService,
    DirectoryImportService,
    DirectoryReportsService,
    DirectoryUploadsService,
    SiteChecksService,
  ],
})
export class VendorsModule {}
