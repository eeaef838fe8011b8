import type * as core from '@ringfair/vendors-core';
import {
  Both,
  Code,
  Codes,
  OptionalCode,
  OptionalDecimal,
  OptionalText,
  OptionalWhole,
  RowId,
  Rows,
  Text,
  Texts,
  Whole,
} from './profile-fields.js';
import * as enums from './vocabulary.enums.js';

@Both('RegisterNumber', 'A number in a register of companies or tax payers.')
export class RegisterNumberType {
  @Code(enums.RegisterEnum, 'Which register.') register: core.Register;
  @Text(40, 'The number as the register writes it.') number: string;
}

@Both('ProfileText', 'Texts of a profile in one language.')
export class ProfileTextType {
  @Code(enums.ProfileLanguageEnum, 'Language of the texts.') language: core.ProfileLanguage;
  @Text(2_000, 'What the vendor does and for whom, in a few sentences.') summary: string;
  @OptionalText(10_000, 'How work starts and runs, reports included.') howWeWork: string | null;
}

@Both('ProfileContact', 'A person to talk to.')
export class ProfileContactType {
  @RowId() id: string;
  @Text(200, 'Name of the person.') name: string;
  @OptionalText(200, 'Post in the company.') post: string | null;
  @OptionalText(254, 'Mail address.') email: string | null;
  @OptionalText(40, 'Phone number, E.164.') phone: string | null;
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

@Both('OpenHours', 'Open on these days between two local times.')
export class OpenHoursType {
  @Codes(enums.WeekdayEnum, 'Days of the week on which it begins.') days: core.Weekday[];
  @Text(5, 'HH:MM.') from: string;
  @Text(5, 'HH:MM up to 24:00; at or before the start: on the next day.') to: string;
}

@Both('ProfileService', 'A service on offer.')
export class ProfileServiceType {
  @Code(enums.ServiceEnum, 'Which service.') service: core.Service;
  @OptionalCode(enums.AgentModelEnum, 'Who shares the agents for it.') agentModel: core.AgentModel | null;
  @OptionalText(
    1_000,
    'How the queue is ordered between clients; needed where agents are shared, all or a part of them.',
  )
  queuePolicy: string | null;
  @OptionalWhole('Per cent answered in time that each client is promised, not the team of several.')
  promisedPercent: number | null;
  @OptionalWhole('Within so many seconds.') promisedSeconds: number | null;
}

@Both('ProfilePreparation', 'How well agents are prepared before the work starts, and what that adds.')
export class ProfilePreparationType {
  @Code(enums.AgentPreparationEnum, 'Which level.') level: core.AgentPreparation;
  @OptionalWhole('How much dearer than the published price, per cent.') priceDifferencePercent: number | null;
}

@Both('ProfileChannel', 'A channel with its hours and languages.')
export class ProfileChannelType {
  @Code(enums.ChannelEnum, 'Which channel.') channel: core.Channel;
  @Codes(enums.CoverageEnum, 'When it is answered, in words of the market.') coverage: core.Coverage[];
  @Texts(35, 'BCP 47 tags; empty: the languages of the profile.') languages: string[];
  @Rows(() => OpenHoursType, "Hours in the calendar's time zone; empty: those of the calendar.")
  hours: OpenHoursType[];
}

@Both('ProfileLanguageSkill', 'A language that agents speak or write.')
export class ProfileLanguageSkillType {
  @Text(35, 'BCP 47 tag.') tag: string;
  @OptionalCode(enums.LanguageLevelEnum, 'How well.') level: core.LanguageLevel | null;
  @OptionalText(300, 'Accents and dialects.') note: string | null;
}

@Both('AgentLocation', 'A place where agents work. Those at home are shown by city only.')
export class AgentLocationType {
  @RowId() id: string;
  @OptionalCode(enums.LocationKindEnum, 'Whose agents; null: not said.') kind: core.LocationKind | null;
  @Text(2, 'ISO 3166-1 alpha-2 code.') country: string;
  @OptionalText(100, 'State, province or region.') region: string | null;
  @OptionalText(100, 'City or town.') city: string | null;
  @OptionalText(64, 'IANA time zone.') timeZone: string | null;
  @OptionalDecimal('Degrees north, WGS 84; of people at home to a tenth.') latitude: number | null;
  @OptionalDecimal('Degrees east, WGS 84; of people at home to a tenth.') longitude: number | null;
  @OptionalWhole('Agents there; null: not said.') headCount: number | null;
  @Rows(() => ProfileLanguageSkillType, 'What is spoken there; empty: the languages of the profile.')
  languages: ProfileLanguageSkillType[];
}

@Both('CalendarException', 'A date with other hours; without times it is closed.')
export class CalendarExceptionType {
  @Text(10, 'ISO 8601 date.') date: string;
  @OptionalText(5, 'HH:MM.') from: string | null;
  @OptionalText(5, 'HH:MM.') to: string | null;
  @OptionalText(200, 'Why.') note: string | null;
}

@Both('CoverageCalendar', 'When somebody answers, in the local time of one zone.')
export class CoverageCalendarType {
  @Text(64, 'IANA time zone.') timeZone: string;
  @Rows(() => OpenHoursType, 'Hours of a usual week.') hours: OpenHoursType[];
  @OptionalCode(enums.HolidayPolicyEnum, 'What happens on public holidays.')
  holidays: core.HolidayPolicy | null;
  @OptionalText(2, 'ISO 3166-1: whose public holidays.') holidayCountry: string | null;
  @OptionalText(6, 'ISO 3166-2, within that country: where its regions have holidays of their own.')
  holidayRegion: string | null;
  @Rows(() => CalendarExceptionType, 'Dates with other hours.') exceptions: CalendarExceptionType[];
}

@Both('FreeCapacity', 'Agents that are free for new work.')
export class FreeCapacityType {
  @RowId() id: string;
  @OptionalText(20, 'Id of the location; null: anywhere.') locationId: string | null;
  @Text(35, 'BCP 47 tag of their language.') language: string;
  @OptionalCode(enums.LanguageLevelEnum, 'How well all of them speak it, at least.')
  level: core.LanguageLevel | null;
  @OptionalCode(enums.ServiceEnum, 'For one service only; null: for any.') service: core.Service | null;
  @Rows(() => OpenHoursType, 'When; empty: whenever the vendor is open.') hours: OpenHoursType[];
  @Whole('How many agents.') freeAgents: number;
  @Text(10, 'ISO 8601 date on which this was so.') asOf: string;
}

@Both('ProfileIndustry', 'A line of business that the vendor knows.')
export class ProfileIndustryType {
  @Code(enums.IndustryEnum, 'Which one.') industry: core.Industry;
  @OptionalWhole('For how many years.') years: number | null;
  @OptionalText(500, 'What shows it.') proof: string | null;
}

@Both('ProfileTechnology', 'Technology in use.')
export class ProfileTechnologyType {
  @Code(enums.TechnologyEnum, 'Its kind.') category: core.Technology;
  @OptionalText(200, 'Name of the product.') product: string | null;
}
