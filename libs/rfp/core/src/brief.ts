import type { AgentModel, AgentPreparation, Channel, Coverage, Service } from '@ringfair/vendors-core';
import type { LocalDeadline } from './deadline.js';
import type { Weights } from './weights.js';

/** Who writes the scripts: the question that amateurs ask after signing (criterion 000.6). */
export const SCRIPT_AUTHORS = ['BUYER', 'VENDOR', 'JOINTLY'] as const;
export type ScriptAuthor = (typeof SCRIPT_AUTHORS)[number];

/** A must is met or the answer is out; a should earns points. */
export const REQUIREMENT_LEVELS = ['MUST', 'SHOULD'] as const;
export type RequirementLevel = (typeof REQUIREMENT_LEVELS)[number];

/** Which of the two judged dimensions besides price a requirement counts in. */
export const REQUIREMENT_DIMENSIONS = ['QUALITY', 'FIT'] as const;
export type RequirementDimension = (typeof REQUIREMENT_DIMENSIONS)[number];

/** How much work a lot is. Nothing said is null, never a guess. */
export interface Volume {
  contactsPerMonth: number | null;
  /** Hours a week in which contacts come or are made, 1 to 168. */
  hoursPerWeek: number | null;
  /** Average handle time of one contact: talk, hold and after-call work, in seconds. */
  averageHandleSeconds: number | null;
}

/** A part of the work that is described, answered and priced on its own (criterion 002.11). */
export interface BriefLot {
  title: string;
  description: string;
  services: readonly Service[];
  channels: readonly Channel[];
  /** BCP 47. */
  languages: readonly string[];
  coverage: readonly Coverage[];
  /** IANA zone in which the coverage is meant. */
  coverageTimeZone: string | null;
  /** null: the buyer leaves it to the vendors. */
  agentModel: AgentModel | null;
  agentPreparation: AgentPreparation | null;
  scriptAuthor: ScriptAuthor | null;
  volume: Volume;
}

export interface BriefRequirement {
  text: string;
  level: RequirementLevel;
  dimension: RequirementDimension;
  /** How much it counts among the requirements of its dimension, 1 to 10. */
  weight: number;
}

/** What a vendor must know to answer: everything about a request but its life cycle. */
export interface Brief {
  title: string;
  /** The business, its customers, and what should be different afterwards. */
  summary: string;
  /** ISO 4217; every price is given in it, so that answers compare. */
  currency: string;
  deadline: LocalDeadline | null;
  weights: Weights;
  lots: readonly BriefLot[];
  requirements: readonly BriefRequirement[];
}

/** One thing wrong, where it is, and which rule it breaks. */
export interface BriefProblem {
  path: string;
  reason: BriefProblemReason;
}

export type BriefProblemReason =
  | 'REQUIRED'
  | 'TOO_MANY'
  | 'TIME_ZONE_UNKNOWN'
  | 'LOCAL_TIME_INVALID'
  | 'LOCAL_TIME_SKIPPED'
  | 'LANGUAGE_UNKNOWN'
  | 'CURRENCY_UNKNOWN'
  | 'OUT_OF_RANGE'
  | 'WEIGHT_OUT_OF_RANGE'
  | 'PRICE_WEIGHT_TOO_HIGH'
  | 'WEIGHTS_NOT_100'
  | 'DIMENSION_WITHOUT_REQUIREMENT';
