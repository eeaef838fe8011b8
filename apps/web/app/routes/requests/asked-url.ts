/** Vendors whom the address asks, by their own addresses. */
export const askedSlugs = (params: URLSearchParams): string[] => [...new Set(params.getAll('ask'))];

/** The answers of the need alone. */
export function needQuery(params: URLSearchParams): string {
  const rest = new URLSearchParams(params);
  rest.delete('ask');
  rest.delete('after');
  return rest.toString();
}

/** The page that asks these vendors what the need of this address says: everything is in it, nothing is kept elsewhere. */
export function askPath(params: URLSearchParams, slugs: readonly string[]): string {
  const search = new URLSearchParams(needQuery(params));
  for (const slug of slugs) search.append('ask', slug);
  return `/requests/new?${search}`;
}
