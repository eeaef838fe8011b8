import type { Locale } from '@ringfair/platform/auth';

/** What owners of demo listings write into the free fields, in their language. */
export interface DepthWords {
  training: string;
  decides: string;
  escalates: string;
  complaints: string;
  complaintsBeyond: string;
  retention: string;
  returnAtExit: string;
  consent: string;
  illnessSmall: string;
  illnessOne: string;
  backupSmall: string;
  backupLarge: string;
  reportNote: string;
  proof: string;
  bySms: string;
}

export const depthWords: Record<Locale, DepthWords> = {
  en: {
    training:
      'Class, then listening beside an experienced agent, then calls with a coach; a test ends each step.',
    decides: 'Replacement, discount and appointment within the rules that the client has written down.',
    escalates:
      'legal threats, injuries, and whatever the client has put on the list, to the team leader at once',
    complaints: 'The quality desk, by mail or through any agent; every complaint gets a number.',
    complaintsBeyond: 'the managing director, by name',
    retention: 'Recordings 90 days, contact data until the order is done, unless the client sets less.',
    returnAtExit:
      'All records as CSV and recordings as files within 14 days; then deleted, with a written confirmation.',
    consent:
      'We call only those whose consent the client can show with a date; a "no" is entered while still on the call.',
    illnessSmall: 'We cover for each other; the rota of the month is open to clients.',
    illnessOne: 'A befriended service in the next town takes the line; clients are told before it happens.',
    backupSmall:
      'Lines go to mobile phones when the internet fails; the notebook battery lasts a working day.',
    backupLarge: 'Two providers and a generator per site; a site that fails is covered by the other one.',
    reportNote:
      'Results first: what was solved, sold or booked, what kept us from more, and what we recommend.',
    proof: 'Two clients of more than three years; names on request.',
    bySms: 'within three minutes',
  },
  ru: {
    training:
      'Занятия, затем прослушивание рядом с опытным оператором, затем звонки с наставником; каждый шаг заканчивается проверкой.',
    decides: 'Замену, скидку и запись в пределах правил, которые написал заказчик.',
    escalates: 'угрозы судом, травмы и всё из списка заказчика, сразу старшему смены',
    complaints: 'Отдел качества, письмом или через любого оператора; каждой жалобе — номер.',
    complaintsBeyond: 'директор, лично',
    retention: 'Записи 90 дней, данные обращений до выполнения заказа, если заказчик не назначил меньше.',
    returnAtExit:
      'Все записи в CSV и файлы разговоров за 14 дней, затем удаление с письменным подтверждением.',
    consent:
      'Звоним только тем, чьё согласие заказчик может показать с датой; отказ вносим, пока человек ещё на линии.',
    illnessSmall: 'Подменяем друг друга; график на месяц вперёд открыт клиентам.',
    illnessOne: 'Линию берёт дружественная служба в соседнем городе; клиентов предупреждаем заранее.',
    backupSmall:
      'Если пропал интернет, линия уходит на мобильные; батареи ноутбуков хватает на рабочий день.',
    backupLarge: 'Два провайдера и генератор на каждой площадке; отказавшую площадку замещает другая.',
    reportNote: 'Сначала результаты: что решено, продано или назначено, что помешало и что предлагаем.',
    proof: 'Два клиента дольше трёх лет; назовём по запросу.',
    bySms: 'в течение трёх минут',
  },
  el: {
    training:
      'Μαθήματα, μετά ακρόαση δίπλα σε έμπειρο εκπρόσωπο, μετά κλήσεις με εκπαιδευτή· κάθε βήμα τελειώνει με εξέταση.',
    decides: 'Αντικατάσταση, έκπτωση και ραντεβού μέσα στους κανόνες που έγραψε ο πελάτης.',
    escalates: 'νομικές απειλές, τραυματισμοί και όσα έχει στη λίστα ο πελάτης, αμέσως στον επόπτη',
    complaints: 'Το τμήμα ποιότητας, με μήνυμα ή μέσω κάθε εκπροσώπου· κάθε παράπονο παίρνει αριθμό.',
    complaintsBeyond: 'ο διευθύνων σύμβουλος, ονομαστικά',
    retention:
      'Ηχογραφήσεις 90 ημέρες, στοιχεία επαφών μέχρι να ολοκληρωθεί η εργασία, εκτός αν ο πελάτης ορίσει λιγότερο.',
    returnAtExit:
      'Όλα τα στοιχεία σε CSV και οι ηχογραφήσεις σε αρχεία μέσα σε 14 ημέρες· μετά διαγράφονται, με γραπτή βεβαίωση.',
    consent:
      'Καλούμε μόνο όσους έχουν δώσει συγκατάθεση με ημερομηνία· το «όχι» καταγράφεται όσο μιλάμε ακόμη.',
    illnessSmall: 'Καλύπτουμε ο ένας τον άλλον· το πρόγραμμα του μήνα είναι ανοιχτό στους πελάτες.',
    illnessOne: 'Τη γραμμή παίρνει φιλικό γραφείο στη διπλανή πόλη· οι πελάτες ειδοποιούνται πριν.',
    backupSmall:
      'Αν πέσει το διαδίκτυο, οι γραμμές πάνε σε κινητά· η μπαταρία φτάνει για μια εργάσιμη ημέρα.',
    backupLarge: 'Δύο πάροχοι και γεννήτρια σε κάθε χώρο· όποιος χώρος πέσει, τον καλύπτει ο άλλος.',
    reportNote:
      'Πρώτα τα αποτελέσματα: τι λύθηκε, πουλήθηκε ή κλείστηκε, τι μας εμπόδισε και τι προτείνουμε.',
    proof: 'Δύο πελάτες για πάνω από τρία χρόνια· τα ονόματα κατόπιν αιτήματος.',
    bySms: 'μέσα σε τρία λεπτά',
  },
};
