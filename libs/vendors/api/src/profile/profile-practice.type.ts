import type * as core from '@ringfair/vendors-core';
import {
  Both,
  Code,
  Codes,
  OptionalAmount,
  OptionalCode,
  OptionalFlag,
  OptionalText,
  OptionalWhole,
  RowId,
  Texts,
  Whole,
} from './profile-fields.js';
import * as enums from './vocabulary.enums.js';

@Both(
  'Certification',
  'A certificate as the vendor states it; what is shown for it stands in its provenance.',
)
export class CertificationType {
  @RowId() id: string;
  @Code(enums.CertificationStandardEnum, 'Which standard.') standard: core.CertificationStandard;
  @OptionalText(100, 'Number of the certificate.') number: string | null;
  @OptionalText(200, 'PCI DSS level, SOC 2 type, or the name of another standard.') detail: string | null;
  @OptionalText(200, 'Who issued it.') issuer: string | null;
  @OptionalText(10, 'ISO 8601 date; of PCI DSS that of the attestation.') issuedOn: string | null;
  @OptionalText(10, 'ISO 8601 date.') validUntil: string | null;
}

@Both('MessageDelivery', 'A way in which messages reach the client.')
export class MessageDeliveryType {
  @Code(enums.DeliveryMethodEnum, 'Which way.') method: core.DeliveryMethod;
  @OptionalText(300, 'More about it.') note: string | null;
}

@Both('Reporting', 'What clients are told about the work.')
export class ReportingType {
  @OptionalCode(enums.ReportingModelEnum, 'Minutes and contacts, results, or both.')
  model: core.ReportingModel | null;
  @OptionalCode(enums.CadenceEnum, 'How often.') cadence: core.Cadence | null;
  @OptionalFlag('Does the client see the queue as it is now?') liveQueue: boolean | null;
  @OptionalText(36, 'Id of a stored sample report.') sampleFileId: string | null;
  @OptionalText(1_000, 'More about it.') note: string | null;
}

@Both('Training', 'How agents are trained.')
export class TrainingType {
  @OptionalWhole('Hours before the first contact.') initialHours: number | null;
  @OptionalWhole('Hours a month after it.') monthlyHours: number | null;
  @OptionalText(1_000, 'How.') method: string | null;
}

@Both('TenureMix', 'Parts of the agents by time with the vendor, per cent; together 100.')
export class TenureMixType {
  @Whole('Less than a year.') underOneYear: number;
  @Whole('One to three years.') oneToThreeYears: number;
  @Whole('Longer.') overThreeYears: number;
}

@Both('AgentAuthority', 'What an agent may settle alone.')
export class AgentAuthorityType {
  @OptionalText(1_000, 'What agents decide.') decides: string | null;
  @OptionalAmount('Refunds up to this many minor units.') refundLimitMinor: number | string | null;
  @OptionalText(3, 'ISO 4217 code.') currency: string | null;
  @OptionalText(1_000, 'What goes to whom instead.') escalates: string | null;
}

@Both('ComplaintPath', 'Where somebody turns who was not helped.')
export class ComplaintPathType {
  @OptionalText(1_000, 'How a complaint is made: an address, a form, a person.') contact: string | null;
  @OptionalWhole('Answered within so many hours.') answerHours: number | null;
  @OptionalText(1_000, 'Where it goes when the answer does not help.') beyond: string | null;
}

@Both('ProjectManager', 'Who runs the work for a client.')
export class ProjectManagerType {
  @OptionalText(200, 'Name.') name: string | null;
  @OptionalWhole('Part of the working time for one client, per cent.') timePercent: number | null;
  @Codes(enums.ManagerDutyEnum, 'What the manager does.') duties: core.ManagerDuty[];
}

@Both('DataHandling', "What happens to data of clients' customers.")
export class DataHandlingType {
  @Texts(2, 'ISO 3166-1 codes of where it is kept.') countries: string[];
  @Codes(enums.DataRoleEnum, 'What the vendor is towards it.') roles: core.DataRole[];
  @OptionalText(1_000, 'How long it is kept.') retention: string | null;
  @OptionalText(1_000, 'How it comes back at the end.') returnAtExit: string | null;
}

@Both('Continuity', 'What keeps the service up; of a small operator also who covers illness.')
export class ContinuityType {
  @OptionalText(1_000, 'Who answers when somebody is ill or away.') illnessCover: string | null;
  @OptionalText(1_000, 'Second line, power, place.') backup: string | null;
  @OptionalWhole('Hours until calls are answered again.') recoveryHours: number | null;
  @OptionalText(10, 'ISO 8601 date of the last test.') testedOn: string | null;
}

@Both('OutboundConsent', 'Practice of outbound work.')
export class OutboundConsentType {
  @Texts(2, 'ISO 3166-1 codes of countries whose do-not-call registers are checked.')
  registerCountries: string[];
  @OptionalFlag('Is the consent of the called kept?') consentRecorded: boolean | null;
  @OptionalText(2_000, 'How.') practice: string | null;
}
