import {
  checksOf,
  type EvidenceCheck,
  type EvidenceClaim,
  type EvidenceKind,
  type EvidenceRule,
} from './evidence-rules.js';
import type { ProfileLanguage } from './vocabulary.js';

type Texts = readonly [en: string, ru: string, el: string];

export const CLAIM_TEXTS: Readonly<Record<EvidenceClaim, Texts>> = {
  LEGAL_NAME: ['Legal name', 'Полное наименование', 'Επωνυμία'],
  REGISTER_NUMBER: ['Number in a register', 'Номер в реестре', 'Αριθμός σε μητρώο'],
  LEGAL_ADDRESS: ['Legal address', 'Юридический адрес', 'Έδρα'],
  HEADQUARTERS: ['Head office', 'Головной офис', 'Κεντρικά γραφεία'],
  FOUNDED: ['Year founded', 'Год основания', 'Έτος ίδρυσης'],
  SIZE: ['Number of people', 'Число сотрудников', 'Αριθμός εργαζομένων'],
  SERVICE: ['Service', 'Услуга', 'Υπηρεσία'],
  LANGUAGE: ['Language and its level', 'Язык и его уровень', 'Γλώσσα και επίπεδο'],
  LOCATION: ['Location of agents', 'Место работы операторов', 'Τοποθεσία εκπροσώπων'],
  HOURS: ['Hours of service', 'Часы работы', 'Ωράριο λειτουργίας'],
  INDUSTRY: ['Experience in an industry', 'Опыт в отрасли', 'Εμπειρία σε κλάδο'],
  TECHNOLOGY: ['Technology', 'Технология', 'Τεχνολογία'],
  CERTIFICATION: ['Certification', 'Сертификация', 'Πιστοποίηση'],
  TRAINING: ['Training', 'Обучение', 'Εκπαίδευση'],
  TENURE: ['Time with the vendor', 'Стаж операторов', 'Χρόνια στην εταιρεία'],
  DATA_HANDLING: ['Handling of data', 'Обращение с данными', 'Διαχείριση δεδομένων'],
  CONTINUITY: ['Continuity', 'Непрерывность работы', 'Επιχειρησιακή συνέχεια'],
  OUTBOUND_CONSENT: ['Consent to calls', 'Согласие на звонки', 'Συγκατάθεση για κλήσεις'],
  PRICE: ['Price', 'Цена', 'Τιμή'],
  TERMS: ['Terms of contract', 'Условия договора', 'Όροι σύμβασης'],
  CASE_STUDY: ['Work done for a client', 'Работа для клиента', 'Έργο για πελάτη'],
  METRIC: ['Declared figure', 'Заявленный показатель', 'Δηλωμένος δείκτης'],
};

