import { defineMails } from '@ringfair/platform/mail';

export const EngagementMail = defineMails({
  'engagement-proposed': {
    en: {
      subject: '{other} confirmed a first day for “{title}”',
      body: '{name}, {other} confirmed {startsOn, date, long} as the first day of “{title}”.\n\nConfirm the same day, or answer with another one.',
      action: 'Answer {other}',
    },
    ru: {
      subject: '{other}: подтверждён первый день работы «{title}»',
      body: '{name}, {other} подтверждает {startsOn, date, long} как первый день работы «{title}».\n\nПодтвердите тот же день или предложите другой.',
      action: 'Ответить',
    },
    el: {
      subject: '{other}: επιβεβαιώθηκε πρώτη ημέρα για «{title}»',
      body: '{name}, ο οργανισμός {other} επιβεβαίωσε την {startsOn, date, long} ως πρώτη ημέρα του έργου «{title}».\n\nΕπιβεβαιώστε την ίδια ημέρα ή προτείνετε άλλη.',
      action: 'Απάντηση',
    },
  },
  'engagement-confirmed': {
    en: {
      subject: '“{title}” starts on {startsOn, date, long}',
      body: '{name}, both sides have confirmed “{title}”: {buyer} and {vendor} begin on {startsOn, date, long}.',
      action: 'Open the engagement',
    },
    ru: {
      subject: 'Работа «{title}» начинается {startsOn, date, long}',
      body: '{name}, обе стороны подтвердили работу «{title}»: {buyer} и {vendor} начинают {startsOn, date, long}.',
      action: 'Открыть работу',
    },
    el: {
      subject: 'Το έργο «{title}» αρχίζει στις {startsOn, date, long}',
      body: '{name}, και οι δύο πλευρές επιβεβαίωσαν το έργο «{title}»: {buyer} και {vendor} ξεκινούν στις {startsOn, date, long}.',
      action: 'Άνοιγμα της συνεργασίας',
    },
  },
  'engagement-closed': {
    en: {
      subject: '{state, select, DECLINED {{other} declined “{title}”} other {{other} ended “{title}”}}',
      body: '{name}, {other} {state, select, DECLINED {declined} other {ended}} “{title}”. The reason in their words:\n\n{reason}',
      action: 'Open the engagement',
    },
    ru: {
      subject:
        '{state, select, DECLINED {{other}: отказ от работы «{title}»} other {{other}: работа «{title}» завершена}}',
      body: '{name}, {state, select, DECLINED {сторона {other} отказалась от работы «{title}»} other {сторона {other} завершила работу «{title}»}}. Причина её словами:\n\n{reason}',
      action: 'Открыть работу',
    },
    el: {
      subject:
        '{state, select, DECLINED {{other}: άρνηση για «{title}»} other {{other}: λήξη του έργου «{title}»}}',
      body: '{name}, {state, select, DECLINED {η πλευρά {other} αρνήθηκε το έργο «{title}»} other {η πλευρά {other} τερμάτισε το έργο «{title}»}}. Ο λόγος, με δικά της λόγια:\n\n{reason}',
      action: 'Άνοιγμα της συνεργασίας',
    },
  },
});
