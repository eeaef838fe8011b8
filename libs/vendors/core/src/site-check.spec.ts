import { describe, expect, it } from '@jest/globals';
import { prefillSuggestions } from './prefill.js';
import { emptyProfile } from './profile.js';
import { foundedYear, newestYear, siteFacts, type SitePage, type SiteVisit } from './site-check.js';
import { saysContact, saysLegal } from './site-words.js';

const TODAY = '2026-11-22';
const visit: SiteVisit = {
  outcome: 'ANSWERED',
  address: 'https://www.larkspur.example/',
  certificate: 'VALID',
  status: 200,
  lastModified: 'Tue, 03 Mar 2026 10:00:00 GMT',
};
const page: SitePage = {
  text: 'Larkspur Voice. Answering since 1998. © 1998-2025 Larkspur',
  links: [
    { href: 'javascript:void(0)', text: 'Contact' },
    { href: '/about', text: 'About' },
    { href: '/kontakt', text: '' },
    { href: 'privacy-policy.html', text: 'How we treat data' },
  ],
  viewport: 'width=device-width, initial-scale=1',
  mails: ['agency@builder.example', 'Hello@larkspur.example'],
  phones: ['+4943112345'],
};

describe('000.1 facts of a site', () => {
  it('are what the visit and the page say', () => {
    expect(siteFacts(visit, page, TODAY)).toEqual({
      outcome: 'ANSWERED',
      address: 'https://www.larkspur.example/',
      https: true,
      certificate: 'VALID',
      status: 200,
      lastModified: '2026-03-03',
      newestYear: 2025,
      mobileViewport: true,
      legalPage: 'https://www.larkspur.example/privacy-policy.html',
      contactPage: 'https://www.larkspur.example/kontakt',
      email: 'hello@larkspur.example',
      phone: '+4943112345',
      foundedYear: 1998,
    });
  });

  it('say nothing about a page that was not read', () => {
    const facts = siteFacts(
      {
        outcome: 'CERTIFICATE_INVALID',
        address: null,
        certificate: 'EXPIRED',
        status: null,
        lastModified: null,
      },
      null,
      TODAY,
    );
    expect(facts).toMatchObject({
      https: false,
      certificate: 'EXPIRED',
      mobileViewport: null,
      legalPage: null,
    });
  });

  it('take no date from the future and none that cannot be read', () => {
    for (const lastModified of [
      'Fri, 01 Jan 2100 00:00:00 GMT',
      'yesterday',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      null,
    ])
      expect(siteFacts({ ...visit, lastModified }, page, TODAY).lastModified).toBeNull();
  });

  it('count a page over plain HTTP as not secured', () => {
    const plain = { ...visit, address: 'http://larkspur.example/', certificate: null };
    expect(siteFacts(plain, page, TODAY).https).toBe(false);
  });

  it('know a viewport for phones from a fixed one', () => {
    const of = (viewport: string | null) => siteFacts(visit, { ...page, viewport }, TODAY).mobileViewport;
    expect([
      of('width=device-width'),
      of('initial-scale=1, WIDTH = DEVICE-WIDTH'),
      of('width=1024'),
      of(null),
    ]).toEqual([true, true, false, false]);
  });

  it('take a mail address of another domain only when it is the only one', () => {
    const of = (mails: string[]) => siteFacts(visit, { ...page, mails }, TODAY).email;
    expect(of(['larkspur@mail.example'])).toBe('larkspur@mail.example');
    expect(of(['a@mail.example', 'b@mail.example'])).toBeNull();
  });
});

describe('004.11 the newest year that a site shows', () => {
  it.each([
    ['© 2016', 2016],
    ['© 2009 – 2024 Larkspur', 2024],
    ['© 2009-2024', 2024],
    ['Updated 2024-05-01', 2024],
    ['Call +1 2025550100 or 2024-555', null],
    ['Plans until 2031', null],
    ['In 1987 it all began', null],
    ['20255 calls, version 2.2024', null],
    ['Все права защищены, 2023 г.', 2023],
    ['', null],
  ])('%s', (text, year) => {
    expect(newestYear(text, 2026)).toBe(year);
  });
});

describe('a year of foundation', () => {
  it.each([
    ['Founded in 1998, we answer', 1998],
    ['Компания основана в 2004 году', 2004],
    ['Работаем с 2004 года', 2004],
    ['Ιδρύθηκε το 2011 στην Αθήνα', 2011],
    ['Seit 1987 für Sie da', 1987],
    ['Since 1998. Established 2001.', null],
    ['Since 2099', null],
    ['1998', null],
  ])('%s', (text, year) => {
    expect(foundedYear(text, 2026)).toBe(year);
  });
});

describe('links', () => {
  it.each([
    'Impressum',
    'Privacy Policy',
    'Политика конфиденциальности',
    'Όροι χρήσης',
    '/mentions-legales',
    'Реквизиты',
  ])('%s lead to legal data', (text) => expect(saysLegal(text)).toBe(true));
  it.each(['Contact us', 'Контакты', 'Επικοινωνία', '/kontakt.html', 'İletişim'])(
    '%s lead to contact data',
    (text) => expect(saysContact(text)).toBe(true),
  );
  it.each(['Contactless payment', 'Paralegal services', 'About us'])('%s lead to neither', (text) => {
    expect([saysLegal(text), saysContact(text)]).toEqual([false, false]);
  });
});

describe('004.7 what a draft could take over', () => {
  const directory = { ...emptyProfile('Larkspur'), foundedYear: 1999, site: 'https://larkspur.example' };
  it('comes from the site before the directory, for empty fields only', () => {
    const draft = { ...emptyProfile('Larkspur'), phone: '+4943199' };
    expect(
      prefillSuggestions(draft, { email: 'a@b.example', phone: '+4943112345', foundedYear: 1998 }, directory),
    ).toEqual([
      { path: 'site', value: 'https://larkspur.example', source: 'DIRECTORY' },
      { path: 'email', value: 'a@b.example', source: 'SITE' },
      { path: 'foundedYear', value: '1998', source: 'SITE' },
    ]);
  });

  it('is nothing where nothing is known', () => {
    expect(prefillSuggestions(emptyProfile('Larkspur'), null, null)).toEqual([]);
  });
});
