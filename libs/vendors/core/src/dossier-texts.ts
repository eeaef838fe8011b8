import type { DossierKind, DossierState } from './dossier-rules.js';
import type { ProfileLanguage } from './vocabulary.js';

type Texts = Readonly<Record<ProfileLanguage, string>>;

/** What each kind is, as the cover and the index of a dossier call it. */
export const DOSSIER_KIND_TEXTS: Readonly<Record<DossierKind, Texts>> = {
  REGISTER_EXTRACT: {
    en: 'Extract from the company register',
    ru: 'Выписка из реестра юридических лиц',
    el: 'Απόσπασμα από το μητρώο εταιρειών',
  },
  ANNUAL_ACCOUNTS: { en: 'Annual accounts', ru: 'Годовая отчётность', el: 'Ετήσιες οικονομικές καταστάσεις' },
  INSURANCE: { en: 'Insurance', ru: 'Страхование', el: 'Ασφάλιση' },
  OWNERS: { en: 'Owners', ru: 'Владельцы', el: 'Ιδιοκτήτες' },
  SUBCONTRACTORS: { en: 'Subcontractors', ru: 'Субподрядчики', el: 'Υπεργολάβοι' },
  RECOVERY_TIMES: {
    en: 'Recovery times (RTO and RPO)',
    ru: 'Время восстановления (RTO и RPO)',
    el: 'Χρόνοι ανάκαμψης (RTO και RPO)',
  },
  CERTIFICATE: { en: 'Certificate', ru: 'Сертификат', el: 'Πιστοποιητικό' },
  OTHER: { en: 'Other', ru: 'Прочее', el: 'Άλλο' },
};

export const DOSSIER_STATE_TEXTS: Readonly<Record<DossierState, Texts>> = {
  CURRENT: { en: 'current', ru: 'действует', el: 'σε ισχύ' },
  ENDS_SOON: { en: 'ends soon', ru: 'скоро истекает', el: 'λήγει σύντομα' },
  EXPIRED: { en: 'EXPIRED', ru: 'ИСТЕКЛО', el: 'ΕΛΗΞΕ' },
};

/** Words of the cover and of the index inside the archive. */
export const DOSSIER_TEXTS = {
  title: {
    en: 'Due-diligence dossier',
    ru: 'Досье для проверки исполнителя',
    el: 'Φάκελος δέουσας επιμέλειας',
  },
  vendor: { en: 'Vendor', ru: 'Исполнитель', el: 'Πάροχος' },
  buyer: { en: 'Shared with', ru: 'Кому открыто', el: 'Κοινοποιήθηκε σε' },
  sharedBy: { en: 'Shared by', ru: 'Кто открыл', el: 'Κοινοποιήθηκε από' },
  sharedAt: { en: 'Shared on', ru: 'Когда открыто', el: 'Ημερομηνία κοινοποίησης' },
  until: { en: 'Access until', ru: 'Доступ до', el: 'Πρόσβαση έως' },
  madeAt: { en: 'Printed on', ru: 'Составлено', el: 'Εκτυπώθηκε' },
  item: { en: 'Item', ru: 'Документ', el: 'Στοιχείο' },
  issued: { en: 'Date', ru: 'Дата', el: 'Ημερομηνία' },
  expires: { en: 'Valid until', ru: 'Действует до', el: 'Ισχύει έως' },
  noEnd: { en: 'no end', ru: 'бессрочно', el: 'χωρίς λήξη' },
  file: { en: 'File', ru: 'Файл', el: 'Αρχείο' },
  noFile: {
    en: 'stated in words, no file',
    ru: 'указано словами, без файла',
    el: 'δηλώθηκε με λόγια, χωρίς αρχείο',
  },
  recoveryTime: { en: 'RTO, hours', ru: 'RTO, часов', el: 'RTO, ώρες' },
  recoveryPoint: { en: 'RPO, hours', ru: 'RPO, часов', el: 'RPO, ώρες' },
  note: {
    en: 'What the vendor states here was not checked by Ringfair. Compare the SHA-256 of each file with the one printed here. Banks and other financial entities use such a file for the due diligence of EBA/GL/2019/02 and of Regulation (EU) 2022/2554 (DORA) before they outsource.',
    ru: 'Ringfair не проверяет то, что здесь указывает исполнитель. Сравните SHA-256 каждого файла с напечатанным здесь. Банки и другие финансовые организации используют такое досье для проверки перед аутсорсингом по EBA/GL/2019/02 и Регламенту (ЕС) 2022/2554 (DORA).',
    el: 'Η Ringfair δεν έχει ελέγξει όσα δηλώνει εδώ ο πάροχος. Συγκρίνετε το SHA-256 κάθε αρχείου με αυτό που αναγράφεται εδώ. Οι τράπεζες και άλλες χρηματοοικονομικές οντότητες χρησιμοποιούν τέτοιον φάκελο για τη δέουσα επιμέλεια κατά EBA/GL/2019/02 και τον Κανονισμό (ΕΕ) 2022/2554 (DORA) πριν από την εξωτερική ανάθεση.',
  },
} as const satisfies Record<string, Texts>;
