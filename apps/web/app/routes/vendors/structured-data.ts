import type { ProfilePartsFragment, VendorReviewsPartFragment } from '@ringfair/web-graphql';
import { textFor } from './names.js';

interface Listing {
  profile: ProfilePartsFragment;
  rating: Pick<VendorReviewsPartFragment['rating'], 'count' | 'mean'>;
  /** Address of the page. */
  url: string;
  language: string;
  nameOf: (code: string) => string;
}

type Node = Record<string, unknown>;

/** schema.org's words for a listing. A rating stands only where verified clients gave it. */
export function structuredData({ profile, rating, url, language, nameOf }: Listing): Node {
  const organization = `${url}#organization`;
  const { min, max } = profile.size ?? { min: null, max: null };
  const text = textFor(profile, language);
  return said({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': organization,
    name: profile.name,
    legalName: profile.legalName,
    url: profile.site,
    logo: profile.logoFileId ? new URL(`/files/${profile.logoFileId}`, url).href : null,
    foundingDate: profile.foundedYear === null ? null : String(profile.foundedYear),
    description: text?.summary,
    telephone: profile.phone,
    email: profile.email,
    address: addressOf(profile),
    numberOfEmployees:
      min === null ? null : said({ '@type': 'QuantitativeValue', minValue: min, maxValue: max }),
    identifier: profile.registerNumbers.map(({ register, number }) => ({
      '@type': 'PropertyValue',
      propertyID: register,
      value: number,
    })),
    knowsLanguage: profile.languages.map(({ tag }) => tag),
    hasCertification: certificatesOf(profile, nameOf),
    makesOffer: profile.services.map(({ service }) => ({
      '@type': 'Offer',
      itemOffered: said({
        '@type': 'Service',
        name: nameOf(service),
        serviceType: nameOf(service),
        provider: { '@id': organization },
        areaServed: profile.clientCountries.map((name) => ({ '@type': 'Country', name })),
        availableChannel:
          profile.languages.length > 0
            ? { '@type': 'ServiceChannel', availableLanguage: profile.languages.map(({ tag }) => tag) }
            : null,
      }),
    })),
    aggregateRating:
      rating.count > 0
        ? {
            '@type': 'AggregateRating',
            ratingValue: rating.mean,
            reviewCount: rating.count,
            bestRating: 5,
            worstRating: 1,
          }
        : null,
  });
}

function certificatesOf({ certifications }: ProfilePartsFragment, nameOf: Listing['nameOf']): Node[] {
  return certifications.map(({ standard, detail, number, issuer, issuedOn, validUntil }) =>
    said({
      '@type': 'Certification',
      name: standard === 'OTHER' && detail ? detail : nameOf(standard),
      certificationIdentification: number,
      issuedBy: issuer ? { '@type': 'Organization', name: issuer } : null,
      datePublished: issuedOn,
      expires: validUntil,
    }),
  );
}

function addressOf({ headquarters, legalAddress }: ProfilePartsFragment): Node | null {
  if (!headquarters && !legalAddress) return null;
  return said({
    '@type': 'PostalAddress',
    streetAddress: legalAddress,
    addressCountry: headquarters?.country,
    addressRegion: headquarters?.region,
    addressLocality: headquarters?.city,
  });
}

/** Without what was not said. */
function said(node: Node): Node {
  const known = ([, value]: [string, unknown]) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(known));
}
