/** What the lots of an open request ask of a vendor. */
export interface OpenLot {
  rfpId: string;
  services: readonly string[];
  /** BCP 47. */
  languages: readonly string[];
}

/** What a listing says that it offers. */
export interface Offer {
  services: readonly string[];
  languages: readonly string[];
}

/** The one thing that, added to a listing, would let it answer the most requests more. */
export interface Addition {
  kind: 'SERVICE' | 'LANGUAGE';
  code: string;
  /** Requests that fit with it and do not without it. */
  opens: number;
}

export interface OpenFit {
  /** Requests of which at least one lot fits as the listing stands. */
  fitting: number;
  /** null: no single value would open another one. */
  addition: Addition | null;
}

/**
 * How many open requests a listing could answer, and which single missing value would open the most others. A lot fits
 * when the listing offers every service and every language that it asks for; a dialect asked for is met by the language
 * itself and the other way round ("pt-BR", "pt"). A request fits when one of its lots does. Ties go to the code that
 * comes first in the alphabet, so that the same requests always give the same hint.
 * @param lots lots of open requests, in any order
 */
export function openFit(lots: readonly OpenLot[], offer: Offer): OpenFit {
  const services = new Set<string>(offer.services);
  const languages = new Set(offer.languages.map(baseLanguage));
  const fitting = new Set<string>();
  const openers = new Map<string, Set<string>>();
  for (const { rfpId, ...lot } of lots) {
    const missing = [
      ...lot.services.filter((code) => !services.has(code)).map((code) => `SERVICE ${code}`),
      ...new Set(
        lot.languages
          .map(baseLanguage)
          .filter((tag) => !languages.has(tag))
          .map((tag) => `LANGUAGE ${tag}`),
      ),
    ];
    const [only] = missing;
    if (only === undefined) fitting.add(rfpId);
    else if (missing.length === 1) openers.set(only, (openers.get(only) ?? new Set()).add(rfpId));
  }
  return { fitting: fitting.size, addition: bestOf(openers, fitting) };
}

function bestOf(
  openers: ReadonlyMap<string, ReadonlySet<string>>,
  fitting: ReadonlySet<string>,
): Addition | null {
  let best: Addition | null = null;
  for (const [value, rfpIds] of [...openers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const opens = [...rfpIds].filter((id) => !fitting.has(id)).length;
    const [kind, code] = value.split(' ') as [Addition['kind'], string];
    if (opens > (best?.opens ?? 0)) best = { kind, code, opens };
  }
  return best;
}

const baseLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag;
