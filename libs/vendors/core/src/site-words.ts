/**
 * Words by which a link to a legal page is known, in lower case without accents: as texts of links and as parts of
 * their addresses. Each stands for a whole word; several words must follow each other.
 */
export const LEGAL_WORDS: readonly string[] = [
  'legal',
  'legal notice',
  'imprint',
  'impressum',
  'datenschutz',
  'agb',
  'privacy',
  'privacy policy',
  'terms',
  'terms of service',
  'terms of use',
  'terms and conditions',
  'gdpr',
  'mentions legales',
  'cgv',
  'confidentialite',
  'aviso legal',
  'privacidad',
  'note legali',
  'informativa',
  'politica de privacidade',
  'polityka prywatnosci',
  'regulamin',
  'gizlilik',
  'kvkk',
  'правовая информация',
  'политика конфиденциальности',
  'конфиденциальность',
  'политика обработки',
  'пользовательское соглашение',
  'реквизиты',
  'оферта',
  'политика конфіденційності',
  'οροι χρησης',
  'οροι',
  'απορρητο',
  'πολιτικη απορρητου',
  'προσωπικα δεδομενα',
  'νομικα',
];

/** Words by which a link to a page with contact data is known, written as those above. */
export const CONTACT_WORDS: readonly string[] = [
  'contact',
  'contacts',
  'contact us',
  'get in touch',
  'kontakt',
  'kontakte',
  'contacto',
  'contactenos',
  'contatti',
  'contato',
  'contactez nous',
  'nous contacter',
  'iletisim',
  'контакты',
  'контакт',
  'связаться с нами',
  'обратная связь',
  'контакти',
  'επικοινωνια',
  'kapcsolat',
  'yhteystiedot',
  'impressum',
];

/** Words before the year in which a company says that it began; `{year}` is where the year stands. */
export const FOUNDING_PHRASES: readonly string[] = [
  'founded in {year}',
  'founded {year}',
  'established in {year}',
  'established {year}',
  'est {year}',
  'since {year}',
  'in business since {year}',
  'gegrundet {year}',
  'gegrundet im jahr {year}',
  'seit {year}',
  'fondee en {year}',
  'depuis {year}',
  'fundada en {year}',
  'desde {year}',
  'fondata nel {year}',
  'dal {year}',
  'основана в {year}',
  'основано в {year}',
  'основан в {year}',
  'с {year} года',
  'работаем с {year}',
  'ιδρυθηκε το {year}',
  'απο το {year}',
];

/** Lower case without accents, punctuation as single spaces: how the words above are written. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const sought = (words: readonly string[]): string[] => words.map((word) => ` ${plainWords(word)} `);
const legal = sought(LEGAL_WORDS);
const contact = sought(CONTACT_WORDS);

/** Whether a link, by its text or its address, leads to legal data. */
export const saysLegal = (text: string): boolean =>
  legal.some((word) => ` ${plainWords(text)} `.includes(word));

/** Whether a link, by its text or its address, leads to contact data. */
export const saysContact = (text: string): boolean =>
  contact.some((word) => ` ${plainWords(text)} `.includes(word));
