import type { EngagementDetailQuery } from '@ringfair/web-graphql';

export type EngagementData = EngagementDetailQuery['engagement'];
