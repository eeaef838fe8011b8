import { defineMails } from '@ringfair/platform/mail';

export const evidenceMails = defineMails({
  'evidence-ends': {
    en: {
      subject: 'Evidence for “{statement}” ends on {holdsUntil, date, long}',
      body: '{name}, the evidence that shows “{statement}” in the profile of {vendor} holds until {holdsUntil, date, long}.\n\nSend a newer document before that day, and the mark stays. Otherwise the statement will stand as declared by you alone.',
      action: 'Send a newer document',
    },
    ru: {
      subject: 'Подтверждение для «{statement}» действует до {holdsUntil, date, long}',
      body: '{name}, документ, который подтверждает «{statement}» в профиле «{vendor}», действует до {holdsUntil, date, long}.\n\nПришлите новый документ раньше этого дня, и отметка сохранится. Иначе утверждение будет отмечено как сказанное только вами.',
      action: 'Прислать новый документ',
    },
    el: {
      subject: 'Το τεκμήριο για «{statement}» ισχύει έως {holdsUntil, date, long}',
      body: '{name}, το τεκμήριο που δείχνει «{statement}» στο προφίλ της {vendor} ισχύει έως {holdsUntil, date, long}.\n\nΣτείλτε νεότερο έγγραφο πριν από εκείνη την ημέρα και η ένδειξη παραμένει. Διαφορετικά η δήλωση θα σημειώνεται ως μόνο δική σας.',
      action: 'Αποστολή νεότερου εγγράφου',
    },
  },
});
