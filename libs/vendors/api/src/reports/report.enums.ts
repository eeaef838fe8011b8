import { registerEnumType } from '@nestjs/graphql';
import { LISTING_PARTS, type ListingPart } from '@ringfair/vendors-core';

export const ListingPartEnum = Object.fromEntries(LISTING_PARTS.map((part) => [part, part])) as {
  [Part in ListingPart]: Part;
};

registerEnumType(ListingPartEnum, {
  name: 'ListingPart',
  description: "A part of a listing's page.",
  valuesMap: {
    COMPANY: { description: 'Name, legal entity, founding year, size, seat.' },
    CONTACT: { description: 'Site, phone, mail, people.' },
    LOCATIONS: { description: 'Where the agents are.' },
    SERVICES: { description: 'Services, channels, industries, technology.' },
    LANGUAGES_AND_HOURS: { description: 'Languages, hours, free agents.' },
    PRICES: { description: 'Prices, terms, pilots.' },
    QUALITY: { description: 'Figures, certificates, people and training.' },
    OTHER: { description: 'Anything else.' },
  },
});
