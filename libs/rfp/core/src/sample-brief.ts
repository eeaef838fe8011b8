import type { Brief, BriefLot, BriefRequirement } from './brief.js';
import { DEFAULT_WEIGHTS } from './weights.js';

/** Builders for specs. */
export const sampleLot = (changes: Partial<BriefLot> = {}): BriefLot => ({
  title: 'Support line',
  description: '',
  services: ['CUSTOMER_SUPPORT'],
  channels: ['VOICE'],
  languages: ['en', 'el'],
  coverage: ['BUSINESS_HOURS'],
  coverageTimeZone: 'Europe/Athens',
  agentModel: 'DEDICATED',
  agentPreparation: 'PRE_TRAINED',
  scriptAuthor: 'JOINTLY',
  volume: { contactsPerMonth: 6000, hoursPerWeek: 50, averageHandleSeconds: 240 },
  ...changes,
});

export const sampleRequirement = (changes: Partial<BriefRequirement> = {}): BriefRequirement => ({
  text: 'Calls are recorded and kept for 90 days',
  level: 'MUST',
  dimension: 'QUALITY',
  weight: 5,
  ...changes,
});

export const sampleBrief = (changes: Partial<Brief> = {}): Brief => ({
  title: 'Support line for a chain of clinics',
  summary:
    'Twelve clinics in Attica miss one call in five at lunch time. We want every patient to reach a person within half a minute and leave with an appointment.',
  currency: 'EUR',
  deadline: { local: '2026-12-01T17:00', timeZone: 'Europe/Athens' },
  weights: DEFAULT_WEIGHTS,
  lots: [sampleLot()],
  requirements: [
    sampleRequirement(),
    sampleRequirement({ text: 'Works with our CRM', level: 'SHOULD', dimension: 'FIT' }),
  ],
  ...changes,
});
