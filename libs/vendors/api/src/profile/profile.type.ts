import { Field, Float, InputType, ObjectType, PartialType } from '@nestjs/graphql';
import type * as core from '@ringfair/vendors-core';
import {
  Code,
  Codes,
  OptionalCode,
  OptionalPart,
  OptionalText,
  OptionalWhole,
  Rows,
  Text,
  Texts,
} from './profile-fields.js';
import {
  RegisterNumberType,
  ProfileTextType,
  ProfileContactType,
  CompanySizeType,
  PlaceType,
  ProfileServiceType,
  ProfilePreparationType,
  ProfileChannelType,
  ProfileLanguageSkillType,
  AgentLocationType,
  CoverageCalendarType,
  FreeCapacityType,
  ProfileIndustryType,
  ProfileTechnologyType,
} from './profile-offer.type.js';
import {
  CertificationType,
  ComplaintPathType,
  MessageDeliveryType,
  ReportingType,
  TrainingType,
  TenureMixType,
  AgentAuthorityType,
  ProjectManagerType,
  DataHandlingType,
  ContinuityType,
  OutboundConsentType,
} from './profile-practice.type.js';
import {
  ProfilePriceType,
  CommercialTermsType,
  PilotOfferType,
  CaseStudyType,
  DeclaredMetricType,
} from './profile-prices.type.js';
import * as enums from './vocabulary.enums.js';

