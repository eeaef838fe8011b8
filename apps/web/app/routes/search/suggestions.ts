import { QUERY_LIMITS } from '@ringfair/search-core';
import { api } from '../../platform/api.js';
import type { Route } from './+types/suggestions.js';
import { SuggestVendors } from './search-vendors.js';

/** Names that may be meant by `?q=`: data for the search box, no page of its own. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').toWellFormed().replaceAll('\u0000', '');
  const prefix = [...typed].slice(0, QUERY_LIMITS.textCharacters).join('');
  const { searchSuggestions } = await api(context).request(SuggestVendors, { prefix });
  return { names: [...new Set(searchSuggestions.map(({ name }) => name))] };
}
