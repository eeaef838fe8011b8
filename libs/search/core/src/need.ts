import type { MonthlyVolume } from '@ringfair/market-core';
import {
  METRICS,
  unitOfMetric,
  type AgentModel,
  type AgentPreparation,
  type CertificationStandard,
  type Channel,
  type DeliveryMethod,
  type Direction,
  type Industry,
  type LanguageLevel,
  type LocationKind,
  type Metric,
  type OpenHours,
  type Point,
  type ReportingModel,
  type Service,
  type Technology,
  type WorkForm,
} from '@ringfair/vendors-core';
import type { PeakWork } from './need-work.js';

/** MUST decides whether a vendor fits at all; SHOULD and NICE order those that do. */
export const IMPORTANCES = ['MUST', 'SHOULD', 'NICE'] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** Terms that are asked for as "at most". Amounts in minor units of `currency`. */
export type TermField = 'minimumMonthlyMinor' | 'termMonths' | 'noticeDays' | 'launchDays';

/** One thing that a buyer asks of a vendor. */
export type Criterion =
  | { kind: 'SERVICE'; code: Service }
  | { kind: 'DIRECTION'; code: Direction }
  | { kind: 'CHANNEL'; code: Channel }
  | { kind: 'INDUSTRY'; code: Industry }
  | { kind: 'TECHNOLOGY'; code: Technology }
  | { kind: 'DELIVERY_METHOD'; code: DeliveryMethod }
  | { kind: 'WORK_FORM'; code: WorkForm }
  /** ISO 27001 and the like; valid on the day of the question. */
  | { kind: 'CERTIFICATION'; code: CertificationStandard }
  | { kind: 'AGENT_MODEL'; code: AgentModel }
  /** BCP 47 of the base language; the level at least so good. */
  | { kind: 'LANGUAGE'; code: string; level: LanguageLevel | null }
  /** Agents in any of these countries (ISO 3166-1): at all, or at least so many per cent of all agents. */
  | { kind: 'AGENT_COUNTRY'; codes: readonly string[]; percentAtLeast: number | null }
  /** Agents at most so many kilometres from a place, which is called so and lies there. */
  | { kind: 'NEAR'; place: string; km: number; point: Point }
  /** Data of customers in these countries only. */
  | { kind: 'DATA_COUNTRY'; codes: readonly string[] }
  /** Somebody answers in all these hours of the buyer's week. */
  | { kind: 'COVERAGE'; timeZone: string; hours: readonly OpenHours[] }
  | { kind: 'FREE_AGENTS'; count: number; language: string | null }
  | { kind: 'TERM'; field: TermField; atMost: number; currency: string | null }
  /** Per cent, seconds, score or NPS points: at most where less is better, else at least. */
  | { kind: 'METRIC'; metric: Metric; bound: number }
  | { kind: 'REPORTING'; code: ReportingModel }
  | { kind: 'YEARS_IN_BUSINESS'; atLeast: number }
  | { kind: 'PILOT' }
  | { kind: 'PILOT_DAYS'; atLeast: number }
  /** The order of a shared queue between clients is said, or needs no word. */
  | { kind: 'QUEUE_POLICY' }
  /** BCP 47 with a country or script. */
  | { kind: 'ACCENT'; code: string }
  | { kind: 'PREPARATION'; code: AgentPreparation }
  | { kind: 'LOCATION_KIND'; code: LocationKind }
  | { kind: 'AGENTS_PER_WEEK'; atLeast: number }
  /** Checked here, the evidence holding. */
  | { kind: 'CERTIFICATION_VERIFIED'; code: CertificationStandard }
  /** Stars, 1 to 5. */
  | { kind: 'RATING'; atLeast: number }
  /** Minutes, the measured median. */
  | { kind: 'REPLY_TIME'; atMost: number }
  /** A month of the need's contacts, without VAT, in minor units. */
  | {
      kind: 'MONTH_COST';
      atMost: number;
      currency: string;
      service: Service | null;
      volume: MonthlyVolume;
    }
  /** The volume can be taken in its busiest hour (002.4). */
  | { kind: 'CAPACITY'; work: PeakWork };

export interface Requirement {
  importance: Importance;
  criterion: Criterion;
}

/** What a buyer needs: from three answers of a plumber to a full profile of requirements. */
export interface Need {
  requirements: readonly Requirement[];
  /** Contacts a week, when known: tells where more is asked for than needed. */
  contactsPerWeek: number | null;
}

/** Metrics that a need can put a bound to: amounts of different currencies have none in common. */
export const WISHED_METRICS: readonly Metric[] = METRICS.filter((metric) => unitOfMetric(metric) !== 'MONEY');

/** Metrics of which less is better. */
export const LESS_IS_BETTER: ReadonlySet<Metric> = new Set([
  'ASA',
  'HOLD_TIME',
  'WAIT_P95',
  'ABANDONMENT',
  'BLOCKED',
  'AHT',
  'TRANSFER_RATE',
  'FIRST_RESPONSE',
  'MESSAGE_DELIVERY',
  'SILENT_CALLS',
  'SHRINKAGE',
  'ATTRITION',
] satisfies Metric[]);

export const NEED_HINTS = [
  'AROUND_THE_CLOCK_FOR_FEW_CALLS',
  'DEDICATED_AGENTS_FOR_FEW_CALLS',
  'CERTIFICATE_FOR_FEW_CALLS',
  'MORE_AGENTS_THAN_CALLS',
] as const;
export type NeedHintReason = (typeof NEED_HINTS)[number];

/** Up to so many contacts a week a shared team that answers within seconds costs a fraction of anything else. */
export const FEW_CONTACTS_PER_WEEK = 100;
const AROUND_THE_CLOCK_HOURS = 150;
/** Agents who answer so few contacts a week sit idle nine tenths of it; two are left for absence and peaks. */
const CONTACTS_OF_AN_IDLE_AGENT = 100;
const AGENTS_TO_SPARE = 2;

/**
 * Where a need asks for more than it seems to need (004.2): it is met by fewer vendors, for more money. `openHours`
 * gives the hours a week of a COVERAGE criterion. Nothing without a known volume; what is only nice to have costs
 * nothing.
 */
export function needHints(need: Need, openHours: (hours: readonly OpenHours[]) => number): NeedHintReason[] {
  const { contactsPerWeek: contacts } = need;
  if (contacts === null) return [];
  const few = contacts <= FEW_CONTACTS_PER_WEEK;
  const asks = (test: (criterion: Criterion, importance: Importance) => boolean) =>
    need.requirements.some(
      ({ importance, criterion }) => importance !== 'NICE' && test(criterion, importance),
    );
  const applies: Record<NeedHintReason, boolean> = {
    AROUND_THE_CLOCK_FOR_FEW_CALLS:
      few && asks((one) => one.kind === 'COVERAGE' && openHours(one.hours) >= AROUND_THE_CLOCK_HOURS),
    DEDICATED_AGENTS_FOR_FEW_CALLS:
      few && asks((one) => one.kind === 'AGENT_MODEL' && one.code === 'DEDICATED'),
    CERTIFICATE_FOR_FEW_CALLS:
      few && asks((one, importance) => one.kind === 'CERTIFICATION' && importance === 'MUST'),
    MORE_AGENTS_THAN_CALLS: asks(
      (one) =>
        one.kind === 'FREE_AGENTS' && one.count > AGENTS_TO_SPARE + contacts / CONTACTS_OF_AN_IDLE_AGENT,
    ),
  };
  return NEED_HINTS.filter((hint) => applies[hint]);
}
