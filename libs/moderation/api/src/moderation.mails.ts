import type { CaseKind, CaseOutcome } from '@ringfair/moderation-core';
import { defineMails } from '@ringfair/platform/mail';

const matter = {
  en: '{kind, select, CLAIM_PHONE {your request for a call} CLAIM_DOCUMENTS {your claim} CLAIM_DISPUTE {your objection to a claim} REMOVAL {the removal of a listing} EVIDENCE {your evidence} MERGE {the merging of two listings} other {the error you reported}}',
  ru: '{kind, select, CLAIM_PHONE {ваша просьба о звонке} CLAIM_DOCUMENTS {ваша заявка на страницу} CLAIM_DISPUTE {ваше возражение} REMOVAL {удаление страницы} EVIDENCE {ваше подтверждение} MERGE {объединение страниц} other {ваше сообщение об ошибке}}',
  el: '{kind, select, CLAIM_PHONE {το αίτημά σας για κλήση} CLAIM_DOCUMENTS {η διεκδίκησή σας} CLAIM_DISPUTE {η ένστασή σας} REMOVAL {η αφαίρεση καταχώρισης} EVIDENCE {το τεκμήριό σας} MERGE {η συγχώνευση καταχωρίσεων} other {το λάθος που αναφέρατε}}',
};

export const ModerationMail = defineMails({
  'case-decided': {
    en: {
      subject: `{outcome, select, ACCEPTED {Accepted} other {Declined}}: ${matter.en} ({title})`,
      body: 'A moderator has decided about {title}.\n\n{reason}{hasNote, select, yes {\n\nThe moderator adds: {note}} other {}}\n\nAnswer this mail if you think we are wrong: somebody else will look at it.',
      action: 'See what you asked for',
    },
    ru: {
      subject: `{outcome, select, ACCEPTED {Принято} other {Отклонено}}: ${matter.ru} ({title})`,
      body: 'Модератор принял решение: {title}.\n\n{reason}{hasNote, select, yes {\n\nМодератор добавляет: {note}} other {}}\n\nЕсли считаете, что мы ошиблись, ответьте на это письмо: его прочитает другой человек.',
      action: 'Ваши обращения',
    },
    el: {
      subject: `{outcome, select, ACCEPTED {Έγινε δεκτό} other {Απορρίφθηκε}}: ${matter.el} ({title})`,
      body: 'Ένας συντονιστής αποφάσισε για: {title}.\n\n{reason}{hasNote, select, yes {\n\nΟ συντονιστής προσθέτει: {note}} other {}}\n\nΑπαντήστε σε αυτό το μήνυμα αν πιστεύετε ότι κάνουμε λάθος: θα το εξετάσει άλλος άνθρωπος.',
      action: 'Τα αιτήματά σας',
    },
  },
  'case-overtaken': {
    en: {
      subject: 'Your decision came too late: {title}',
      body: 'You decided a case about {title}. Before the decision could take effect the thing itself had changed, so nothing happened and nobody was told.',
      action: 'Open the case',
    },
    ru: {
      subject: 'Ваше решение опоздало: {title}',
      body: 'Вы приняли решение по делу «{title}». Прежде чем оно вступило в силу, обстоятельства изменились, поэтому ничего не произошло и никому не сообщили.',
      action: 'Открыть дело',
    },
    el: {
      subject: 'Η απόφασή σας ήρθε αργά: {title}',
      body: 'Αποφασίσατε μια υπόθεση για: {title}. Πριν εφαρμοστεί η απόφαση τα πράγματα άλλαξαν, οπότε δεν έγινε τίποτα και δεν ειδοποιήθηκε κανείς.',
      action: 'Άνοιγμα της υπόθεσης',
    },
  },
});

/** Parameters of the mail about a decision; `text` is the reason in the recipient's language. */
export const decisionParams = (decision: {
  kind: CaseKind;
  outcome: CaseOutcome;
  title: string;
  text: string;
  note: string | null;
}) => ({
  kind: decision.kind,
  outcome: decision.outcome,
  title: decision.title,
  reason: decision.text,
  hasNote: decision.note ? 'yes' : 'no',
  note: decision.note ?? '',
});
