import { CLAIM_FACTS, type ClaimFact } from '@ringfair/vendors-core';
import type { FormInput } from '../../platform/form-data.js';

/** Empty fields in which a claimant names what the directory did not. */
export const SPARE_CODES = 4;

/** The facts that a form asked about, as the API takes them; which ones they are stands in the form itself. */
export function factInputs(form: FormInput) {
  const asked = new Set(form.all('fact'));
  return CLAIM_FACTS.filter((fact) => asked.has(fact)).map((fact: ClaimFact) => ({
    fact,
    codes: codesOf(form, fact),
    country: fact === 'HEADQUARTERS' ? form.optional('headquarters.country') : null,
    region: fact === 'HEADQUARTERS' ? form.optional('headquarters.region') : null,
    city: fact === 'HEADQUARTERS' ? form.optional('headquarters.city') : null,
    minimum: fact === 'SIZE' ? form.integer('size.minimum') : null,
    maximum: fact === 'SIZE' ? form.integer('size.maximum') : null,
    year: fact === 'FOUNDED_YEAR' ? form.integer('foundedYear') : null,
  }));
}

/** What is ticked, and what was named in the empty fields below. */
function codesOf(form: FormInput, fact: ClaimFact): string[] {
  const spare = Array.from({ length: SPARE_CODES }, (_unused, index) => form.text(`more.${fact}.${index}`));
  return [...new Set([...form.all(`codes.${fact}`), ...spare])].filter(Boolean);
}