export const KIND_TEXTS: Readonly<Record<EvidenceKind, Texts>> = {
  REGISTER_EXTRACT: [
    'extract from the company register',
    'выписка из реестра юридических лиц',
    'απόσπασμα από το μητρώο εταιρειών',
  ],
  TAX_CERTIFICATE: [
    'certificate of tax registration',
    'свидетельство о постановке на налоговый учёт',
    'βεβαίωση φορολογικής εγγραφής',
  ],
  ARTICLES: ['articles of association', 'устав', 'καταστατικό'],
  PAYROLL_STATEMENT: [
    'statement of headcount to social insurance or the tax office',
    'сведения о численности для социального фонда или налоговой',
    'κατάσταση προσωπικού προς τον ασφαλιστικό φορέα ή την εφορία',
  ],
  ANNUAL_ACCOUNTS: ['annual accounts', 'годовая отчётность', 'ετήσιες οικονομικές καταστάσεις'],
  LEASE: [
    'lease of the premises or proof of ownership',
    'договор аренды помещения или документ о собственности',
    'μισθωτήριο του χώρου ή τίτλος ιδιοκτησίας',
  ],
  SUBCONTRACT: ['contract with the subcontractor', 'договор с субподрядчиком', 'σύμβαση με τον υπεργολάβο'],
  CERTIFICATE: [
    'certificate of an accredited body',
    'сертификат аккредитованного органа',
    'πιστοποιητικό διαπιστευμένου φορέα',
  ],
  ATTESTATION: ['attestation of compliance', 'аттестат соответствия', 'βεβαίωση συμμόρφωσης'],
  AUDIT_REPORT: [
    'report of an independent auditor',
    'отчёт независимого аудитора',
    'έκθεση ανεξάρτητου ελεγκτή',
  ],
  SYSTEM_REPORT: [
    'report from the contact-centre system',
    'отчёт из системы контакт-центра',
    'αναφορά από το σύστημα του τηλεφωνικού κέντρου',
  ],
  SURVEY_REPORT: [
    'survey report with its method and number of answers',
    'отчёт об опросе с методикой и числом ответов',
    'αναφορά έρευνας με μέθοδο και αριθμό απαντήσεων',
  ],
  CLIENT_LETTER: ['letter of the client', 'письмо клиента', 'επιστολή του πελάτη'],
  CLIENT_CONTRACT: [
    'contract with a client (what is secret may be blacked out)',
    'договор с клиентом (секретное можно закрасить)',
    'σύμβαση με πελάτη (τα απόρρητα μπορούν να καλυφθούν)',
  ],
  PRICE_LIST: ['dated price list', 'прайс-лист с датой', 'τιμοκατάλογος με ημερομηνία'],
  INSURANCE_POLICY: ['insurance policy', 'страховой полис', 'ασφαλιστήριο συμβόλαιο'],
  CONTINUITY_TEST: [
    'report of the last continuity test',
    'отчёт о последней проверке непрерывности',
    'έκθεση της τελευταίας δοκιμής συνέχειας',
  ],
  PROCESSING_AGREEMENT: [
    'data processing agreement',
    'соглашение об обработке данных',
    'σύμβαση επεξεργασίας δεδομένων',
  ],
  LICENCE: ['licence or invoice', 'лицензия или счёт', 'άδεια ή τιμολόγιο'],
  SKILL_TESTS: [
    'results of language tests',
    'результаты языкового тестирования',
    'αποτελέσματα γλωσσικών εξετάσεων',
  ],
  TRAINING_RECORDS: ['training records', 'журнал обучения', 'αρχείο εκπαίδευσης'],
  ROSTER: ['roster', 'график смен', 'πρόγραμμα βαρδιών'],
  REGISTER_ACCESS: [
    'proof of access to the do-not-call register',
    'подтверждение доступа к реестру отказов от звонков',
    'απόδειξη πρόσβασης στο μητρώο μη οχλήσεων',
  ],
};

export const CHECK_TEXTS: Readonly<Record<EvidenceCheck, Texts>> = {
  SAME_COMPANY: [
    'The document names the company of the listing.',
    'В документе названа компания, которой принадлежит страница.',
    'Το έγγραφο αναφέρει την εταιρεία της καταχώρισης.',
  ],
  AUTHENTIC: [
    'The issuer exists and, where it has a public register, the document stands there.',
    'Выдавший существует, и если у него есть открытый реестр, документ в нём есть.',
    'Ο εκδότης υπάρχει και, όπου τηρεί δημόσιο μητρώο, το έγγραφο βρίσκεται εκεί.',
  ],
  SAME_NUMBER: ['The number is the stated one.', 'Номер тот же.', 'Ο αριθμός είναι ο ίδιος.'],
  SAME_ADDRESS: ['The address is the stated one.', 'Адрес тот же.', 'Η διεύθυνση είναι η ίδια.'],
  SAME_YEAR: ['The year is the stated one.', 'Год тот же.', 'Το έτος είναι το ίδιο.'],
  SAME_COUNT: [
    'The number of people differs by at most a tenth.',
    'Число людей отличается не больше чем на десятую часть.',
    'Ο αριθμός των ατόμων διαφέρει το πολύ κατά ένα δέκατο.',
  ],
  SAME_PLACE: [
    'Country, region and city are the stated ones.',
    'Страна, регион и город те же.',
    'Η χώρα, η περιφέρεια και η πόλη είναι οι ίδιες.',
  ],
  SAME_OWNERSHIP: [
    'Whose people work there is as stated: own, subcontracted or at home.',
    'Чьи люди там работают, сказано верно: свои, субподрядчика или на дому.',
    'Ποιανού είναι το προσωπικό δηλώνεται σωστά: ίδιο, υπεργολάβου ή από το σπίτι.',
  ],
  SAME_SCOPE: [
    'Standard, level and scope are the stated ones and cover the work that is offered.',
    'Стандарт, уровень и область действия те же и охватывают предлагаемую работу.',
    'Το πρότυπο, το επίπεδο και το πεδίο είναι τα ίδια και καλύπτουν την προσφερόμενη εργασία.',
  ],
  SAME_FIGURE: [
    'Figure, definition, period and population are the stated ones.',
    'Значение, определение, период и совокупность те же.',
    'Η τιμή, ο ορισμός, η περίοδος και ο πληθυσμός είναι τα ίδια.',
  ],
  SAME_WORK: [
    'The client confirms or the contract shows the stated work.',
    'Клиент подтверждает или договор показывает именно эту работу.',
    'Ο πελάτης επιβεβαιώνει ή η σύμβαση δείχνει τη συγκεκριμένη εργασία.',
  ],
  SAME_PRICE: [
    'Amount, unit, currency and terms are the stated ones.',
    'Сумма, единица, валюта и условия те же.',
    'Το ποσό, η μονάδα, το νόμισμα και οι όροι είναι τα ίδια.',
  ],
  SAME_PRODUCT: [
    'The product is the stated one and in use.',
    'Продукт тот же и используется.',
    'Το προϊόν είναι το ίδιο και χρησιμοποιείται.',
  ],
  SAME_LANGUAGE: [
    'Language and level are the stated ones, for the agents who answer.',
    'Язык и уровень те же, и они у операторов, которые отвечают.',
    'Η γλώσσα και το επίπεδο είναι τα ίδια, για όσους απαντούν.',
  ],
  SAME_HOURS: [
    'The hours of an ordinary week are the stated ones.',
    'Часы обычной недели те же.',
    'Το ωράριο μιας συνηθισμένης εβδομάδας είναι το ίδιο.',
  ],
  SAME_PRACTICE: [
    'What the document describes is what is stated.',
    'Документ описывает то же, что сказано.',
    'Το έγγραφο περιγράφει όσα δηλώνονται.',
  ],
  STILL_VALID: [
    'Its dates are the given ones, and it is still valid.',
    'Даты в нём те же, и он ещё действует.',
    'Οι ημερομηνίες του είναι οι ίδιες και ισχύει ακόμη.',
  ],
};

