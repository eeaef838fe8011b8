import type { EvidenceCheck, EvidenceKind, StatementKind, UndocumentedReason } from './evidence-codes.js';

/** In the languages of the product. */
export type Texts = readonly [en: string, ru: string, el: string];

/** What a kind of statement is called. */
export const CLAIM_TEXTS: Readonly<Record<StatementKind, Texts>> = {
  NAME: ['Name', 'Название', 'Όνομα'],
  LEGAL_NAME: ['Legal name', 'Полное наименование', 'Επωνυμία'],
  REGISTER_NUMBER: ['Number in a register', 'Номер в реестре', 'Αριθμός σε μητρώο'],
  LEGAL_ADDRESS: ['Legal address', 'Юридический адрес', 'Έδρα'],
  SITE: ['Site', 'Сайт', 'Ιστότοπος'],
  PHONE: ['Phone', 'Телефон', 'Τηλέφωνο'],
  EMAIL: ['Email', 'Электронная почта', 'Ηλεκτρονική διεύθυνση'],
  CONTACT: ['Person to talk to', 'Контактное лицо', 'Πρόσωπο επικοινωνίας'],
  TEXT: ['Text about the company', 'Рассказ о компании', 'Κείμενο για την εταιρεία'],
  FOUNDED: ['Year founded', 'Год основания', 'Έτος ίδρυσης'],
  FOUNDED_ON: ['Day of founding', 'День основания', 'Ημέρα ίδρυσης'],
  SIZE: ['Number of people', 'Число сотрудников', 'Αριθμός εργαζομένων'],
  HEADQUARTERS: ['Head office', 'Головной офис', 'Κεντρικά γραφεία'],
  DIRECTIONS: ['Who starts the contact', 'Кто начинает разговор', 'Ποιος ξεκινά την επικοινωνία'],
  SERVICE: ['Service', 'Услуга', 'Υπηρεσία'],
  WORK_FORMS: ['Form of the work', 'Форма работы', 'Μορφή εργασίας'],
  PREPARATION: ['Preparation of agents', 'Подготовка операторов', 'Προετοιμασία εκπροσώπων'],
  SCRIPTS: ['Who writes the scripts', 'Кто пишет сценарии', 'Ποιος γράφει τα σενάρια'],
  ROUTING: ['Which calls come to them', 'Какие звонки приходят', 'Ποιες κλήσεις φτάνουν'],
  RINGS: ['Rings before calls come', 'Сколько гудков до звонка', 'Κτύποι πριν έρθει η κλήση'],
  CHANNEL: ['Channel with its hours', 'Канал и его часы', 'Κανάλι και το ωράριό του'],
  LANGUAGE: ['Language and its level', 'Язык и его уровень', 'Γλώσσα και επίπεδο'],
  LOCATION: ['Location of agents', 'Место работы операторов', 'Τοποθεσία εκπροσώπων'],
  COVERAGE: ['Hours in words', 'Часы словами', 'Ωράριο με λόγια'],
  HOURS: ['Hours of service', 'Часы работы', 'Ωράριο λειτουργίας'],
  CAPACITY: ['Free agents', 'Свободные операторы', 'Διαθέσιμοι εκπρόσωποι'],
  GROWTH: ['Agents added a week', 'Прирост операторов в неделю', 'Νέοι εκπρόσωποι ανά εβδομάδα'],
  INDUSTRY: ['Experience in an industry', 'Опыт в отрасли', 'Εμπειρία σε κλάδο'],
  TECHNOLOGY: ['Technology', 'Технология', 'Τεχνολογία'],
  CERTIFICATION: ['Certification', 'Сертификация', 'Πιστοποίηση'],
  MESSAGE_DELIVERY: ['Delivery of messages', 'Доставка сообщений', 'Παράδοση μηνυμάτων'],
  REPORTING: ['Reports', 'Отчёты', 'Αναφορές'],
  TRAINING: ['Training', 'Обучение', 'Εκπαίδευση'],
  INCENTIVES: ['Incentives', 'Поощрения', 'Κίνητρα'],
  TENURE: ['Time with the vendor', 'Стаж операторов', 'Χρόνια στην εταιρεία'],
  AUTHORITY: ['What agents decide', 'Что решают операторы', 'Τι αποφασίζουν οι εκπρόσωποι'],
  COMPLAINT_PATH: ['Where complaints go', 'Куда идут жалобы', 'Πού πηγαίνουν τα παράπονα'],
  PROJECT_MANAGER: ['Project manager', 'Руководитель проекта', 'Υπεύθυνος έργου'],
  DATA_HANDLING: ['Handling of data', 'Обращение с данными', 'Διαχείριση δεδομένων'],
  CONTINUITY: ['Continuity', 'Непрерывность работы', 'Επιχειρησιακή συνέχεια'],
  OUTBOUND_CONSENT: ['Consent to calls', 'Согласие на звонки', 'Συγκατάθεση για κλήσεις'],
  PRICING_STYLE: ['Pricing style', 'Как назначается цена', 'Τρόπος τιμολόγησης'],
  PRICE: ['Price', 'Цена', 'Τιμή'],
  TERMS: ['Terms of contract', 'Условия договора', 'Όροι σύμβασης'],
  PILOT_OFFER: ['Pilot offer', 'Предложение пилота', 'Προσφορά πιλοτικού'],
  CLIENT_COUNTRIES: ['Countries of clients', 'Страны клиентов', 'Χώρες πελατών'],
  CLIENT_CURRENCIES: ['Currencies of clients', 'Валюты клиентов', 'Νομίσματα πελατών'],
  CASE_STUDY: ['Work done for a client', 'Работа для клиента', 'Έργο για πελάτη'],
  METRIC: ['Declared figure', 'Заявленный показатель', 'Δηλωμένος δείκτης'],
};

