import type { DeclaredMetric, FreeCapacity, VendorProfile } from './profile.js';
import { minimumSpend } from './search-facets.js';
import type { Metric } from './vocabulary.js';

/**
 * Figures of a listing that search compares and orders by. Their order is that of the stored array: new ones are
 * added at the end, none is ever moved.
 */
export const SEARCH_NUMBERS = [
  'minimumSpend',
  'termMonths',
  'noticeDays',
  'launchDays',
  'agentsPerWeek',
  'freeAgents',
  'pilotDays',
  'serviceLevel',
  'asa',
  'hold',
  'waitP95',
  'attrition',
  'unplaced',
] as const;
export type SearchNumber = (typeof SEARCH_NUMBERS)[number];

/** null: not provided. Whole numbers; what vendors declare of quality is in hundredths of its unit. */
export type SearchNumbers = Record<SearchNumber, number | null>;

/** A service level says nothing without its threshold; search compares those of so many seconds or fewer. */
export const SERVICE_LEVEL_SECONDS = 20;
const LARGEST = 2 ** 31 - 1;

/** @param located places of its agents of which it is known where they are */
export function searchNumbers(profile: VendorProfile, located: number): SearchNumbers {
  const spend = minimumSpend(profile);
  return {
    // In whole units of the currency, rounded up: what is named must be enough.
    minimumSpend: spend && Math.min(LARGEST, Math.ceil(spend.minor / minorUnits(spend.currency))),
    termMonths: leastTerm(profile, 'termMonths'),
    noticeDays: leastTerm(profile, 'noticeDays'),
    launchDays: leastTerm(profile, 'launchDays'),
    agentsPerWeek: profile.agentsAddedPerWeek,
    freeAgents: freeAgents(profile.capacity),
    pilotDays: most(profile.pilotOffers.map(({ days }) => days)),
    serviceLevel: declared(profile, 'SERVICE_LEVEL'),
    asa: declared(profile, 'ASA'),
    hold: declared(profile, 'HOLD_TIME'),
    waitP95: declared(profile, 'WAIT_P95'),
    attrition: declared(profile, 'ATTRITION'),
    // Places of its agents that nobody can find on a map; null: there are none.
    unplaced: profile.locations.length - located || null,
  };
}

/** The best that can be had: of each price its own term, or else the one of all contracts. */
function leastTerm(
  { terms, prices }: VendorProfile,
  term: 'termMonths' | 'noticeDays' | 'launchDays',
): number | null {
  const common = terms?.[term] ?? null;
  const said = [...prices.map((price) => price[term] ?? common), common].filter((value) => value !== null);
  return said.length > 0 ? Math.min(...said) : null;
}

/**
 * Agents that are free for new work: rows of one place may mean the same people, so its largest counts; places add up.
 * @returns null where nothing is said of them
 */
export function freeAgents(
  capacity: readonly Pick<FreeCapacity, 'locationId' | 'freeAgents'>[],
): number | null {
  const places = new Map<string | null, number>();
  for (const { locationId, freeAgents: free } of capacity) {
    places.set(locationId, Math.max(places.get(locationId) ?? 0, free));
  }
  return places.size === 0
    ? null
    : Math.min(
        LARGEST,
        [...places.values()].reduce((sum, free) => sum + free, 0),
      );
}

/** The declared figure in hundredths. */
function declared({ metrics }: VendorProfile, wanted: Metric): number | null {
  const latest = declaredFigure(metrics, wanted);
  return latest ? Math.round(latest.value * 100) : null;
}

type Declared = Pick<DeclaredMetric, 'metric' | 'channel' | 'value' | 'to' | 'thresholdSeconds'>;

/** What is measured on messages and not on calls: said of any channel it counts. */
const OF_MESSAGES: ReadonlySet<Metric> = new Set(['FIRST_RESPONSE', 'MESSAGE_DELIVERY']);

/**
 * The figure that a vendor is taken by: the latest statement about calls or about all channels; of one day, that about
 * calls. A service level counts with a threshold of at most 20 seconds alone, because 80/20 and 80/60 are different
 * things, and what is stated of e-mail says nothing of calls.
 * @returns null where nothing of the kind is stated
 */
export function declaredFigure<Row extends Declared>(metrics: readonly Row[], wanted: Metric): Row | null {
  const said = metrics.filter(
    ({ metric, channel, thresholdSeconds }) =>
      metric === wanted &&
      (channel === null || channel === 'VOICE' || OF_MESSAGES.has(wanted)) &&
      (wanted !== 'SERVICE_LEVEL' ||
        (thresholdSeconds !== null && thresholdSeconds <= SERVICE_LEVEL_SECONDS)),
  );
  return said.reduce<Row | null>((last, row) => (last && !isLater(row, last) ? last : row), null);
}

/** Without a period a statement is older than any that has one. */
function isLater(row: Declared, than: Declared): boolean {
  const [to, last] = [row.to ?? '', than.to ?? ''];
  return to === last ? row.channel === 'VOICE' && than.channel === null : to > last;
}

const most = (values: readonly number[]): number | null => (values.length > 0 ? Math.max(...values) : null);

/** Minor units in one unit of the currency: 100 for EUR, 1 for JPY, 1000 for KWD. */
function minorUnits(currency: string): number {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return 10 ** (digits.maximumFractionDigits ?? 2);
}
