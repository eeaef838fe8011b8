import type { CaseLocale } from './case-kinds.js';
import type { CaseReason } from './case-reasons.js';

/** What the recipient of a decision reads for each reason. */
export const REASON_TEXTS: Record<CaseReason, Record<CaseLocale, string>> = {
  PHONE_CODE_SPOKEN: {
    en: 'We called the listed number and spoke the code. Enter it where you asked for the call.',
    ru: 'Мы позвонили по указанному номеру и продиктовали код. Введите его там, где просили о звонке.',
    el: 'Καλέσαμε τον αριθμό της καταχώρισης και είπαμε τον κωδικό. Εισαγάγετέ τον εκεί όπου ζητήσατε την κλήση.',
  },
  PHONE_NOT_REACHED: {
    en: 'Nobody answered the listed number, although we called on different days.',
    ru: 'По указанному номеру никто не ответил, хотя мы звонили в разные дни.',
    el: 'Κανείς δεν απάντησε στον αριθμό της καταχώρισης, αν και καλέσαμε σε διαφορετικές ημέρες.',
  },
  PHONE_NUMBER_WRONG: {
    en: 'The listed number is not one of the company. Choose another way to prove the claim.',
    ru: 'Указанный номер не принадлежит компании. Подтвердите права другим способом.',
    el: 'Ο αριθμός της καταχώρισης δεν ανήκει στην εταιρεία. Επιλέξτε άλλον τρόπο απόδειξης.',
  },
  PHONE_CLAIM_DENIED: {
    en: 'Whoever answered the listed number told us that the claim did not come from the company.',
    ru: 'Ответивший по указанному номеру сообщил, что заявка исходит не от компании.',
    el: 'Όποιος απάντησε στον αριθμό της καταχώρισης μας είπε ότι το αίτημα δεν προήλθε από την εταιρεία.',
  },
  DOCUMENTS_PROVE_IT: {
    en: 'Your documents show that you act for the company of this listing.',
    ru: 'Ваши документы подтверждают, что вы действуете от имени этой компании.',
    el: 'Τα έγγραφά σας δείχνουν ότι ενεργείτε για την εταιρεία της καταχώρισης.',
  },
  DOCUMENTS_UNREADABLE: {
    en: 'We could not read the documents. Send them again, complete and legible.',
    ru: 'Документы не удалось прочитать. Пришлите их ещё раз, целиком и разборчиво.',
    el: 'Δεν μπορέσαμε να διαβάσουμε τα έγγραφα. Στείλτε τα ξανά, πλήρη και ευανάγνωστα.',
  },
  DOCUMENTS_OF_ANOTHER_COMPANY: {
    en: 'The documents are those of another company than the one listed.',
    ru: 'Документы относятся к другой компании, а не к той, что на странице.',
    el: 'Τα έγγραφα ανήκουν σε άλλη εταιρεία από αυτήν της καταχώρισης.',
  },
  DOCUMENTS_OUTDATED: {
    en: 'The documents are too old to show who acts for the company today.',
    ru: 'Документы слишком старые и не показывают, кто представляет компанию сегодня.',
    el: 'Τα έγγραφα είναι πολύ παλιά για να δείξουν ποιος ενεργεί σήμερα για την εταιρεία.',
  },
  DOCUMENTS_NOT_SUFFICIENT: {
    en: 'The documents do not show that you may act for the company. See which ones we accept.',
    ru: 'Документы не подтверждают, что вы вправе действовать от имени компании. Посмотрите, какие мы принимаем.',
    el: 'Τα έγγραφα δεν δείχνουν ότι μπορείτε να ενεργείτε για την εταιρεία. Δείτε ποια δεχόμαστε.',
  },
  DISPUTE_PROVEN: {
    en: 'You have shown that the listing is yours. It is handed over to your organisation.',
    ru: 'Вы доказали, что страница принадлежит вам. Она передаётся вашей организации.',
    el: 'Αποδείξατε ότι η καταχώριση είναι δική σας. Παραδίδεται στον οργανισμό σας.',
  },
  DISPUTE_KEEPER_PROVED_IT: {
    en: 'The organisation that keeps the listing has shown that it is the company listed.',
    ru: 'Организация, которая ведёт страницу, доказала, что она и есть эта компания.',
    el: 'Ο οργανισμός που τηρεί την καταχώριση απέδειξε ότι είναι η εταιρεία που αναφέρεται.',
  },
  DISPUTE_NOT_PROVEN: {
    en: 'What you sent does not show that the listing belongs to you rather than to its present keeper.',
    ru: 'Присланное не доказывает, что страница принадлежит вам, а не тем, кто её ведёт сейчас.',
    el: 'Όσα στείλατε δεν δείχνουν ότι η καταχώριση ανήκει σε εσάς και όχι σε όποιον την τηρεί σήμερα.',
  },
  REMOVAL_OWNER_CONFIRMED: {
    en: 'You act for the company listed. The listing is removed and directories cannot bring it back.',
    ru: 'Вы действуете от имени этой компании. Страница удаляется, и справочники не вернут её обратно.',
    el: 'Ενεργείτε για την εταιρεία της καταχώρισης. Η καταχώριση αφαιρείται και δεν επανέρχεται από καταλόγους.',
  },
  REMOVAL_NOT_THE_OWNER: {
    en: 'Only the company listed can demand the removal, and you do not act for it.',
    ru: 'Удаления может требовать только сама компания, а вы её не представляете.',
    el: 'Την αφαίρεση μπορεί να ζητήσει μόνο η εταιρεία της καταχώρισης και δεν ενεργείτε για αυτήν.',
  },
  REMOVAL_NOT_PROVEN: {
    en: 'We could not establish that you act for the company listed.',
    ru: 'Нам не удалось установить, что вы действуете от имени этой компании.',
    el: 'Δεν μπορέσαμε να διαπιστώσουμε ότι ενεργείτε για την εταιρεία της καταχώρισης.',
  },
  EVIDENCE_SHOWS_IT: {
    en: 'The evidence shows what your profile says. The statement is now marked as verified.',
    ru: 'Документ подтверждает сказанное в профиле. Теперь утверждение отмечено как проверенное.',
    el: 'Το τεκμήριο δείχνει όσα λέει το προφίλ σας. Η δήλωση σημειώνεται πλέον ως επαληθευμένη.',
  },
  EVIDENCE_UNREADABLE: {
    en: 'We could not read the file. Upload it again, complete and legible.',
    ru: 'Файл не удалось прочитать. Загрузите его ещё раз, целиком и разборчиво.',
    el: 'Δεν μπορέσαμε να διαβάσουμε το αρχείο. Μεταφορτώστε το ξανά, πλήρες και ευανάγνωστο.',
  },
  EVIDENCE_EXPIRED: {
    en: 'The document is no longer valid. Upload the one that is.',
    ru: 'Срок действия документа истёк. Загрузите действующий.',
    el: 'Το έγγραφο δεν ισχύει πλέον. Μεταφορτώστε το ισχύον.',
  },
  EVIDENCE_OF_ANOTHER_COMPANY: {
    en: 'The document names another company than your profile.',
    ru: 'В документе названа другая компания, а не та, что в профиле.',
    el: 'Το έγγραφο αναφέρει άλλη εταιρεία από αυτήν του προφίλ σας.',
  },
  EVIDENCE_DOES_NOT_SHOW_IT: {
    en: 'The document does not show what your profile says: correct the profile or send another document.',
    ru: 'Документ не подтверждает сказанное в профиле: исправьте профиль или пришлите другой документ.',
    el: 'Το έγγραφο δεν δείχνει όσα λέει το προφίλ σας: διορθώστε το προφίλ ή στείλτε άλλο έγγραφο.',
  },
  EVIDENCE_KIND_NOT_ACCEPTED: {
    en: 'Documents of this kind are not accepted for this statement. See which ones are.',
    ru: 'Документы такого вида для этого утверждения не принимаются. Посмотрите, какие принимаются.',
    el: 'Έγγραφα αυτού του είδους δεν γίνονται δεκτά για αυτή τη δήλωση. Δείτε ποια γίνονται.',
  },
  MERGE_SAME_COMPANY: {
    en: 'Both listings are of the same company. They are now one, and the old addresses lead to it.',
    ru: 'Обе страницы принадлежат одной компании. Теперь это одна страница, и старые адреса ведут на неё.',
    el: 'Και οι δύο καταχωρίσεις είναι της ίδιας εταιρείας. Έγιναν μία και οι παλιές διευθύνσεις οδηγούν σε αυτήν.',
  },
  MERGE_DIFFERENT_COMPANIES: {
    en: 'The two listings are of different companies.',
    ru: 'Это страницы разных компаний.',
    el: 'Οι δύο καταχωρίσεις είναι διαφορετικών εταιρειών.',
  },
  MERGE_SEPARATE_BRANCHES: {
    en: 'The listings are of branches that buyers choose separately, so both stay.',
    ru: 'Это страницы филиалов, между которыми покупатели выбирают, поэтому остаются обе.',
    el: 'Οι καταχωρίσεις είναι υποκαταστημάτων που οι αγοραστές επιλέγουν χωριστά, οπότε μένουν και οι δύο.',
  },
  MERGE_NOT_PROVEN: {
    en: 'We could not establish that both listings are of the same company.',
    ru: 'Нам не удалось установить, что обе страницы принадлежат одной компании.',
    el: 'Δεν μπορέσαμε να διαπιστώσουμε ότι και οι δύο καταχωρίσεις είναι της ίδιας εταιρείας.',
  },
  ERROR_CONFIRMED: {
    en: 'Thank you, you are right. Whoever keeps the listing is asked to correct it; while nobody does, that part is marked as doubtful.',
    ru: 'Спасибо, вы правы. Мы просим тех, кто ведёт страницу, исправить ошибку; пока страницу никто не ведёт, эта часть отмечена как сомнительная.',
    el: 'Ευχαριστούμε, έχετε δίκιο. Ζητούμε από όποιον τηρεί την καταχώριση να το διορθώσει· όσο δεν την τηρεί κανείς, αυτό το μέρος σημειώνεται ως αμφίβολο.',
  },
  ERROR_NOT_FOUND: {
    en: 'We have checked it: what the listing says is right.',
    ru: 'Мы проверили: на странице всё указано верно.',
    el: 'Το ελέγξαμε: όσα λέει η καταχώριση είναι σωστά.',
  },
  ERROR_UNCLEAR: {
    en: 'We could not tell from your words what is wrong. Report it again with the right value.',
    ru: 'Из сообщения неясно, что неверно. Напишите ещё раз и укажите правильное значение.',
    el: 'Δεν καταλάβαμε από τα λόγια σας τι είναι λάθος. Αναφέρετέ το ξανά με τη σωστή τιμή.',
  },
  ERROR_OPINION: {
    en: 'This is a judgement of the vendor’s work, not an error. Clients with a contract can write a review.',
    ru: 'Это оценка работы компании, а не ошибка. Клиенты с договором могут написать отзыв.',
    el: 'Πρόκειται για κρίση της εργασίας της εταιρείας, όχι για λάθος. Οι πελάτες με σύμβαση μπορούν να γράψουν κριτική.',
  },
};

/** What a person who reads this language is told for a reason; codes that are unknown have no text. */
export const reasonText = (reason: string, locale: CaseLocale): string | null =>
  Object.hasOwn(REASON_TEXTS, reason) ? REASON_TEXTS[reason as CaseReason][locale] : null;
