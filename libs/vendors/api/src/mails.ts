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
});
