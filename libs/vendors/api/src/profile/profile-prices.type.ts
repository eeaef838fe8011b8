import type * as core from '@ringfair/vendors-core';
import {
  Both,
  Amount,
  Code,
  Codes,
  Decimal,
  OptionalAmount,
  OptionalCode,
  OptionalDecimal,
  OptionalFlag,
  OptionalText,
  OptionalWhole,
  RowId,
  Text,
  Whole,
} from './profile-fields.js';
import * as enums from './vocabulary.enums.js';

@Both('ProfilePrice', 'A published rate with the terms that decide what it costs.')
export class ProfilePriceType {
  @RowId() id: string;
  @OptionalCode(enums.ServiceEnum, 'For one service only; null: for all.') service: core.Service | null;
  @Code(enums.PricingUnitEnum, 'What is paid for.') unit: core.PricingUnit;
  @Text(3, 'ISO 4217 code.') currency: string;
  @Amount(
    'Minor units of the currency per unit, times 10 to the power of rateScale; of a commission per 100 of the value.',
  )
  amountMinor: number | string;
  @Whole('How many more decimals than the minor unit has: 0.854 USD is 854 with scale 1.') rateScale: number;
  @OptionalText(2, 'ISO 3166-1: for agents in this country only.') agentCountry: string | null;
  @OptionalText(100, 'State or region within that country, where it holds only there.')
  agentRegion: string | null;
  @OptionalText(10, 'ISO 8601 date from which it holds.') validFrom: string | null;
  @OptionalWhole('Counted in minutes: seconds billed at least.') firstIncrementSeconds: number | null;
  @OptionalWhole('Counted in minutes: billing step in seconds after them.') stepSeconds: number | null;
  @OptionalFlag('Is wrap-up work billed?') wrapUpBilled: boolean | null;
  @OptionalFlag('Is time on hold billed?') holdBilled: boolean | null;
  @OptionalFlag('Are spam calls billed?') spamBilled: boolean | null;
  @OptionalWhole('At night, per cent of the rate.') nightPercent: number | null;
  @OptionalWhole('On weekends, per cent of the rate.') weekendPercent: number | null;
  @OptionalWhole('On holidays, per cent of the rate.') holidayPercent: number | null;
  @OptionalCode(enums.TrafficTermEnum, 'Toll-free traffic.') tollFree: core.TrafficTerm | null;
  @OptionalWhole('Bundled plan: units that the amount buys a month.') includedUnits: number | null;
  @OptionalCode(enums.PlanUnitEnum, 'Bundled plan: what is counted.') countedIn: core.PlanUnit | null;
  @OptionalAmount('Bundled plan: per unit beyond, scaled like the rate.') overageMinor:
    number | string | null;
  @Codes(enums.IncludedItemEnum, 'What is in the price beside the work; the rest may come on top.')
  includedItems: core.IncludedItem[];
  @OptionalText(1_000, 'What the price includes.') includes: string | null;
  @OptionalCode(enums.VatTreatmentEnum, 'Value added tax.') vat: core.VatTreatment | null;
  @OptionalAmount('Minimum spend a month in minor units.') minimumMonthlyMinor: number | string | null;
  @OptionalAmount('Set-up fee in minor units.') setUpFeeMinor: number | string | null;
  @OptionalAmount('First training in minor units.') trainingFeeMinor: number | string | null;
  @OptionalAmount('Training of a replacement in minor units.') replacementTrainingFeeMinor:
    number | string | null;
  @OptionalWhole('Contract length in months.') termMonths: number | null;
  @OptionalWhole('Notice in days.') noticeDays: number | null;
  @OptionalWhole('Days from signing to the first contact answered.') launchDays: number | null;
}

@Both('CommercialTerms', "Terms of every contract; a price's own terms go before them.")
export class CommercialTermsType {
  @OptionalAmount('Minimum spend a month in minor units.') minimumMonthlyMinor: number | string | null;
  @OptionalText(3, 'ISO 4217 code.') currency: string | null;
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

@Both('CaseStudy', 'Work done for a client, told by the vendor.')
export class CaseStudyType {
  @RowId() id: string;
  @Text(200, 'Title.') title: string;
  @OptionalText(35, "BCP 47 tag of title and text; null: the language of the profile's first text.")
  language: string | null;
  @OptionalText(200, 'Name of the client.') client: string | null;
  @OptionalCode(enums.IndustryEnum, "The client's line of business.") industry: core.Industry | null;
  @OptionalCode(enums.ServiceEnum, 'Which service.') service: core.Service | null;
  @OptionalWhole('Year.') year: number | null;
  @Text(5_000, 'What was asked, done and reached.') text: string;
  @OptionalText(500, 'Address where more is told.') url: string | null;
}

@Both('DeclaredMetric', 'A figure that the vendor states, with what it needs to mean anything.')
export class DeclaredMetricType {
  @RowId() id: string;
  @Code(enums.MetricEnum, 'Which measure; its definition stands in the glossary.') metric: core.Metric;
  @Decimal(
    'Per cent, seconds, a score of 1 to 5, NPS points, or units of the currency, as the metric has it.',
  )
  value: number;
  @OptionalText(3, 'Costs: ISO 4217 code.') currency: string | null;
  @OptionalWhole('Service level: answered within so many seconds.') thresholdSeconds: number | null;
  @OptionalFlag('Service level: are contacts left out that hung up within the first seconds?')
  shortAbandonsExcluded: boolean | null;
  @OptionalWhole('First-contact resolution: nobody came back within so many days.')
  windowDays: number | null;
  @OptionalDecimal('Surveys: part of those asked that answered, per cent.')
  responseRatePercent: number | null;
  @OptionalCode(enums.ChannelEnum, 'In one channel; null: in all.') channel: core.Channel | null;
  @OptionalText(10, 'ISO 8601 date, included.') from: string | null;
  @OptionalText(10, 'ISO 8601 date, included.') to: string | null;
  @OptionalCode(enums.PopulationEnum, "What it was computed over; null: what the metric's definition names.")
  population: core.Population | null;
  @OptionalWhole('Contacts, answers or people behind the figure.') sampleSize: number | null;
  @OptionalText(1_000, 'Where it departs from the definition of the glossary.') definition: string | null;
}
