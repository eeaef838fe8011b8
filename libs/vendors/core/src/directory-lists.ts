import { languageTag } from './directory-languages.js';
import { listItems, type Remark } from './directory-note.js';
import type { Channel, Direction, Industry, Service } from './vocabulary.js';

const SERVICE_WORDS: Record<string, Service> = {
  'customer service outsourcing': 'CUSTOMER_SUPPORT',
  'customer service': 'CUSTOMER_SUPPORT',
  'customer support': 'CUSTOMER_SUPPORT',
  'technical support': 'TECHNICAL_SUPPORT_TIER_1',
  'help desk': 'TECHNICAL_SUPPORT_TIER_1',
  'order taking': 'ORDER_TAKING',
  'order processing': 'ORDER_TAKING',
  'answering services': 'TELEPHONE_ANSWERING',
  'answering service': 'TELEPHONE_ANSWERING',
  'virtual receptionist': 'TELEPHONE_ANSWERING',
  'inbound appointment scheduling': 'APPOINTMENT_SCHEDULING',
  'appointment setting': 'APPOINTMENT_SCHEDULING',
  'appointment scheduling': 'APPOINTMENT_SCHEDULING',
  'b2c telemarketing & telesales': 'TELESALES',
  telemarketing: 'TELESALES',
  telesales: 'TELESALES',
  'lead generation': 'LEAD_GENERATION',
  'cold calling': 'COLD_CALLING',
  'customer surveys & market research calls': 'MARKET_RESEARCH',
  'market research': 'MARKET_RESEARCH',
  'collections recovery services': 'DEBT_COLLECTION',
  collections: 'DEBT_COLLECTION',
  'third party verification': 'THIRD_PARTY_VERIFICATION',
  dispatch: 'DISPATCH',
  'back office': 'BACK_OFFICE',
  'content moderation': 'CONTENT_MODERATION',
};
const DIRECTION_WORDS: Record<string, Direction> = {
  'inbound services': 'INBOUND',
  'outbound services': 'OUTBOUND',
};
/** True of every row of such a directory: they say nothing about this one. */
const EMPTY_WORDS = new Set(['bpo', 'call center', 'call centre', 'contact center', 'contact centre']);
const GENERAL_WORDS = new Set(['sales outsourcing', 'sales', 'marketing', 'outsourcing']);

/** Services and directions; general words are never turned into a service that nobody claimed. */
export function readServices(cell: string, remark: Remark): { services: Service[]; directions: Direction[] } {
  const services = new Set<Service>();
  const directions = new Set<Direction>();
  let general = false;
  for (const item of listItems(cell)) {
    const word = item.toLowerCase();
    const service = SERVICE_WORDS[word];
    const direction = DIRECTION_WORDS[word];
    if (service) services.add(service);
    else if (direction) directions.add(direction);
    else if (GENERAL_WORDS.has(word)) {
      general = true;
      remark('DOUBTFUL', 'SERVICE_TOO_GENERAL', item);
    } else if (!EMPTY_WORDS.has(word)) remark('REJECTED', 'SERVICE_UNKNOWN', item);
  }
  if (cell.trim() !== '' && services.size === 0 && !general) remark('DOUBTFUL', 'NO_SERVICE_NAMED', cell);
  return { services: [...services].sort(), directions: [...directions].sort() };
}

const INDUSTRY_WORDS: Record<string, Industry> = {
  'financial services': 'FINANCIAL_SERVICES',
  finance: 'FINANCIAL_SERVICES',
  banking: 'FINANCIAL_SERVICES',
  insurance: 'INSURANCE',
  healthcare: 'HEALTHCARE',
  technology: 'TECHNOLOGY',
  telecom: 'TELECOM',
  telecommunications: 'TELECOM',
  consumer: 'CONSUMER_AND_RETAIL',
  retail: 'CONSUMER_AND_RETAIL',
  'public sector': 'PUBLIC_SECTOR',
  government: 'PUBLIC_SECTOR',
  energy: 'ENERGY_AND_UTILITIES',
  utilities: 'ENERGY_AND_UTILITIES',
  travel: 'TRAVEL_AND_HOSPITALITY',
  hospitality: 'TRAVEL_AND_HOSPITALITY',
  logistics: 'TRANSPORT_AND_LOGISTICS',
  transportation: 'TRANSPORT_AND_LOGISTICS',
  'real estate': 'REAL_ESTATE',
  'home services': 'HOME_SERVICES',
  legal: 'LEGAL_SERVICES',
  education: 'EDUCATION',
  automotive: 'AUTOMOTIVE',
  media: 'MEDIA_AND_ENTERTAINMENT',
  manufacturing: 'MANUFACTURING',
  nonprofit: 'NON_PROFIT',
};

