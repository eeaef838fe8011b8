/** Names of languages in the page's language; made on the server, since browsers know other names for some. */
export type LanguageNames = Readonly<Record<string, string>>;

export function languageNames(locale: string, codes: Iterable<string>): LanguageNames {
  const display = new Intl.DisplayNames(locale, { type: 'language' });
  return Object.fromEntries([...new Set(codes)].map((code) => [code, nameOf(display, code)]));
}

function nameOf(display: Intl.DisplayNames, code: string): string {
  try {
    return display.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Languages of all lots of some requests. */
export const languagesOf = (
  rfps: readonly { lots: readonly { languages: readonly string[] }[] }[],
): string[] => rfps.flatMap(({ lots }) => lots.flatMap(({ languages }) => languages));
