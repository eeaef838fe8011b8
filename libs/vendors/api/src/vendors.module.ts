import { Module } from '@nestjs/common';
import { ClaimRepository } from './claim.repository.js';
import { DirectoryImportService } from './directory-import.service.js';
import { DirectoryRepository } from './directory.repository.js';
import { DraftRepository } from './draft.repository.js';
import { VendorReader } from './vendor.reader.js';
import { VendorRepository } from './vendor.repository.js';
import { VendorClaimsService } from './vendor-claims.service.js';
import { VendorDraftsService } from './vendor-drafts.service.js';
import { VendorPagesService } from './vendor-pages.service.js';
import { VendorsResolver } from './vendors.resolver.js';

@Module({
  providers: [
    VendorRepository,
    DraftRepository,
    ClaimRepository,
    DirectoryRepository,
    VendorPagesService,
    VendorDraftsService,
    VendorClaimsService,
    DirectoryImportService,
    VendorReader,
    VendorsResolver,
  ],
  exports: [VendorReader, VendorDraftsService, VendorClaimsService, DirectoryImportService],
})
export class VendorsModule {}