export function readIndustries(cell: string, remark: Remark): Industry[] {
  const found = listItems(cell).flatMap((item) => {
    const industry = INDUSTRY_WORDS[item.toLowerCase()];
    if (!industry) remark('REJECTED', 'INDUSTRY_UNKNOWN', item);
    return industry ? [industry] : [];
  });
  return [...new Set(found)].sort();
}

const CHANNEL_WORDS: Record<string, Channel> = {
  'voice only': 'VOICE',
  voice: 'VOICE',
  phone: 'VOICE',
  email: 'EMAIL',
  'e-mail': 'EMAIL',
  chat: 'LIVE_CHAT',
  'live chat': 'LIVE_CHAT',
  sms: 'SMS',
  whatsapp: 'WHATSAPP',
  'social media': 'SOCIAL_MEDIA',
  video: 'VIDEO',
  fax: 'FAX',
};

/** "Omni-channel" is a boast, not a channel. */
export function readChannels(cell: string, remark: Remark): Channel[] {
  const found = listItems(cell).flatMap((item) => {
    const channel = CHANNEL_WORDS[item.toLowerCase()];
    if (channel) return [channel];
    if (/^(omni|multi)[- ]?channel$/i.test(item)) remark('DOUBTFUL', 'CHANNELS_NOT_NAMED', item);
    else remark('REJECTED', 'CHANNEL_UNKNOWN', item);
    return [];
  });
  return [...new Set(found)].sort();
}

/** BCP 47 tags of the languages named; a number of languages, or "multilingual", names none. */
export function readLanguages(cell: string, remark: Remark): string[] {
  const found = listItems(cell).flatMap((item) => {
    const tag = languageTag(item);
    if (tag) return [tag];
    if (/\d/.test(item)) remark('DOUBTFUL', 'LANGUAGE_COUNT_ONLY', item);
    else if (/^multi[- ]?(lingual|languages?)$/i.test(item)) remark('DOUBTFUL', 'LANGUAGES_NOT_NAMED', item);
    else remark('REJECTED', 'LANGUAGE_UNKNOWN', item);
    return [];
  });
  return [...new Set(found)];
}

/** "SME (1–1,000 employees)" -> 1..1000; "Enterprise (5,000+ employees)" -> 5000 or more. */
export function readSize(cell: string, remark: Remark): { min: number | null; max: number | null } {
  const number = (text: string) => Number(text.replace(/\D/g, ''));
  const range = /(\d[\d,. ]*)\s*[-–—]\s*(\d[\d,. ]*)/.exec(cell);
  if (range) return { min: Math.max(1, number(range[1] ?? '')), max: number(range[2] ?? '') };
  const least = /(\d[\d,. ]*)\s*\+/.exec(cell);
  if (least) return { min: number(least[1] ?? ''), max: null };
  if (/^\d+$/.test(cell.trim())) return { min: number(cell), max: number(cell) };
  if (cell.trim() !== '') remark('REJECTED', 'SIZE_NOT_READABLE', cell);
  return { min: null, max: null };
}

export function readYear(cell: string, today: string, remark: Remark): number | null {
  const text = cell.trim();
  if (text === '') return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year >= 1800 && year <= Number(today.slice(0, 4))) return year;
  remark('REJECTED', 'YEAR_NOT_READABLE', cell);
  return null;
}
