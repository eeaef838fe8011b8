/*
 * Generated vendors for measurements: deterministic (same seed, same vendors) and skewed like a real directory:
 * few services, languages and countries are common, most are rare; most listings are unclaimed and unreviewed.
 */

/** mulberry32: a small generator with a fixed sequence per seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An index below `length`, small ones far more often (Zipf-like with exponent about 1). */
const skewed = (random, length) => Math.min(length - 1, Math.floor(length ** random()) - 1);

function pick(random, list, atMost) {
  const wanted = 1 + Math.floor(random() * atMost);
  const found = new Set();
  for (let attempt = 0; attempt < wanted; attempt += 1) found.add(list[skewed(random, list.length)]);
  return [...found].sort();
}

const languages =
  'en es fr de pt ru it el nl pl tl ar hi zh ja ro tr uk sv cs hu bg ko da fi no he id vi th ka hy az kk et lv lt sk sl hr sr mt ga ca eu'.split(
    ' ',
  );
const countries =
  'US PH IN GB CA MX CO ZA GR RU PL RO BG ES PT DE FR NL EG MA KE GE AM KZ UA CY TR IE IT CZ HU RS HR AL JM DO SV HN GT CR BR AR CL PE AU NZ MY TH VN ID PK BD LK NG GH TN MT EE LV LT FI SE NO DK AT CH BE'.split(
    ' ',
  );
const nameParts = [
  'Ring Call Voice Contact Answer Line Tele Hello Reach Clear Bright North Blue Prime Open True First Swift Nova Atlas'.split(
    ' ',
  ),
  'bridge point desk works hub link wave care path flow group centre connect partners house port field gate crew lane'.split(
    ' ',
  ),
];
const words = {
  en: 'customer support agents answer calls orders appointments around clock small business weekend nights team quality training reports technical help friendly experienced bilingual retail healthcare delivery messages booking sales leads research'.split(
    ' ',
  ),
  ru: 'клиенты поддержка операторы звонки заказы запись круглосуточно бизнес выходные ночью команда качество обучение отчёты помощь продажи исследования доставка сообщения опыт'.split(
    ' ',
  ),
  el: 'πελάτες υποστήριξη εκπρόσωποι κλήσεις παραγγελίες ραντεβού επιχείρηση σαββατοκύριακο νύχτα ομάδα ποιότητα εκπαίδευση αναφορές βοήθεια πωλήσεις έρευνα μηνύματα εμπειρία'.split(
    ' ',
  ),
};

const sentence = (random, list, length) =>
  Array.from({ length }, () => list[skewed(random, list.length)]).join(' ');

