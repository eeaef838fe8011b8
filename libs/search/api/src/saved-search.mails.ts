import { defineMails } from '@ringfair/platform/mail';

/** The kind of mails that a token in one of them ends. */
export const SEARCH_ALERTS = 'search alerts';

export const savedSearchMails = defineMails({
  'saved-search-digest': {
    en: {
      subject: '{count, plural, one {# new vendor} other {# new vendors}} in your saved searches',
      body: '{name}, your saved searches have found something new:\n\n{list}\n\nTo get no more of these mails, open this address; you need not sign in: {stop}',
      action: 'Open saved searches',
    },
    ru: {
      subject:
        'В сохранённых поисках {count, plural, one {# новый исполнитель} few {# новых исполнителя} many {# новых исполнителей} other {# нового исполнителя}}',
      body: '{name}, в ваших сохранённых поисках есть новое:\n\n{list}\n\nЧтобы больше не получать таких писем, откройте этот адрес; входить не нужно: {stop}',
      action: 'Открыть сохранённые поиски',
    },
    el: {
      subject:
        '{count, plural, one {# νέος πάροχος} other {# νέοι πάροχοι}} στις αποθηκευμένες αναζητήσεις σας',
      body: '{name}, οι αποθηκευμένες αναζητήσεις σας βρήκαν κάτι νέο:\n\n{list}\n\nΓια να μη λαμβάνετε άλλα τέτοια μηνύματα, ανοίξτε αυτή τη διεύθυνση· δεν χρειάζεται σύνδεση: {stop}',
      action: 'Άνοιγμα αποθηκευμένων αναζητήσεων',
    },
  },
});
