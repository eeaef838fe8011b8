import { wordsOf } from './text-words.js';

/**
 * Ways to say the same in this field, in the three languages of the pages. Who looks for one finds the others. Only
 * what means the same work: "telemarketing" is outbound sales, not every call.
 */
const GROUPS: readonly (readonly string[])[] = [
  [
    'call center',
    'call centre',
    'contact center',
    'contact centre',
    'колл-центр',
    'кол-центр',
    'контакт-центр',
    'τηλεφωνικό κέντρο',
    'κέντρο κλήσεων',
    'κέντρο επικοινωνίας',
  ],
  [
    'answering service',
    'telephone answering',
    'phone answering',
    'virtual receptionist',
    'виртуальный секретарь',
    'телефонный секретарь',
    'τηλεφωνική γραμματεία',
    'εικονική γραμματεία',
  ],
  [
    'customer support',
    'customer service',
    'customer care',
    'поддержка клиентов',
    'клиентская поддержка',
    'обслуживание клиентов',
    'υποστήριξη πελατών',
    'εξυπηρέτηση πελατών',
  ],
  [
    'technical support',
    'tech support',
    'help desk',
    'helpdesk',
    'service desk',
    'техподдержка',
    'техническая поддержка',
    'τεχνική υποστήριξη',
  ],
  ['telemarketing', 'telesales', 'телемаркетинг', 'телефонные продажи', 'τηλεπωλήσεις', 'τηλεμάρκετινγκ'],
  ['cold calling', 'cold calls', 'холодные звонки', 'холодный обзвон', 'ψυχρές κλήσεις'],
  [
    'appointment setting',
    'appointment scheduling',
    'appointment booking',
    'запись на приём',
    'κλείσιμο ραντεβού',
  ],
  ['lead generation', 'лидогенерация', 'генерация лидов', 'εύρεση υποψήφιων πελατών'],
  ['debt collection', 'взыскание долгов', 'взыскание задолженности', 'είσπραξη οφειλών'],
  ['order taking', 'order processing', 'приём заказов', 'λήψη παραγγελιών'],
  ['market research', 'маркетинговые исследования', 'έρευνα αγοράς'],
  ['live chat', 'онлайн-чат', 'ζωντανή συνομιλία'],
  ['back office', 'бэк-офис', 'υποστηρικτικές εργασίες'],
  ['24/7', 'around the clock', 'round the clock', 'круглосуточно', 'όλο το εικοσιτετράωρο'],
  ['outsourcing', 'bpo', 'аутсорсинг', 'εξωτερική ανάθεση'],
  ['center', 'centre'],
];

/** The same in folded words, phrase by phrase. */
export const SYNONYMS: readonly (readonly (readonly string[])[])[] = GROUPS.map((group) =>
  group.map(wordsOf),
);

/** All words of the table: who asks must know their stems. */
export const SYNONYM_WORDS: readonly string[] = [...new Set(SYNONYMS.flat(2))];
/** Words of the longest phrase. */
export const LONGEST_SYNONYM = Math.max(...SYNONYMS.flat().map(({ length }) => length));
