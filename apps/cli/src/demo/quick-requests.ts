import type { Weekday } from '@ringfair/vendors-core';
import type { BuyerKey } from './buyers.js';

/** What one asked vendor did: how many minutes until its first reply, what it wrote, and what came of it. */
export interface ThreadCourse {
  vendor: string;
  end: 'SILENT' | 'ANSWERED' | 'QUOTED' | 'ACCEPTED' | 'DECLINED';
  minutes: number;
  /** A message, or the reason of a refusal. */
  words: string;
  /** Minor units a month. */
  price?: { amountMinor: string; currency: string; text: string };
}

export interface QuickRequestSeed {
  key: string;
  buyer: BuyerKey;
  title: string;
  country: string;
  timeZone: string;
  callsPerWeek: number;
  note: string;
  /** Days before the load. */
  asked: number;
  threads: readonly ThreadCourse[];
}

const WORKDAYS: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
/** When all of them cannot answer. */
export const ON_THE_JOB = [{ days: WORKDAYS, from: '08:00', to: '18:00' }];

const silent = (vendor: string): ThreadCourse => ({ vendor, end: 'SILENT', minutes: 0, words: '' });

export const quickRequestSeeds: readonly QuickRequestSeed[] = [
  {
    key: 'fennimore-on-the-job',
    buyer: 'fennimore',
    title: 'Telephone answering, 60 calls a week',
    country: 'US',
    timeZone: 'America/Denver',
    callsPerWeek: 60,
    note: 'I am under sinks all day. Mostly bookings; a burst pipe must reach me at once.',
    asked: 3,
    threads: [
      {
        vendor: 'tumbleweed-answering',
        end: 'QUOTED',
        minutes: 12,
        words: 'We do this for eleven plumbers. A burst pipe rings through to your mobile within a minute.',
        price: {
          amountMinor: '18900',
          currency: 'USD',
          text: 'All 60 calls a week included, messages by text. First two weeks at half the price.',
        },
      },
      {
        vendor: 'prairie-signal',
        end: 'ANSWERED',
        minutes: 95,
        words: 'Gladly. Do you want us to put bookings into your calendar, or only to take messages?',
      },
      silent('saguaro-first'),
    ],
  },
  {
    key: 'prairie-lantern-evenings',
    buyer: 'prairie-lantern',
    title: 'Telephone answering, 80 calls a week',
    country: 'CA',
    timeZone: 'America/Winnipeg',
    callsPerWeek: 80,
    note: '',
    asked: 16,
    threads: [
      {
        vendor: 'tumbleweed-answering',
        end: 'QUOTED',
        minutes: 18,
        words: 'We answer in your hours already.',
        price: { amountMinor: '24500', currency: 'USD', text: 'Month by month, no set-up.' },
      },
    ],
  },
  {
    key: 'borsuk-office',
    buyer: 'borsuk',
    title: 'Telephone answering, 40 calls a week',
    country: 'PL',
    timeZone: 'Europe/Warsaw',
    callsPerWeek: 40,
    note: 'Drivers call in English and Polish.',
    asked: 27,
    threads: [
      {
        vendor: 'tumbleweed-answering',
        end: 'DECLINED',
        minutes: 7,
        words: 'Nobody here speaks Polish, and your morning is our night. We would not do it well.',
      },
    ],
  },
  {
    key: 'wrenfield-overflow',
    buyer: 'wrenfield',
    title: 'Telephone answering, 90 calls a week',
    country: 'GB',
    timeZone: 'Europe/London',
    callsPerWeek: 90,
    note: 'Overflow only, when our own desk is full. No claims handling.',
    asked: 5,
    threads: [
      {
        vendor: 'quillmere',
        end: 'QUOTED',
        minutes: 9,
        words: 'Overflow is what we do best: your desk rings for twelve seconds, then ours.',
        price: {
          amountMinor: '31000',
          currency: 'GBP',
          text: 'Up to 400 calls a month; 65 p for each one more. Two weeks to begin.',
        },
      },
    ],
  },
  {
    key: 'open-larder-helpline',
    buyer: 'open-larder',
    title: 'Telephone answering, 35 calls a week',
    country: 'GB',
    timeZone: 'Europe/London',
    callsPerWeek: 35,
    note: 'Volunteers answer on three days; we need the other two.',
    asked: 12,
    threads: [
      {
        vendor: 'quillmere',
        end: 'ANSWERED',
        minutes: 15,
        words: 'Two days are fine. Could we listen in on a volunteer for an hour, to sound like you?',
      },
    ],
  },
  {
    key: 'tallyfern-desk',
    buyer: 'tallyfern',
    title: 'Telephone answering, 50 calls a week',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    callsPerWeek: 50,
    note: 'English is enough.',
    asked: 20,
    threads: [
      {
        vendor: 'quillmere',
        end: 'ACCEPTED',
        minutes: 20,
        words: 'We can begin next week.',
        price: { amountMinor: '26000', currency: 'EUR', text: 'Notice of 30 days, either side.' },
      },
    ],
  },
  {
    key: 'melissanthi-siesta',
    buyer: 'melissanthi',
    title: 'Γραμματειακή υποστήριξη, 70 κλήσεις την εβδομάδα',
    country: 'GR',
    timeZone: 'Europe/Athens',
    callsPerWeek: 70,
    note: 'Κυρίως ραντεβού. Τα επείγοντα περιστατικά να μας βρίσκουν αμέσως.',
    asked: 2,
    threads: [
      {
        vendor: 'patraiki-grammateia',
        end: 'QUOTED',
        minutes: 31,
        words: 'Κλείνουμε ραντεβού για έξι ιατρεία. Τα επείγοντα τα συνδέουμε αμέσως.',
        price: { amountMinor: '22000', currency: 'EUR', text: 'Χωρίς κόστος έναρξης, από μήνα σε μήνα.' },
      },
      silent('kritiki-filoxenia'),
    ],
  },
  {
    key: 'begemot-zapis',
    buyer: 'begemot-avto',
    title: 'Виртуальный секретарь, 45 звонков в неделю',
    country: 'AM',
    timeZone: 'Asia/Yerevan',
    callsPerWeek: 45,
    note: 'Запись на обслуживание, пока мастера в цехе.',
    asked: 8,
    threads: [
      {
        vendor: 'tverskoy-sekretar',
        end: 'ANSWERED',
        minutes: 44,
        words: 'Можем записывать сразу в ваш календарь. Каким сервисом вы пользуетесь?',
      },
    ],
  },
];
