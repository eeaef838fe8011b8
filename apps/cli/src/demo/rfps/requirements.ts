import type { RequirementSeed } from './rfp-seed.js';

const must = (dimension: 'QUALITY' | 'FIT', weight: number, text: string, meets: string, partly: string) =>
  ({ level: 'MUST', dimension, weight, text, meets, partly }) as const satisfies RequirementSeed;
const should = (dimension: 'QUALITY' | 'FIT', weight: number, text: string, meets: string, partly: string) =>
  ({ level: 'SHOULD', dimension, weight, text, meets, partly }) as const satisfies RequirementSeed;

export const english = {
  recorded: must(
    'QUALITY',
    8,
    'Every call is recorded and kept for 90 days; we can listen without asking.',
    'Recorded and kept for 180 days; you get a login for three listeners.',
    'Recorded; we send you the calls that you name within a day.',
  ),
  serviceLevel: must(
    'QUALITY',
    10,
    '80 % of calls are answered within 20 seconds, measured per half hour and per client, abandoned calls counted as offered.',
    'Yes, per client, with 5 % off the invoice in a month in which we miss it.',
    '80 % in 30 seconds in the first two months, 20 seconds afterwards.',
  ),
  projectManager: should(
    'QUALITY',
    6,
    'A named project manager spends at least a third of the week on us.',
    'Two days a week; the name and a short biography are attached on award.',
    'One day a week, shared with another client of your industry.',
  ),
  bothSides: should(
    'QUALITY',
    5,
    'Our people and yours score the same calls every month; the difference is shown.',
    'Twenty calls a month, in one meeting, the difference goes on page one.',
    'Once a quarter.',
  ),
  training: should(
    'QUALITY',
    5,
    'At least 30 hours of training before the first live contact.',
    'Forty hours, of which eight at your place.',
    'Twenty-four hours, then a week beside an experienced agent.',
  ),
  readBack: must(
    'QUALITY',
    7,
    'Names, addresses and numbers are read back to the caller.',
    'A step of the form that cannot be skipped.',
    'Part of the script; checked in a sample of calls.',
  ),
  dataRegion: must(
    'FIT',
    9,
    'Personal data stays in our country or region, also at night and with subcontractors.',
    'All agents and servers are in the region; we have no subcontractors.',
    'In the region by day; the night team connects from outside.',
  ),
  reports: should(
    'FIT',
    6,
    'Reports speak of outcomes: solved, booked, sold, lost and why.',
    'Weekly, with recommendations; a sample is attached.',
    'Monthly figures of activity; outcomes on request.',
  ),
  ourCrm: should(
    'FIT',
    5,
    'Agents work in our system, not in a copy of it.',
    'Yes, with single sign-on from your side.',
    'We write to it through your interface every hour.',
  ),
  pilot: should(
    'FIT',
    4,
    'The work begins with a pilot of 30 days that we may leave without cost.',
    'Yes, at the same rate.',
    'Yes, with a set-up fee that is returned on conversion.',
  ),
  notice: should(
    'FIT',
    4,
    'Notice of no more than 60 days after the first half year.',
    'Thirty days.',
    'Ninety days.',
  ),
  experience: should(
    'FIT',
    6,
    'Three years in our industry, with a client who may be called.',
    'Two clients have agreed to take your call.',
    'Five years in a neighbouring industry.',
  ),
  peak: should(
    'QUALITY',
    6,
    'A plan for the peak: twice the volume within an hour.',
    'Home agents log in within 45 minutes; rehearsed each quarter.',
    'With a day of notice.',
  ),
  complaintsPath: must(
    'QUALITY',
    6,
    'Complaints have a path of their own and are acknowledged in writing the same day.',
    'Own queue, own two people, written acknowledgement within four hours.',
    'Acknowledged by the next working day.',
  ),
} satisfies Record<string, RequirementSeed>;

