import type { Provider } from '@nestjs/common';
import { ErrorReportsService } from './error-reports.service.js';
import { ListingDoubtsLoader } from './listing-doubts.loader.js';
import { MergeRepository } from './merge.repository.js';
import { CaseVendorResolver, VendorMergesResolver } from './merge.resolver.js';
import { ReportRepository } from './report.repository.js';
import { VendorReportsResolver } from './report.resolver.js';
import { VendorMergeCases } from './vendor-merge-cases.js';
import { VendorMergesService } from './vendor-merges.service.js';

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
