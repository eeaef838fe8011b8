import type { AgentModel, AgentPreparation, Channel, Coverage, Service } from '@ringfair/vendors-core';
import type {
  RequirementDimension,
  RequirementLevel,
  ResponsePriceUnit,
  ScriptAuthor,
} from '@ringfair/rfp-core';
import type { BuyerKey } from '../buyers.js';

/** A requirement and what vendors say to it. */
export interface RequirementSeed {
  text: string;
  level: RequirementLevel;
  dimension: RequirementDimension;
  weight: number;
  meets: string;
  partly: string;
}

export interface LotSeed {
  title: string;
  description?: string;
  services: readonly Service[];
  channels: readonly Channel[];
  languages: readonly string[];
  coverage: readonly Coverage[];
  agentModel?: AgentModel;
  preparation?: AgentPreparation;
  scripts?: ScriptAuthor;
  contacts: number;
  hours: number;
  /** Average handle time in seconds. */
  handle: number;
  /** What the middle of the market asks, in the currency of the buyer. */
  rate: readonly [unit: ResponsePriceUnit, amount: number];
}

/** Where a demo request stands, and when it got there, in days before (or, for a deadline ahead, after) the load. */
export type RfpCourse =
  | { state: 'DRAFT' }
  | { state: 'PUBLISHED'; published: number; deadlineIn: number; invited?: readonly string[] }
  | { state: 'OPENED'; published: number; closed: number }
  | { state: 'AWARDED'; published: number; closed: number; awarded: number; winner: string }
  | { state: 'CANCELLED'; published: number; deadlineIn: number; cancelled: number; reason: string };

/** What became of an award. Days as above. */
export type WorkCourse =
  | { state: 'PROPOSED'; buyerConfirmed: boolean; startIn: number }
  | { state: 'ACTIVE'; started: number }
  | { state: 'ENDED'; started: number; ended: number; reason: string }
  | { state: 'DECLINED'; by: 'BUYER' | 'VENDOR'; reason: string };

export interface ReviewSeed {
  /** Overall, quality, communication, 1 to 5. */
  stars: readonly [number, number, number];
  stay: boolean;
  title: string;
  text: string;
  /** Days before the load on which it was written. */
  written: number;
  unnamed?: true;
  reply?: string;
  /** PENDING: still in the queue; otherwise published unless rejected with these words. */
  outcome?: 'PENDING' | { rejected: string };
}

export interface RfpSeed {
  key: string;
  buyer: BuyerKey;
  title: string;
  summary: string;
  weights: readonly [price: number, quality: number, fit: number];
  lots: readonly LotSeed[];
  requirements: readonly RequirementSeed[];
  /** Keys of the vendors that answer. */
  answers: readonly string[];
  course: RfpCourse;
  work?: WorkCourse;
  review?: ReviewSeed;
}
