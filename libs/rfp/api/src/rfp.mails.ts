import { defineMails } from '@ringfair/platform/mail';

export const rfpMails = defineMails({
  'rfp-invited': {
    en: {
      subject: '{buyer} asks you for an offer: {title}',
      body: 'Hello {name},\n\n{buyer} asks your company to answer the request “{title}”.\n\nAnswers are taken until {deadline}. They stay sealed until then: nobody, not even the buyer, sees them or how many there are.',
      action: 'Read the request',
    },
    ru: {
      subject: '{buyer} запрашивает ваше предложение: {title}',
      body: 'Здравствуйте, {name}!\n\n{buyer} приглашает вашу компанию ответить на запрос «{title}».\n\nОтветы принимаются до {deadline}. До этого они запечатаны: никто, даже заказчик, не видит ни их, ни их числа.',
      action: 'Прочитать запрос',
    },
    el: {
      subject: 'Το {buyer} ζητά προσφορά σας: {title}',
      body: 'Γεια σας {name},\n\nτο {buyer} ζητά από την εταιρεία σας να απαντήσει στο αίτημα «{title}».\n\nΟι απαντήσεις γίνονται δεκτές έως {deadline}. Μέχρι τότε μένουν σφραγισμένες: κανείς, ούτε ο αγοραστής, δεν βλέπει αυτές ή το πλήθος τους.',
      action: 'Διαβάστε το αίτημα',
    },
  },
  'rfp-opened': {
    en: {
      subject: 'The answers are open: {title}',
      body: 'Hello {name},\n\nthe deadline of your request “{title}” has passed and its answers are open. Compare them side by side and award one, or cancel with a reason.',
      action: 'Compare the answers',
    },
    ru: {
      subject: 'Ответы открыты: {title}',
      body: 'Здравствуйте, {name}!\n\nСрок вашего запроса «{title}» истёк, ответы открыты. Сравните их и выберите победителя или отмените запрос, указав причину.',
      action: 'Сравнить ответы',
    },
    el: {
      subject: 'Οι απαντήσεις άνοιξαν: {title}',
      body: 'Γεια σας {name},\n\nη προθεσμία του αιτήματός σας «{title}» έληξε και οι απαντήσεις άνοιξαν. Συγκρίνετέ τες και αναθέστε το έργο ή ακυρώστε το αίτημα με αιτιολογία.',
      action: 'Σύγκριση απαντήσεων',
    },
  },
  'rfp-won': {
    en: {
      subject: 'You have won: {title}',
      body: 'Hello {name},\n\n{buyer} has awarded the request “{title}” to you.\n\n{reason}\n\nConfirm the start of the work together with the buyer.',
      action: 'Open the request',
    },
    ru: {
      subject: 'Вы победили: {title}',
      body: 'Здравствуйте, {name}!\n\n{buyer} выбирает ваше предложение по запросу «{title}».\n\n{reason}\n\nПодтвердите начало работы вместе с заказчиком.',
      action: 'Открыть запрос',
    },
    el: {
      subject: 'Σας ανατέθηκε: {title}',
      body: 'Γεια σας {name},\n\nτο {buyer} ανέθεσε σε εσάς το αίτημα «{title}».\n\n{reason}\n\nΕπιβεβαιώστε την έναρξη της συνεργασίας μαζί με τον αγοραστή.',
      action: 'Άνοιγμα του αιτήματος',
    },
  },
  'rfp-lost': {
    en: {
      subject: 'Another answer was chosen: {title}',
      body: 'Hello {name},\n\nthank you for your answer to “{title}”. {buyer} has chosen another one. The reason given to you:\n\n{reason}',
      action: 'Open the request',
    },
    ru: {
      subject: 'Выбрано другое предложение: {title}',
      body: 'Здравствуйте, {name}!\n\nСпасибо за ваш ответ на запрос «{title}». {buyer} выбирает другое предложение. Причина, которую указал заказчик:\n\n{reason}',
      action: 'Открыть запрос',
    },
    el: {
      subject: 'Επιλέχθηκε άλλη απάντηση: {title}',
      body: 'Γεια σας {name},\n\nευχαριστούμε για την απάντησή σας στο «{title}». Το {buyer} επέλεξε άλλη. Η αιτιολογία προς εσάς:\n\n{reason}',
      action: 'Άνοιγμα του αιτήματος',
    },
  },
});
