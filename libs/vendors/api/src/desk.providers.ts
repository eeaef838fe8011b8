import type { Provider } from '@nestjs/common';
import { ErrorReportsService } from './reports/error-reports.service.js';
import { ListingDoubtsLoader } from './claims/listing-doubts.loader.js';
import { MergeRepository } from './merges/merge.repository.js';
import { CaseVendorResolver, VendorMergesResolver } from './merges/merge.resolver.js';
import { ReportRepository } from './reports/report.repository.js';
import { VendorReportsResolver } from './reports/report.resolver.js';
import { VendorMergeCases } from './merges/vendor-merge-cases.js';
import { VendorMergesService } from './merges/vendor-merges.service.js';

/** Reported errors and merges: what the moderators' desk decides about listings. */
export const deskProviders: Provider[] = [
  ReportRepository,
  ErrorReportsService,
  ListingDoubtsLoader,
  VendorReportsResolver,
  MergeRepository,
  VendorMergesService,
  VendorMergeCases,
  VendorMergesResolver,
  CaseVendorResolver,
];
