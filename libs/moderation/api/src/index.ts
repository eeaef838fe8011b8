export { CaseDecisionsService } from './case-decisions.service.js';
export { CaseEffects } from './case-effects.js';
export type { CaseDecision, CaseFact, CaseHandler, OpenCase } from './case-handler.js';
export * from './case.enums.js';
export { CaseRepository } from './case.repository.js';
export { ModerationCaseDetail } from './case.type.js';
export { ModerationCases } from './moderation-cases.js';
export { ModerationModule } from './moderation.module.js';
