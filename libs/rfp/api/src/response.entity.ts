import type { AnswerLevel, ResponsePriceUnit, ResponseState } from '@ringfair/rfp-core';

/** An answer with its parts, as its author and, after the opening, the buyer see it. */
export interface WholeResponse {
  id: string;
  rfpId: string;
  organizationId: string;
  vendorId: string;
  vendorName: string;
  vendorSlug: string | null;
  state: ResponseState;
  message: string;
  submittedAt: Date;
  version: number;
  answers: ResponseAnswerRow[];
  prices: ResponsePriceRow[];
  outcome: OutcomeRow | null;
}

export interface ResponseAnswerRow {
  responseId: string;
  requirementId: string;
  level: AnswerLevel;
  text: string;
}

export interface ResponsePriceRow {
  responseId: string;
  lotId: string;
  unit: ResponsePriceUnit;
  /** bigint as text. */
  amountMinor: string;
  rateScale: number;
  currency: string;
  terms: string;
}

export interface OutcomeRow {
  responseId: string;
  outcome: 'WON' | 'LOST';
  reason: string;
  createdAt: Date;
}
