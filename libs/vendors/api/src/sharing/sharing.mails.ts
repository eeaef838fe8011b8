import { defineMails } from '@ringfair/platform/mail';

export const sharingMails = defineMails({
  'access-asked': {
    en: {
      subject:
        '{buyer} asks {kind, select, DOSSIER {to see your due-diligence dossier} other {to speak with your references}}',
      body: '{person} of {buyer} asks {vendor} {kind, select, DOSSIER {for the due-diligence dossier} other {whom of your clients they may call}}.\n\nRead why, then decide what you open, and for how long. Until then nothing is shown.',
      action: 'Read the request',
    },
    ru: {
      subject:
        '{buyer}: {kind, select, DOSSIER {просьба показать досье} other {просьба дать контакты клиентов}}',
      body: '{person} ({buyer}) просит «{vendor}» {kind, select, DOSSIER {открыть досье для проверки исполнителя} other {назвать клиентов, которым можно позвонить}}.\n\nПрочитайте зачем и решите, что открыть и на какой срок. До этого никто ничего не увидит.',
      action: 'Прочитать запрос',
    },
    el: {
      subject:
        '{buyer}: {kind, select, DOSSIER {αίτημα για τον φάκελο δέουσας επιμέλειας} other {αίτημα για συστάσεις πελατών}}',
      body: 'Ο/Η {person} από {buyer} ζητά από {vendor} {kind, select, DOSSIER {τον φάκελο δέουσας επιμέλειας} other {να μάθει ποιους πελάτες σας μπορεί να καλέσει}}.\n\nΔιαβάστε τον λόγο και αποφασίστε τι θα ανοίξετε και για πόσο. Μέχρι τότε δεν εμφανίζεται τίποτα.',
      action: 'Διαβάστε το αίτημα',
    },
  },
  'access-granted': {
    en: {
      subject: '{vendor} has opened {kind, select, DOSSIER {its dossier} other {references}} to you',
      body: '{vendor} has opened {kind, select, DOSSIER {its due-diligence dossier} other {contacts of clients}} to {buyer}.\n\nThe access ends after a while. Each look and each download is shown to the vendor with your name.',
      action: '{kind, select, DOSSIER {Open the dossier} other {See the references}}',
    },
    ru: {
      subject:
        '«{vendor}»: {kind, select, DOSSIER {досье открыто для вас} other {контакты клиентов открыты для вас}}',
      body: '«{vendor}» открывает организации {buyer} {kind, select, DOSSIER {досье для проверки исполнителя} other {контакты клиентов}}.\n\nДоступ действует ограниченное время. Исполнитель видит каждый просмотр и каждую загрузку с вашим именем.',
      action: '{kind, select, DOSSIER {Открыть досье} other {Смотреть контакты}}',
    },
    el: {
      subject:
        '{vendor}: {kind, select, DOSSIER {ο φάκελος άνοιξε για εσάς} other {οι συστάσεις άνοιξαν για εσάς}}',
      body: 'Η εταιρεία {vendor} άνοιξε στον οργανισμό {buyer} {kind, select, DOSSIER {τον φάκελο δέουσας επιμέλειας} other {στοιχεία επικοινωνίας πελατών}}.\n\nΗ πρόσβαση λήγει μετά από ορισμένο χρόνο. Κάθε προβολή και κάθε λήψη εμφανίζεται στον πάροχο με το όνομά σας.',
      action: '{kind, select, DOSSIER {Άνοιγμα φακέλου} other {Προβολή συστάσεων}}',
    },
  },
  'access-declined': {
    en: {
      subject: '{vendor} does not open {kind, select, DOSSIER {its dossier} other {its references}}',
      body: '{vendor} has declined the request of {buyer}. The reason given:\n\n{reason}',
      action: 'See your requests',
    },
    ru: {
      subject: '«{vendor}»: {kind, select, DOSSIER {досье не открыто} other {контакты клиентов не открыты}}',
      body: '«{vendor}» отклоняет запрос организации {buyer}. Указанная причина:\n\n{reason}',
      action: 'Смотреть запросы',
    },
    el: {
      subject: '{vendor}: {kind, select, DOSSIER {ο φάκελος δεν ανοίγει} other {οι συστάσεις δεν ανοίγουν}}',
      body: 'Η εταιρεία {vendor} απέρριψε το αίτημα του οργανισμού {buyer}. Η αιτιολογία:\n\n{reason}',
      action: 'Δείτε τα αιτήματά σας',
    },
  },
  'dossier-shared': {
    en: {
      subject: '{vendor} shares its due-diligence dossier with you',
      body: '{vendor} has opened its due-diligence dossier to your organisation until {until, date, long}.\n\nEach download is shown to the vendor with your name.',
      action: 'Open the dossier',
    },
    ru: {
      subject: '«{vendor}» открывает вам досье',
      body: '«{vendor}» открывает вашей организации досье для проверки исполнителя до {until, date, long}.\n\nИсполнитель видит каждую загрузку с вашим именем.',
      action: 'Открыть досье',
    },
    el: {
      subject: 'Η {vendor} κοινοποιεί τον φάκελο δέουσας επιμέλειας',
      body: 'Η εταιρεία {vendor} άνοιξε τον φάκελο δέουσας επιμέλειας στον οργανισμό σας έως {until, date, long}.\n\nΚάθε λήψη εμφανίζεται στον πάροχο με το όνομά σας.',
      action: 'Άνοιγμα φακέλου',
    },
  },
  'dossier-item-ends': {
    en: {
      subject: '“{title}” in your dossier is valid until {expiresOn, date, long}',
      body: 'The item “{title}” in the due-diligence dossier of {vendor} is valid until {expiresOn, date, long}. After that day buyers see it marked as expired.\n\nRenew it: the new one takes the place of the old one everywhere it is shared.',
      action: 'Renew the item',
    },
    ru: {
      subject: '«{title}» в вашем досье действует до {expiresOn, date, long}',
      body: 'Документ «{title}» в досье «{vendor}» действует до {expiresOn, date, long}. После этого заказчики увидят на нём отметку «истекло».\n\nОбновите его: новый заменит старый везде, где он открыт.',
      action: 'Обновить документ',
    },
    el: {
      subject: 'Το «{title}» στον φάκελό σας ισχύει έως {expiresOn, date, long}',
      body: 'Το στοιχείο «{title}» στον φάκελο δέουσας επιμέλειας της {vendor} ισχύει έως {expiresOn, date, long}. Μετά οι αγοραστές το βλέπουν ως ληγμένο.\n\nΑνανεώστε το: το νέο παίρνει τη θέση του παλιού όπου έχει κοινοποιηθεί.',
      action: 'Ανανέωση στοιχείου',
    },
  },
});
