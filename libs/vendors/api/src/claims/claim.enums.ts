import { registerEnumType } from '@nestjs/graphql';
import {
  CLAIM_CALLERS,
  CLAIM_DOUBTS,
  CLAIM_FACTS,
  CLAIM_METHODS,
  CLAIM_REFUSALS,
  DNS_VERDICTS,
  REMOVAL_REASONS,
  REMOVAL_ROLES,
} from '@ringfair/vendors-core';

type Described<Code extends string> = Readonly<Record<Code, string>>;

/** An enumeration whose values are described one by one; a missing description does not compile. */
function enumeration<const Code extends string>(
  codes: readonly Code[],
  name: string,
  description: string,
  descriptions: Described<Code>,
): { readonly [C in Code]: C } {
  const values = Object.fromEntries(codes.map((code) => [code, code])) as { readonly [C in Code]: C };
  const valuesMap = Object.fromEntries(
    codes.map((code) => [code, { description: descriptions[code] }]),
  ) as Record<Code, { description: string }>;
  registerEnumType(values, { name, description, valuesMap });
  return values;
}

export const ClaimMethodEnum = enumeration(CLAIM_METHODS, 'VendorClaimMethod', 'How a claim is proven.', {
  MAIL: "A mail to an address at the domain of the listing's site.",
  DNS: 'A TXT record at that domain.',
  PHONE: 'A code that is spoken to the listed phone.',
  DOCUMENTS: 'Documents that a moderator reads.',
});

export const ClaimCallerEnum = enumeration(CLAIM_CALLERS, 'VendorClaimCaller', 'Who speaks a code.', {
  SERVICE: 'A telephony service, by itself; a moderator when it reaches nobody.',
  MODERATOR: 'A moderator, on working days.',
});

export const CLAIM_STATES = ['PENDING', 'CONFIRMED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] as const;
export const ClaimStateEnum = enumeration(CLAIM_STATES, 'VendorClaimState', 'Where a claim stands.', {
  PENDING: 'Waits for its proof.',
  CONFIRMED: 'The listing was handed over.',
  DECLINED: 'A moderator declined it, or the code was wrong five times.',
  WITHDRAWN: 'The organisation took it back.',
  EXPIRED: 'The proof did not come in time.',
});

export const ClaimRefusalEnum = enumeration(
  CLAIM_REFUSALS,
  'VendorClaimRefusal',
  'Why a way of proof cannot be used for a listing.',
  {
    CLAIM_SITE_MISSING: 'No site of its own is known.',
    CLAIM_SITE_SHARED_HOSTING: 'The site stands on shared hosting.',
    CLAIM_SITE_REDIRECTOR: 'The address of the site belongs to a directory.',
    CLAIM_SITE_FREE_MAIL: 'The site stands at a mail provider.',
    CLAIM_EMAIL_FREE_MAIL: 'Anyone can have an address at this mail provider.',
    CLAIM_EMAIL_OTHER_DOMAIN: 'The address is not at the domain of the site.',
    CLAIM_PHONE_MISSING: 'No phone is listed.',
    CLAIM_PHONE_NOT_CALLABLE: 'The listed phone is not valid, or costs a surcharge.',
  },
);

export const DnsVerdictEnum = enumeration(
  DNS_VERDICTS,
  'DnsVerdict',
  'What the last look at the DNS found.',
  {
    FOUND: 'The record is there.',
    ABSENT: 'No such record yet.',
    OTHER_TOKEN: 'A record of ours with another token.',
    NO_SUCH_DOMAIN: 'The domain does not exist.',
    TOO_LARGE: 'Too much text at this name: use the name that begins with _ringfair.',
    NO_ANSWER: 'The name servers did not answer in time.',
  },
);

export const ClaimFactEnum = enumeration(CLAIM_FACTS, 'ClaimFact', 'What a claimant is asked about.', {
  SERVICES: 'Which services it offers.',
  LANGUAGES: 'Which languages its agents speak.',
  AGENT_COUNTRIES: 'In which countries its agents work.',
  SIZE: 'How many people work there.',
  HEADQUARTERS: 'Where its head office is.',
  CHANNELS: 'Which channels it serves.',
  FOUNDED_YEAR: 'Since when it exists.',
});

export const ClaimDoubtEnum = enumeration(CLAIM_DOUBTS, 'ClaimDoubt', 'Why a fact is doubtful.', {
  SERVICES_UNKNOWN: 'No service is named.',
  SERVICES_TOO_GENERAL: 'A word of the directory may mean several services.',
  LANGUAGES_COUNTED: 'The directory counts languages without naming them.',
  LANGUAGES_UNKNOWN: 'No language is named.',
  AGENT_COUNTRIES_UNKNOWN: 'Nobody says where the agents are.',
  AGENT_COUNTRIES_UNREADABLE: 'Some of the places could not be read.',
  SIZE_UNKNOWN: 'Nobody says how many people work there.',
  SIZE_TOO_WIDE: 'The range says next to nothing.',
  HEADQUARTERS_UNKNOWN: 'The head office is unknown.',
  HEADQUARTERS_COUNTRY_ONLY: 'Only the country of the head office is known.',
  CHANNELS_NOT_NAMED: 'The directory says "all channels" and names none.',
  CHANNELS_UNKNOWN: 'No channel is named.',
  FOUNDED_YEAR_UNKNOWN: 'The year of foundation is unknown.',
  SOURCES_DISAGREE: 'Two entries of the directory say different things.',
});

export const DISPUTE_STATES = ['PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;
export const DisputeStateEnum = enumeration(DISPUTE_STATES, 'VendorDisputeState', 'Where a dispute stands.', {
  PENDING: 'A moderator hears both sides.',
  ACCEPTED: 'The listing was handed over.',
  DECLINED: 'The listing stays where it is.',
  WITHDRAWN: 'It was taken back.',
});

export const RemovalRoleEnum = enumeration(REMOVAL_ROLES, 'VendorRemovalRole', 'Who wants the removal.', {
  OWNER: 'Owner or director of the company.',
  EMPLOYEE: 'Somebody who works there.',
  REPRESENTATIVE: 'A lawyer or another representative.',
});

export const RemovalReasonEnum = enumeration(REMOVAL_REASONS, 'VendorRemovalReason', 'Why it should go.', {
  CLOSED: 'The company does not exist any more, or does other work.',
  WRONG: 'What it says is wrong.',
  UNWANTED: 'The company does not want to be listed.',
  OTHER: 'Another reason.',
});

export const REMOVAL_OUTCOMES = ['REMOVED', 'WAITING', 'DECLINED'] as const;
export type RemovalOutcome = (typeof REMOVAL_OUTCOMES)[number];
export const RemovalOutcomeEnum = enumeration(
  REMOVAL_OUTCOMES,
  'VendorRemovalOutcome',
  'What a confirmed address brought about.',
  {
    REMOVED: 'The listing is gone.',
    WAITING: 'A moderator decides.',
    DECLINED: 'A moderator declined it.',
  },
);
