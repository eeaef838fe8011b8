import { pilot, price, type VendorSeed } from './vendor-seed.js';

/** The Urals and Siberia. */
export const eastRussianVendors: readonly VendorSeed[] = [
  {
    key: 'uralskiy-otklik',
    name: 'Уральский отклик',
    legalName: 'ООО «Уральский отклик»',
    locale: 'ru',
    person: ['Денис Пермитин', 'Коммерческий директор'],
    founded: 2010,
    people: [280, 320],
    home: 'yekaterinburg',
    texts: {
      ru: [
        'Продажи по телефону, обзвон баз и возврат клиентов. Работаем с согласиями: прежде чем набрать номер, проверяем, кто и когда разрешил звонить.',
        'Платим операторам за состоявшиеся сделки, а не за набранные номера. Горячего клиента передаём вашему менеджеру за пять минут, вместе с записью и кратким пересказом разговора.',
      ],
    },
    services: {
      TELESALES: 'DEDICATED',
      COLD_CALLING: 'DEDICATED',
      LEAD_GENERATION: 'DEDICATED',
      CUSTOMER_RETENTION: 'DEDICATED',
      MARKET_RESEARCH: 'HYBRID',
    },
    channels: ['VOICE', 'SMS', 'TELEGRAM', 'EMAIL', 'MAX'],
    languages: ['ru'],
    agents: [['yekaterinburg', 262]],
    coverage: ['BUSINESS_HOURS', 'EXTENDED_HOURS'],
    industries: { AUTOMOTIVE: 8, TELECOM: 11, EDUCATION: 6, REAL_ESTATE: 7 },
    technology: {
      DIALLER_PREDICTIVE: null,
      DIALLER_PROGRESSIVE: null,
      CRM: null,
      CALL_AND_SPEECH_ANALYTICS: null,
    },
    preparation: 'PRE_TRAINED',
    style: 'TAILORED',
    prices: [
      price('AGENT_HOUR_LOGGED', 'RUB', 560, {
        service: 'TELESALES',
        minimum: 180000,
        setUp: 45000,
        term: 3,
        notice: 30,
        launch: 12,
      }),
      price('LEAD', 'RUB', 1150, {
        service: 'LEAD_GENERATION',
        includes: 'подтверждённый интерес и согласие на звонок',
        term: 3,
        notice: 30,
      }),
    ],
    pilot: pilot(14, null, [85000, 'RUB'], 'Пятьдесят подтверждённых заявок.'),
    published: 175,
  },
  {
    key: 'ob-tehpodderzhka',
    name: 'Обь Техподдержка',
    legalName: 'ООО «Обь Техподдержка»',
    locale: 'ru',
    person: ['Артём Кайгородцев', 'Технический директор'],
    founded: 2013,
    people: 210,
    home: 'novosibirsk',
    texts: {
      ru: [
        'Техническая поддержка первой, второй и третьей линии для разработчиков программ и операторов связи. Сибирский часовой пояс закрывает ночь для всей европейской части страны.',
        'Инженеры второй линии сидят рядом с первой. Каждое решение попадает в базу знаний в тот же день, у статьи есть автор и дата. Считаем не ответы, а вопросы, с которыми человек больше не вернулся.',
      ],
      en: [
        'Technical support tiers 1 to 3 in Russian and English for software and telecom companies. Siberian hours cover the European night.',
      ],
    },
    services: {
      TECHNICAL_SUPPORT_TIER_1: 'HYBRID',
      TECHNICAL_SUPPORT_TIER_2: 'DEDICATED',
      TECHNICAL_SUPPORT_TIER_3: 'DEDICATED',
      SUBSCRIPTION_MANAGEMENT: 'HYBRID',
    },
    channels: ['LIVE_CHAT', 'EMAIL', 'VOICE', 'TELEGRAM', 'IN_APP'],
    languages: ['ru', 'en'],
    agents: [
      ['novosibirsk', 148],
      ['novosibirsk', 45, 'HOME_BASED'],
    ],
    coverage: ['AROUND_THE_CLOCK', 'NIGHTS'],
    industries: { TECHNOLOGY: 12, TELECOM: 10 },
    technology: { HELPDESK: null, KNOWLEDGE_BASE: null, AGENT_ASSIST: null, TELEPHONY: null },
    preparation: 'SPECIALIST',
    style: 'TAILORED',
    prices: [
      price('FTE_MONTH', 'RUB', 168000, {
        service: 'TECHNICAL_SUPPORT_TIER_1',
        minimum: 504000,
        setUp: 120000,
        term: 12,
        notice: 60,
        launch: 35,
      }),
      price('CONTACT', 'RUB', 145, {
        service: 'TECHNICAL_SUPPORT_TIER_1',
        minimum: 120000,
        term: 6,
        notice: 30,
      }),
    ],
    pilot: pilot(30, 1500, [180000, 'RUB'], 'Повторных обращений за семь дней не больше 20 %.'),
    published: 148,
  },
];
