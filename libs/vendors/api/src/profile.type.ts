import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import type {
  AgentModel,
  AgentPreparation,
  Channel,
  Coverage,
  Direction,
  Industry,
  LocationKind,
  PricingStyle,
  PricingUnit,
  ProfileLanguage,
  Service,
  Technology,
  VatTreatment,
} from '@ringfair/vendors-core';
import {
  Amount,
  Code,
  Codes,
  OptionalAmount,
  OptionalCode,
  OptionalPart,
  OptionalText,
  OptionalWhole,
  RowId,
  Rows,
  Text,
  Texts,
  Whole,
} from './profile-fields.js';
import * as enums from './vocabulary.enums.js';

/** One class for what is read and what is written, so that neither can say what the other cannot. */
const Both =
  (name: string, description: string): ClassDecorator =>
  (target) => {
    ObjectType(name, { description })(target);
    InputType(`${name}Input`, { description })(target);
  };

@Both('ProfileText', 'Texts of a profile in one language.')
export class ProfileTextType {
  @Code(enums.ProfileLanguageEnum, 'Language of the texts.') language: ProfileLanguage;
  @Text(2_000, 'What the vendor does and for whom, in a few sentences.') summary: string;
  @OptionalText(10_000, 'How work starts and runs, reports included.') howWeWork: string | null;
}

@Both('ProfileContact', 'A person to talk to.')
export class ProfileContactType {
  @RowId() id: string;
  @Text(200, 'Name of the person.') name: string;
  @OptionalText(200, 'Post in the company.') post: string | null;
  @OptionalText(254, 'Mail address.') email: string | null;
  @OptionalText(20, 'Phone number, E.164.') phone: string | null;
}

@Both('CompanySize', 'Number of people, as precisely as known.')
export class CompanySizeType {
  @OptionalWhole('At least so many.') min: number | null;
  @OptionalWhole('At most so many; null with a minimum: or more.') max: number | null;
}

@Both('Place', 'A place on the map.')
export class PlaceType {
  @Text(2, 'ISO 3166-1 alpha-2 code.') country: string;
  @OptionalText(100, 'State, province or region.') region: string | null;
  @OptionalText(100, 'City or town.') city: string | null;
}

@Both('ProfileService', 'A service on offer.')
export class ProfileServiceType {
  @Code(enums.ServiceEnum, 'Which service.') service: Service;
  @OptionalCode(enums.AgentModelEnum, 'Who shares the agents for it.') agentModel: AgentModel | null;
  @OptionalText(1_000, 'How the queue is ordered between clients, where agents are shared.')
  queuePolicy: string | null;
}

@Both('ProfileChannel', 'A channel with its hours and languages.')
export class ProfileChannelType {
  @Code(enums.ChannelEnum, 'Which channel.') channel: Channel;
  @Codes(enums.CoverageEnum, 'When it is answered.') coverage: Coverage[];
  @Texts(35, 'BCP 47 tags; empty: the languages of the profile.') languages: string[];
}

@Both('ProfileLanguageSkill', 'A language that agents speak or write.')
export class ProfileLanguageSkillType {
  @Text(35, 'BCP 47 tag.') tag: string;
  @OptionalText(300, 'Accents and dialects.') note: string | null;
}

@Both('AgentLocation', 'A place where agents work. Those at home are shown by city only.')
export class AgentLocationType {
  @RowId() id: string;
  @OptionalCode(enums.LocationKindEnum, 'Whose agents; null: not said.') kind: LocationKind | null;
  @Text(2, 'ISO 3166-1 alpha-2 code.') country: string;
  @OptionalText(100, 'State, province or region.') region: string | null;
  @OptionalText(100, 'City or town.') city: string | null;
  @OptionalText(64, 'IANA time zone.') timeZone: string | null;
  @OptionalWhole('Agents there; null: not said.') headCount: number | null;
}

@Both('ProfileIndustry', 'A line of business that the vendor knows.')
export class ProfileIndustryType {
  @Code(enums.IndustryEnum, 'Which one.') industry: Industry;
  @OptionalWhole('For how many years.') years: number | null;
}

@Both('ProfileTechnology', 'Technology in use.')
export class ProfileTechnologyType {
  @Code(enums.TechnologyEnum, 'Its kind.') category: Technology;
  @OptionalText(200, 'Name of the product.') product: string | null;
}

