import { FACET_GROUPS, QUERY_LIMITS } from '@ringfair/search-core';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { Route } from './+types/suggestions.js';
import { namesOfCodes } from './names.js';
import { SuggestVendors } from './search-vendors.js';

/** Names and values of filters that may be meant by `?q=`: data for the search box, no page of its own. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').toWellFormed().replaceAll('\u0000', '');
  const prefix = [...typed].slice(0, QUERY_LIMITS.textCharacters).join('');
  const found = await api(context).request(SuggestVendors, { prefix });
  const filters = found.filterSuggestions.flatMap(({ group, code }) => {
    const known = FACET_GROUPS.find((one) => one === group);
    return known ? [{ group: known, code }] : [];
  });
  const codes = filters.map(({ code }) => code);
  return {
    typed,
    names: [...new Set(found.searchSuggestions.map(({ name }) => name))],
    filters,
    words: namesOfCodes(requestInfo(context).language, codes, codes),
  };
}
