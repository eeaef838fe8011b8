import type { CriterionKind } from '@ringfair/search-core';

const of = (description: string): { description: string } => ({ description });

/** What each kind of requirement asks, and which fields of the input say it. */
export const KIND_WORDS: Readonly<Record<CriterionKind, { description: string }>> = {
  SERVICE: of('It offers the service in `codes`.'),
  DIRECTION: of('It takes or makes calls: INBOUND or OUTBOUND in `codes`.'),
  CHANNEL: of('It answers on the channel in `codes`.'),
  INDUSTRY: of('It has experience with the industry in `codes`.'),
  TECHNOLOGY: of('It uses the kind of technology in `codes`.'),
  DELIVERY_METHOD: of('It delivers messages in the way in `codes`.'),
  WORK_FORM: of('It works so: OUTSOURCING or OUTSTAFFING in `codes`.'),
  CERTIFICATION: of('It states the certificate in `codes`, valid today.'),
  AGENT_MODEL: of('Its agents are SHARED or DEDICATED, in `codes`; HYBRID ones are both.'),
  REPORTING: of('It reports ACTIVITY or OUTCOME, in `codes`; BOTH is either.'),
  LANGUAGE: of('Its agents speak the language in `codes`, where `level` is given at least so well.'),
  AGENT_COUNTRY: of(
    'Its agents are in any of the countries in `codes`, where `bound` is given at least so many per cent of all of them.',
  ),
  DATA_COUNTRY: of('It keeps data in the countries in `codes` only.'),
  COVERAGE: of('Somebody answers in all of `hours`, by the clock of `timeZone`.'),
  FREE_AGENTS: of('At least `bound` agents are free, who speak the language in `codes` where one is given.'),
  MINIMUM_SPEND: of('Its least spend a month is at most `bound`, in minor units of `currency`.'),
  TERM_MONTHS: of('Its contracts can be had for at most `bound` months.'),
  NOTICE_DAYS: of('Its notice is at most `bound` days.'),
  LAUNCH_DAYS: of('It starts within `bound` days.'),
  METRIC: of(
    'Its declared figure `metric` is at most `bound` where less is better, else at least: seconds, per cent, stars or points.',
  ),
  YEARS_IN_BUSINESS: of('It was founded at least `bound` calendar years ago.'),
  PILOT: of('It offers a pilot.'),
  PILOT_DAYS: of('It offers a pilot of at least `bound` days.'),
  QUEUE_POLICY: of('It says in which order a queue is served that clients share, or shares none.'),
  ACCENT: of('Its agents speak with the accent in `codes`, a BCP 47 tag with a country or script: en-GB.'),
  PREPARATION: of('It has agents prepared so: the level in `codes`.'),
  LOCATION_KIND: of('Its agents are OWN, SUBCONTRACTED or HOME_BASED, in `codes`.'),
  AGENTS_PER_WEEK: of('It can add at least `bound` agents a week.'),
  CERTIFICATION_VERIFIED: of('The certificate in `codes` was checked here and holds.'),
  RATING: of('The plain mean of its published reviews is at least `bound`, 1 to 5.'),
  REPLY_TIME: of('Its measured median to the first reply to quick requests is at most `bound` minutes.'),
  MONTH_COST: of(
    'A month of the contacts of the need costs at most `bound` without VAT, in minor units of `currency`, under its cheapest published price for the service.',
  ),
  CAPACITY: of(
    'It can take the contacts of the need in their busiest hour, by Erlang C, less `bound` per cent that automation settles.',
  ),
  NEAR: of(
    'It has agents at most `bound` kilometres (50 when not said) over the ground from the place in `codes`.',
  ),
};
