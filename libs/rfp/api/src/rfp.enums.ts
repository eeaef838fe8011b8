import { registerEnumType } from '@nestjs/graphql';
import {
  ANSWER_LEVELS,
  COMPLETENESS_ITEMS,
  REQUIREMENT_DIMENSIONS,
  REQUIREMENT_LEVELS,
  RESPONSE_PRICE_UNITS,
  RESPONSE_STATES,
  RFP_STATES,
  RFP_VISIBILITIES,
  SCRIPT_AUTHORS,
} from '@ringfair/rfp-core';
import { FIT_GROUPS } from '@ringfair/search-core';

/** The object that GraphQL wants of a list of codes. */
const enumOf = <const Code extends string>(codes: readonly Code[]): { readonly [C in Code]: C } =>
  Object.fromEntries(codes.map((code) => [code, code])) as { readonly [C in Code]: C };

const described = <Code extends string>(
  enumeration: { readonly [C in Code]: C },
  name: string,
  description: string,
  values: Record<Code, string>,
) => {
  const valuesMap = Object.fromEntries(
    Object.entries<string>(values).map(([code, text]) => [code, { description: text }]),
  ) as Record<Code, { description: string }>;
  registerEnumType(enumeration, { name, description, valuesMap });
  return enumeration;
};

export const RfpStateEnum = described(enumOf(RFP_STATES), 'RfpState', 'Where a request stands.', {
  DRAFT: 'Only its organisation sees it and may edit it.',
  PUBLISHED: 'The brief is fixed; answers come in sealed until the deadline.',
  OPENED: 'The deadline has passed and the answers are open to the buyer.',
  AWARDED: 'One answer has won.',
  CANCELLED: 'The buyer gave up, with a reason; sealed answers stay sealed.',
});

export const RfpFitGroupEnum = described(
  enumOf(FIT_GROUPS),
  'RfpFitGroup',
  'How a request fits what a vendor has published, by the lot that fits best.',
  {
    FITS: 'The vendor offers every service and language that the lot asks for.',
    CANT_TELL: 'Nothing is denied, and something asked for is not said.',
    DOES_NOT_FIT: 'The vendor says that it does something else.',
  },
);

export const RfpPhaseEnum = described(
  enumOf(['DRAFT', 'ANSWERING', 'CLOSED', 'OPENED', 'AWARDED', 'CANCELLED']),
  'RfpPhase',
  'The state as it is at this moment: a published request is open for answers until its deadline.',
  {
    DRAFT: 'Only its organisation sees it.',
    ANSWERING: 'Vendors may send, change and withdraw sealed answers.',
    CLOSED: 'The deadline has passed; the answers are about to be opened.',
    OPENED: 'The buyer compares the answers.',
    AWARDED: 'One answer has won.',
    CANCELLED: 'The buyer gave up.',
  },
);

export const RfpVisibilityEnum = described(
  enumOf(RFP_VISIBILITIES),
  'RfpVisibility',
  'Who may read and answer a published request.',
  { PUBLIC: 'Everyone reads it, every vendor may answer.', INVITED: 'Only the invited vendors.' },
);

export const RequirementLevelEnum = described(
  enumOf(REQUIREMENT_LEVELS),
  'RfpRequirementLevel',
  'What happens when a requirement is not met.',
  { MUST: 'The answer is out, whatever its total.', SHOULD: 'The answer earns fewer points.' },
);

export const RequirementDimensionEnum = described(
  enumOf(REQUIREMENT_DIMENSIONS),
  'RfpRequirementDimension',
  'Which weight a requirement counts under.',
  { QUALITY: 'How well the work is done.', FIT: 'How well the vendor suits the buyer.' },
);

export const ScriptAuthorEnum = described(
  enumOf(SCRIPT_AUTHORS),
  'RfpScriptAuthor',
  'Who writes the scripts.',
  {
    BUYER: 'The buyer provides them.',
    VENDOR: 'The vendor writes them, the buyer approves.',
    JOINTLY: 'Both together.',
  },
);

