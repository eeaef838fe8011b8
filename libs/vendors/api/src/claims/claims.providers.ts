import { CONFIG, type Config } from '@ringfair/platform/config';
import { ClaimCallRepository } from './claim-call.repository.js';
import { ClaimCallsService } from './claim-calls.service.js';
import { ClaimCallTurns } from './claim-call-turns.js';
import { ClaimCases } from './claim-cases.js';
import { ClaimChecksService } from './claim-checks.service.js';
import { ClaimLetters } from './claim-letters.js';
import { ClaimOptionsService } from './claim-options.service.js';
import { ClaimRepository } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimStart } from './claim-start.js';
import { ClaimTakeover } from './claim-takeover.js';
import { ClaimsResolver } from './claims.resolver.js';
import { CodeCaller } from './code-caller.js';
import { DisputeCases } from './dispute-cases.js';
import { DisputeRepository } from './dispute.repository.js';
import { LetterRepository } from '../letter.repository.js';
import { RemovalCases } from '../removals/removal-cases.js';
import { RemovalRepository } from '../removals/removal.repository.js';
import { RestCodeCaller } from './rest-code-caller.js';
import { DnsTxtResolver, TxtResolver } from './txt-resolver.js';
import { VendorClaimsService } from './vendor-claims.service.js';
import { VendorDisputesService } from './vendor-disputes.service.js';
import { VendorRemovalsService } from '../removals/vendor-removals.service.js';

/** Everything about who keeps a listing: claims, disputes, removals. */
export const claimProviders = [
  ClaimRepository,
  ClaimSecrets,
  ClaimStart,
  ClaimTakeover,
  ClaimLetters,
  ClaimCallRepository,
  ClaimCallsService,
  ClaimCallTurns,
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
  {
    provide: CodeCaller,
    inject: [CONFIG],
    useFactory: ({ telephony }: Config): CodeCaller | null =>
      telephony ? new RestCodeCaller(telephony) : null,
  },
  { provide: TxtResolver, useClass: DnsTxtResolver },
];
