import { Module } from '@nestjs/common';
import { CaseEffects } from './case-effects.js';
import { CaseRepository } from './case.repository.js';
import { ModerationCases } from './moderation-cases.js';

@Module({
  providers: [CaseRepository, ModerationCases, CaseEffects],
  exports: [ModerationCases, CaseEffects],
})
export class ModerationModule {}
