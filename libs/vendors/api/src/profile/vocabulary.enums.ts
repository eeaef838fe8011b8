import { registerEnumType } from '@nestjs/graphql';
import {
  AGENT_MODELS,
  AGENT_PREPARATIONS,
  CADENCES,
  CERTIFICATION_STANDARDS,
  CHANNELS,
  COVERAGES,
  DATA_ROLES,
  DELIVERY_METHODS,
  DIRECTIONS,
  HINT_REASONS,
  HOLIDAY_POLICIES,
  INCENTIVES,
  INCLUDED_ITEMS,
  INDUSTRIES,
  LANGUAGE_LEVELS,
  LOCATION_KINDS,
  MANAGER_DUTIES,
  METRICS,
  MISSING_REASONS,
  PLAN_UNITS,
  POPULATIONS,
  PRICING_STYLES,
  PRICING_UNITS,
  PROFILE_LANGUAGES,
  REGISTERS,
  REPORTING_MODELS,
  ROUTINGS,
  SCRIPTS,
  SERVICES,
  TECHNOLOGIES,
  TRAFFIC_TERMS,
  VAT_TREATMENTS,
  WEEKDAYS,
  WORK_FORMS,
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

export const CadenceEnum = enumeration(CADENCES, 'Cadence', 'How often.');
export const CertificationStandardEnum = enumeration(
  CERTIFICATION_STANDARDS,
  'CertificationStandard',
  'A standard that is certified or attested.',
);
export const DataRoleEnum = enumeration(DATA_ROLES, 'DataRole', 'Role towards personal data.');
export const DeliveryMethodEnum = enumeration(
  DELIVERY_METHODS,
  'DeliveryMethod',
  'How messages reach the client.',
);
export const HolidayPolicyEnum = enumeration(
  HOLIDAY_POLICIES,
  'HolidayPolicy',
  'What happens on public holidays.',
);
export const IncentiveEnum = enumeration(INCENTIVES, 'Incentive', 'What moves agents to do well.');
export const IncludedItemEnum = enumeration(
  INCLUDED_ITEMS,
  'IncludedItem',
  'What a price may include beside the work itself.',
);
export const LanguageLevelEnum = enumeration(
  LANGUAGE_LEVELS,
  'LanguageLevel',
  'How well a language is spoken: CEFR, or native.',
);
export const ManagerDutyEnum = enumeration(MANAGER_DUTIES, 'ManagerDuty', 'What a project manager does.');
export const MetricEnum = enumeration(METRICS, 'Metric', 'A measure of quality.');
export const PlanUnitEnum = enumeration(PLAN_UNITS, 'PlanUnit', 'What a bundled plan counts.');
export const PopulationEnum = enumeration(POPULATIONS, 'Population', 'What a metric was computed over.');
export const RegisterEnum = enumeration(REGISTERS, 'Register', 'A register of companies or tax payers.');
export const ReportingModelEnum = enumeration(REPORTING_MODELS, 'ReportingModel', 'What reports tell.');
export const RoutingEnum = enumeration(ROUTINGS, 'Routing', 'Which calls come to the vendor.');
export const ScriptsEnum = enumeration(SCRIPTS, 'Scripts', 'Who writes what agents say.');
export const TrafficTermEnum = enumeration(TRAFFIC_TERMS, 'TrafficTerm', 'Who pays for toll-free traffic.');
export const WeekdayEnum = enumeration(WEEKDAYS, 'Weekday', 'A day of the week.');
export const WorkFormEnum = enumeration(WORK_FORMS, 'WorkForm', 'The work done, or people lent.');
export const HintReasonEnum = enumeration(HINT_REASONS, 'HintReason', 'Something allowed and unusual.');
