import { defineMails } from '@ringfair/platform/mail';

/** The kind of mails that a token in one of them ends. */
export const RFP_ALERTS = 'request alerts';

export const rfpAlertMails = defineMails({
  'fitting-rfps': {
    en: {
      subject: '{count, plural, one {# new open request fits you} other {# new open requests fit you}}',
      body: '{name}, these requests ask for what your company has published that it does. Answers are taken until:\n\n{list}\n\nTo get no more of these mails, open this address; you need not sign in: {stop}',
      action: 'See what fits and what is missing',
    },
    ru: {
      subject:
        '{count, plural, one {Вам подходит # новый открытый запрос} few {Вам подходят # новых открытых запроса} many {Вам подходят # новых открытых запросов} other {Вам подходит # нового открытого запроса}}',
      body: '{name}, эти запросы касаются того, чем, судя по профилю, занимается ваша компания. Ответы принимаются до:\n\n{list}\n\nЧтобы больше не получать таких писем, откройте этот адрес; входить не нужно: {stop}',
      action: 'Посмотреть, что подходит и чего не хватает',
    },
    el: {
      subject:
        '{count, plural, one {# νέο ανοικτό αίτημα σας ταιριάζει} other {# νέα ανοικτά αιτήματα σας ταιριάζουν}}',
      body: '{name}, αυτά τα αιτήματα ζητούν όσα η εταιρεία σας έχει δημοσιεύσει ότι κάνει. Απαντήσεις γίνονται δεκτές έως:\n\n{list}\n\nΓια να μη λαμβάνετε άλλα τέτοια μηνύματα, ανοίξτε αυτή τη διεύθυνση· δεν χρειάζεται σύνδεση: {stop}',
      action: 'Δείτε τι ταιριάζει και τι λείπει',
    },
  },
});
