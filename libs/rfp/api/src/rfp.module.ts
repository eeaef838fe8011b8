import { Module } from '@nestjs/common';
import { VendorsModule } from '@ringfair/vendors-api';
import { MergedVendorInvitations } from './merged-vendor-invitations.js';
import { ClaimOpeningsResolver } from './claim-openings.resolver.js';
import { ResponseProfileResolver } from './response-profile.resolver.js';
import { ResponseProfileService } from './response-profile.service.js';
import { RfpAlertRepository } from './rfp-alert.repository.js';
import { RfpAlertsResolver } from './rfp-alerts.resolver.js';
import { RfpAlertsService } from './rfp-alerts.service.js';
import { RfpAnswers } from './rfp-answers.js';
import { RfpAuthoringRepository } from './rfp-authoring.repository.js';
import { RfpAuthoringResolver } from './rfp-authoring.resolver.js';
import { RfpAuthoringService } from './rfp-authoring.service.js';
import { RfpBiddingRepository } from './rfp-bidding.repository.js';
import { RfpBiddingResolver } from './rfp-bidding.resolver.js';
import { RfpBiddingService } from './rfp-bidding.service.js';
import { RfpDigestWriter } from './rfp-digest-writer.js';
import { RfpDigestsService } from './rfp-digests.service.js';
import { RfpEvaluationRepository } from './rfp-evaluation.repository.js';
import { RfpEvaluationResolver } from './rfp-evaluation.resolver.js';
import { RfpEvaluationService } from './rfp-evaluation.service.js';
import { RfpFieldsResolver } from './rfp-fields.resolver.js';
import { RfpFitResolver } from './rfp-fit.resolver.js';
import { RfpFitService } from './rfp-fit.service.js';
import { RfpLettersRepository } from './rfp-letters.repository.js';
import { RfpLettersService } from './rfp-letters.service.js';
import { RfpOpeningRepository } from './rfp-opening.repository.js';
import { RfpOpeningService } from './rfp-opening.service.js';
import { RfpReadingRepository } from './rfp-reading.repository.js';
import { RfpReadingService } from './rfp-reading.service.js';
import { RfpReader } from './rfp.reader.js';
import { RfpResponsesRepository } from './rfp-responses.repository.js';
import { rfpExport } from './rfp-export.js';

@Module({
  imports: [VendorsModule],
  providers: [
    ClaimOpeningsResolver,
    rfpExport,
    RfpAlertRepository,
    RfpAlertsResolver,
    RfpAlertsService,
    RfpAnswers,
    RfpAuthoringRepository,
    MergedVendorInvitations,
    ResponseProfileResolver,
    ResponseProfileService,
    RfpAuthoringResolver,
    RfpAuthoringService,
    RfpBiddingRepository,
    RfpBiddingResolver,
    RfpBiddingService,
    RfpDigestWriter,
    RfpDigestsService,
    RfpEvaluationRepository,
    RfpEvaluationResolver,
    RfpEvaluationService,
    RfpFieldsResolver,
    RfpFitResolver,
    RfpFitService,
    RfpLettersRepository,
    RfpLettersService,
    RfpOpeningRepository,
    RfpOpeningService,
    RfpReader,
    RfpReadingRepository,
    RfpReadingService,
    RfpResponsesRepository,
  ],
  exports: [
    RfpReader,
    RfpAuthoringService,
    RfpBiddingService,
    RfpEvaluationService,
    RfpReadingService,
    RfpOpeningService,
    RfpLettersService,
  ],
})
export class RfpModule {}
