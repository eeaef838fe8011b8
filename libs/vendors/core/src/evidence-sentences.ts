import type { EvidenceCheck, EvidenceKind, StatementKind } from './evidence-codes.js';
import { checksOf, type EvidenceRule, type UndocumentedRule } from './evidence-rules.js';
import { CHECK_TEXTS, CLAIM_TEXTS, KIND_TEXTS, UNDOCUMENTED_TEXTS } from './evidence-texts.js';
import type { ProfileLanguage } from './vocabulary.js';

const column: Readonly<Record<ProfileLanguage, 0 | 1 | 2>> = { en: 0, ru: 1, el: 2 };

/** The words for a code in a language. */
export const claimText = (claim: StatementKind, language: ProfileLanguage): string =>
  CLAIM_TEXTS[claim][column[language]];
export const kindText = (kind: EvidenceKind, language: ProfileLanguage): string =>
  KIND_TEXTS[kind][column[language]];
export const checkText = (check: EvidenceCheck, language: ProfileLanguage): string =>
  CHECK_TEXTS[check][column[language]];

/** Accepted documents of a rule in words: "an extract, accounts, or a statement". */
export const acceptedText = ({ accepts }: EvidenceRule, language: ProfileLanguage): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(
    accepts.map((kind) => kindText(kind, language)),
  );

/** "12 months from its date; with an end of its own until then, at most 36 months." */
export function holdsText({ holdsMonths, mostMonths }: EvidenceRule, language: ProfileLanguage): string {
  const [months, most] = [monthsText(holdsMonths, language), monthsText(mostMonths, language)];
  const longer = mostMonths > holdsMonths;
  return {
    en: longer
      ? `Holds ${months} from its date, or until the end it names, at most ${most}.`
      : `Holds ${months} from its date, or until an earlier end it names.`,
    ru: longer
      ? `Действует ${months} со своей даты или до названного в нём срока, но не дольше ${monthsText(mostMonths, 'ru', true)}.`
      : `Действует ${months} со своей даты или до более раннего срока, названного в нём.`,
    el: longer
      ? `Ισχύει ${months} από την ημερομηνία του ή έως τη λήξη που αναφέρει, το πολύ ${most}.`
      : `Ισχύει ${months} από την ημερομηνία του ή έως νωρίτερη λήξη που αναφέρει.`,
  }[language];
}

function monthsText(months: number, language: ProfileLanguage, genitive = false): string {
  if (language === 'ru') {
    if (genitive)
      return `${months} ${new Intl.PluralRules('ru').select(months) === 'one' ? 'месяца' : 'месяцев'}`;
    const form = new Intl.PluralRules('ru').select(months);
    return `${months} ${form === 'one' ? 'месяц' : form === 'few' ? 'месяца' : 'месяцев'}`;
  }
  if (language === 'el') return `${months} ${months === 1 ? 'μήνα' : 'μήνες'}`;
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}

/** Why no document is accepted, and what mark there can be. */
export const undocumentedText = ({ why }: UndocumentedRule, language: ProfileLanguage): string =>
  UNDOCUMENTED_TEXTS[why][column[language]];

/** The rule in sentences, for moderators: what is accepted, what to compare, how long it holds. */
export const ruleSentences = (rule: EvidenceRule, language: ProfileLanguage): string[] => [
  { en: 'Accepted: ', ru: 'Принимается: ', el: 'Δεκτό: ' }[language] + acceptedText(rule, language) + '.',
  ...checksOf(rule).map((check) => checkText(check, language)),
  holdsText(rule, language),
];
