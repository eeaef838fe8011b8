import type { ProfileLanguage } from './vocabulary.js';

/** What a moderator decides about who keeps a listing. */
export const KEEPERSHIP_CASES = ['CLAIM_PHONE', 'CLAIM_DOCUMENTS', 'CLAIM_DISPUTE', 'REMOVAL'] as const;
export type KeepershipCase = (typeof KEEPERSHIP_CASES)[number];

type Texts = readonly [en: string, ru: string, el: string];

/** What is accepted, who checks what, and how long it waits: the desk shows it, docs/claims.md says the same. */
const RULES: Readonly<Record<KeepershipCase, readonly Texts[]>> = {
  CLAIM_PHONE: [
    [
      'Where a telephony service is set up it calls first; the case is here because it reached nobody, or because there is none.',
      'Если подключена служба телефонии, сначала звонит она; обращение здесь, потому что она ни до кого не дозвонилась или её нет.',
      'Όπου υπάρχει υπηρεσία τηλεφωνίας, καλεί πρώτα αυτή· η υπόθεση είναι εδώ επειδή δεν βρήκε κανέναν ή επειδή δεν υπάρχει.',
    ],
    [
      'Call the listed number only, never one that the claimant gives.',
      'Звоните только по указанному на странице номеру, никогда по названному заявителем.',
      'Καλείτε μόνο τον αριθμό της καταχώρισης, ποτέ κάποιον που δίνει όποιος διεκδικεί.',
    ],
    [
      'Ask for somebody who speaks for the company, say who wants the listing, and speak the code.',
      'Попросите того, кто говорит от имени компании, скажите, кто заявляет права, и назовите код.',
      'Ζητήστε κάποιον που μιλά για την εταιρεία, πείτε ποιος θέλει την καταχώριση και πείτε τον κωδικό.',
    ],
    [
      'Try on three working days; the claim waits seven days and forgives five wrong codes.',
      'Звоните в три разных рабочих дня; заявка ждёт семь дней и прощает пять неверных кодов.',
      'Δοκιμάστε σε τρεις εργάσιμες· η διεκδίκηση περιμένει επτά ημέρες και συγχωρεί πέντε λάθος κωδικούς.',
    ],
  ],
  CLAIM_DOCUMENTS: [
    [
      'Accepted: an extract of the company register or a tax certificate, not older than a year, that names the company and the claimant or shows a mandate.',
      'Принимаются: выписка из реестра или налоговая справка не старше года, где названы компания и заявитель, или доверенность.',
      'Δεκτά: απόσπασμα μητρώου ή φορολογικό πιστοποιητικό έως ενός έτους, με την εταιρεία και όποιον διεκδικεί, ή εξουσιοδότηση.',
    ],
    [
      'The name and the seat must be those of the listing; check them in the public register where there is one.',
      'Название и адрес должны совпадать со страницей; сверьте их с открытым реестром, если он есть.',
      'Η επωνυμία και η έδρα πρέπει να είναι της καταχώρισης· ελέγξτε τες στο δημόσιο μητρώο όπου υπάρχει.',
    ],
    [
      'The claim waits 60 days; a keepership once given holds until a dispute or a merge.',
      'Заявка ждёт 60 дней; полученная страница остаётся за организацией до спора или объединения.',
      'Η διεκδίκηση περιμένει 60 ημέρες· όποιος πάρει την καταχώριση την κρατά ως μια διαφορά ή συγχώνευση.',
    ],
  ],
  CLAIM_DISPUTE: [
    [
      'Hear both sides: give the present keeper five working days to answer before you decide.',
      'Выслушайте обе стороны: дайте тому, кто ведёт страницу, пять рабочих дней на ответ.',
      'Ακούστε και τις δύο πλευρές: δώστε πέντε εργάσιμες σε όποιον την τηρεί για να απαντήσει.',
    ],
    [
      'Accept only when documents show that the disputant is the company listed, or its successor, and the keeper is not.',
      'Принимайте, только если документы показывают, что заявитель и есть эта компания или её преемник, а ведущий страницу нет.',
      'Δεχθείτε μόνο αν τα έγγραφα δείχνουν ότι όποιος αμφισβητεί είναι η εταιρεία ή διάδοχός της και όποιος την τηρεί δεν είναι.',
    ],
    [
      'Accepted: keepership and draft change hands, versions stay. Declined: nothing changes, and the same organisation waits 30 days.',
      'Принято: страница и черновик переходят, версии остаются. Отклонено: ничего не меняется, та же организация ждёт 30 дней.',
      'Δεκτή: η καταχώριση και το πρόχειρο αλλάζουν χέρια, οι εκδόσεις μένουν. Απορρίφθηκε: δεν αλλάζει τίποτα, ο ίδιος οργανισμός περιμένει 30 ημέρες.',
    ],
  ],
  REMOVAL: [
    [
      'Only the company listed can demand it: answer to an address that stands on its site, or ask for a register extract.',
      'Требовать может только сама компания: ответьте на адрес с её сайта или попросите выписку из реестра.',
      'Μόνο η ίδια η εταιρεία μπορεί να το ζητήσει: απαντήστε σε διεύθυνση του ιστοτόπου της ή ζητήστε απόσπασμα μητρώου.',
    ],
    [
      'Accepted, everything that the listing said is deleted and cannot be restored; decide within five working days.',
      'После принятия всё содержание страницы удаляется без возврата; решайте в течение пяти рабочих дней.',
      'Αν γίνει δεκτό, ό,τι έλεγε η καταχώριση διαγράφεται οριστικά· αποφασίστε σε πέντε εργάσιμες.',
    ],
    [
      'Who asked is forgotten with the decision; the address of the page, its site and its identity in the source stay.',
      'Кто просил, забывается вместе с решением; остаются адрес страницы, её сайт и её ключ в источнике.',
      'Όποιος το ζήτησε ξεχνιέται με την απόφαση· μένουν η διεύθυνση της σελίδας, ο ιστότοπος και το κλειδί της στην πηγή.',
    ],
  ],
};

const LOCALES: readonly ProfileLanguage[] = ['en', 'ru', 'el'];

/** Sentences for the moderator who decides such a case, in the moderator's language. */
export function keepershipRules(kind: KeepershipCase, locale: ProfileLanguage): string[] {
  return RULES[kind].map((texts) => texts[LOCALES.indexOf(locale)] ?? texts[0]);
}
