import { defineMails } from '@ringfair/platform/mail';

export const ReviewMail = defineMails({
  'review-received': {
    en: {
      subject: 'A client reviewed {vendor}',
      body: '{name}, a verified client reviewed {vendor}: “{title}”, {overall, number} of 5.\n\nEveryone can read it. You may reply once; the reply can be corrected for 72 hours.',
      action: 'Read and reply',
    },
    ru: {
      subject: 'Клиент оставил отзыв: {vendor}',
      body: '{name}, проверенный клиент оставил отзыв о компании {vendor}: «{title}», {overall, number} из 5.\n\nОтзыв виден всем. Вы можете ответить один раз; ответ можно исправлять 72 часа.',
      action: 'Прочитать и ответить',
    },
    el: {
      subject: 'Ένας πελάτης αξιολόγησε: {vendor}',
      body: '{name}, επαληθευμένος πελάτης αξιολόγησε την εταιρεία {vendor}: «{title}», {overall, number} στα 5.\n\nΤην κριτική τη διαβάζουν όλοι. Μπορείτε να απαντήσετε μία φορά· η απάντηση διορθώνεται για 72 ώρες.',
      action: 'Ανάγνωση και απάντηση',
    },
  },
  'review-published': {
    en: {
      subject: 'Your review of {vendor} is published',
      body: '{name}, the review “{title}” of {vendor} is published. Thank you: it helps the next buyer.',
      action: 'See your reviews',
    },
    ru: {
      subject: 'Ваш отзыв опубликован: {vendor}',
      body: '{name}, отзыв «{title}» о компании {vendor} опубликован. Спасибо: он поможет следующему покупателю.',
      action: 'Ваши отзывы',
    },
    el: {
      subject: 'Η κριτική σας δημοσιεύτηκε: {vendor}',
      body: '{name}, η κριτική «{title}» για την εταιρεία {vendor} δημοσιεύτηκε. Ευχαριστούμε: βοηθά τον επόμενο αγοραστή.',
      action: 'Οι κριτικές σας',
    },
  },
  'review-rejected': {
    en: {
      subject: 'Your review of {vendor} is not published',
      body: '{name}, a moderator did not publish the review “{title}” of {vendor}. The reason:\n\n{reason}\n\nA review is never rejected for being negative. Answer this mail if you think we are wrong.',
      action: 'See your reviews',
    },
    ru: {
      subject: 'Ваш отзыв не опубликован: {vendor}',
      body: '{name}, модератор не опубликовал отзыв «{title}» о компании {vendor}. Причина:\n\n{reason}\n\nОтзыв никогда не отклоняют за то, что он отрицательный. Ответьте на это письмо, если считаете, что мы ошиблись.',
      action: 'Ваши отзывы',
    },
    el: {
      subject: 'Η κριτική σας δεν δημοσιεύτηκε: {vendor}',
      body: '{name}, ο συντονιστής δεν δημοσίευσε την κριτική «{title}» για την εταιρεία {vendor}. Ο λόγος:\n\n{reason}\n\nΚαμία κριτική δεν απορρίπτεται επειδή είναι αρνητική. Απαντήστε σε αυτό το μήνυμα αν πιστεύετε ότι κάνουμε λάθος.',
      action: 'Οι κριτικές σας',
    },
  },
  'review-replied': {
    en: {
      subject: '{vendor} replied to your review',
      body: '{name}, {vendor} replied to your review “{title}”. Everyone can read the reply.',
      action: 'Read the reply',
    },
    ru: {
      subject: '{vendor}: ответ на ваш отзыв',
      body: '{name}, компания {vendor} ответила на ваш отзыв «{title}». Ответ виден всем.',
      action: 'Прочитать ответ',
    },
    el: {
      subject: '{vendor}: απάντηση στην κριτική σας',
      body: '{name}, η εταιρεία {vendor} απάντησε στην κριτική σας «{title}». Την απάντηση τη διαβάζουν όλοι.',
      action: 'Ανάγνωση της απάντησης',
    },
  },
});
