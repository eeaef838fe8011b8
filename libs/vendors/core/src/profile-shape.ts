import { amount, days, months, PRICE_SHAPE } from './price-shape.js';
import type { VendorProfile } from './profile.js';
import {
  text,
  words,
  code,
  theCode,
  form,
  theForm,
  whole,
  theWhole,
  decimal,
  flag,
  list,
  forms,
  rows,
  part,
  id,
  type Kind,
} from './shape-kinds.js';
import * as codes from './vocabulary.js';

type ShapeOf<T> = { readonly [K in keyof T]: Kind };

export const MOST_LOCATIONS = 300;

const place = { country: theForm('country'), region: text(100), city: text(100) };
const hours = rows({ days: list(codes.WEEKDAYS, 7), from: theForm('time'), to: theForm('time') }, 30);
const language = { tag: theForm('language'), level: code(codes.LANGUAGE_LEVELS), note: text(300) };

/**
 * The form of the document, field by field: what is stored, checked for shape, compared, exported and imported
 * follows from it, so that a new field is written down here and in the types, and nowhere else.
 */
export const PROFILE_SHAPE: ShapeOf<VendorProfile> = {
  schemaVersion: { kind: 'version', value: 2 },
  name: words(200),
  legalName: text(300),
  registerNumbers: rows({ register: theCode(codes.REGISTERS), number: words(40) }, 20),
  legalAddress: text(500),
  site: form('site'),
  phone: form('phone'),
  email: form('email'),
  contacts: rows(
    { id: id('c'), name: words(200), post: text(200), email: form('email'), phone: form('phone') },
    20,
  ),
  logoFileId: form('file'),
  texts: {
    kind: 'map',
    codes: codes.PROFILE_LANGUAGES,
    fields: { summary: words(2000), howWeWork: text(10_000) },
  },
  foundedYear: whole(1800, 9999),
  foundedOn: form('date'),
  size: { kind: 'part', required: true, fields: { min: whole(1, 10_000_000), max: whole(1, 10_000_000) } },
  headquarters: part(place),
  directions: list(codes.DIRECTIONS),
  services: rows(
    {
      service: theCode(codes.SERVICES),
      agentModel: code(codes.AGENT_MODELS),
      queuePolicy: text(1000),
      promisedPercent: whole(1, 100),
      promisedSeconds: whole(1, 3600),
    },
    50,
  ),
  workForms: list(codes.WORK_FORMS),
  preparations: rows(
    { level: theCode(codes.AGENT_PREPARATIONS), priceDifferencePercent: whole(-90, 500) },
    10,
  ),
  scripts: list(codes.SCRIPTS),
  routing: list(codes.ROUTINGS),
  answerAfterRings: whole(1, 20),
  channels: rows(
    {
      channel: theCode(codes.CHANNELS),
      coverage: list(codes.COVERAGES),
      languages: forms('language'),
      hours,
    },
    50,
  ),
  languages: rows(language, 200),
  locations: rows(
    {
      id: id('l'),
      ...place,
      timeZone: form('timeZone'),
      latitude: decimal(-90, 90, 6),
      longitude: decimal(-180, 180, 6),
      headCount: whole(0, 1_000_000),
      kind: code(codes.LOCATION_KINDS),
      languages: rows(language, 50),
    },
    MOST_LOCATIONS,
  ),
  coverage: list(codes.COVERAGES),
  calendar: part({
    timeZone: theForm('timeZone'),
    hours,
    holidays: code(codes.HOLIDAY_POLICIES),
    holidayCountry: form('country'),
    holidayRegion: form('subdivision'),
    exceptions: rows({ date: theForm('date'), from: form('time'), to: form('time'), note: text(200) }, 100),
  }),
  capacity: rows(
    {
      id: id('k'),
      locationId: form('row'),
      language: theForm('language'),
      level: code(codes.LANGUAGE_LEVELS),
      service: code(codes.SERVICES),
      hours,
      freeAgents: theWhole(0, 1_000_000),
      asOf: theForm('date'),
    },
    200,
  ),
  agentsAddedPerWeek: whole(0, 10_000),
  industries: rows({ industry: theCode(codes.INDUSTRIES), years: whole(0, 200), proof: text(500) }, 50),
  technology: rows({ category: theCode(codes.TECHNOLOGIES), product: text(200) }, 100),
  certifications: rows(
    {
      id: id('e'),
      standard: theCode(codes.CERTIFICATION_STANDARDS),
      number: text(100),
      detail: text(200),
      issuer: text(200),
      issuedOn: form('date'),
      validUntil: form('date'),
    },
    50,
  ),
  messageDelivery: rows({ method: theCode(codes.DELIVERY_METHODS), note: text(300) }, 20),
  reporting: part({
    model: code(codes.REPORTING_MODELS),
    cadence: code(codes.CADENCES),
    liveQueue: flag,
    sampleFileId: form('file'),
    note: text(1000),
  }),
  training: part({ initialHours: whole(0, 5000), monthlyHours: whole(0, 700), method: text(1000) }),
  incentives: list(codes.INCENTIVES),
  tenure: part({
    underOneYear: theWhole(0, 100),
    oneToThreeYears: theWhole(0, 100),
    overThreeYears: theWhole(0, 100),
  }),
  authority: part({
    decides: text(1000),
    refundLimitMinor: amount,
    currency: form('currency'),
    escalates: text(1000),
  }),
  complaintPath: part({ contact: text(1000), answerHours: whole(0, 8760), beyond: text(1000) }),
  projectManager: part({ name: text(200), timePercent: whole(0, 100), duties: list(codes.MANAGER_DUTIES) }),
  dataHandling: part({
    countries: forms('country'),
    roles: list(codes.DATA_ROLES),
    retention: text(1000),
    returnAtExit: text(1000),
  }),
  continuity: part({
    illnessCover: text(1000),
    backup: text(1000),
    recoveryHours: whole(0, 8760),
    testedOn: form('date'),
  }),
  outboundConsent: part({ registerCountries: forms('country'), consentRecorded: flag, practice: text(2000) }),
  pricingStyle: code(codes.PRICING_STYLES),
  prices: rows(PRICE_SHAPE, 100),
  terms: part({
    minimumMonthlyMinor: amount,
    currency: form('currency'),
    termMonths: months,
    noticeDays: days,
    launchDays: days,
  }),
  pilotOffers: rows(
    {
      id: id('o'),
      days: theWhole(1, 365),
      volume: whole(1, 10_000_000),
      priceMinor: amount,
      currency: form('currency'),
      criteria: text(2000),
    },
    20,
  ),
  clientCountries: forms('country'),
  clientCurrencies: forms('currency'),
  caseStudies: rows(
    {
      id: id('s'),
      title: words(200),
      language: form('language'),
      client: text(200),
      industry: code(codes.INDUSTRIES),
      service: code(codes.SERVICES),
      year: whole(1800, 9999),
      text: words(5000),
      url: form('site'),
    },
    30,
  ),
  metrics: rows(
    {
      id: id('m'),
      metric: theCode(codes.METRICS),
      value: { kind: 'number', least: -100, most: 1_000_000, decimals: 2, required: true },
      currency: form('currency'),
      thresholdSeconds: whole(1, 1_000_000),
      shortAbandonsExcluded: flag,
      windowDays: whole(1, 365),
      responseRatePercent: decimal(0, 100, 2),
      channel: code(codes.CHANNELS),
      from: form('date'),
      to: form('date'),
      population: code(codes.POPULATIONS),
      sampleSize: whole(1, 1_000_000_000),
      definition: text(1000),
    },
    100,
  ),
};
