import { ClaimCases } from './claim-cases.js';
import { ClaimChecksService } from './claim-checks.service.js';
import { ClaimLetters } from './claim-letters.js';
import { ClaimOptionsService } from './claim-options.service.js';
import { ClaimRepository } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimStart } from './claim-start.js';
import { ClaimTakeover } from './claim-takeover.js';
import { ClaimsResolver } from './claims.resolver.js';
import { DisputeCases } from './dispute-cases.js';
import { DisputeRepository } from './dispute.repository.js';
import { LetterRepository } from './letter.repository.js';
import { RemovalCases } from './removal-cases.js';
import { RemovalRepository } from './removal.repository.js';
import { DnsTxtResolver, TxtResolver } from './txt-resolver.js';
import { VendorClaimsService } from './vendor-claims.service.js';
import { VendorDisputesService } from './vendor-disputes.service.js';
import { VendorRemovalsService } from './vendor-removals.service.js';

/** Everything about who keeps a listing: claims, disputes, removals. */
export const claimProviders = [
  ClaimRepository,
  ClaimSecrets,
  ClaimStart,
  ClaimTakeover,
  ClaimLetters,
  ClaimCases,
  ClaimChecksService,
  ClaimOptionsService,
  ClaimsResolver,
  DisputeCases,
  DisputeRepository,
  LetterRepository,
  RemovalCases,
  RemovalRepository,
  VendorClaimsService,
  VendorDisputesService,
  VendorRemovalsService,
  { provide: TxtResolver, useClass: DnsTxtResolver },
];