@Both('ProfilePrice', 'A published rate with the terms that decide what it costs.')
export class ProfilePriceType {
  @RowId() id: string;
  @OptionalCode(enums.ServiceEnum, 'For one service only; null: for all.') service: Service | null;
  @Code(enums.PricingUnitEnum, 'What is paid for.') unit: PricingUnit;
  @Text(3, 'ISO 4217 code.') currency: string;
  @Amount('Minor units of the currency per unit, times 10 to the power of rateScale.') amountMinor:
    number | string;
  @Whole('How many more decimals than the minor unit has: 0.854 USD is 854 with scale 1.') rateScale: number;
  @OptionalWhole('Per minute: seconds billed at least.') firstIncrementSeconds: number | null;
  @OptionalWhole('Per minute: billing step in seconds after them.') stepSeconds: number | null;
  @OptionalText(1_000, 'What the price includes.') includes: string | null;
  @OptionalCode(enums.VatTreatmentEnum, 'Value added tax.') vat: VatTreatment | null;
  @OptionalAmount('Minimum spend a month in minor units.') minimumMonthlyMinor: number | string | null;
  @OptionalAmount('Set-up fee in minor units.') setUpFeeMinor: number | string | null;
  @OptionalWhole('Contract length in months.') termMonths: number | null;
  @OptionalWhole('Notice in days.') noticeDays: number | null;
  @OptionalWhole('Days from signing to the first contact answered.') launchDays: number | null;
}

@Both('PilotOffer', 'A trial for a set time.')
export class PilotOfferType {
  @RowId() id: string;
  @Whole('Length in days.') days: number;
  @OptionalWhole('Contacts in it.') volume: number | null;
  @OptionalAmount('Price of the whole pilot in minor units; 0 is a free one.') priceMinor:
    number | string | null;
  @OptionalText(3, 'ISO 4217 code.') currency: string | null;
  @OptionalText(2_000, 'What makes it a success.') criteria: string | null;
}

/** Everything that is both read and written. */
@ObjectType({ isAbstract: true })
@InputType({ isAbstract: true })
export abstract class ProfileContent {
  @Text(200, 'Name of the vendor.') name: string;
  @OptionalText(300, 'Name of the legal entity.') legalName: string | null;
  @OptionalText(500, 'Address of the site.') site: string | null;
  @OptionalText(20, 'Phone number, E.164.') phone: string | null;
  @OptionalText(254, 'Mail address.') email: string | null;
  @Rows(() => ProfileContactType, 'People to talk to.') contacts: ProfileContactType[];
  @Rows(() => ProfileTextType, 'Texts by language.') texts: ProfileTextType[];
  @OptionalWhole('Year of founding.') foundedYear: number | null;
  @OptionalPart(() => CompanySizeType, 'Number of people.') size: CompanySizeType | null;
  @OptionalPart(() => PlaceType, 'Head office.') headquarters: PlaceType | null;
  @Codes(enums.DirectionEnum, 'Who starts the contact.') directions: Direction[];
  @Rows(() => ProfileServiceType, 'Services on offer.') services: ProfileServiceType[];
  @Rows(() => ProfileChannelType, 'Channels.') channels: ProfileChannelType[];
  @Rows(() => ProfileLanguageSkillType, 'Languages of the agents.') languages: ProfileLanguageSkillType[];
  @Rows(() => AgentLocationType, 'Where ALL agents are.') locations: AgentLocationType[];
  @Codes(enums.CoverageEnum, 'When somebody answers.') coverage: Coverage[];
  @Rows(() => ProfileIndustryType, 'Lines of business.') industries: ProfileIndustryType[];
  @Rows(() => ProfileTechnologyType, 'Technology in use.') technology: ProfileTechnologyType[];
  @OptionalCode(enums.AgentPreparationEnum, 'How well agents are prepared.')
  agentPreparation: AgentPreparation | null;
  @OptionalCode(enums.PricingStyleEnum, 'Standard tariffs or tailored terms.')
  pricingStyle: PricingStyle | null;
  @Rows(() => ProfilePriceType, 'Published rates.') prices: ProfilePriceType[];
  @Rows(() => PilotOfferType, 'Trials on offer.') pilotOffers: PilotOfferType[];
}

@InputType({ description: 'A whole profile; what is left out is not said.' })
export class VendorProfileInput extends ProfileContent {}

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

@ObjectType('VendorProfile', {
  description: 'What a vendor says about itself. Null or empty: it did not say.',
})
export class VendorProfileType extends ProfileContent {
  @Field(() => [AgentShareType], { description: 'Where all agents are, by country.' })
  agentShares: AgentShareType[];
}
