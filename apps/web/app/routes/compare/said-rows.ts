import {
  certificateHolds,
  type AgentLocation,
  type CaseStudy,
  type Certification,
  type DeclaredMetric,
  type FreeCapacity,
  type MessageDelivery,
  type ProfileChannel,
  type ProfileLanguageSkill,
  type ProfilePreparation,
  type ProfileService,
  type ProfileTechnology,
  type RegisterNumber,
} from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { formatDate, formatMoney } from '@ringfair/web-ui';
import { hoursText } from '../vendors/hours-text.js';
import { languageText } from '../vendors/language-text.js';
import {
  metricChannel,
  metricDefinition,
  metricParts,
  metricPeriod,
  metricPopulation,
  metricValue,
} from '../vendors/metric-words.js';
import {
  pilotPrice,
  priceScope,
  priceStart,
  priceTerms,
  priceTitle,
  type Price,
} from '../vendors/price-terms.js';
import { placeOf, type Speaker } from '../vendors/profile-words.js';
import { preparationText, promiseText, queueText } from '../vendors/service-words.js';

/** Speaks for one of the vendors that stand side by side. */
export interface Side extends Speaker {
  /** Of its hours; null: not said. */
  timeZone: string | null;
  /** ISO date: on it certificates hold or have expired. */
  today: string;
}

export interface SaidLine {
  text: string;
  /** It belongs to the statement, and the vendor does not say it. */
  missing: boolean;
}

type Line = SaidLine | string | null;
type Pilot = ProfilePartsFragment['pilotOffers'][number];

/** What stands under a heading of the vendor's page; null: nothing. */
const fact = ({ t }: Side, label: string, value: string | null | undefined): Line =>
  value ? t('compare:fact', { label: t(label), value }) : null;
const asked = (side: Side, label: string, value: string | null): Line =>
  value ? fact(side, label, value) : { text: side.t(label), missing: true };
const date = ({ locale }: Side, day: string | null) => (day ? formatDate(locale, day) : null);
const number = ({ locale }: Side, value: number | null) =>
  value === null ? null : new Intl.NumberFormat(locale).format(value);
const code = ({ t }: Side, one: string | null) => (one ? t(`codes:${one}`) : null);

/**
 * Rows of a profile in the words of the vendor's page, line by line and the telling one first; what they are about
 * stands in front of them already.
 */
const ROWS = {
  metrics: (figure: DeclaredMetric, side: Side) => [
    `${metricValue(figure, side)}${metricChannel(figure, side)}`,
    ...metricParts(figure, side).map(({ text, missing }) => text ?? { text: missing, missing: true }),
    asked(side, 'listing:metric.period', metricPeriod(figure, side)),
    asked(side, 'listing:metric.population', metricPopulation(figure, side)),
    asked(side, 'listing:metric.sample', number(side, figure.sampleSize)),
    metricDefinition(figure, side),
  ],
  services: (row: ProfileService, side: Side) => [
    code(side, row.agentModel),
    fact(side, 'listing:service.queuePolicy', queueText(row, side)),
    fact(side, 'listing:service.promise', promiseText(row, side)),
  ],
  preparations: (row: ProfilePreparation, side: Side) => [preparationText(row, side)],
  channels: ({ hours, coverage, languages }: ProfileChannel, side: Side) => [
    channelHours(hours, side),
    coverage.map((one) => code(side, one)).join(', '),
    fact(
      side,
      'listing:channel.languages',
      languages.map((tag) => side.names.language[tag] ?? tag).join(', '),
    ),
  ],
  languages: ({ level, note }: ProfileLanguageSkill, side: Side) => [code(side, level), note],
  locations: ({ headCount, kind, languages, ...place }: AgentLocation, side: Side) => [
    placeOf(place, side),
    headCount === null
      ? null
      : side.t('listing:summary.agents', { count: headCount, agents: number(side, headCount) }),
    code(side, kind),
    languages.map((skill) => languageText(skill, side.names, side)).join(', '),
  ],
  capacity: ({ locationId, language, level, service, hours, freeAgents, asOf }: FreeCapacity, side: Side) => [
    fact(side, 'listing:capacity.free', number(side, freeAgents)),
    languageText({ tag: language, level, note: null }, side.names, side),
    (locationId && side.names.place[locationId]) ?? side.t('listing:capacity.anywhere'),
    code(side, service) ?? side.t('listing:price.allServices'),
    hours.length > 0 ? hoursText(hours, side) : side.t('listing:capacity.whenOpen'),
    fact(side, 'listing:capacity.asOf', date(side, asOf)),
  ],
  technology: ({ product }: ProfileTechnology) => [product],
  messageDelivery: ({ note }: MessageDelivery) => [note],
  registerNumbers: (row: RegisterNumber) => [row.number],
  certifications: (row: Certification, side: Side) => [
    row.detail,
    fact(side, 'listing:certificate.number', row.number),
    fact(side, 'listing:certificate.issuer', row.issuer),
    fact(side, 'listing:certificate.issuedOn', date(side, row.issuedOn)),
    fact(side, 'listing:certificate.validUntil', date(side, row.validUntil)),
    certificateHolds(row, side.today) ? null : side.t('listing:certificate.expired'),
  ],
  prices: (price: Price, side: Side) => [
    priceTitle(price, side),
    priceScope(price, side.names, side),
    priceStart(price, side),
    fact(
      side,
      'listing:price.minimum',
      price.minimumMonthlyMinor === null
        ? null
        : formatMoney(side.locale, { ...price, amountMinor: price.minimumMonthlyMinor }),
    ),
    fact(side, 'listing:price.includes', price.includes),
    // Terms of every contract have rows of their own.
    priceTerms(price, null, side).join(' · '),
  ],
  pilotOffers: (pilot: Pilot, side: Side) => [
    side.t('listing:pilot.days', { count: pilot.days }),
    fact(side, 'listing:pilot.volume', number(side, pilot.volume)),
    asked(side, 'listing:pilot.price', pilotPrice(pilot, side)),
    asked(side, 'listing:pilot.criteria', pilot.criteria),
  ],
  caseStudies: ({ title, client, industry, service, year, text, url }: CaseStudy, side: Side) => [
    title,
    [client, code(side, industry), code(side, service), year].filter(Boolean).join(' · '),
    text,
    url,
  ],
} satisfies Record<string, (row: never, side: Side) => Line[]>;

function channelHours(hours: ProfileChannel['hours'], side: Side): string {
  const text = hoursText(hours, side);
  return text && side.timeZone
    ? side.t('listing:hours.local', { hours: text, zone: side.timeZone.replaceAll('_', ' ') })
    : text;
}

/** The lines of a row; null: rows of this field have no words of their own. Empty: nothing beside what it is about. */
export function rowInWords(field: string, row: unknown, side: Side): SaidLine[] | null {
  if (!(field in ROWS)) return null;
  const inWords = ROWS[field as keyof typeof ROWS] as (row: unknown, side: Side) => Line[];
  return inWords(row, side).flatMap((line) => {
    if (line === null || line === '') return [];
    return typeof line === 'string' ? { text: line, missing: false } : line;
  });
}
