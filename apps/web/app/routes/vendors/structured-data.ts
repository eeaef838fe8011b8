import { certificateHolds } from '@ringfair/vendors-core';
import type { ProfilePartsFragment, VendorReviewsPartFragment } from '@ringfair/web-graphql';
import type {
  AggregateRatingLeaf,
  CertificationLeaf,
  OrganizationLeaf,
  PostalAddressLeaf,
  QuantitativeValueLeaf,
  ServiceLeaf,
} from 'schema-dts';
import { textFor } from './names.js';

interface Listing {
  profile: ProfilePartsFragment;
  rating: Pick<VendorReviewsPartFragment['rating'], 'count' | 'mean'>;
  /** ISO 8601: certificates that have ended are left out. */
  today: string;
  /** Address of the page. */
  url: string;
  language: string;
  nameOf: (code: string) => string;
}

/** schema.org's words for a listing. A rating stands only where verified clients gave it. */
export function structuredData({ profile, today, rating, url, language, nameOf }: Listing): OrganizationLeaf {
  const organization = `${url}#organization`;
  const { min, max } = profile.size ?? { min: null, max: null };
  const text = textFor(profile, language);
  return said<OrganizationLeaf>({
    '@type': 'Organization',
    '@id': organization,
    name: profile.name,
    legalName: profile.legalName,
    url: profile.site,
    logo: profile.logoFileId ? new URL(`/files/${profile.logoFileId}`, url).href : null,
    foundingDate: profile.foundedOn ?? (profile.foundedYear === null ? null : String(profile.foundedYear)),
    description: text?.summary,
    telephone: profile.phone,
    email: profile.email,
    address: addressOf(profile),
    numberOfEmployees:
      min === null
        ? null
        : said<QuantitativeValueLeaf>({ '@type': 'QuantitativeValue', minValue: min, maxValue: max }),
    identifier: profile.registerNumbers.map(({ register, number }) => ({
      '@type': 'PropertyValue',
      propertyID: register,
      value: number,
    })),
    knowsLanguage: profile.languages.map(({ tag }) => tag),
    hasCertification: certificatesOf(profile, today, nameOf),
    makesOffer: profile.services.map(({ service }) => ({
      '@type': 'Offer',
      itemOffered: said<ServiceLeaf>({
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
    aggregateRating: ratingOf(rating),
  });
}

function ratingOf({ count, mean }: Listing['rating']): AggregateRatingLeaf | null {
  if (count === 0 || mean === null) return null;
  return { '@type': 'AggregateRating', ratingValue: mean, reviewCount: count, bestRating: 5, worstRating: 1 };
}

function certificatesOf(
  { certifications }: ProfilePartsFragment,
  today: string,
  nameOf: Listing['nameOf'],
): CertificationLeaf[] {
  const held = certifications.filter((certificate) => certificateHolds(certificate, today));
  return held.map(({ standard, detail, number, issuer, issuedOn, validUntil }) =>
    said<CertificationLeaf>({
      '@type': 'Certification',
      name: standard === 'OTHER' && detail ? detail : nameOf(standard),
      certificationIdentification: number,
      issuedBy: issuer ? { '@type': 'Organization', name: issuer } : null,
      datePublished: issuedOn,
      expires: validUntil,
    }),
  );
}

function addressOf({ headquarters, legalAddress }: ProfilePartsFragment): PostalAddressLeaf | null {
  if (!headquarters && !legalAddress) return null;
  return said<PostalAddressLeaf>({
    '@type': 'PostalAddress',
    streetAddress: legalAddress,
    addressCountry: headquarters?.country,
    addressRegion: headquarters?.region,
    addressLocality: headquarters?.city,
  });
}

/** Without what was not said. */
function said<Node extends object>(node: { [Key in keyof Node]: Node[Key] | null | undefined }): Node {
  const known = ([, value]: [string, unknown]) =>
    value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(known)) as Node;
}
