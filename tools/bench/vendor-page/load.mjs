import { profileFrom, validateProfile } from '@ringfair/vendors-core';

/*
 * Vendors whose pages are asked for: each says about as much as a diligent vendor does, has three publications and
 * a dozen reviews, half of them with a reply.
 */

const hours = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '20:00' }];
const words = 'We answer calls and mails for clinics and shops, in the evening and at weekends too. ';

function profile(number) {
  return profileFrom({
    name: `Larkspur ${number}`,
    legalName: `Larkspur ${number} Ltd`,
    legalAddress: '12 Harbour Street, Kiel',
    site: `https://larkspur-${number}.example`,
    phone: '+49431123456',
    email: `desk@larkspur-${number}.example`,
    contacts: [{ name: 'Mara Lindqvist', post: 'Sales', email: 'mara@larkspur.example' }],
    texts: Object.fromEntries(
      ['en', 'ru', 'el'].map((tag) => [tag, { summary: words.repeat(4), howWeWork: words.repeat(8) }]),
    ),
    foundedYear: 1998 + (number % 25),
    size: { min: 40, max: 60 },
    headquarters: { country: 'DE', region: null, city: 'Kiel' },
    services: ['TELEPHONE_ANSWERING', 'ORDER_TAKING', 'TECHNICAL_SUPPORT_TIER_1'].map((service) => ({
      service,
      agentModel: 'SHARED',
      queuePolicy: 'Each client has its own service level; the longest wait is served first.',
    })),
    channels: ['VOICE', 'EMAIL', 'LIVE_CHAT'].map((channel) => ({
      channel,
      coverage: ['BUSINESS_HOURS'],
      languages: ['de', 'en'],
      hours,
    })),
    languages: ['de', 'en', 'pl', 'tr', 'el'].map((tag) => ({ tag, level: 'C1', note: null })),
    locations: ['Kiel', 'Lübeck', 'Szczecin', 'Berlin', 'Hamburg'].map((city) => ({
      country: 'DE',
      city,
      timeZone: 'Europe/Berlin',
      headCount: 10,
      kind: 'OWN',
      languages: [{ tag: 'de', level: 'C2' }],
    })),
    coverage: ['BUSINESS_HOURS', 'WEEKENDS'],
    calendar: { timeZone: 'Europe/Berlin', hours },
    capacity: [1, 2, 3].map((n) => ({
      locationId: `l${n}`,
      language: 'de',
      hours,
      freeAgents: n,
      asOf: '2026-11-01',
    })),
    industries: ['HEALTHCARE', 'CONSUMER_AND_RETAIL'].map((industry) => ({
      industry,
      years: 8,
      proof: words,
    })),
    technology: ['CRM', 'IVR', 'TELEPHONY'].map((category) => ({ category, product: 'Own' })),
    certifications: [{ standard: 'ISO_27001', number: 'A-1', validUntil: '2028-01-01' }],
    training: { initialHours: 80, monthlyHours: 6, method: words },
    prices: ['MINUTE', 'CONTACT', 'AGENT_HOUR_PAID'].map((unit) => ({
      unit,
      currency: 'EUR',
      amountMinor: 89,
      rateScale: 0,
      noticeDays: 30,
      launchDays: 5,
      includes: words,
    })),
    pilotOffers: [{ days: 14, volume: 100, priceMinor: 0, currency: 'EUR', criteria: words }],
    caseStudies: [{ title: 'A clinic', text: words.repeat(5) }],
    metrics: ['ASA', 'HOLD_TIME', 'ABANDONMENT', 'AHT'].map((metric) => ({
      metric,
      value: 20,
      from: '2026-01-01',
      to: '2026-06-30',
    })),
  });
}

const id = (kind, number) => `00000000-0000-7000-${kind}-${number.toString(16).padStart(12, '0')}`;

/** @param client a pg client that may write everything (a superuser of a throwaway database) */
export async function loadVendors(client, count) {
  const problems = validateProfile(profile(1), '2026-11-22');
  if (problems.length > 0) throw new Error(`The profile is not valid: ${JSON.stringify(problems[0])}`);
  await client.query("set session_replication_role = 'replica'");
  for (let number = 1; number <= count; number += 1) {
    const vendor = id('8000', number);
    await client.query(
      `insert into vendors (id, slug, name, source, published_version, published_at, organization_id, claimed_at)
       values ($1, $2, $3, 'SELF', 3, now(), $4, now())`,
      [vendor, `vendor-${number}`, `Larkspur ${number}`, id('9000', number)],
    );
    await client.query('insert into vendor_slugs (slug, vendor_id) values ($1, $2)', [
      `vendor-${number}`,
      vendor,
    ]);
    await client.query(
      `insert into vendor_versions (vendor_id, version, source, profile) select $1, n, 'VENDOR', $2 from generate_series(1, 3) n`,
      [vendor, JSON.stringify(profile(number))],
    );
    await client.query(
      `insert into published_reviews (id, vendor_id, overall, quality, communication, would_stay, title, body, language,
         client_name, industry, verification, submitted_at)
       select ('00000000-0000-7000-a' || lpad(to_hex(n), 3, '0') || right($1::text, 13))::uuid, $1::uuid, 4, 5, 4, true, 'Calm and quick',
         $2, 'en', 'Zahnklinik', 'HEALTHCARE', 'CONTRACT_SIGNED_HERE', now() - make_interval(days => n)
       from generate_series(1, 12) n`,
      [vendor, words.repeat(4)],
    );
  }
  await client.query(
    `insert into review_replies (review_id, vendor_id, organization_id, author_user_id, body)
     select r.id, r.vendor_id, v.organization_id, v.organization_id, 'Thank you for your trust.'
     from published_reviews r join vendors v on v.id = r.vendor_id where get_byte(uuid_send(r.id), 7) % 2 = 0`,
  );
  await client.query("set session_replication_role = 'origin'");
  await client.query(
    'vacuum (analyze) vendors, vendor_slugs, vendor_versions, published_reviews, review_replies',
  );
}
