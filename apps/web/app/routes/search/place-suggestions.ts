import { QUERY_LIMITS } from '@ringfair/search-core';
import { api } from '../../platform/api.js';
import { requestInfo } from '../../platform/context.js';
import type { Route } from './+types/place-suggestions.js';
import { SuggestPlaces } from './search-vendors.js';

/** Cities that may be meant by `?q=`: data for the box of a place, no page of its own. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').toWellFormed().replaceAll('\u0000', '');
  const prefix = [...typed].slice(0, QUERY_LIMITS.placeCharacters).join('');
  const { places } = await api(context).request(SuggestPlaces, { prefix });
  const countries = new Intl.DisplayNames(requestInfo(context).language, { type: 'region' });
  return {
    places: places.map(({ text, name, region, country }) => ({
      text,
      label: [name, region, countries.of(country)].filter(Boolean).join(', '),
    })),
  };
}
