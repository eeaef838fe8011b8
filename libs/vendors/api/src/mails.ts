import { defineMails } from '@ringfair/platform/mail';

export const vendorMails = defineMails({
  'vendor-claim': {
    en: {
      subject: 'Claim the listing of {vendor} on Ringfair',
      body: 'Somebody asked to keep the listing of {vendor} on Ringfair and gave this address at your domain.\n\nIf it was you, confirm it while signed in to the organisation that asked. The link works for {hours, plural, one {# hour} other {# hours}}.\n\nIf it was not you, ignore this mail: nothing changes.',
      action: 'Confirm the claim',
    },
    ru: {
      subject: 'Подтвердите права на страницу «{vendor}» в Ringfair',
      body: 'Кто-то попросил передать ему страницу «{vendor}» в Ringfair и указал этот адрес на вашем домене.\n\nЕсли это были вы, подтвердите запрос, войдя от имени организации, которая его отправила. Ссылка действует {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}.\n\nЕсли это были не вы, ничего делать не нужно: ничего не изменится.',
      action: 'Подтвердить',
    },
    el: {
      subject: 'Διεκδικήστε την καταχώριση της {vendor} στο Ringfair',
      body: 'Κάποιος ζήτησε να αναλάβει την καταχώριση της {vendor} στο Ringfair και έδωσε αυτή τη διεύθυνση στον τομέα σας.\n\nΑν ήσασταν εσείς, επιβεβαιώστε το συνδεδεμένοι στον οργανισμό που το ζήτησε. Ο σύνδεσμος ισχύει για {hours, plural, one {# ώρα} other {# ώρες}}.\n\nΑν δεν ήσασταν εσείς, αγνοήστε αυτό το μήνυμα: δεν αλλάζει τίποτα.',
      action: 'Επιβεβαίωση',
    },
  },
  'vendor-claimed': {
    en: {
      subject: 'The listing of {vendor} is yours',
      body: 'We found the record that you put into the DNS. Your organisation keeps the listing of {vendor} from now on, and a draft with what it says is waiting for you.\n\nYou can take the record out of the DNS again.',
      action: 'Open the profile',
    },
    ru: {
      subject: 'Страница «{vendor}» теперь ваша',
      body: 'Мы нашли запись, которую вы добавили в DNS. Теперь страницу «{vendor}» ведёт ваша организация; черновик с её содержанием ждёт вас.\n\nЗапись можно удалить из DNS.',
      action: 'Открыть профиль',
    },
    el: {
      subject: 'Η καταχώριση της {vendor} είναι δική σας',
      body: 'Βρήκαμε την εγγραφή που βάλατε στο DNS. Από τώρα ο οργανισμός σας τηρεί την καταχώριση της {vendor} και σας περιμένει ένα πρόχειρο με όσα λέει.\n\nΜπορείτε να αφαιρέσετε την εγγραφή από το DNS.',
      action: 'Άνοιγμα του προφίλ',
    },
  },
  'vendor-claim-not-reached': {
    en: {
      subject: 'A moderator calls {vendor}',
      body: 'Our automatic calls to the listed phone of {vendor} came to nothing. A moderator calls instead, within three working days, and speaks the code. You need not do anything.\n\nYou can also take the claim back and prove it in another way.',
      action: 'Open the claim',
    },
    ru: {
      subject: 'В «{vendor}» позвонит модератор',
      body: 'Автоматические звонки на указанный телефон «{vendor}» ни к чему не привели. Вместо них в течение трёх рабочих дней позвонит модератор и назовёт код. Делать ничего не нужно.\n\nМожно также отозвать заявку и доказать права другим способом.',
      action: 'Открыть заявку',
    },
    el: {
      subject: 'Ένας συντονιστής θα καλέσει την {vendor}',
      body: 'Οι αυτόματες κλήσεις μας στο τηλέφωνο της καταχώρισης της {vendor} δεν κατέληξαν πουθενά. Θα καλέσει ένας συντονιστής μέσα σε τρεις εργάσιμες και θα πει τον κωδικό. Δεν χρειάζεται να κάνετε τίποτα.\n\nΜπορείτε επίσης να ανακαλέσετε τη διεκδίκηση και να την αποδείξετε με άλλον τρόπο.',
      action: 'Άνοιγμα της διεκδίκησης',
    },
  },
  'vendor-disputed': {
    en: {
      subject: '{organization} says that the listing of {vendor} is its own',
      body: 'Your organisation keeps the listing of {vendor} on Ringfair. {organization} says that it is the company listed and has sent documents to our moderators.\n\nRead what it says and state your side. A moderator hears both before deciding; until then nothing changes.',
      action: 'State your side',
    },
    ru: {
      subject: '«{organization}» заявляет права на страницу «{vendor}»',
      body: 'Ваша организация ведёт страницу «{vendor}» в Ringfair. «{organization}» утверждает, что это её компания, и прислала модераторам документы.\n\nПрочитайте её доводы и изложите свои. Модератор выслушает обе стороны, прежде чем решить; до тех пор ничего не изменится.',
      action: 'Изложить свою позицию',
    },
    el: {
      subject: 'Ο οργανισμός {organization} λέει ότι η καταχώριση της {vendor} είναι δική του',
      body: 'Ο οργανισμός σας τηρεί την καταχώριση της {vendor} στο Ringfair. Ο οργανισμός {organization} λέει ότι είναι η εταιρεία που αναφέρεται και έστειλε έγγραφα στους συντονιστές μας.\n\nΔιαβάστε τι λέει και πείτε τη δική σας πλευρά. Ο συντονιστής ακούει και τους δύο πριν αποφασίσει· ως τότε δεν αλλάζει τίποτα.',
      action: 'Πείτε τη δική σας πλευρά',
    },
  },
  'vendor-handed-over': {
    en: {
      subject: 'The listing of {vendor} was handed over',
      body: 'A moderator decided that the listing of {vendor} belongs to {organization}. It keeps the listing and its draft from now on; published versions stay as they are.\n\nIf you think that this is wrong, open a dispute with documents.',
      action: 'Read about it',
    },
    ru: {
      subject: 'Страница «{vendor}» передана другой организации',
      body: 'Модератор решил, что страница «{vendor}» принадлежит организации «{organization}». Теперь она ведёт страницу и её черновик; опубликованные версии остаются без изменений.\n\nЕсли вы считаете это ошибкой, откройте спор и приложите документы.',
      action: 'Подробнее',
    },
    el: {
      subject: 'Η καταχώριση της {vendor} παραδόθηκε',
      body: 'Ένας συντονιστής έκρινε ότι η καταχώριση της {vendor} ανήκει στον οργανισμό {organization}. Από τώρα αυτός τηρεί την καταχώριση και το πρόχειρό της· οι δημοσιευμένες εκδόσεις μένουν ως έχουν.\n\nΑν πιστεύετε ότι είναι λάθος, ανοίξτε διαφορά με έγγραφα.',
      action: 'Περισσότερα',
    },
  },
  'vendor-stayed': {
    en: {
      subject: 'The listing of {vendor} stays with you',
      body: 'A moderator heard both sides and did not follow {organization}: your organisation keeps the listing of {vendor}. You need not do anything.',
      action: 'Open the profile',
    },
    ru: {
      subject: 'Страница «{vendor}» остаётся за вами',
      body: 'Модератор выслушал обе стороны и не согласился с организацией «{organization}»: страницу «{vendor}» по-прежнему ведёт ваша организация. Делать ничего не нужно.',
      action: 'Открыть профиль',
    },
    el: {
      subject: 'Η καταχώριση της {vendor} μένει σε εσάς',
      body: 'Ένας συντονιστής άκουσε και τις δύο πλευρές και δεν δέχθηκε όσα λέει ο οργανισμός {organization}: ο οργανισμός σας τηρεί την καταχώριση της {vendor}. Δεν χρειάζεται να κάνετε τίποτα.',
      action: 'Άνοιγμα του προφίλ',
    },
  },
  'vendor-removal': {
    en: {
      subject: 'Remove the listing of {vendor} from Ringfair',
      body: 'Somebody asked us to remove the listing of {vendor} and gave this address. If it was you, confirm it. The link works for {hours, plural, one {# hour} other {# hours}}.\n\nIf it was not you, ignore this mail: nothing changes.',
      action: 'Confirm the removal',
    },
    ru: {
      subject: 'Удаление страницы «{vendor}» из Ringfair',
      body: 'Кто-то попросил удалить страницу «{vendor}» и указал этот адрес. Если это были вы, подтвердите запрос. Ссылка действует {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}.\n\nЕсли это были не вы, ничего делать не нужно: ничего не изменится.',
      action: 'Подтвердить удаление',
    },
    el: {
      subject: 'Αφαίρεση της καταχώρισης της {vendor} από το Ringfair',
      body: 'Κάποιος μας ζήτησε να αφαιρέσουμε την καταχώριση της {vendor} και έδωσε αυτή τη διεύθυνση. Αν ήσασταν εσείς, επιβεβαιώστε το. Ο σύνδεσμος ισχύει για {hours, plural, one {# ώρα} other {# ώρες}}.\n\nΑν δεν ήσασταν εσείς, αγνοήστε αυτό το μήνυμα: δεν αλλάζει τίποτα.',
      action: 'Επιβεβαίωση της αφαίρεσης',
    },
  },
  'vendor-removed': {
    en: {
      subject: 'A listing was removed by its owner: {slug}',
      body: 'Somebody with a mail address at the domain of the site had the listing {slug} removed. It is gone from the pages and from search, and imports leave it out.\n\nThis is for your information; there is nothing to decide.',
    },
    ru: {
      subject: 'Владелец удалил страницу: {slug}',
      body: 'Страница {slug} удалена по требованию с почтового адреса на домене её сайта. Её больше нет на сайте и в поиске, импорт её пропускает.\n\nЭто уведомление; решать ничего не нужно.',
    },
    el: {
      subject: 'Μια καταχώριση αφαιρέθηκε από τον ιδιοκτήτη της: {slug}',
      body: 'Κάποιος με διεύθυνση στον τομέα του ιστοτόπου αφαίρεσε την καταχώριση {slug}. Δεν υπάρχει πια στις σελίδες ούτε στην αναζήτηση και οι εισαγωγές την παραλείπουν.\n\nΑυτό είναι για ενημέρωσή σας· δεν χρειάζεται απόφαση.',
    },
  },
});
