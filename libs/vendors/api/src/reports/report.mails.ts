import { defineMails } from '@ringfair/platform/mail';

const part = {
  en: '{part, select, COMPANY {the company} CONTACT {the contact details} LOCATIONS {the locations} SERVICES {the services} LANGUAGES_AND_HOURS {languages and hours} PRICES {the prices} QUALITY {quality and people} other {another part}}',
  ru: '{part, select, COMPANY {компания} CONTACT {контакты} LOCATIONS {площадки} SERVICES {услуги} LANGUAGES_AND_HOURS {языки и часы} PRICES {цены} QUALITY {качество и люди} other {другое}}',
  el: '{part, select, COMPANY {η εταιρεία} CONTACT {τα στοιχεία επικοινωνίας} LOCATIONS {οι τοποθεσίες} SERVICES {οι υπηρεσίες} LANGUAGES_AND_HOURS {γλώσσες και ώρες} PRICES {οι τιμές} QUALITY {ποιότητα και προσωπικό} other {άλλο μέρος}}',
};

export const reportMails = defineMails({
  'vendor-error-reported': {
    en: {
      subject: 'Please correct your listing: {vendor}',
      body: `{name}, a reader reported an error in the listing of {vendor} (${part.en}), and a moderator agrees:\n\n“{statement}”\n\nPlease check it and publish a corrected version.`,
      action: 'Open the profile',
    },
    ru: {
      subject: 'Исправьте, пожалуйста, свою страницу: {vendor}',
      body: `{name}, читатель сообщил об ошибке на странице «{vendor}» (${part.ru}), и модератор с ним согласен:\n\n«{statement}»\n\nПроверьте, пожалуйста, и опубликуйте исправленную версию.`,
      action: 'Открыть профиль',
    },
    el: {
      subject: 'Παρακαλούμε διορθώστε την καταχώρισή σας: {vendor}',
      body: `{name}, ένας αναγνώστης ανέφερε λάθος στην καταχώριση της {vendor} (${part.el}) και ο συντονιστής συμφωνεί:\n\n«{statement}»\n\nΕλέγξτε το και δημοσιεύστε διορθωμένη έκδοση.`,
      action: 'Άνοιγμα του προφίλ',
    },
  },
});
