/** Base languages that a directory may name in English; names from the language itself, so the list is long and short to write. */
const BASES =
  'af am ar az be bg bn bho bs ca ceb cs cy da de el en es et eu fa fi fil fj fr ga gu ha he hi hr ht hu hy id ig ' +
  'is it ja jv ka kk km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my ne nl no or pa pl ps pt ro ru rw sd ' +
  'si sk sl so sq sr su sv sw ta te tg th tk tr uk ur uz vi xh yo yue zh zu';

/** Languages that forms offer and directories are read with; profiles may hold any other BCP 47 tag. */
export const DIRECTORY_LANGUAGES: readonly string[] = BASES.split(' ');

/** Accents and scripts that clients ask for by their country (004.3); forms offer them beside the base languages. */
export const REGIONAL_LANGUAGES: readonly string[] = (
  'ar-AE ar-EG ar-JO ar-MA ar-SA bn-BD bn-IN de-AT de-CH de-DE el-CY el-GR en-AU en-CA en-GB en-IE en-IN en-JM ' +
  'en-KE en-NG en-NZ en-PH en-SG en-US en-ZA es-AR es-CL es-CO es-CR es-DO es-ES es-GT es-MX es-PE es-PR es-US ' +
  'fr-BE fr-CA fr-CH fr-FR fr-MA fr-SN fr-TN it-CH it-IT nl-BE nl-NL pt-AO pt-BR pt-PT ro-MD ru-BY ru-KZ ru-RU ' +
  'sr-Cyrl sr-Latn sv-FI ta-IN ta-LK tr-CY ur-IN ur-PK zh-CN zh-Hans zh-Hant zh-HK zh-SG zh-TW'
).split(' ');

const ALIASES: Record<string, string> = {
  mandarin: 'zh',
  'mandarin chinese': 'zh',
  'chinese (simplified)': 'zh',
  'chinese (mandarin)': 'zh',
  panjabi: 'pa',
  bengali: 'bn',
  odia: 'or',
  oriya: 'or',
  'odia (oriya)': 'or',
  tagalog: 'fil',
  farsi: 'fa',
  slovakian: 'sk',
  slovene: 'sl',
  flemish: 'nl',
  castilian: 'es',
  maori: 'mi',
  burmese: 'my',
  kurdish: 'ku',
};

const names = new Intl.DisplayNames(['en'], { type: 'language' });
const byName = new Map<string, string>(
  DIRECTORY_LANGUAGES.map((tag) => [(names.of(tag) ?? tag).toLowerCase(), tag]),
);
for (const [alias, tag] of Object.entries(ALIASES)) byName.set(alias, tag);

/** BCP 47 tag of a language by its English name, in any case; Mandarin and Chinese are both "zh". */
export function languageTag(name: string): string | undefined {
  return byName.get(name.trim().toLowerCase());
}
