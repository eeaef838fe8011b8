import type { Locale } from '@ringfair/platform/auth';

type Phrases = readonly [string, ...string[]];

/** What vendors write above an answer; {years} and {people} are filled in. */
export const messages: Record<Locale, Phrases> = {
  en: [
    'Thank you for a brief that says what you need. We have done this kind of work for {years} years; {people} of us are on the phones today. Your line would have a team of its own from the first day, and the person who signs this would visit you in the first week.',
    'We have read your volumes twice and priced the hours in which calls really come. The assumption behind each figure stands beside it. If the volume falls for two months we lower the minimum.',
    'We are {people} people and will stay a size at which you know who answers. Two clients with a similar line have agreed to take your call. What we cannot do yet is said plainly below.',
    'Our offer follows your lots one by one. We would start with a pilot, agree on the call form, and only then on the rest. You may listen to every call.',
  ],
  ru: [
    'Спасибо за ясное задание. Такие линии мы ведём {years} лет, сегодня на звонках {people} человек. С первого дня у вас будет своя группа и менеджер, которого вы знаете по имени.',
    'Мы пересчитали ваши объёмы по часам и назначили цену за то время, когда действительно звонят. Рядом с каждой цифрой стоит допущение. Если объём два месяца ниже плана, снижаем минимум.',
    'Нас {people} человек, и мы не прячемся за словом «команда»: ниже честно написано, что умеем и чего пока нет. Два заказчика с похожей линией готовы ответить на ваш звонок.',
  ],
  el: [
    'Ευχαριστούμε για τη σαφή περιγραφή. Κάνουμε τέτοια δουλειά {years} χρόνια και σήμερα απαντούν {people} άνθρωποί μας. Από την πρώτη μέρα θα έχετε δική σας ομάδα και έναν υπεύθυνο με όνομα.',
    'Υπολογίσαμε την τιμή στις ώρες που έρχονται πραγματικά οι κλήσεις· δίπλα σε κάθε ποσό γράφουμε την παραδοχή. Αν ο όγκος πέσει για δύο μήνες, πέφτει και το ελάχιστο.',
    'Είμαστε {people} άτομα και σας λέμε καθαρά παρακάτω τι κάνουμε και τι όχι ακόμη. Δύο πελάτες με παρόμοια γραμμή δέχονται να τους τηλεφωνήσετε.',
  ],
};

/** Terms beside a price. */
export const terms: Record<Locale, Phrases> = {
  en: [
    'Team leader, quality control and reports included. Telephone traffic at cost.',
    'First training included, later training at the same rate. Without VAT.',
    'Billed for what was used, minimum 80 % of the stated volume. Thirty days to pay.',
  ],
  ru: [
    'Супервизор, контроль качества и отчёты включены. Телефонный трафик по себестоимости.',
    'Первое обучение включено, следующие по той же цене. Без НДС.',
    'Оплата по факту, минимум 80 % заявленного объёма.',
  ],
  el: [
    'Περιλαμβάνονται επόπτης, έλεγχος ποιότητας και αναφορές. Τηλεπικοινωνιακά στο κόστος.',
    'Η πρώτη εκπαίδευση περιλαμβάνεται. Χωρίς ΦΠΑ.',
    'Χρέωση όσων χρησιμοποιήθηκαν, με ελάχιστο το 80 % του όγκου.',
  ],
};

/** Why an answer lost, in the buyer's words: a must not met, dearer than most, or only less fitting. */
export const losses: Record<Locale, Record<'unmet' | 'dear' | 'close', Phrases>> = {
  en: {
    unmet: [
      'One of our musts is met in part only, and we cannot go without it. Otherwise a good answer.',
      'We asked for something without which the work is not ours to give away; your answer meets it in part.',
    ],
    dear: [
      'The monthly cost came out clearly above the median of the answers for our volume.',
      'We liked the plan. For the same volume it costs more a month than most others.',
    ],
    close: [
      'Close, and we liked the people. Another offer had done exactly this work for longer.',
      'Good references. We chose an offer that starts three weeks earlier.',
      'We could not see who would be on the line in the evening; the winner named them.',
    ],
  },
  ru: {
    unmet: [
      'Одно из обязательных требований выполнено только частично, без него мы не можем. В остальном ответ хороший.',
      'Обязательное требование закрыто лишь отчасти; победитель закрыл все.',
    ],
    dear: [
      'Цена за месяц вышла заметно выше середины для нашего объёма.',
      'План понравился, но при нашем объёме он дороже большинства.',
    ],
    close: [
      'Сильное предложение, но у победителя больше опыта именно в такой работе.',
      'Выбрали того, кто начинает на три недели раньше. Будем рады следующему ответу.',
    ],
  },
  el: {
    unmet: [
      'Μία υποχρεωτική απαίτηση καλύπτεται μόνο εν μέρει και χωρίς αυτήν δεν γίνεται. Κατά τα άλλα καλή προσφορά.',
      'Κάτι που ζητήσαμε οπωσδήποτε καλύπτεται μόνο εν μέρει.',
    ],
    dear: [
      'Το μηνιαίο κόστος βγήκε αρκετά πάνω από τη μέση των προσφορών για τον όγκο μας.',
      'Το σχέδιο μας άρεσε, αλλά για τον όγκο μας κοστίζει περισσότερο από τα περισσότερα.',
    ],
    close: [
      'Ήταν κοντά. Ο ανάδοχος έχει κάνει ακριβώς αυτή τη δουλειά για περισσότερα χρόνια.',
      'Προτιμήσαμε όποιον ξεκινά τρεις εβδομάδες νωρίτερα. Ευχαριστούμε για τον κόπο.',
    ],
  },
};

/** Words to the winner. */
export const wins: Record<Locale, Phrases> = {
  en: [
    'We look forward to it. Please confirm the first day, and bring the person who will lead the team.',
    'You answered what we asked and said what you cannot do. That decided it.',
  ],
  ru: [
    'Рады начать. Подтвердите, пожалуйста, первый день и познакомьте нас с менеджером.',
    'Вы ответили на то, что мы спросили, и честно сказали, чего пока нет. Это и решило.',
  ],
  el: [
    'Χαιρόμαστε που ξεκινάμε. Επιβεβαιώστε την πρώτη ημέρα και γνωρίστε μας τον υπεύθυνο.',
    'Απαντήσατε σε όσα ρωτήσαμε και είπατε τι δεν κάνετε ακόμη. Αυτό μέτρησε.',
  ],
};
