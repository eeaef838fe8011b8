import type { BriefPartsFragment, OwnAnswerPartsFragment, RfpLineFragment } from '@ringfair/web-graphql';

export type BriefData = BriefPartsFragment;
export type OwnAnswer = OwnAnswerPartsFragment;
export type RfpLineData = RfpLineFragment;
export type RfpPhase = BriefData['phase'];
export type LotData = BriefData['lots'][number];
export type RequirementData = BriefData['requirements'][number];
