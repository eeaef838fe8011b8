import type { VendorPageQuery } from '@ringfair/web-graphql';
import { textFor } from './names.js';

/** schema.org's words for a listing. A rating stands only where verified clients gave it. */
export function structuredData(
  vendor: VendorPageQuery['vendor'],
  url: string,
  language: string,
  serviceName: (code: string) => string,
): Record<string, unknown> {
  const { profile, rating } = vendor;
  const place = profile.headquarters;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': `${url}#organization`,
    name: profile.name,
    ...(profile.legalName ? { legalName: profile.legalName } : {}),
    ...(profile.site ? { url: profile.site } : {}),
    ...(profile.foundedYear ? { foundingDate: String(profile.foundedYear) } : {}),
    ...(textFor(profile, language) ? { description: textFor(profile, language)?.summary } : {}),
    ...(place
      ? {
          address: {
            '@type': 'PostalAddress',
            addressCountry: place.country,
            ...(place.region ? { addressRegion: place.region } : {}),
            ...(place.city ? { addressLocality: place.city } : {}),
          },
        }
      : {}),
    ...(profile.languages.length > 0 ? { knowsLanguage: profile.languages.map(({ tag }) => tag) } : {}),
    ...(profile.services.length > 0
      ? {
          makesOffer: profile.services.map(({ service }) => ({
            '@type': 'Offer',
            itemOffered: {
              '@type': 'Service',
              name: serviceName(service),
              provider: { '@id': `${url}#organization` },
            },
          })),
        }
      : {}),
    ...(rating.count > 0
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: rating.mean,
            reviewCount: rating.count,
            bestRating: 5,
            worstRating: 1,
          },
        }
      : {}),
  };
}