function uuid(number) {
  return `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/**
 * The generated listings, one after the other: `{ document, rating }` as search-core's engines read them.
 * @param lists what is needed of vendors-core: SERVICES, CHANNELS, INDUSTRIES, areaOf
 */
export function* generateListings(count, lists, seed = 20_260_101) {
  const random = randomFrom(seed);
  for (let number = 1; number <= count; number += 1) yield listing(number, random, lists);
}

function listing(number, random, { SERVICES, CHANNELS, INDUSTRIES, areaOf }) {
  const vendorId = uuid(number);
  const name = `${nameParts[0][skewed(random, 20)]}${nameParts[1][skewed(random, 20)]} ${number}`;
  const claimed = random() < 0.3;
  const reviews = claimed && random() < 0.5 ? 1 + skewed(random, 120) : 0;
  const facets = {
    service: pick(random, SERVICES, 6),
    channel: pick(random, CHANNELS, 5),
    language: pick(random, languages, 4),
    agentCountry: pick(random, countries, 3),
    industry: random() < 0.7 ? pick(random, INDUSTRIES, 4) : [],
    ...depthOf(random, claimed),
  };
  Object.assign(facets, placesOf(facets, number, claimed, areaOf));
  const foundedYear = random() < 0.6 ? 2026 - skewed(random, 60) : null;
  const pilotOffered = claimed && random() < 0.4;
  const other = random() < 0.5 ? 'ru' : 'el';
  const texts = { en: sentence(random, words.en, 30) };
  if (random() < 0.25) texts[other] = sentence(random, words[other], 30);
  const document = {
    vendorId,
    slug: `vendor-${number}`,
    version: 1,
    name,
    keywords: [],
    texts,
    facets,
    numbers: numbersOf(random, claimed),
    points: claimed ? [number % 6_000_000, 3_000_000, 2_000_000] : [],
    week: null,
    monthCosts: [],
    foundedYear,
    pilotOffered,
    claimed,
    verified: claimed && random() < 0.2,
    headCountByCountry: [],
  };
  return {
    document: { ...document, card: cardOf(document, random) },
    rating: reviews > 0 ? { meanThousandths: 3000 + Math.floor(random() * 2001), count: reviews } : null,
  };
}

/** Where agents are, and how they speak, from what is known: the sequence of random numbers stays what it was. */
const placesOf = ({ agentCountry, language }, number, claimed, areaOf) => ({
  agentArea: [...new Set(agentCountry.map(areaOf))].sort(),
  agentPlace: claimed ? [`${agentCountry[0]}:10.0,10.0:Town ${number % 40}`] : [],
  accent: claimed && number % 3 === 0 ? [`${language[0]}-US`] : [],
});

const some = (random, share, list, atMost = 1) => (random() < share ? pick(random, list, atMost) : []);

/** What few listings of a directory say and many claimed ones do. */
function depthOf(random, claimed) {
  const share = claimed ? 0.6 : 0.08;
  return {
    direction: some(random, 0.8, ['INBOUND', 'OUTBOUND'], 2),
    agentModel: some(random, share, ['SHARED', 'DEDICATED', 'HYBRID']),
    queuePolicy: some(random, share / 3, ['QUEUE_STATED', 'QUEUE_NOT_NEEDED']),
    coverage: some(
      random,
      share,
      ['BUSINESS_HOURS', 'AROUND_THE_CLOCK', 'EXTENDED_HOURS', 'WEEKENDS', 'NIGHTS'],
      3,
    ),
    agentRegion: [],
    agentShare: [],
    locationKind: some(random, share, ['OWN', 'HOME_BASED', 'SUBCONTRACTED'], 2),
    sizeBand: some(random, 0.7, [
      'PEOPLE_11_50',
      'PEOPLE_2_10',
      'PEOPLE_51_200',
      'PEOPLE_201_1000',
      'PEOPLE_1',
    ]),
    technology: some(random, share, ['CRM', 'IVR', 'ACD', 'HELPDESK', 'TELEPHONY'], 3),
    deliveryMethod: some(random, share / 2, ['EMAIL', 'SMS', 'CRM'], 2),
    preparation: some(random, share / 2, ['PLAIN', 'PRE_TRAINED', 'SPECIALIST'], 2),
    workForm: some(random, share / 2, ['OUTSOURCING', 'OUTSTAFFING'], 2),
    pricingUnit: some(random, share, ['MINUTE', 'AGENT_HOUR_LOGGED', 'CONTACT', 'FTE_MONTH'], 2),
    spendCurrency: some(random, share / 2, ['USD', 'EUR', 'GBP', 'RUB']),
    certification: some(random, share / 2, ['ISO_9001', 'ISO_27001', 'PCI_DSS', 'SOC_2'], 2),
    certificationVerified: [],
    reportingModel: some(random, share / 2, ['ACTIVITY', 'OUTCOME', 'BOTH']),
    dataCountry: some(random, share / 3, ['US', 'GR', 'DE', 'RU']),
    standing: [claimed ? 'LISTING_CLAIMED' : 'LISTING_FROM_DIRECTORY'],
    pilotPrice: some(random, share / 3, ['PILOT_PAID', 'PILOT_FREE']),
  };
}

/** A figure that this part of the listings states. */
const figure = (random, share, most) => (random() < share ? skewed(random, most) : null);

function numbersOf(random, claimed) {
  const share = claimed ? 0.4 : 0.03;
  const most = {
    minimumSpend: 20_000,
    termMonths: 36,
    noticeDays: 90,
    launchDays: 60,
    agentsPerWeek: 50,
    freeAgents: 300,
    pilotDays: 60,
    serviceLevel: 10_000,
    asa: 6_000,
    hold: 9_000,
    waitP95: 30_000,
    attrition: 6_000,
  };
  return Object.fromEntries(
    Object.entries(most).map(([name, limit]) => [name, figure(random, share, limit)]),
  );
}

function cardOf(document, random) {
  const { vendorId, slug, name, claimed, verified, facets, foundedYear, pilotOffered, texts } = document;
  return {
    vendorId,
    slug,
    name,
    claimed,
    verified,
    summaries: texts,
    headquartersCountry: facets.agentCountry[0],
    agentCountries: facets.agentCountry.map((country) => ({ country, headCount: 1 + skewed(random, 400) })),
    services: facets.service,
    languages: facets.language,
    channels: facets.channel,
    foundedYear,
    size: { min: 1, max: 1000 },
    pilotOffered,
    price: claimed
      ? { unit: 'MINUTE', currency: 'USD', amountMinor: 50 + skewed(random, 100), rateScale: 0 }
      : null,
  };
}

/** Requests as visitors make them: 57 % typical, 19 % narrow, 15 % browsing, 9 % text only. */
export function generateQueries(count, lists, vendorQuery, seed = 7) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const kind = random();
    const sort = ['BEST', 'BEST', 'RATING', 'FOUNDED', 'NAME'][Math.floor(random() * 5)];
    if (kind < 0.15) return vendorQuery({ sort });
    if (kind < 0.24)
      return vendorQuery({ text: sentence(random, words.en, 2), sort: random() < 0.4 ? 'RELEVANCE' : sort });
    const filters = { service: pick(random, lists.SERVICES, 2), language: pick(random, languages, 1) };
    if (random() < 0.5) filters.agentCountry = pick(random, countries, 2);
    if (kind < 0.81)
      return vendorQuery({ filters, sort, text: random() < 0.15 ? sentence(random, words.en, 1) : '' });
    return vendorQuery({
      filters: {
        ...filters,
        channel: pick(random, lists.CHANNELS, 2),
        industry: pick(random, lists.INDUSTRIES, 2),
      },
      ranges: {
        ratingAtLeast: random() < 0.5 ? 4 : null,
        yearsInBusinessAtLeast: random() < 0.5 ? 5 : null,
      },
      pilotOffered: random() < 0.3,
      sort,
    });
  });
}