/** Everything that is both read and written. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
export abstract class ProfileContent {
  @Text(200, 'Name of the vendor.') name: string;
  @OptionalText(300, 'Name of the legal entity.') legalName: string | null;
  @Rows(() => RegisterNumberType, 'Numbers in registers.') registerNumbers: RegisterNumberType[];
  @OptionalText(500, 'Registered address.') legalAddress: string | null;
  @OptionalText(500, 'Address of the site.') site: string | null;
  @OptionalText(40, 'Phone number, E.164.') phone: string | null;
  @OptionalText(254, 'Mail address.') email: string | null;
  @Rows(() => ProfileContactType, 'People to talk to.') contacts: ProfileContactType[];
  @OptionalText(36, 'Id of the stored logo.') logoFileId: string | null;
  @Rows(() => ProfileTextType, 'Texts by language.') texts: ProfileTextType[];
  @OptionalWhole('Year of founding.') foundedYear: number | null;
  @OptionalText(10, 'ISO 8601 date of founding, where the day is known; in foundedYear.')
  foundedOn: string | null;
  @OptionalPart(() => CompanySizeType, 'Number of people.') size: CompanySizeType | null;
  @OptionalPart(() => PlaceType, 'Head office.') headquarters: PlaceType | null;
  @Codes(enums.DirectionEnum, 'Who starts the contact.') directions: core.Direction[];
  @Rows(() => ProfileServiceType, 'Services on offer.') services: ProfileServiceType[];
  @Codes(enums.WorkFormEnum, 'The work done, or people lent.') workForms: core.WorkForm[];
  @Rows(() => ProfilePreparationType, 'Levels of preparation.') preparations: ProfilePreparationType[];
  @Codes(enums.ScriptsEnum, 'Who may write the scripts.') scripts: core.Scripts[];
  @Codes(enums.RoutingEnum, 'Which calls come to the vendor.') routing: core.Routing[];
  @OptionalWhole('With AFTER_RINGS: after so many rings; null: not said.') answerAfterRings: number | null;
  @Rows(() => ProfileChannelType, 'Channels.') channels: ProfileChannelType[];
  @Rows(() => ProfileLanguageSkillType, 'Languages of the agents.') languages: ProfileLanguageSkillType[];
  @Rows(() => AgentLocationType, 'Where ALL agents are.') locations: AgentLocationType[];
  @Codes(enums.CoverageEnum, 'When somebody answers, in words of the market.') coverage: core.Coverage[];
  @OptionalPart(() => CoverageCalendarType, 'When somebody answers, exactly.')
  calendar: CoverageCalendarType | null;
  @Rows(() => FreeCapacityType, 'Agents that are free for new work.') capacity: FreeCapacityType[];
  @OptionalWhole('Agents that can be added a week.') agentsAddedPerWeek: number | null;
  @Rows(() => ProfileIndustryType, 'Lines of business.') industries: ProfileIndustryType[];
  @Rows(() => ProfileTechnologyType, 'Technology in use.') technology: ProfileTechnologyType[];
  @Rows(() => CertificationType, 'Certificates.') certifications: CertificationType[];
  @Rows(() => MessageDeliveryType, 'How messages reach the client.') messageDelivery: MessageDeliveryType[];
  @OptionalPart(() => ReportingType, 'Reports.') reporting: ReportingType | null;
  @OptionalPart(() => TrainingType, 'Training of agents.') training: TrainingType | null;
  @Codes(enums.IncentiveEnum, 'What moves agents to do well.') incentives: core.Incentive[];
  @OptionalPart(() => TenureMixType, 'How long agents stay.') tenure: TenureMixType | null;
  @OptionalPart(() => AgentAuthorityType, 'What agents may settle alone.')
  authority: AgentAuthorityType | null;
  @OptionalPart(() => ComplaintPathType, 'Where somebody turns who was not helped.')
  complaintPath: ComplaintPathType | null;
  @OptionalPart(() => ProjectManagerType, 'Who runs the work.') projectManager: ProjectManagerType | null;
  @OptionalPart(() => DataHandlingType, 'Data of customers.') dataHandling: DataHandlingType | null;
  @OptionalPart(() => ContinuityType, 'What keeps the service up.') continuity: ContinuityType | null;
  @OptionalPart(() => OutboundConsentType, 'Practice of outbound work.')
  outboundConsent: OutboundConsentType | null;
  @OptionalCode(enums.PricingStyleEnum, 'Standard tariffs or tailored terms.')
  pricingStyle: core.PricingStyle | null;
  @Rows(() => ProfilePriceType, 'Published rates.') prices: ProfilePriceType[];
  @OptionalPart(() => CommercialTermsType, 'Terms of every contract.') terms: CommercialTermsType | null;
  @Rows(() => PilotOfferType, 'Trials on offer.') pilotOffers: PilotOfferType[];
  @Texts(2, 'ISO 3166-1 codes of countries that clients come from.') clientCountries: string[];
  @Texts(3, 'ISO 4217 codes of currencies that clients pay in.') clientCurrencies: string[];
  @Rows(() => CaseStudyType, 'Case studies.') caseStudies: CaseStudyType[];
  @Rows(() => DeclaredMetricType, 'Figures of quality.') metrics: DeclaredMetricType[];
}

@InputType({ description: 'A whole profile; what is left out is not said.' })
export class VendorProfileInput extends ProfileContent {}

/** Without the defaults: a list that is left out stays as it is, an empty one clears it. */
@InputType({ description: 'Fields of a profile that change; what is left out stays as it is.' })
export class VendorProfilePatch extends PartialType(VendorProfileInput, { omitDefaultValues: true }) {}

@ObjectType({
  description: 'Agents in one country; derived from the head counts of the locations, never typed.',
})
export class AgentShareType {
  @Text(2, 'ISO 3166-1 alpha-2 code.') country: string;
  @OptionalWhole('Agents there; null: not said.') headCount: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Part of all agents, 0 to 1; null while any head count is missing.',
  })
  share: number | null;
}

@ObjectType('ProfileHint', { description: 'Something that is allowed and unusual: look again, or ask.' })
export class ProfileHintType {
  @Text(200, 'Path inside the profile, such as services.1.agentModel.') path: string;
  @Code(enums.HintReasonEnum, 'What it is.') reason: core.HintReason;
}

@ObjectType('VendorProfile', {
  description: 'What a vendor says about itself. Null or empty: it did not say.',
})
export class VendorProfileType extends ProfileContent {
  @Field(() => [AgentShareType], { description: 'Where all agents are, by country.' })
  agentShares: AgentShareType[];
  @Field(() => [ProfileHintType], { description: 'What is unusual in it, as of today.' })
  hints: ProfileHintType[];
}
