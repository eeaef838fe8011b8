const registry = new Map<string, string>();

/**
 * Declares the reasons a feature refuses with; all of them become the GraphQL enum ErrorReason.
 * @param reasons SCREAMING_CASE code to English description
 * @returns each code as a constant
 */
export function defineReasons<const Reasons extends Record<string, string>>(
  reasons: Reasons,
): { readonly [Code in keyof Reasons]: Code } {
  for (const [code, description] of Object.entries(reasons)) {
    const known = registry.get(code);
    if (known !== undefined && known !== description) throw new Error(`Reason ${code} is declared twice.`);
    registry.set(code, description);
  }
  return Object.fromEntries(Object.keys(reasons).map((code) => [code, code])) as {
    readonly [Code in keyof Reasons]: Code;
  };
}

/** All declared reasons with their descriptions, sorted, for the schema. */
export const declaredReasons = (): [code: string, description: string][] =>
  [...registry].sort(([a], [b]) => a.localeCompare(b));
