import { defineMails } from '@ringfair/platform/mail';

export const identityMails = defineMails({
  'identity-sign-up': {
    en: {
      subject: 'Confirm your address for Ringfair',
      body: 'Hello {name},\n\nplease confirm that this address is yours. The link works once, for 24 hours.\n\nIf you did not sign up, ignore this mail: nothing was created.',
      action: 'Confirm address',
    },
    ru: {
      subject: 'Подтвердите адрес для Ringfair',
      body: 'Здравствуйте, {name}!\n\nПодтвердите, пожалуйста, что это ваш адрес. Ссылка действует один раз, в течение 24 часов.\n\nЕсли вы не регистрировались, просто не отвечайте на это письмо: ничего не было создано.',
      action: 'Подтвердить адрес',
    },
    el: {
      subject: 'Επιβεβαιώστε τη διεύθυνσή σας για το Ringfair',
      body: 'Γεια σας {name},\n\nεπιβεβαιώστε ότι αυτή η διεύθυνση είναι δική σας. Ο σύνδεσμος ισχύει μία φορά, για 24 ώρες.\n\nΑν δεν εγγραφήκατε εσείς, αγνοήστε αυτό το μήνυμα: δεν δημιουργήθηκε τίποτα.',
      action: 'Επιβεβαίωση διεύθυνσης',
    },
  },
  'identity-account-exists': {
    en: {
      subject: 'You already have a Ringfair account',
      body: 'Hello {name},\n\nsomebody, probably you, tried to sign up with this address. You have an account already: sign in with this link. It works once, for 30 minutes.',
      action: 'Sign in',
    },
    ru: {
      subject: 'У вас уже есть учётная запись Ringfair',
      body: 'Здравствуйте, {name}!\n\nКто-то (вероятно, вы) попытался зарегистрироваться с этим адресом. Учётная запись уже есть: войдите по ссылке. Она действует один раз, в течение 30 минут.',
      action: 'Войти',
    },
    el: {
      subject: 'Έχετε ήδη λογαριασμό στο Ringfair',
      body: 'Γεια σας {name},\n\nκάποιος, πιθανότατα εσείς, προσπάθησε να εγγραφεί με αυτή τη διεύθυνση. Έχετε ήδη λογαριασμό: συνδεθείτε με αυτόν τον σύνδεσμο. Ισχύει μία φορά, για 30 λεπτά.',
      action: 'Σύνδεση',
    },
  },
  'identity-sign-in-link': {
    en: {
      subject: 'Your sign-in link for Ringfair',
      body: 'Hello {name},\n\nthis link signs you in. It works once, for 30 minutes.\n\nIf you did not ask for it, ignore this mail.',
      action: 'Sign in',
    },
    ru: {
      subject: 'Ссылка для входа в Ringfair',
      body: 'Здравствуйте, {name}!\n\nПо этой ссылке вы войдёте в Ringfair. Она действует один раз, в течение 30 минут.\n\nЕсли вы её не запрашивали, просто не отвечайте на это письмо.',
      action: 'Войти',
    },
    el: {
      subject: 'Ο σύνδεσμος εισόδου σας στο Ringfair',
      body: 'Γεια σας {name},\n\nμε αυτόν τον σύνδεσμο συνδέεστε. Ισχύει μία φορά, για 30 λεπτά.\n\nΑν δεν τον ζητήσατε, αγνοήστε αυτό το μήνυμα.',
      action: 'Σύνδεση',
    },
  },
  'identity-reset-password': {
    en: {
      subject: 'Choose a new password for Ringfair',
      body: 'Hello {name},\n\nhere you choose a new password. The link works once, for 30 minutes; all your sessions end.\n\nIf you did not ask for it, ignore this mail: your password stays as it is.',
      action: 'Choose a new password',
    },
    ru: {
      subject: 'Новый пароль для Ringfair',
      body: 'Здравствуйте, {name}!\n\nЗдесь вы зададите новый пароль. Ссылка действует один раз, в течение 30 минут; все ваши сеансы завершатся.\n\nЕсли вы этого не запрашивали, просто не отвечайте на это письмо: пароль останется прежним.',
      action: 'Задать новый пароль',
    },
    el: {
      subject: 'Νέος κωδικός πρόσβασης για το Ringfair',
      body: 'Γεια σας {name},\n\nεδώ επιλέγετε νέο κωδικό πρόσβασης. Ο σύνδεσμος ισχύει μία φορά, για 30 λεπτά· όλες οι συνδέσεις σας τερματίζονται.\n\nΑν δεν το ζητήσατε, αγνοήστε αυτό το μήνυμα: ο κωδικός σας μένει ως έχει.',
      action: 'Επιλογή νέου κωδικού',
    },
  },
  'identity-password-changed': {
    en: {
      subject: 'Your Ringfair password was changed',
      body: 'Hello {name},\n\nyour password was changed and your other sessions were ended. If this was not you, choose a new one at once.',
      action: 'Choose a new password',
    },
    ru: {
      subject: 'Ваш пароль в Ringfair изменён',
      body: 'Здравствуйте, {name}!\n\nВаш пароль изменён, остальные сеансы завершены. Если это были не вы, сразу задайте новый пароль.',
      action: 'Задать новый пароль',
    },
    el: {
      subject: 'Ο κωδικός σας στο Ringfair άλλαξε',
      body: 'Γεια σας {name},\n\nο κωδικός σας άλλαξε και οι άλλες συνδέσεις σας τερματίστηκαν. Αν δεν το κάνατε εσείς, επιλέξτε αμέσως νέο κωδικό.',
      action: 'Επιλογή νέου κωδικού',
    },
  },
  'identity-invitation': {
    en: {
      subject: '{inviter} invites you to {organization} on Ringfair',
      body: 'Hello,\n\n{inviter} invites you to work for {organization} on Ringfair. The link works once, for 7 days.',
      action: 'Accept invitation',
    },
    ru: {
      subject: '{inviter} приглашает вас в {organization} на Ringfair',
      body: 'Здравствуйте!\n\n{inviter} приглашает вас работать от имени организации «{organization}» на Ringfair. Ссылка действует один раз, в течение 7 дней.',
      action: 'Принять приглашение',
    },
    el: {
      subject: 'Πρόσκληση από {inviter}: {organization} στο Ringfair',
      body: 'Γεια σας,\n\nέχετε πρόσκληση από {inviter} να εργαστείτε για τον οργανισμό {organization} στο Ringfair. Ο σύνδεσμος ισχύει μία φορά, για 7 ημέρες.',
      action: 'Αποδοχή πρόσκλησης',
    },
  },
});
