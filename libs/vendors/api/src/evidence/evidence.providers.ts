import { EvidenceCases } from './evidence-cases.js';
import { EvidenceEndsService } from './evidence-ends.service.js';
import { EvidenceRepository } from './evidence.repository.js';
import {
  DraftEvidenceResolver,
  EvidenceResolver,
  VendorProvenanceResolver,
  VersionProvenanceResolver,
} from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { ProvenanceLoader } from './provenance.loader.js';
import { VerifiedListings } from '../claims/verified-listings.js';

/** Evidence for what profiles say, and the files that they show. */
export const evidenceProviders = [
  EvidenceRepository,
  EvidenceService,
  EvidenceCases,
  EvidenceEndsService,
  EvidenceResolver,
  ProvenanceLoader,
  VendorProvenanceResolver,
  VersionProvenanceResolver,
  DraftEvidenceResolver,
  VerifiedListings,
];
