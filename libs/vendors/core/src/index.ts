export * from './vocabulary.js';
export * from './countries.js';
export * from './coverage-week.js';
export * from './profile.js';
export type * from './shape-kinds.js';
export * from './profile-shape.js';
export { changedFields, profileChanges, type ProfileChange } from './profile-changes.js';
export * from './profile-merge.js';
export * from './profile-hints.js';
export * from './profile-formats.js';
export * from './open-hours.js';
export { withRowIds } from './profile-rows.js';
export * from './profile-checks.js';
export * from './certificates.js';
export * from './read-profile.js';
export * from './validate-profile.js';
export * from './completeness-items.js';
export * from './completeness.js';
export * from './size-band.js';
export * from './shares.js';
export * from './public-profile.js';
export * from './slug.js';
export * from './search-document.js';
export {
  baseLanguage,
  queueStatement,
  SHARE_STEPS,
  type ListingFacts,
  type SearchFacets,
} from './search-facets.js';
export * from './search-numbers.js';
export * from './located-agents.js';
export * from './world-areas.js';
export { usState } from './us-states.js';
export * from './directory-note.js';
export * from './directory-site.js';
export * from './directory-places.js';
export * from './directory-languages.js';
export * from './directory-lists.js';
export * from './directory-listing.js';
export * from './directory-merge.js';
export * from './directory-mapping.js';
export * from './claim-hosts.js';
export * from './claim-rules.js';
export * from './claim-desk-rules.js';
export * from './claim-dns.js';
export * from './claim-facts.js';
export * from './doubtful-facts.js';
export * from './site-words.js';
export * from './site-check.js';
export * from './prefill.js';
export * from './evidence-codes.js';
export * from './evidence-rules.js';
export * from './evidence-dates.js';
export * from './evidence-sentences.js';
export * from './says.js';
export * from './claim-values.js';
export * from './declared-since.js';
export * from './provenance.js';
export * from './listing-parts.js';
export * from './merge-facts.js';
export * from './merge-rules.js';
export * from './reference-rules.js';
export * from './dossier-rules.js';
export * from './dossier-texts.js';
export * from './dossier-pack.js';
