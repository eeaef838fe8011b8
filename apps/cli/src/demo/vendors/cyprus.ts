import { pilot, price, type VendorSeed } from './vendor-seed.js';

export const cypriotVendors: readonly VendorSeed[] = [
  {
    key: 'lefkara-line',
    name: 'Lefkara Line',
    legalName: 'Lefkara Line Ltd',
    locale: 'el',
    person: ['Χριστιάνα Ευαγόρου', 'Διευθύντρια'],
    founded: 2009,
    people: 130,
    home: 'limassol',
    texts: {
      el: [
        'Εξυπηρέτηση πελατών στα ελληνικά, αγγλικά και ρωσικά για χρηματοοικονομικές υπηρεσίες, ναυτιλία και ξενοδοχεία. Από τη Λεμεσό, με ωράριο που καλύπτει Ευρώπη και Μέση Ανατολή.',
        'Κάθε συνεργάτης υπογράφει ρήτρα απορρήτου και εκπαιδεύεται στα προσωπικά δεδομένα κάθε έξι μήνες. Μπορείτε να ακούτε ζωντανά όποτε θέλετε.',
      ],
      en: [
        'Customer care in Greek, English and Russian for financial services, shipping and hotels, from Limassol, in hours that cover Europe and the Middle East.',
        'Every agent is trained in data protection twice a year; you may listen to live calls whenever you like.',
      ],
      ru: [
        'Поддержка клиентов на греческом, английском и русском языках: финансы, судоходство, гостиницы. Работаем из Лимасола в часы, удобные Европе и Ближнему Востоку.',
        'Раз в полгода каждый оператор проходит обучение по защите данных. Слушать разговоры в прямом эфире вы можете в любое время.',
      ],
    },
    services: {
      CUSTOMER_SUPPORT: 'DEDICATED',
      TECHNICAL_SUPPORT_TIER_1: 'HYBRID',
      CUSTOMER_RETENTION: 'DEDICATED',
      ORDER_TAKING: 'HYBRID',
    },
    channels: ['VOICE', 'EMAIL', 'LIVE_CHAT', 'WHATSAPP', 'VIBER', 'TELEGRAM'],
    languages: ['el', 'en', 'ru', 'ar'],
    agents: [
      ['limassol', 98],
      ['nicosia', 19],
    ],
    coverage: ['AROUND_THE_CLOCK'],
    industries: { FINANCIAL_SERVICES: 13, TRAVEL_AND_HOSPITALITY: 9, TRANSPORT_AND_LOGISTICS: 11 },
    technology: { CLOUD_CONTACT_CENTRE: null, RECORDING_AND_QUALITY: null, CRM: 'Ledgerly' },
    preparation: 'SPECIALIST',
    style: 'TAILORED',
    prices: [
      price('AGENT_HOUR_PRODUCTIVE', 'EUR', 21.5, {
        service: 'CUSTOMER_SUPPORT',
        minimum: 8600,
        setUp: 3000,
        term: 12,
        notice: 60,
        launch: 25,
      }),
    ],
    pilot: pilot(30, 1500, [6200, 'EUR'], 'Quality score of 90 in each of the three languages.'),
    published: 232,
  },
  {
    key: 'pedieos-desk',
    name: 'Πεδιαίος Γραμματειακή',
    locale: 'el',
    person: ['Ανδρέας Χατζηλοΐζου', 'Ιδρυτής'],
    founded: 2023,
    people: 4,
    home: 'nicosia',
    texts: {
      el: [
        'Τηλεφωνική γραμματεία τεσσάρων ατόμων για λογιστικά γραφεία και ιατρεία στη Λευκωσία. Ελληνικά και αγγλικά, μηνύματα στο Viber σας σε δύο λεπτά.',
      ],
      en: [
        'A telephone answering service of four for accountants and clinics in Nicosia, in Greek and English.',
      ],
    },
    services: { TELEPHONE_ANSWERING: 'SHARED', APPOINTMENT_SCHEDULING: 'SHARED' },
    queue: 'Με τη σειρά της κλήσης.',
    channels: ['VOICE', 'VIBER', 'EMAIL'],
    languages: [['el', 'κυπριακή διάλεκτος και κοινή'], 'en'],
    agents: [['nicosia', 4]],
    coverage: ['BUSINESS_HOURS'],
    industries: { HEALTHCARE: 1, FINANCIAL_SERVICES: 2 },
    technology: {},
    preparation: 'PLAIN',
    style: 'STANDARD',
    prices: [
      price('MESSAGE', 'EUR', 1.2, {
        service: 'TELEPHONE_ANSWERING',
        minimum: 60,
        setUp: 0,
        term: 1,
        notice: 10,
        launch: 2,
      }),
    ],
    pilot: pilot(7, 30, [0, 'EUR'], null),
    published: 19,
  },
];
