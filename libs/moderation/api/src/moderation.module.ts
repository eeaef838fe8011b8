import { Module } from '@nestjs/common';
import { AskedCaseRepository } from './asked-case.repository.js';
import { AskedCasesService } from './asked-cases.service.js';
import { CaseDecisionsService } from './case-decisions.service.js';
import { CaseDeskService } from './case-desk.service.js';
import { CaseEffects } from './case-effects.js';
import { CaseRepository } from './case.repository.js';
import { ModerationCases } from './moderation-cases.js';
import { moderationExport } from './moderation-export.js';
import { ModerationResolver } from './moderation.resolver.js';

@Module({
  providers: [
    moderationExport,
    CaseRepository,
    AskedCaseRepository,
    ModerationCases,
    CaseEffects,
    CaseDeskService,
    CaseDecisionsService,
    AskedCasesService,
    ModerationResolver,
  ],
  exports: [ModerationCases, CaseEffects],
})
export class ModerationModule {}
