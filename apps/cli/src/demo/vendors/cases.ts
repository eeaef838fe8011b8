import type { CaseStudy, Said } from '@ringfair/vendors-core';

/** Work that the largest of the demo tell about; clients are as fictional as they are. */
export const caseSeeds: Readonly<Record<string, readonly Said<Omit<CaseStudy, 'id'>>[]>> = {
  'prairie-signal': [
    {
      title: 'Storm season for a farm insurer',
      client: 'Loess Hills Mutual',
      industry: 'INSURANCE',
      service: 'CUSTOMER_SUPPORT',
      year: 2025,
      text: 'Hail brings four weeks of calls in four days. Thirty agents were trained in spring and called in by text message when the radar turned red. 86 % of the callers reached a person within twenty seconds in the worst week; the year before it had been 41 %.',
    },
  ],
  quillmere: [
    {
      title: 'Complaints of a regional water company, answered once',
      client: null,
      industry: 'ENERGY_AND_UTILITIES',
      service: 'COMPLAINTS',
      year: 2024,
      text: 'Every complaint got one owner who called back. Second complaints about the same matter fell from 31 % to 17 % within nine months; the number of letters to the ombudsman halved.',
    },
  ],
  petitcodiac: [
    {
      title: 'Two languages on one line',
      client: 'Fundy Ferries',
      industry: 'TRAVEL_AND_HOSPITALITY',
      service: 'ORDER_TAKING',
      year: 2025,
      text: 'Callers no longer choose a language in a menu: the agent follows the first sentence. Transfers between teams went from one call in six to one in forty.',
    },
  ],
  'saguaro-first': [
    {
      title: 'Second-tier support for a maker of thermostats',
      client: null,
      industry: 'TECHNOLOGY',
      service: 'TECHNICAL_SUPPORT_TIER_2',
      year: 2025,
      text: 'Twelve people learned the product on the bench before they took a call. Devices sent back as faulty that were not fell by a third.',
    },
  ],
  'meltemi-epikoinonia': [
    {
      title: 'Είκοσι χιλιάδες αλλαγές τιμολογίου σε έναν μήνα',
      client: 'Αιγαίο Ρεύμα',
      industry: 'ENERGY_AND_UTILITIES',
      service: 'CUSTOMER_SUPPORT',
      year: 2025,
      text: 'Με τα νέα τιμολόγια οι κλήσεις τριπλασιάστηκαν. Γράψαμε μαζί με τον πελάτη δεκατέσσερις απαντήσεις και εκπαιδεύσαμε σαράντα άτομα μέσα σε δύο εβδομάδες. Το 74 % των ζητημάτων λύθηκε με την πρώτη κλήση.',
    },
  ],
  'kritiki-filoxenia': [
    {
      title: 'Κρατήσεις για έντεκα μικρά ξενοδοχεία',
      client: null,
      industry: 'TRAVEL_AND_HOSPITALITY',
      service: 'ORDER_TAKING',
      year: 2024,
      text: 'Κάθε ξενοδοχείο έγραψε έναν οδηγό με όσα ρωτούν οι επισκέπτες. Οι χαμένες κλήσεις τον Αύγουστο έπεσαν από 28 % σε 6 %.',
    },
  ],
  'dobrye-linii': [
    {
      title: 'Горячая линия банка на время переезда в новое приложение',
      client: 'Банк «Хлебный рынок»',
      industry: 'FINANCIAL_SERVICES',
      service: 'CUSTOMER_SUPPORT',
      year: 2025,
      text: 'За шесть недель обучили сто двадцать операторов. Повторных обращений за семь дней было 21 %, договаривались о 25 %. Предложения операторов вошли в два обновления приложения.',
    },
    {
      title: 'Возвраты без лишнего звонка',
      client: null,
      industry: 'CONSUMER_AND_RETAIL',
      service: 'BACK_OFFICE',
      year: 2024,
      text: 'Операторам разрешили возвращать до трёх тысяч рублей без согласования. Переводов старшему стало втрое меньше, сумма возвратов не выросла.',
    },
  ],
  'stolichny-dispetcher': [
    {
      title: 'Аварийная линия двухсот домов',
      client: null,
      industry: 'REAL_ESTATE',
      service: 'DISPATCH',
      year: 2025,
      text: 'Заявку закрывает не диспетчер, а житель: ему перезванивают. Девяносто четыре процента аварийных заявок переданы бригаде за три минуты.',
    },
  ],
  'maritsa-link': [
    {
      title: 'One desk for a shop in nine countries',
      client: 'Orlova Home',
      industry: 'CONSUMER_AND_RETAIL',
      service: 'CUSTOMER_SUPPORT',
      year: 2025,
      text: 'Chat and mail in nine languages moved to Plovdiv within a quarter. The first answer by a person came after 70 seconds on average, down from eleven minutes.',
    },
  ],
  'mactan-harbor': [
    {
      title: 'Nights for a telecom provider on the other side of the world',
      client: null,
      industry: 'TELECOM',
      service: 'TECHNICAL_SUPPORT_TIER_1',
      year: 2024,
      text: 'Sixty agents took over the nights of three time zones. After four months their scores no longer differed from those of the day.',
    },
  ],
};