/** What a kind of document is called. */
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
  REPORT_SAMPLE: [
    'report as a client gets it (what is secret may be blacked out)',
    'отчёт, каким его получает клиент (секретное можно закрасить)',
    'αναφορά όπως τη λαμβάνει ο πελάτης (τα απόρρητα μπορούν να καλυφθούν)',
  ],
  INTERNAL_RULES: [
    'signed internal rules or order',
    'подписанный внутренний порядок или приказ',
    'υπογεγραμμένος εσωτερικός κανονισμός ή απόφαση',
  ],
};

/** What a moderator compares, as a sentence. */
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
  SAME_DAY: ['The day is the stated one.', 'День тот же.', 'Η ημέρα είναι η ίδια.'],
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
  SAME_PERSON: [
    'The person, the share of their time and their duties are the stated ones.',
    'Человек, доля его времени и обязанности те же.',
    'Το πρόσωπο, το ποσοστό του χρόνου του και τα καθήκοντά του είναι τα ίδια.',
  ],
  STILL_VALID: [
    'Its dates are the given ones, and it is still valid.',
    'Даты в нём те же, и он ещё действует.',
    'Οι ημερομηνίες του είναι οι ίδιες και ισχύει ακόμη.',
  ],
};

/** Why no document is accepted, as a sentence that says what the mark can be. */
export const UNDOCUMENTED_TEXTS: Readonly<Record<UndocumentedReason, Texts>> = {
  VISITED: [
    'Measured without documents: Ringfair visits the site, and that holds 60 days.',
    'Измеряется без документов: Ringfair посещает сайт, это действует 60 дней.',
    'Μετριέται χωρίς έγγραφα: το Ringfair επισκέπτεται τον ιστότοπο και αυτό ισχύει 60 ημέρες.',
  ],
  OWN_WORDS: [
    'Only declared: these are the words of the vendor, and no document shows them.',
    'Только заявляется: это слова исполнителя, документа для них нет.',
    'Μόνο δηλώνεται: είναι λόγια του παρόχου και δεν τα δείχνει έγγραφο.',
  ],
  TRIED: [
    'Only declared: who answers there is found out by trying, and no document shows it.',
    'Только заявляется: кто там отвечает, узнаётся попыткой, документа для этого нет.',
    'Μόνο δηλώνεται: ποιος απαντά εκεί φαίνεται δοκιμάζοντας και δεν το δείχνει έγγραφο.',
  ],
};