export const ResponseStateEnum = described(
  enumOf(RESPONSE_STATES),
  'RfpResponseState',
  'Where an answer stands.',
  {
    SUBMITTED: 'Sent, and sealed until the deadline.',
    WITHDRAWN: 'Taken back; it can be sent again until the deadline.',
  },
);

export const AnswerLevelEnum = described(
  enumOf(ANSWER_LEVELS),
  'RfpAnswerLevel',
  'What a vendor says to a requirement.',
  {
    MEETS: 'Met as asked.',
    PARTLY: 'Met in part; half of the weight, and not enough for a must.',
    NO: 'Not met.',
  },
);

export const PriceUnitEnum = described(
  enumOf(RESPONSE_PRICE_UNITS),
  'RfpPriceUnit',
  'What a price is for. Each is compared as the cost of one month of the volume in the brief.',
  {
    MONTH: 'The whole lot for one month.',
    CONTACT: 'One handled contact.',
    MINUTE: 'One minute of handle time.',
    AGENT_HOUR_PRODUCTIVE:
      'One hour of an agent who handles or waits for contacts; as many as answer 80 % within 20 seconds.',
  },
);

export const CompletenessItemEnum = described(
  enumOf(COMPLETENESS_ITEMS),
  'RfpCompletenessItem',
  'What a professional asks about when a brief does not say it.',
  {
    SUMMARY: 'Who the customers are and what should change.',
    SERVICES: 'Which work each lot is.',
    CHANNELS: 'Which channels each lot uses.',
    LANGUAGES: 'Which languages each lot needs.',
    COVERAGE: 'When each lot is staffed, and in which zone.',
    VOLUME: 'How many contacts a month.',
    HANDLE_TIME: 'How long a contact takes.',
    HOURS: 'In how many hours a week contacts come.',
    AGENT_MODEL: 'Shared or dedicated agents.',
    AGENT_PREPARATION: 'How well agents are prepared beforehand.',
    SCRIPTS: 'Who writes the scripts.',
    MUST_REQUIREMENTS: 'What an answer cannot do without.',
    SHOULD_REQUIREMENTS: 'What earns points.',
    DEADLINE: 'Until when to answer.',
  },
);

export const BriefHintEnum = described(
  enumOf(['OUTBOUND_SHARED', 'NO_MUST', 'MANY_MUSTS']),
  'RfpBriefHint',
  'Advice on a combination that usually disappoints.',
  {
    OUTBOUND_SHARED: 'Outbound work on shared agents: they rarely learn what they sell.',
    NO_MUST: 'Without a must every answer qualifies.',
    MANY_MUSTS: 'Nearly everything is a must: few answers will qualify.',
  },
);

export const PriceFlagEnum = described(
  enumOf(['LOW_OUTLIER', 'HIGH_OUTLIER']),
  'RfpPriceFlag',
  'A price far from the others: a reason to ask, never a reduction. Needs 5 prices.',
  {
    LOW_OUTLIER: 'Below Q1 - 1.5 IQR, or under 60 % of the median.',
    HIGH_OUTLIER: 'Above Q3 + 1.5 IQR, or over the median / 0.6.',
  },
);

export const ScoreDimensionEnum = described(
  enumOf(['PRICE', 'QUALITY', 'FIT']),
  'RfpScoreDimension',
  'What a part of a score judges.',
  {
    PRICE: 'Monthly cost against the median: full at or below it, in proportion above.',
    QUALITY: 'Weighted share of the quality requirements.',
    FIT: 'Weighted share of the fit requirements.',
  },
);

export const OutcomeEnum = described(enumOf(['WON', 'LOST']), 'RfpOutcome', 'How an answer ended.', {
  WON: 'It was awarded.',
  LOST: 'Another answer was awarded.',
});
