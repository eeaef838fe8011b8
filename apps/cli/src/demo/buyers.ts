import type { Locale } from '@ringfair/platform/auth';
import type { Industry } from '@ringfair/vendors-core';

/** A fictional organisation that buys. */
export interface BuyerSeed {
  key: string;
  name: string;
  /** Who signed up. */
  person: string;
  locale: Locale;
  timeZone: string;
  currency: string;
  industry: Industry;
}

export const buyerSeeds = [
  {
    key: 'fennimore',
    name: 'Fennimore Plumbing & Heating',
    person: 'Walt Fennimore',
    locale: 'en',
    timeZone: 'America/Denver',
    currency: 'USD',
    industry: 'HOME_SERVICES',
  },
  {
    key: 'melissanthi',
    name: 'Οδοντιατρική Κλινική Μελισσάνθη',
    person: 'Καλλιόπη Δρακοπούλου',
    locale: 'el',
    timeZone: 'Europe/Athens',
    currency: 'EUR',
    industry: 'HEALTHCARE',
  },
  {
    key: 'tikhaya-gavan',
    name: 'Банк «Тихая гавань»',
    person: 'Ирина Вяземцева',
    locale: 'ru',
    timeZone: 'Europe/Moscow',
    currency: 'RUB',
    industry: 'FINANCIAL_SERVICES',
  },
  {
    key: 'wrenfield',
    name: 'Wrenfield Mutual Insurance',
    person: 'Harriet Colborne',
    locale: 'en',
    timeZone: 'Europe/London',
    currency: 'GBP',
    industry: 'INSURANCE',
  },
  {
    key: 'soroka',
    name: 'Магазин «Пёстрая сорока»',
    person: 'Мадина Ержанова',
    locale: 'ru',
    timeZone: 'Asia/Almaty',
    currency: 'KZT',
    industry: 'CONSUMER_AND_RETAIL',
  },
  {
    key: 'galazios-kavos',
    name: 'Ξενοδοχεία Γαλάζιος Κάβος',
    person: 'Νίκος Βαρδουλάκης',
    locale: 'el',
    timeZone: 'Europe/Athens',
    currency: 'EUR',
    industry: 'TRAVEL_AND_HOSPITALITY',
  },
  {
    key: 'prairie-lantern',
    name: 'Prairie Lantern Power',
    person: 'Dale Kowalchuk',
    locale: 'en',
    timeZone: 'America/Winnipeg',
    currency: 'CAD',
    industry: 'ENERGY_AND_UTILITIES',
  },
  {
    key: 'tallyfern',
    name: 'Tallyfern Software',
    person: 'Annika Roloff',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    industry: 'TECHNOLOGY',
  },
  {
    key: 'open-larder',
    name: 'Open Larder Trust',
    person: 'Grace Okonjo',
    locale: 'en',
    timeZone: 'Europe/London',
    currency: 'GBP',
    industry: 'NON_PROFIT',
  },
  {
    key: 'borsuk',
    name: 'Borsuk Logistyka',
    person: 'Tomasz Zielonka',
    locale: 'en',
    timeZone: 'Europe/Warsaw',
    currency: 'PLN',
    industry: 'TRANSPORT_AND_LOGISTICS',
  },
  {
    key: 'almyropoli',
    name: 'Δήμος Αλμυροπόλεως',
    person: 'Σοφία Μπαλτά',
    locale: 'el',
    timeZone: 'Europe/Athens',
    currency: 'EUR',
    industry: 'PUBLIC_SECTOR',
  },
  {
    key: 'begemot-avto',
    name: 'Автоцентр «Бегемот»',
    person: 'Геворг Асланян',
    locale: 'ru',
    timeZone: 'Asia/Yerevan',
    currency: 'USD',
    industry: 'AUTOMOTIVE',
  },
] as const satisfies readonly BuyerSeed[];

export type BuyerKey = (typeof buyerSeeds)[number]['key'];
