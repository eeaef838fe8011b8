import { defineMails } from '@ringfair/platform/mail';

export const RequestMail = defineMails({
  'request-asked': {
    en: {
      subject: '{buyer} asks you: {title}',
      body: 'Hello {name},\n\n{buyer} asks your company for an offer: “{title}”.\n\n{note}\n\nA message or a price with your terms is enough. How soon you first reply is measured and shown on your page.',
      action: 'Read and reply',
    },
    ru: {
      subject: '{buyer} обращается к вам: {title}',
      body: 'Здравствуйте, {name}!\n\n{buyer} просит вашу компанию о предложении: «{title}».\n\n{note}\n\nДостаточно сообщения или цены с вашими условиями. Время до вашего первого ответа измеряется и показывается на вашей странице.',
      action: 'Прочитать и ответить',
    },
    el: {
      subject: 'Το {buyer} σας ρωτά: {title}',
      body: 'Γεια σας {name},\n\nτο {buyer} ζητά προσφορά από την εταιρεία σας: «{title}».\n\n{note}\n\nΑρκεί ένα μήνυμα ή μια τιμή με τους όρους σας. Ο χρόνος έως την πρώτη σας απάντηση μετριέται και φαίνεται στη σελίδα σας.',
      action: 'Διαβάστε και απαντήστε',
    },
  },
  'request-written': {
    en: {
      subject: '{other} writes about “{title}”',
      body: 'Hello {name},\n\n{other} writes about “{title}”:\n\n{note}',
      action: 'Reply',
    },
    ru: {
      subject: '{other}: сообщение о «{title}»',
      body: 'Здравствуйте, {name}!\n\n{other} пишет о «{title}»:\n\n{note}',
      action: 'Ответить',
    },
    el: {
      subject: '{other}: μήνυμα για «{title}»',
      body: 'Γεια σας {name},\n\n{other} γράφει για «{title}»:\n\n{note}',
      action: 'Απάντηση',
    },
  },
  'request-quoted': {
    en: {
      subject: '{other} made you an offer: {title}',
      body: 'Hello {name},\n\n{other} made you an offer for “{title}”. You can accept it until {validUntil, date, long}.',
      action: 'See the offer',
    },
    ru: {
      subject: '{other}: предложение для вас, «{title}»',
      body: 'Здравствуйте, {name}!\n\n{other} делает вам предложение по запросу «{title}». Его можно принять до {validUntil, date, long}.',
      action: 'Посмотреть предложение',
    },
    el: {
      subject: '{other}: προσφορά για «{title}»',
      body: 'Γεια σας {name},\n\n{other} σας έκανε προσφορά για «{title}». Μπορείτε να τη δεχτείτε έως τις {validUntil, date, long}.',
      action: 'Δείτε την προσφορά',
    },
  },
  'request-quote-withdrawn': {
    en: {
      subject: '{other} withdrew its offer: {title}',
      body: 'Hello {name},\n\n{other} withdrew its offer for “{title}”. The reason in their words:\n\n{note}',
      action: 'Open the request',
    },
    ru: {
      subject: '{other}: предложение отозвано, «{title}»',
      body: 'Здравствуйте, {name}!\n\n{other} отзывает своё предложение по запросу «{title}». Причина:\n\n{note}',
      action: 'Открыть запрос',
    },
    el: {
      subject: '{other}: απόσυρση προσφοράς για «{title}»',
      body: 'Γεια σας {name},\n\n{other} απέσυρε την προσφορά για «{title}». Ο λόγος, με δικά της λόγια:\n\n{note}',
      action: 'Άνοιγμα του αιτήματος',
    },
  },
  'request-declined': {
    en: {
      subject: '{other} declined: {title}',
      body: 'Hello {name},\n\n{other} declined “{title}”. The reason in their words:\n\n{note}',
      action: 'Open the request',
    },
    ru: {
      subject: '{other}: отказ, «{title}»',
      body: 'Здравствуйте, {name}!\n\n{other} отказывается по запросу «{title}». Причина:\n\n{note}',
      action: 'Открыть запрос',
    },
    el: {
      subject: '{other}: άρνηση για «{title}»',
      body: 'Γεια σας {name},\n\n{other} αρνήθηκε το «{title}». Ο λόγος, με δικά της λόγια:\n\n{note}',
      action: 'Άνοιγμα του αιτήματος',
    },
  },
  'request-closed': {
    en: {
      subject: 'Another offer was taken: {title}',
      body: 'Hello {name},\n\nthank you for your time. {buyer} has taken another offer for “{title}”; nothing more is asked of you.',
      action: 'Open the request',
    },
    ru: {
      subject: 'Принято другое предложение: {title}',
      body: 'Здравствуйте, {name}!\n\nСпасибо за ваше время. {buyer} принимает другое предложение по запросу «{title}»; от вас больше ничего не требуется.',
      action: 'Открыть запрос',
    },
    el: {
      subject: 'Επιλέχθηκε άλλη προσφορά: {title}',
      body: 'Γεια σας {name},\n\nευχαριστούμε για τον χρόνο σας. Το {buyer} δέχτηκε άλλη προσφορά για «{title}»· δεν χρειάζεται κάτι άλλο από εσάς.',
      action: 'Άνοιγμα του αιτήματος',
    },
  },
  'request-accepted': {
    en: {
      subject: '{buyer} accepted your offer: {title}',
      body: 'Hello {name},\n\n{buyer} accepted your offer for “{title}”. The buyer proposes the first day of the work; you confirm it.',
      action: 'Open the request',
    },
    ru: {
      subject: '{buyer} принимает ваше предложение: {title}',
      body: 'Здравствуйте, {name}!\n\n{buyer} принимает ваше предложение по запросу «{title}». Первый день работы предлагает заказчик, вы его подтверждаете.',
      action: 'Открыть запрос',
    },
    el: {
      subject: 'Το {buyer} δέχτηκε την προσφορά σας: {title}',
      body: 'Γεια σας {name},\n\nτο {buyer} δέχτηκε την προσφορά σας για «{title}». Ο αγοραστής προτείνει την πρώτη ημέρα εργασίας και εσείς την επιβεβαιώνετε.',
      action: 'Άνοιγμα του αιτήματος',
    },
  },
});
