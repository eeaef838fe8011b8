import { validation } from '@ringfair/platform/errors';
import {
  FACT_FIELDS,
  type FactAnswer,
  validateProfile,
  type VendorProfile,
  withFactAnswers,
} from '@ringfair/vendors-core';
import type { ClaimFactInput } from './claim.inputs.js';

/**
 * What the claimant says about the doubtful facts, fit to be applied to this profile.
 * @throws DomainError VALIDATION naming the answer that cannot be
 */
export function checkedAnswers(profile: VendorProfile, inputs: readonly ClaimFactInput[]): FactAnswer[] {
  const answers = inputs.map(toAnswer);
  const corrected = withFactAnswers(profile, answers);
  const problems = validateProfile(corrected, new Date().toISOString().slice(0, 10)).flatMap(
    ({ path, reason, message }) => {
      const index = answers.findIndex(({ fact }) => FACT_FIELDS[fact] === path.split('.')[0]);
      return index < 0 ? [] : [{ path: `input.facts.${index}`, reason, message }];
    },
  );
  if (problems.length > 0) throw validation(problems);
  return answers;
}

function toAnswer(input: ClaimFactInput): FactAnswer {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    fact: input.fact,
    codes: [...new Set((input.codes ?? []).map((code) => code.trim()).filter(Boolean))],
    country: text(input.country)?.toUpperCase() ?? null,
    region: text(input.region),
    city: text(input.city),
    minimum: input.minimum ?? null,
    maximum: input.maximum ?? null,
    year: input.year ?? null,
  };
}
