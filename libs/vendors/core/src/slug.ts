/** "a b c d" -> {a: 'b', c: 'd'}; "_" stands for nothing. */
function table(pairs: string): Record<string, string> {
  const words = pairs.split(' ');
  const result: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) {
    const to = words[at + 1] ?? '';
    result[words[at] ?? ''] = to === '_' ? '' : to;
  }
  return result;
}

const CYRILLIC = table(
  'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ' +
    'ш sh щ shch ъ _ ы y ь _ э e ю yu я ya і i ї i є ye ґ g ў u',
);
const GREEK_PAIRS = table('ου ou αυ av ευ ev ηυ iv μπ b ντ nt γκ gk γγ ng τσ ts τζ tz');
const GREEK = table(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
);
const LATIN = table('ß ss æ ae œ oe ø o đ d ð d þ th ł l ı i');

const LENGTH = 80;

/**
 * The address part of a name: lower-case ASCII words joined by hyphens, at most 80 characters. Cyrillic and
 * Greek are transliterated, accents dropped, "&" becomes "and". A name without any usable letter (emoji,
 * other scripts) gives "vendor"; the caller adds a suffix when the slug is taken (see `slugCandidate`).
 */
export function slugify(name: string): string {
  const lower = name.normalize('NFKC').toLowerCase().replace(/&/g, ' and ');
  // The stress marks of Greek and Latin go before the look-up; й and ї are letters of their own and stay.
  const plain = [...lower].map((letter) => (letter in CYRILLIC ? letter : stripMarks(letter))).join('');
  // αυ, ευ, ηυ sound as af, ef, if before a voiceless consonant.
  const voiceless = plain.replace(/(?<=[αεη])υ(?=[θκξπσςτφχψ])/g, 'f');
  const pairs = voiceless.replace(/ου|αυ|ευ|ηυ|μπ|ντ|γκ|γγ|τσ|τζ/g, (pair) => GREEK_PAIRS[pair] ?? pair);
  const ascii = [...pairs]
    .map((letter) => CYRILLIC[letter] ?? GREEK[letter] ?? LATIN[letter] ?? letter)
    .join('');
  const slug = ascii
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LENGTH)
    .replace(/-+$/, '');
  return slug || 'vendor';
}

/** The n-th candidate for a name: the slug itself, then "-2", "-3" ... within the same length. */
export function slugCandidate(name: string, attempt: number): string {
  const slug = slugify(name);
  if (attempt <= 1) return slug;
  const suffix = `-${attempt}`;
  return slug.slice(0, LENGTH - suffix.length).replace(/-+$/, '') + suffix;
}

function stripMarks(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '');
}
