import { Module } from '@nestjs/common';
import { EngagementEvents } from './engagement-events.js';
import { EngagementReader } from './engagement.reader.js';
import { EngagementRepository } from './engagement.repository.js';
import { EngagementsLoader } from './engagements.loader.js';
import { EngagementsResolver } from './engagements.resolver.js';
import { EngagementsService } from './engagements.service.js';
import { RequestEngagementResolver } from './request-engagement.resolver.js';
import { RfpEngagementResolver } from './rfp-engagement.resolver.js';
import { engagementsExport } from './engagements-export.js';

@Module({
  providers: [
    engagementsExport,
    RequestEngagementResolver,
    RfpEngagementResolver,
    EngagementsResolver,
    EngagementsService,
    EngagementsLoader,
    EngagementRepository,
    EngagementReader,
    EngagementEvents,
  ],
  exports: [EngagementReader],
})
export class EngagementsModule {}
