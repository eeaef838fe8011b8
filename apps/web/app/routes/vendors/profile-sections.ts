import {
  METRIC_PARTS,
  PROFILE_ITEMS,
  PROFILE_SHAPE,
  SMALL_OPERATOR_PEOPLE,
  type VendorProfile,
} from '@ringfair/vendors-core';

export type ProfileField = Exclude<keyof VendorProfile, 'schemaVersion'>;

export interface ProfileSection {
  id: SectionId;
  /** What concerns everybody, in the order of the page. */
  fields: readonly ProfileField[];
  /** What a service of a few people need not read. */
  larger: readonly ProfileField[];
}

export type SectionId =
  'basics' | 'places' | 'prices' | 'words' | 'company' | 'quality' | 'technology' | 'security' | 'cases';

/**
 * The pages of the editor. What every vendor must say stands in the first five, so that a small one is done with
 * them; each field of the document stands in exactly one.
 */
export const SECTIONS: readonly ProfileSection[] = [
  {
    id: 'basics',
    fields: ['name', 'size', 'services', 'languages', 'channels', 'coverage', 'calendar'],
    larger: ['directions', 'routing', 'answerAfterRings', 'workForms', 'preparations', 'scripts'],
  },
  {
    id: 'places',
    fields: ['headquarters', 'locations'],
    larger: ['agentsAddedPerWeek', 'capacity'],
  },
  { id: 'prices', fields: ['prices', 'terms', 'pilotOffers', 'pricingStyle'], larger: [] },
  { id: 'words', fields: ['texts'], larger: [] },
  {
    id: 'company',
    fields: ['site', 'phone', 'email', 'foundedYear', 'foundedOn', 'contacts', 'logoFileId'],
    larger: ['legalName', 'legalAddress', 'registerNumbers'],
  },
  {
    id: 'quality',
    fields: [],
    larger: [
      'metrics',
      'reporting',
      'training',
      'incentives',
      'tenure',
      'authority',
      'complaintPath',
      'projectManager',
    ],
  },
  { id: 'technology', fields: ['messageDelivery'], larger: ['technology'] },
  { id: 'security', fields: ['continuity', 'outboundConsent'], larger: ['dataHandling', 'certifications'] },
  { id: 'cases', fields: [], larger: ['industries', 'caseStudies', 'clientCountries', 'clientCurrencies'] },
];

export const fieldsOf = (section: ProfileSection): ProfileField[] => [...section.fields, ...section.larger];

export const sectionById = (id: string | undefined): ProfileSection | undefined =>
  SECTIONS.find((section) => section.id === id);

/** The section that holds the field of a path such as "locations.2.headCount". */
export function sectionOf(path: string): ProfileSection | undefined {
  const [field] = path.split('.');
  return SECTIONS.find((section) => fieldsOf(section).some((name) => name === field));
}

/** Fields whose files have a form of their own beside the section's. */
export const FILE_FIELDS = ['logoFileId'] as const satisfies readonly ProfileField[];

/** What the form of a section edits. */
export const editedFields = (section: ProfileSection): ProfileField[] =>
  fieldsOf(section).filter((field) => !(FILE_FIELDS as readonly string[]).includes(field));

/** What stands at once in a row; the rest waits behind "more". Rows that are not named here show everything. */
export const ROW_FIRST: Partial<Record<ProfileField, readonly string[]>> = {
  channels: ['channel', 'coverage'],
  locations: ['country', 'city', 'headCount', 'kind'],
  prices: ['amountMinor', 'currency', 'unit', 'service', 'vat', 'includes'],
  capacity: ['freeAgents', 'language', 'level', 'locationId', 'asOf'],
  certifications: ['standard', 'number', 'validUntil'],
  caseStudies: ['title', 'client', 'industry', 'text'],
  metrics: ['metric', 'value', ...METRIC_PARTS, 'population', 'sampleSize', 'from', 'to'],
};

export interface SectionState {
  id: SectionId;
  problems: number;
  missing: number;
  /** Nothing in it is asked of this vendor. */
  asked: boolean;
}

interface Judged {
  completeness: { missing: readonly { path: string }[] };
  problems: readonly { path: string }[];
}

/** How each section stands: what is wrong, what is missing, or that nothing of it concerns this vendor. */
export function sectionStates(profile: VendorProfile, { completeness, problems }: Judged): SectionState[] {
  const within = (section: ProfileSection, rows: readonly { path: string }[]) =>
    rows.filter(({ path }) => sectionOf(path) === section).length;
  return SECTIONS.map((section) => ({
    id: section.id,
    problems: within(section, problems),
    missing: within(section, completeness.missing),
    asked: PROFILE_ITEMS.some((item) => sectionOf(item.path) === section && item.concerns(profile)),
  }));
}

/** At most ten people: what concerns larger teams stays folded away. */
export const isSmall = ({ size }: Pick<VendorProfile, 'size'>): boolean =>
  size.max !== null && size.max <= SMALL_OPERATOR_PEOPLE;

export const PROFILE_FIELDS = Object.keys(PROFILE_SHAPE).filter(
  (name): name is ProfileField => name !== 'schemaVersion',
);