export const russian = {
  recorded: must(
    'QUALITY',
    8,
    'Все разговоры записываются и хранятся не меньше 90 дней; мы слушаем их без запроса.',
    'Храним 180 дней, даём три учётные записи для прослушивания.',
    'Храним 90 дней, записи присылаем по вашему списку в течение дня.',
  ),
  serviceLevel: must(
    'QUALITY',
    10,
    'Не менее 80 % звонков принято за 20 секунд; потерянные входят в расчёт.',
    'Да, считаем по каждому клиенту; за месяц ниже порога снижаем счёт на 5 %.',
    'Первые два месяца — 80 % за 30 секунд, затем за 20.',
  ),
  manager: should(
    'QUALITY',
    6,
    'У проекта есть свой менеджер, которого мы знаем по имени.',
    'Менеджер ведёт не больше двух проектов; имя сообщим при выборе.',
    'Менеджер ведёт четыре проекта, есть заместитель.',
  ),
  consent: must(
    'FIT',
    9,
    'Звоним только тем, кто дал согласие, и можем показать, когда и где он его дал.',
    'Согласие проверяется перед каждым набором, отметка хранится вместе с записью.',
    'Проверяем базу раз в неделю.',
  ),
  dataHome: must(
    'FIT',
    8,
    'Персональные данные не покидают страну клиента.',
    'Серверы и операторы в стране, субподрядчиков нет.',
    'Серверы в стране, ночная смена подключается удалённо.',
  ),
  reports: should(
    'FIT',
    6,
    'Отчёт о результатах, а не о минутах: решено, записано, продано, почему нет.',
    'Каждую неделю, с предложениями; образец приложен.',
    'Раз в месяц; причины отказов — по запросу.',
  ),
  hot: should(
    'QUALITY',
    7,
    'Горячий клиент передаётся нашему менеджеру за пять минут вместе с кратким пересказом.',
    'В среднем за три минуты, в два нажатия.',
    'За десять минут, сообщением.',
  ),
  training: should(
    'QUALITY',
    5,
    'До первого звонка — не меньше 30 часов обучения.',
    'Сорок часов, из них восемь у вас.',
    'Двадцать четыре часа и неделя рядом с опытным оператором.',
  ),
  pilot: should(
    'FIT',
    4,
    'Начинаем с пилота на 30 дней, из которого можно выйти без платы.',
    'Да, по той же цене.',
    'Да, подключение оплачивается и засчитывается потом.',
  ),
} satisfies Record<string, RequirementSeed>;

export const greek = {
  recorded: must(
    'QUALITY',
    8,
    'Όλες οι κλήσεις ηχογραφούνται και φυλάσσονται 90 ημέρες· τις ακούμε χωρίς να ρωτήσουμε.',
    'Φυλάσσονται 180 ημέρες· σας δίνουμε τρεις κωδικούς ακρόασης.',
    'Ηχογραφούνται· σας στέλνουμε όποιες ζητήσετε μέσα σε μία ημέρα.',
  ),
  serviceLevel: must(
    'QUALITY',
    10,
    'Το 80 % των κλήσεων απαντάται σε 20 δευτερόλεπτα· οι χαμένες μετρούν.',
    'Ναι, ανά πελάτη, με έκπτωση 5 % τον μήνα που δεν το πετυχαίνουμε.',
    'Τους δύο πρώτους μήνες σε 30 δευτερόλεπτα, μετά σε 20.',
  ),
  manager: should(
    'QUALITY',
    6,
    'Υπεύθυνος έργου με όνομα, τουλάχιστον το ένα τρίτο της εβδομάδας.',
    'Δύο ημέρες την εβδομάδα· θα τον γνωρίσετε πριν υπογράψουμε.',
    'Μία ημέρα την εβδομάδα.',
  ),
  readBack: must(
    'QUALITY',
    7,
    'Ονόματα, διευθύνσεις και αριθμοί επαναλαμβάνονται στον καλούντα.',
    'Είναι βήμα της φόρμας που δεν παρακάμπτεται.',
    'Είναι στο σενάριο και ελέγχεται δειγματοληπτικά.',
  ),
  dataHome: must(
    'FIT',
    9,
    'Τα προσωπικά δεδομένα μένουν στην Ευρωπαϊκή Ένωση.',
    'Όλα, άνθρωποι και διακομιστές· δεν έχουμε υπεργολάβους.',
    'Οι διακομιστές ναι· η νυχτερινή βάρδια συνδέεται από αλλού.',
  ),
  reports: should(
    'FIT',
    6,
    'Αναφορές αποτελεσμάτων: τι λύθηκε, τι κλείστηκε, τι χάθηκε και γιατί.',
    'Κάθε εβδομάδα, με προτάσεις· επισυνάπτεται δείγμα.',
    'Κάθε μήνα· τα αίτια κατόπιν αιτήματος.',
  ),
  training: should(
    'QUALITY',
    5,
    'Τουλάχιστον 30 ώρες εκπαίδευσης πριν από την πρώτη κλήση.',
    'Σαράντα ώρες, οι οκτώ στον χώρο σας.',
    'Είκοσι τέσσερις ώρες και μία εβδομάδα δίπλα σε έμπειρο συνάδελφο.',
  ),
  calendar: must(
    'FIT',
    7,
    'Τα ραντεβού γράφονται απευθείας στο δικό μας ημερολόγιο.',
    'Ναι, την ώρα της κλήσης, με επιβεβαίωση SMS.',
    'Ναι, με συγχρονισμό κάθε δέκα λεπτά.',
  ),
  pilot: should(
    'FIT',
    4,
    'Δοκιμή 30 ημερών χωρίς δέσμευση.',
    'Ναι, με την ίδια τιμή.',
    'Ναι, με χρέωση εκκίνησης που επιστρέφεται.',
  ),
} satisfies Record<string, RequirementSeed>;