const column: Readonly<Record<ProfileLanguage, 0 | 1 | 2>> = { en: 0, ru: 1, el: 2 };

/** The words for a code in a language. */
export const claimText = (claim: EvidenceClaim, language: ProfileLanguage): string =>
  CLAIM_TEXTS[claim][column[language]];
export const kindText = (kind: EvidenceKind, language: ProfileLanguage): string =>
  KIND_TEXTS[kind][column[language]];
export const checkText = (check: EvidenceCheck, language: ProfileLanguage): string =>
  CHECK_TEXTS[check][column[language]];

/** Accepted documents of a rule, as one list in words. */
export const acceptedText = ({ accepts }: EvidenceRule, language: ProfileLanguage): string =>
  accepts.map((kind) => kindText(kind, language)).join('; ');

/** "12 months from its date; with an end of its own until then, at most 36 months." */
export function holdsText({ holdsMonths, mostMonths }: EvidenceRule, language: ProfileLanguage): string {
  const [months, most] = [monthsText(holdsMonths, language), monthsText(mostMonths, language)];
  const longer = mostMonths > holdsMonths;
  return {
    en: longer
      ? `Holds ${months} from its date, or until the end it names, at most ${most}.`
      : `Holds ${months} from its date, or until an earlier end it names.`,
    ru: longer
      ? `Действует ${months} со своей даты или до названного в нём срока, но не дольше ${monthsText(mostMonths, 'ru', true)}.`
      : `Действует ${months} со своей даты или до более раннего срока, названного в нём.`,
    el: longer
      ? `Ισχύει ${months} από την ημερομηνία του ή έως τη λήξη που αναφέρει, το πολύ ${most}.`
      : `Ισχύει ${months} από την ημερομηνία του ή έως νωρίτερη λήξη που αναφέρει.`,
  }[language];
}

function monthsText(months: number, language: ProfileLanguage, genitive = false): string {
  if (language === 'ru') {
    if (genitive)
      return `${months} ${new Intl.PluralRules('ru').select(months) === 'one' ? 'месяца' : 'месяцев'}`;
    const form = new Intl.PluralRules('ru').select(months);
    return `${months} ${form === 'one' ? 'месяц' : form === 'few' ? 'месяца' : 'месяцев'}`;
  }
  if (language === 'el') return `${months} ${months === 1 ? 'μήνα' : 'μήνες'}`;
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}

/** The rule in sentences, for moderators: what is accepted, what to compare, how long it holds. */
export const ruleSentences = (rule: EvidenceRule, language: ProfileLanguage): string[] => [
  { en: 'Accepted: ', ru: 'Принимается: ', el: 'Δεκτό: ' }[language] + acceptedText(rule, language) + '.',
  ...checksOf(rule).map((check) => checkText(check, language)),
  holdsText(rule, language),
];
