import { registerEnumType } from '@nestjs/graphql';
import {
  AGENT_MODELS,
  AGENT_PREPARATIONS,
  CHANNELS,
  COVERAGES,
  DIRECTIONS,
  INDUSTRIES,
  LOCATION_KINDS,
  MISSING_REASONS,
  PRICING_STYLES,
  PRICING_UNITS,
  PROFILE_LANGUAGES,
  SERVICES,
  TECHNOLOGIES,
  VAT_TREATMENTS,
} from '@ringfair/vendors-core';

type EnumOf<Code extends string> = { readonly [C in Code]: C };

/** The enumeration of a code list; its labels in three languages are the catalogue `codes` of the pages. */
function enumeration<const Code extends string>(
  codes: readonly Code[],
  name: string,
  description: string,
): EnumOf<Code> {
  const values = Object.fromEntries(codes.map((code) => [code, code])) as EnumOf<Code>;
  const words = (code: string) => `${code.charAt(0)}${code.slice(1).toLowerCase().replaceAll('_', ' ')}.`;
  registerEnumType(values, {
    name,
    description,
    valuesMap: Object.fromEntries(codes.map((code) => [code, { description: words(code) }])) as Record<
      Code,
      { description: string }
    >,
  });
  return values;
}

export const ServiceEnum = enumeration(SERVICES, 'Service', 'Work that a vendor offers or a buyer asks for.');
export const DirectionEnum = enumeration(DIRECTIONS, 'Direction', 'Who starts the contact.');
export const ChannelEnum = enumeration(CHANNELS, 'Channel', 'A way to reach people.');
export const TechnologyEnum = enumeration(TECHNOLOGIES, 'Technology', 'A kind of technology.');
export const IndustryEnum = enumeration(INDUSTRIES, 'Industry', 'A line of business of clients.');
export const AgentModelEnum = enumeration(AGENT_MODELS, 'AgentModel', 'Who shares the agents.');
export const LocationKindEnum = enumeration(LOCATION_KINDS, 'LocationKind', 'Whose agents are at a place.');
export const PricingUnitEnum = enumeration(PRICING_UNITS, 'PricingUnit', 'What a price is for.');
export const PricingStyleEnum = enumeration(
  PRICING_STYLES,
  'PricingStyle',
  'One tariff for everyone, or terms made for the client.',
);
export const VatTreatmentEnum = enumeration(
  VAT_TREATMENTS,
  'VatTreatment',
  'How value added tax relates to an amount.',
);
export const CoverageEnum = enumeration(COVERAGES, 'Coverage', 'When somebody answers.');
export const AgentPreparationEnum = enumeration(
  AGENT_PREPARATIONS,
  'AgentPreparation',
  'How well agents are prepared before the work starts.',
);
export const ProfileLanguageEnum = enumeration(
  PROFILE_LANGUAGES,
  'ProfileLanguage',
  'A language that profile texts are kept in.',
);
export const MissingReasonEnum = enumeration(
  MISSING_REASONS,
  'ProfileMissingReason',
  'What a profile could still say.',
);
export const VendorSourceEnum = enumeration(
  ['DIRECTORY', 'SELF'],
  'VendorSource',
  'Where a listing came from first: a public directory, or the vendor itself.',
);
export const VersionSourceEnum = enumeration(
  ['DIRECTORY', 'VENDOR'],
  'VendorVersionSource',
  'Who said what a version says.',
);
