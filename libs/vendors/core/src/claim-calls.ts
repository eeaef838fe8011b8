import type { ProfileLanguage } from './vocabulary.js';

/** Who speaks the code of a claim by phone: a telephony service, or a moderator. */
export const CLAIM_CALLERS = ['SERVICE', 'MODERATOR'] as const;
export type ClaimCaller = (typeof CLAIM_CALLERS)[number];

/** Automatic calls that try to reach somebody before a moderator does. */
export const CALLS_FOR_A_CLAIM = 3;
/** Automatic calls within 24 hours to one listing, whoever claims it: nobody is called over and over. */
export const CALLS_TO_A_LISTING = 5;
/** Automatic calls within 24 hours for one organisation, whatever it claims. */
export const CALLS_FOR_AN_ORGANIZATION = 5;

/** A number with its country as telephony takes it: "+", then at most 15 digits (ITU-T E.164). */
export const isE164 = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number);

/** Countries where most people who answer a company's phone understand one of our languages. */
const SPOKEN_IN: Readonly<Record<ProfileLanguage, readonly string[]>> = {
  en: ['GB', 'IE', 'US', 'CA', 'AU', 'NZ', 'IN', 'PH', 'ZA', 'JM'],
  ru: ['RU', 'BY', 'KZ', 'KG'],
  el: ['GR', 'CY'],
};

/**
 * The language in which a code is spoken to a listed phone: that of the listing's country, else the claimant's.
 * @param country ISO 3166-1 of the listing's seat; null: not said
 */
export function languageOfCall(country: string | null, claimant: ProfileLanguage): ProfileLanguage {
  const known = Object.entries(SPOKEN_IN).find(
    ([, countries]) => country !== null && countries.includes(country),
  );
  return (known?.[0] as ProfileLanguage | undefined) ?? claimant;
}

/** Who answers need not know of the claim, so the words say what the code opens. The digits come one by one, twice. */
const WORDS: Readonly<Record<ProfileLanguage, { tag: string; words: (digits: string) => string }>> = {
  en: {
    tag: 'en-GB',
    words: (digits) =>
      `This is Ringfair. Somebody wants to keep your company's page. If you know of it, type this code: ${digits}. Once more: ${digits}. If you know nothing of it, tell the code to nobody.`,
  },
  ru: {
    tag: 'ru-RU',
    words: (digits) =>
      `Это Рингфэр. Кто-то хочет вести страницу вашей компании. Если вы об этом знаете, введите код: ${digits}. Ещё раз: ${digits}. Если вы ничего об этом не знаете, никому не называйте код.`,
  },
  el: {
    tag: 'el-GR',
    words: (digits) =>
      `Εδώ Ρίνγκφερ. Κάποιος θέλει να τηρεί τη σελίδα της εταιρείας σας. Αν το γνωρίζετε, γράψτε τον κωδικό: ${digits}. Ακόμη μία φορά: ${digits}. Αν δεν το γνωρίζετε, μην πείτε τον κωδικό σε κανέναν.`,
  },
};

/** What a voice says, and in which language (BCP 47). */
export interface SpokenWords {
  language: string;
  text: string;
}

/** The words of the call: the code digit by digit, twice. */
export function spokenCode(code: string, language: ProfileLanguage): SpokenWords {
  const { tag, words } = WORDS[language];
  return { language: tag, text: words([...code].join(', ')) };
}
