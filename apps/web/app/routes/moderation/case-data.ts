import type { ModerationCasePageQuery, ModerationPreviewQuery } from '@ringfair/web-graphql';

export type CaseDetail = ModerationCasePageQuery['moderationCase'];
export type DecisionMail = ModerationPreviewQuery['moderationDecisionPreview'];
