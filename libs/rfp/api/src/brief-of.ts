import { type Brief, type BriefLot, deadlineInstant, localDeadline } from '@ringfair/rfp-core';
import type { RfpLotRow, RfpRow, WholeRfp } from './rfp.entity.js';
import type { BriefInput, RfpLotInput } from './rfp-brief.inputs.js';

const lotOf = (lot: RfpLotInput | RfpLotRow): BriefLot => ({
  title: lot.title,
  description: lot.description,
  services: lot.services,
  channels: lot.channels,
  languages: lot.languages,
  coverage: lot.coverage,
  coverageTimeZone: lot.coverageTimeZone || null,
  agentModel: lot.agentModel ?? null,
  agentPreparation: lot.agentPreparation ?? null,
  scriptAuthor: lot.scriptAuthor ?? null,
  volume: {
    contactsPerMonth: lot.contactsPerMonth ?? null,
    hoursPerWeek: lot.hoursPerWeek ?? null,
    averageHandleSeconds: lot.averageHandleSeconds ?? null,
  },
});

/** The brief that a client sent, for the rules of core. */
export const briefFromInput = (input: BriefInput): Brief => ({
  title: input.title,
  summary: input.summary,
  currency: input.currency,
  deadline: input.deadline ?? null,
  weights: input.weights,
  lots: input.lots.map(lotOf),
  requirements: input.requirements,
});

/** The brief that is stored, for the rules of core. */
export const briefOf = (rfp: WholeRfp): Brief => ({
  title: rfp.title,
  summary: rfp.summary,
  currency: rfp.currency,
  deadline:
    rfp.deadline && rfp.deadlineTimeZone
      ? { local: localDeadline(rfp.deadline, rfp.deadlineTimeZone), timeZone: rfp.deadlineTimeZone }
      : null,
  weights: { price: rfp.weightPrice, quality: rfp.weightQuality, fit: rfp.weightFit },
  lots: rfp.lots.map(lotOf),
  requirements: rfp.requirements,
});

/** Columns of a request that its brief decides; the deadline has been found valid before. */
export function columnsOf(
  input: BriefInput,
): Omit<
  RfpRow,
  | 'id'
  | 'organizationId'
  | 'createdBy'
  | 'buyerName'
  | 'state'
  | 'publishedAt'
  | 'openedAt'
  | 'awardedAt'
  | 'cancelledAt'
  | 'cancelReason'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
> {
  const deadline = input.deadline ? deadlineInstant(input.deadline) : undefined;
  return {
    title: input.title,
    summary: input.summary,
    visibility: input.visibility,
    currency: input.currency,
    deadline: deadline?.ok ? deadline.instant : null,
    deadlineTimeZone: deadline?.ok && input.deadline ? input.deadline.timeZone : null,
    weightPrice: input.weights.price,
    weightQuality: input.weights.quality,
    weightFit: input.weights.fit,
  };
}

/** Columns of a lot. */
export function lotColumnsOf(lot: RfpLotInput) {
  const { volume, ...rest } = lotOf(lot);
  return { ...rest, ...volume };
}
